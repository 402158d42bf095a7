import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExampleFiles } from "../../fixtures/generate/workspace-files.ts";
import { runExample } from "../support/example-run.ts";

const FAULT = 70;

/** Words that sit at the edges of the readers, among letters of any script. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    "=1+1",
    '"',
    "1e9999",
    "-0",
    "٣",
    "2024-02-30",
    "24:60",
    "合计",
    "１２，３",
    "\u0000",
    "\uFEFF",
  ),
);

/** Rows of a file: many in one run, since every run reads policy and law anew. */
const rows = fc
  .array(
    fc.array(anyText, { minLength: 3, maxLength: 8 }).map((cells) => cells.join(",")),
    { minLength: 5, maxLength: 30 },
  )
  .map((lines) => lines.join("\n"));

describe("any text gives a value or a finding, never a fault", () => {
  it("in a cell", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        const { answer } = await runExample(shop({ sales: texts }));
        expect(answer.code, answer.stderr).not.toBe(FAULT);
      }),
      { numRuns: 10 },
    );
  });

  it("in the roster", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        const { answer } = await runExample(shop({ people: texts }));
        expect(answer.code, answer.stderr).not.toBe(FAULT);
      }),
      { numRuns: 10 },
    );
  });

  it("in a policy", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(...POLICY_LINES), async (text, line) => {
        const policy = `${POLICY_HEAD}${line.replace("…", text)}\n`;
        const { answer } = await runExample(shop({ policy }));
        expect(answer.code, answer.stderr).not.toBe(FAULT);
      }),
      { numRuns: 20 },
    );
  });

  it("in cs-pay.yaml", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { answer } = await runExample(shop({ config: `policy: ${text}\ncity: ${text}\n` }));
        expect(answer.code, answer.stderr).not.toBe(FAULT);
      }),
      { numRuns: 10 },
    );
  });
});

const POLICY_HEAD = "policy: company\nextends: online-shop\neffective_from: 2024-01-01\n";
const POLICY_LINES = [
  "…",
  "pay: …",
  "readings: { reserve_base: … }",
  "pay:\n  base: { clause: S2, title: { zh: 底薪, en: base }, value: … }",
  "pay:\n  …: { clause: S2, title: { zh: 底薪, en: base }, value: 1 yuan }",
  "flags:\n  odd: { clause: …, title: …, decides: …, when: count(sales) > … }",
];

function shop(parts: {
  readonly sales?: string;
  readonly people?: string;
  readonly policy?: string;
  readonly config?: string;
}): ExampleFiles {
  const named = parts.policy === undefined ? "online-shop" : "policies/company.yaml";
  const files = new Map([
    ["cs-pay.yaml", { text: parts.config ?? `policy: ${named}\ncity: chengdu\n` }],
    [
      "employees.csv",
      {
        text: `employee_id,name,hired_on,grade\n1001,王晓,2024-05-31,trial\n${parts.people ?? ""}\n`,
      },
    ],
    [
      "2024-05/punches.csv",
      { text: "employee_id,punched_at\n1001,2024-05-31 08:55\n1001,2024-05-31 18:05\n" },
    ],
    ["2024-05/sales.csv", { text: `employee_id,paid_at,amount\n${parts.sales ?? ""}\n` }],
  ]);
  if (parts.policy !== undefined) files.set("policies/company.yaml", { text: parts.policy });
  return files;
}
