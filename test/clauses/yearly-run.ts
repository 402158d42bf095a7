import path from "node:path";
import { type CsvRow, csvTable } from "../support/csv-table.ts";
import { runMain } from "../support/run-main.ts";
import { type CaseGroup, MONTH } from "./case-workspace.ts";
import type { Expect } from "./clause-case.ts";

/** 年度结果 — the sheets of the year, its findings, and the grade records that cases ask for. */
export interface YearlyRun {
  readonly sheet: readonly CsvRow[];
  readonly steps: readonly CsvRow[];
  readonly honours: readonly CsvRow[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly grades: ReadonlyMap<string, readonly string[]>;
}

interface GradeRow {
  readonly date: string;
  readonly value: string;
  readonly origin: string;
  readonly decided_by: string;
}

/** 评定一组 — assesses the year of the cases in their folder, after the month was paid there. */
export async function runYearly(group: CaseGroup, folder: string): Promise<YearlyRun> {
  const year = MONTH.slice(0, 4);
  const asked = ["promote", year, "--yearly", "--lang", "en", "--json"];
  const { code, stdout, stderr } = await runMain(asked, folder);
  if (code > 1) throw new Error(`cs-pay answered ${code}:\n${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: YearlyRun["findings"] };
  const table = (name: string) => csvTable(path.join(folder, "out", year, `${name}.csv`));
  const grades = new Map<string, readonly string[]>();
  for (const { id } of group.members.filter(({ of }) => of.expect.grades)) {
    const answer = await runMain(["grades", id, "--lang", "en", "--json"], folder);
    const { history } = JSON.parse(answer.stdout) as { readonly history: readonly GradeRow[] };
    const words = history.map((one) => `${one.date} ${one.value} ${one.origin} ${one.decided_by}`);
    grades.set(id, words);
  }
  return {
    sheet: table("yearly-assessment"),
    steps: table("assessment-steps"),
    honours: table("honours"),
    findings: diagnostics,
    grades,
  };
}

type Pair = readonly [wanted: unknown, found: unknown];

/** 年度对照 — what a case wants of the year, and what the run says. */
export function yearlyPairs(
  expect: Expect,
  id: string,
  run: YearlyRun | undefined,
): Record<string, Pair> {
  if (!run) return {};
  const pairs: Record<string, Pair> = {};
  const own = run.sheet.find((row) => row["employee_id"] === id);
  for (const [name, cell] of Object.entries(expect.year ?? {})) {
    pairs[`year.${name}`] = [cell, own?.[name] ?? "no such cell"];
  }
  if (expect.yearCodes) {
    const found = run.findings.filter(({ message }) => message.includes(id));
    pairs["findings of the year"] = [expect.yearCodes, found.map(({ code }) => code)];
  }
  if (expect.steps) {
    const rows = run.steps.filter((row) => row["employee_id"] === id);
    const words = rows.map((row) => `${row["version"]} ${row["step"]} ${row["counts"]}`);
    pairs["steps"] = [expect.steps, words];
  }
  if (expect.honoured) {
    const isListed = run.honours.some((row) => row["employee_id"] === id);
    pairs["honoured"] = [expect.honoured, isListed ? "yes" : "no"];
  }
  if (expect.grades) pairs["grades"] = [expect.grades, run.grades.get(id)];
  return pairs;
}
