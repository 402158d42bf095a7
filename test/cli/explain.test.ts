import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { invocation } from "../../src/cli/invocation.ts";
import { explainCase } from "../../src/cli/workspace/explained/explain-case.ts";
import { paidMonth } from "../../src/cli/workspace/paid-month.ts";
import { rawText } from "../../src/cli/workspace/raw-text.ts";
import { safeRow } from "../../src/cli/screen/safe-text.ts";
import { dayFromIso } from "../../src/kernel/calendar.ts";
import { formatMoney } from "../../src/kernel/money.ts";
import { rowReference } from "../../src/kernel/place.ts";
import { explainPayslip } from "../../src/payrun/explain/explain-payslip.ts";
import { PAGES } from "../support/pages.ts";
import { recomputed } from "../support/recomputed.ts";
import { runMain } from "../support/run-main.ts";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const WORKSPACES = join(FIXTURES, "workspaces");
const SHOP = join(WORKSPACES, "online-shop");

interface Rule {
  readonly name: string;
  readonly value: string;
  readonly conditions: readonly { readonly open: boolean | null }[];
  readonly missing: readonly { readonly where: string }[];
  readonly next_steps: readonly { readonly short: string; readonly yields: string }[];
  readonly reads: readonly Rule[];
}

interface Document {
  readonly schema: string;
  readonly lines: readonly { readonly item: string; readonly rules: readonly Rule[] }[];
  readonly nothing: readonly { readonly item: string; readonly rules: readonly Rule[] }[];
  readonly figures: readonly Rule[];
}

async function explained(...argv: readonly string[]): Promise<Document> {
  const { stdout } = await csPay(["explain", ...argv, "--lang", "en", "--json"], { cwd: SHOP });
  return JSON.parse(stdout) as Document;
}

/** The month of a workspace as `explain` pays it. */
async function monthOf(workspace: string) {
  const sink = { write: () => undefined };
  const call = invocation([], {
    stdout: sink,
    stderr: sink,
    cwd: join(WORKSPACES, workspace),
    env: {},
    isTTY: { stdout: false, stderr: false },
    columns: 80,
    platform: "linux",
    today: () => dayFromIso("2024-06-03") ?? 0,
    interrupted: new AbortController().signal,
  });
  const options = { dir: undefined, language: undefined, law: undefined, out: undefined };
  const plain = { json: true, quiet: true, color: false, strict: false };
  const paid = await paidMonth("2024-05", { ...options, ...plain }, call);
  if (typeof paid === "number") expect.fail(`exit ${paid}`);
  return paid;
}

const EVERY = readdirSync(WORKSPACES);

describe.each(EVERY)("every payslip of %s", (workspace) => {
  it("leads from each line to a clause and to rows that exist", async () => {
    const paid = await monthOf(workspace);
    const told = paid.result.payslips.map((slip) => explainPayslip(explainCase(paid, slip)));
    const lines = told.flatMap((one) => one.lines);
    expect(lines.length).toBeGreaterThan(0);
    const places = lines.flatMap(({ line }) => line.sources);
    const texts = await rawText(places, paid.one.inputs);
    expect(places.map(rowReference).filter((place) => !texts.has(place))).toEqual([]);
    for (const { line, clauses } of lines) {
      expect(line.sources.length, line.item).toBeGreaterThan(0);
      expect(clauses[0]?.id, line.item).toBeTruthy();
    }
  });

  it("shows a calculation of each line that comes to its amount", async () => {
    const paid = await monthOf(workspace);
    for (const slip of paid.result.payslips) {
      const lines = [...slip.lines, ...slip.totals];
      for (const { item, amount, formula } of lines) {
        if (!amount) continue;
        const told = recomputed(formula.zh);
        expect(told, `${slip.person.id} ${item}: ${formula.zh}`).toBeDefined();
        // What is withheld is worked out as a positive figure and taken from the pay; of a pool
        // that does not go into equal fen the last fen is somebody's.
        const off = Math.abs(Math.abs(told ?? 0) - Math.abs(amount.toNumber()));
        expect(off, `${slip.person.id} ${item}: ${formula.zh}`).toBeLessThan(0.01);
      }
    }
  });

  it("says of each rule's line the numbers that make it, and of each nothing why not", async () => {
    const paid = await monthOf(workspace);
    for (const slip of paid.result.payslips) {
      const { lines, nothing } = explainPayslip(explainCase(paid, slip));
      for (const { line, rules } of lines) {
        if (rules.length === 0) continue;
        expect(line.formula.en, line.item).toMatch(new RegExp(`= ${formatMoney(line.amount)}$`));
        expect(rules.every(({ clause, policy }) => clause && /:\d+$/.test(policy))).toBe(true);
      }
      for (const rule of nothing.flatMap(({ rules }) => rules)) {
        expect(["—", "?"], `${slip.person.id} ${rule.name}`).toContain(rule.value.en);
      }
    }
  });
});

describe("cs-pay explain", () => {
  const pages = Object.entries(PAGES).filter(([name]) => name.startsWith("explain"));
  it.each(pages)("%s is shown as written down", async (name, argv) => {
    const { code, stdout } = await runMain(argv, FIXTURES);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(FIXTURES, "pages", name), "utf8"));
  });

  it("a commission names the next step and what is missing to it", async () => {
    const { lines } = await explained("00115", "2024-05", "commission");
    // S4: 0.9 % from 30000, 1 % from 40000; 40000 − 35124.80
    const [step] = lines[0]?.rules[0]?.next_steps ?? [];
    expect(step).toMatchObject({ short: "4,875.20 yuan", yields: "1%" });
  });

  it("attendance amounts say which days they count", async () => {
    const { stdout } = await csPay(["explain", "00119", "2024-05", "absence"], { cwd: SHOP });
    // The punches of 00119 have none on 22 May and one only on the 16th.
    expect(stdout).toContain("旷工 2024-05-22");
    expect(stdout).toContain("缺卡 2024-05-16");
  });

  it("order numbers can be told apart, accounts and identity numbers cannot be read", async () => {
    // They all end in 0937, which is the buyer's number and not the order's.
    const { stdout } = await csPay(["explain", "00110", "2024-05", "commission"], { cwd: SHOP });
    expect(stdout).toContain("*********0004410937");
    expect(stdout).toContain("*********0014410937");
    expect(safeRow("1001,6222021234567890123", "employees.csv")).toBe("1001,***************0123");
    expect(safeRow("6222021234567890123", "ours.csv")).toBe("***************0123");
  });

  it("an item that made nothing names the condition that stopped it", async () => {
    const { nothing } = await explained("00110", "2024-05", "销售提成");
    expect(nothing.map(({ item }) => item)).toEqual(["commission"]);
    expect(nothing[0]?.rules[0]).toMatchObject({
      conditions: [{ word: "unless", shown: "grade trial = trial", open: false }],
    });
  });

  it("what is unknown says who must supply what", async () => {
    const { nothing } = await explained("00115", "2024-05", "performance");
    expect(nothing[0]?.rules[0]?.missing).toEqual([{ what: "the score", where: "scores.csv" }]);
  });

  it("a figure of the policy is explained down to what it reads", async () => {
    const { figures } = await explained("00102", "2024-05", "tier");
    // S5: 86.5 rounds to 87, second tier is 80–90, the first begins at 91.
    expect(figures[0]).toMatchObject({ name: "tier", value: "second tier" });
    expect(figures[0]?.next_steps[0]?.short).toBe("4 points");
    expect(figures[0]?.reads).toMatchObject([{ name: "whole_score", value: "87 points" }]);
  });

  it("shows no account or identity number", async () => {
    const { stdout } = await csPay(["explain", "00102", "2024-05", "--json"], { cwd: SHOP });
    expect(stdout).toContain("employees.csv:3");
    expect(stdout).not.toMatch(/\d{15,}/);
  });

  it("somebody who is not in the month gets the nearest id, by name the very one", async () => {
    const by = async (asked: string) => csPay(["explain", asked, "2024-05"], { cwd: SHOP });
    expect(await by("0102")).toMatchObject({ code: 2, stdout: "" });
    expect((await by("0102")).stderr).toContain("00102");
    expect((await by("周文博")).stderr).toContain("是不是 00102");
  });
});

describe("a sealed month", () => {
  const folder = mkdtempSync(join(tmpdir(), "cs-pay-explain-"));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is told from what is known now, and what the seal paid otherwise", async () => {
    cpSync(join(FIXTURES, "errors/CSP362-explained-from-a-sealed-month"), folder, {
      recursive: true,
    });
    await csPay(["close", "2024-05"], { cwd: folder });
    const same = await csPay(["explain", "1001", "2024-05", "--lang", "en"], { cwd: folder });
    expect(same.stderr).toContain("CSP362");
    const roster = join(folder, "employees.csv");
    writeFileSync(roster, readFileSync(roster, "utf8").replace("8000", "8100"));
    const other = await csPay(["explain", "1001", "2024-05", "--lang", "en"], { cwd: folder });
    expect(other.code).toBe(0);
    expect(other.stderr).toContain("CSP363");
    expect(other.stderr).toMatch(/base 8000\.00 .* ≠ 8100\.00/);
  });

  it("marks in the tree, the document and the page what was paid otherwise", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("close", "2024-05");
    const one = ["explain", "1001", "2024-05"];
    expect((await centre.must(...one)).stdout).toContain("these amounts were paid");
    centre.edit("2024-05/sales.csv", "4000.00", "3000.00");
    // 10 % of 4000 was paid, 10 % of 3000 comes out now.
    const english = (await centre.must(...one)).stdout;
    expect(english).toContain("commission: sealed as 400.00, computed anew 300.00");
    expect(english).toContain("commission 400.00  [commission]  computed anew 300.00");
    // 8000 + 400 less the tax of (8400 − 5000) × 3 % = 102; now 8300 less 3300 × 3 % = 99.
    const paidNet =
      "net 8,298.00 = gross 8,400.00 − deductions 102.00 (computed anew: net 8,201.00";
    expect(english).toContain(paidNet);
    const chinese = (await centre.must(...one, "--lang", "zh")).stdout;
    expect(chinese).toContain("销售提成 封账时 400.00，现在重算 300.00，差 -100.00");
    const page = (await centre.must(...one, "--html")).stdout;
    expect(page).toContain("commission: sealed as 400.00, computed anew 300.00");
    expect(page).toContain(paidNet);
    const { sealed } = JSON.parse((await centre.must(...one, "--json")).stdout) as {
      readonly sealed: object;
    };
    expect(sealed).toMatchObject({
      paid: true,
      net: "8298.00",
      gross: "8400.00",
      deductions: "102.00",
      // The tax of (8400 − 5000) × 3 % would be that of 3300.
      differs: [
        { item: "commission", paid: "400.00", now: "300.00" },
        { item: "income_tax", paid: "-102.00", now: "-99.00" },
      ],
    });
  });

  it("goes by the policy of its seal, and says when the payslip was held", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.complain("2024-05", 3);
    await centre.held("close", "2024-05");
    centre.write("policies/later.yaml", centre.read("policies/own.yaml").replace("10%", "20%"));
    centre.write("cs-pay.yaml", "policy: later\nlanguage: en\n");
    const { stdout } = await centre.run("explain", "1001", "2024-05");
    expect(stdout).toContain("this payslip was held then and not paid");
    expect(stdout).toContain("commission 400.00  [commission]");
    expect(stdout).toContain("policies/own.yaml:");
  });
});
