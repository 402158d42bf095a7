import { Decimal } from "decimal.js";
import type { CsvRow } from "../support/csv-table.ts";
import type { GroupRun, Report } from "./case-run.ts";
import type { Expect } from "./clause-case.ts";
import { teamPairs } from "./team-outcome.ts";
import { yearlyPairs } from "./yearly-run.ts";

/** 对照 — what a case wants and what the run says, in the same words, so a diff shows the clause. */
export interface Outcome {
  readonly wanted: Readonly<Record<string, unknown>>;
  readonly found: Readonly<Record<string, unknown>>;
}

type Pair = readonly [wanted: unknown, found: unknown];

/** 核对 — compares only what the case speaks of; holds and flags are always spoken of. */
export function outcomeOf(expect: Expect, id: string, run: GroupRun): Outcome {
  const rows = (report: Report) => run.reports[report].filter((row) => row["employee_id"] === id);
  const pairs: Record<string, Pair> = {
    holds: [sorted(wantedHolds(expect)), sorted(run.payslips.get(id)?.holds.map(codeOf) ?? ["?"])],
    flags: [sorted(expect.flags ?? []), sorted(flagsOf(expect, rows("flags")))],
    "no such flags": [
      [],
      rows("flags")
        .map(codeOf)
        .filter((code) => expect.noFlags?.includes(code)),
    ],
    ...linePairs(expect, rows("payslip-lines")),
    ...columnPairs("payslip", payslipCells(expect), rows("payslips")),
    ...columnPairs("attendance", expect.attendance, rows("attendance")),
    ...columnPairs("calls", expect.calls, rows("calls")),
    ...columnPairs("appraisal", appraisalCells(expect), rows("appraisal")),
    ...teamPairs(expect, rows, run),
    ...conductPairs(expect, rows),
    ...centrePairs(expect, rows),
    ...ladderPairs(expect, rows("promotions"), rows("successors")),
    ...rejectPairs(expect, run.reports.rejects, id),
    ...yearlyPairs(expect, id, run.yearly),
  };
  const side = (index: 0 | 1) =>
    Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[index]]));
  return { wanted: side(0), found: side(1) };
}

const sorted = (words: Iterable<string>) => [...words].sort();
const codeOf = (row: Readonly<Record<string, unknown>>) => String(row["code"]);

/** Nearly everyone of the centre is owed a pension (T12), which would stand in every case. */
function flagsOf(expect: Expect, rows: readonly CsvRow[]): readonly string[] {
  const codes = rows.map(codeOf);
  return expect.flags?.includes("pension_due")
    ? codes
    : codes.filter((code) => code !== "pension_due");
}

function linePairs(expect: Expect, rows: readonly CsvRow[]): Record<string, Pair> {
  const amounts = (item: string) =>
    rows.filter((row) => row["item"] === item).map((row) => row["amount"] ?? "");
  const pairs: Record<string, Pair> = {};
  for (const [item, wanted] of Object.entries(expect.lines ?? {})) {
    const found = amounts(item);
    // Nothing to pay may stand as a line of 0.00 or as no line.
    pairs[item] = [wanted, typeof wanted === "string" ? total(found) : found];
  }
  for (const item of expect.noLine ?? []) pairs[`no ${item}`] = [[], amounts(item)];
  return pairs;
}

function total(amounts: readonly string[]): string {
  return Decimal.sum(0, ...amounts).toFixed(2);
}

function payslipCells(expect: Expect): Readonly<Record<string, string>> {
  const cells = {
    gross: expect.gross,
    net: expect.net,
    grade: expect.grade,
    paid_days: expect.paidDays,
    pay_date: expect.payDate,
  };
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]])),
  );
}

function appraisalCells({ tier, score, appraisal }: Expect): Readonly<Record<string, string>> {
  return {
    ...appraisal,
    ...(tier !== undefined && { tier }),
    ...(score !== undefined && { score }),
  };
}

/** No payslip at all reads like a hold that nobody knows. */
function wantedHolds({ holds, noPayslip }: Expect): readonly string[] {
  return noPayslip ? ["?"] : (holds ?? []);
}

/** What a centre's appraisal says beside the score. */
function centrePairs(
  expect: Expect,
  rows: (report: Report) => readonly CsvRow[],
): Record<string, Pair> {
  const pairs: Record<string, Pair> = {};
  for (const [name, wanted] of Object.entries(expect.indicators ?? {})) {
    const row = rows("appraisal-lines").find(({ indicator }) => indicator === name);
    pairs[name] = [wanted, row ? `${row["value"]} ${row["met"]}`.trim() : "no row"];
  }
  if (expect.coverage) {
    const words = (row: CsvRow) =>
      `${row["week_from"]} ${row["monitored"]} ${row["callbacks"]} ${row["missing"]}`;
    pairs["coverage"] = [expect.coverage, rows("quality-coverage").map(words)];
  }
  if (expect.talent !== undefined) {
    const [row] = rows("talent");
    const columns = ["rank", "pay", "grade_median", "difference"];
    pairs["talent"] = [
      expect.talent,
      row ? columns.map((name) => row[name]).join(" ") : "not named",
    ];
  }
  return pairs;
}

function columnPairs(
  report: string,
  wanted: Readonly<Record<string, string>> | undefined,
  rows: readonly CsvRow[],
): Record<string, Pair> {
  const cells = Object.entries(wanted ?? {});
  return Object.fromEntries(
    cells.map(([name, cell]) => [`${report}.${name}`, [cell, rows[0]?.[name] ?? "no row"]]),
  );
}

function conductPairs(
  expect: Expect,
  rows: (report: Report) => readonly CsvRow[],
): Record<string, Pair> {
  const pairs: Record<string, Pair> = {};
  if (expect.fines) {
    const words = ({ date, item, occurrence, amount }: CsvRow) =>
      `${date} ${item} ${occurrence} ${amount}`;
    pairs["fines"] = [expect.fines, rows("fines").map(words)];
  }
  const warnings = rows("warnings");
  const ofGuard = (guard: string) =>
    warnings.filter((row) => row["code"] === guard || row["clause"] === guard);
  for (const [guard, wanted] of Object.entries(expect.warnings ?? {})) {
    const found = ofGuard(guard).map((row) => row["at_stake"]);
    pairs[guard] = wanted === "*" ? [true, found.length > 0] : [[wanted], found];
  }
  for (const guard of expect.noWarnings ?? []) pairs[`no ${guard}`] = [[], ofGuard(guard)];
  const undecided = rows("flags").filter((row) => row["decides"] === "");
  pairs["flags without someone who decides"] = [[], undecided];
  return pairs;
}

function ladderPairs(
  expect: Expect,
  promotions: readonly CsvRow[],
  successors: readonly CsvRow[],
): Record<string, Pair> {
  const pairs: Record<string, Pair> = {};
  const named = (expect.promotions ?? []).map((text) => text.split(" "));
  for (const [target = "", decision = ""] of named) {
    const rows = promotions.filter((row) =>
      target === "*" ? row["decision"] === decision : row["target_grade"] === target,
    );
    if (decision !== "") {
      pairs[`promotion to ${target}`] = [[decision], rows.map((row) => row["decision"])];
    }
    const words = (column: string) => rows.map((row) => row[column]).join("; ");
    for (const word of expect.missing ?? []) {
      pairs[`missing ${word}`] = [true, words("missing").includes(word) || words("missing")];
    }
    for (const word of expect.met ?? []) {
      pairs[`met ${word}`] = [true, words("met").includes(word) || words("met")];
    }
  }
  for (const decision of expect.notDecided ?? []) {
    pairs[`not ${decision}`] = [[], promotions.filter((row) => row["decision"] === decision)];
  }
  for (const target of expect.noTargets ?? []) {
    pairs[`not to ${target}`] = [[], promotions.filter((row) => row["target_grade"] === target)];
  }
  const { successor } = expect;
  if (!successor) return pairs;
  if (Object.keys(successor).length === 0) pairs["no successor"] = [[], successors];
  return { ...pairs, ...columnPairs("successors", successor, successors) };
}

/** Rows of the employee by the words of the message, since a code alone says little here. */
function rejectPairs(expect: Expect, rejects: readonly CsvRow[], id: string): Record<string, Pair> {
  const own = rejects.filter(({ row = "" }) => row.startsWith(`${id},`));
  const codes = own.map((row) => row["code"] ?? "");
  return { rejects: [expect.rejects ?? [], codes] };
}
