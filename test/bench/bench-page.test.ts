import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/kernel/bilingual.ts";
import { ROOT } from "../tidy/sources.ts";
import { benchPage } from "./bench-page.ts";
import { BUSY, CONTENDER_NAMES, HEADS, NO_MAWK, PAY_NAMES, START_UP_NAMES } from "./bench-words.ts";
import type { Contender } from "./contenders.ts";
import { measuredBlock, withMeasured } from "./measured-block.ts";
import { growthExponent, type Measurements } from "./measurements.ts";
import type { Timing } from "./timed-child.ts";

function timing(seconds: number, answer: object = {}): Timing {
  const stdout = JSON.stringify({ seconds, ...answer });
  return { seconds, processorSeconds: seconds, peakMegabytes: 99.6, exitCode: 0, stdout };
}

const runsOf = (month: number[], duckdb: number[]): Map<Contender, Timing[]> =>
  new Map([
    ["month", month.map((seconds) => timing(seconds))],
    ["duckdb", duckdb.map((seconds) => timing(seconds, { seconds: seconds / 2 }))],
    ["csvParse", [timing(4)]],
  ]);

const measured: Measurements = {
  machine: { processor: "Abacus", processors: 2, versions: ["Node 20.0.0", "DuckDB 1.0.0"] },
  turns: 3,
  sizes: [
    { people: 100, calls: 220_000, megabytes: 11, runs: runsOf([3, 1, 2], [4, 4, 9]) },
    { people: 1000, calls: 2_200_000, megabytes: 114, runs: runsOf([200], [40]) },
  ],
  payStage: [
    timing(2, {
      processorSeconds: 3,
      againSeconds: 1,
      againProcessorSeconds: 1,
      policySeconds: 0.5,
      policyProcessorSeconds: 0.5,
      payslips: 10_000,
      columns: 40,
      lines: 238_000,
    }),
  ],
  netPay: [
    timing(5, { processorSeconds: 5, againSeconds: 4, againProcessorSeconds: 4, payslips: 100 }),
  ],
  startUp: new Map([
    ["bare", [0.04, 0.05, 0.04]],
    ["version", [0.05]],
    ["month", [0.1]],
  ]),
};

describe("the page", () => {
  const rows = benchPage(measured, "en").split("\n");

  it("gives medians, ranges and ratios to DuckDB", () => {
    expect(rows).toContain(
      "| 100 | 220,000 (11 MB) | `cs-pay month`, the whole month | 2.00 | 1.00–3.00 | 2.00 | 100 " +
        "| 0.50 |",
    );
    expect(rows).toContain(
      "| 100 | 220,000 (11 MB) | DuckDB: the query without its start-up | 2.00 | 2.00–4.50 |  |  " +
        "| 0.50 |",
    );
  });

  it("says how the time grows: a hundredfold over tenfold calls is 2", () => {
    expect(rows).toContain("| `cs-pay month`, the whole month | 2.00 |");
    expect(rows).toContain("| DuckDB: calls by agent and day | 1.00 |");
  });

  it("counts payslips a second, the first time and after it", () => {
    const cells = rows.filter((row) => / (5,000|10,000|20,000|20|25) \| 100 \|$/.test(row));
    expect(cells.map((row) => row.split(" | ")[0])).toEqual([
      "| `cs-pay`, pay stage",
      "| `cs-pay`, the months after it",
      "| of these: the policy alone",
      "| publicodes + modele-social",
      "| publicodes + modele-social, after it",
    ]);
  });

  it("leaves out what the machine does not have, and says so", () => {
    expect(rows).toContain(NO_MAWK.en);
    expect(rows.filter((row) => row.includes("mawk: "))).toEqual([]);
  });
});

it("the page owns up to a busy machine, and only to that", () => {
  const busy = { ...measured, machine: { ...measured.machine, busy: "7.5" } };
  expect(benchPage(busy, "en").split("\n")).toContain(BUSY.en("7.5"));
  expect(benchPage(measured, "en")).not.toContain("busy");
});

describe("the growth exponent", () => {
  it("is the slope of the line through all sizes", () => {
    // log10 of the seconds 0, 1, 1 over log10 of the calls 0, 1, 2: slope 1/2.
    const exponent = growthExponent([
      [1, 1],
      [10, 10],
      [100, 10],
    ]);
    expect(exponent).toBeCloseTo(0.5, 10);
  });
});

describe.each<readonly [string, Language]>([
  ["README.md", "en"],
  ["README.zh.md", "zh"],
])("the measurements of %s", (name, language) => {
  const block = measuredBlock(readFileSync(path.join(ROOT, name), "utf8")) ?? "";

  it("have every table", () => {
    const heads = Object.values(HEADS).map((head) => `| ${head[language].join(" | ")} |`);
    expect(heads.filter((head) => !block.includes(head))).toEqual([]);
  });

  it("have a row for every program, or say why not", () => {
    const names = [CONTENDER_NAMES, PAY_NAMES, START_UP_NAMES].flatMap(
      Object.values<{
        readonly zh: string;
        readonly en: string;
      }>,
    );
    const missing = names.filter((one) => !block.includes(`| ${one[language]} |`));
    const excused = block.includes(NO_MAWK[language]) ? [CONTENDER_NAMES.mawk] : [];
    expect(missing).toEqual(excused);
  });

  it("compare more than one size", () => {
    const ours = block.split(`| ${CONTENDER_NAMES.month[language]} | `).length - 1;
    // One row a size and one for the growth.
    expect(ours).toBeGreaterThan(2);
  });
});

it("both guides tell the same measurements", () => {
  const [english, chinese] = ["README.md", "README.zh.md"].map((name) => {
    const block = measuredBlock(readFileSync(path.join(ROOT, name), "utf8")) ?? "";
    return block.match(/(?<=\| )[\d.,–]+(?= \|)/g);
  });
  expect(english?.length).toBeGreaterThan(40);
  expect(chinese).toEqual(english);
});

it("a page is written between its marks only", () => {
  const before = "a\n<!-- measured: npm run bench -->\nold\n<!-- /measured -->\nb\n";
  const after = withMeasured(before, "new");
  expect(after).toBe("a\n<!-- measured: npm run bench -->\n\nnew\n\n<!-- /measured -->\nb\n");
  expect(withMeasured(after, "new")).toBe(after);
  expect(() => withMeasured("no marks", "new")).toThrow("measured");
});
