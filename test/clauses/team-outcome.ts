import type { CsvRow } from "../support/csv-table.ts";
import type { GroupRun, Report } from "./case-run.ts";
import type { Expect } from "./clause-case.ts";

type Pair = readonly [wanted: unknown, found: unknown];

/** 团队的对照 — what teams in several places add: points, proposals, mentors, shifts, coverage. */
export function teamPairs(
  expect: Expect,
  rows: (report: Report) => readonly CsvRow[],
  { reports }: GroupRun,
): Record<string, Pair> {
  const pairs: Record<string, Pair> = {};
  for (const [name, wanted] of Object.entries(expect.points ?? {})) {
    const row = rows("appraisal-lines").find(({ indicator }) => indicator === name);
    const found = row && `${row["points"]} ${row["weight"]} ${row["weighted"]}`;
    pairs[`points ${name}`] = [wanted, found ?? "no row"];
  }
  if (expect.actions) {
    const found = rows("actions").map((row) => `${row["action"]} ${row["indicator"]}`.trim());
    pairs["actions"] = [expect.actions, found];
  }
  if (expect.mentor !== undefined) {
    const [row] = rows("mentees");
    pairs["mentor"] = [expect.mentor, row ? row["mentor"] : "none"];
  }
  for (const [name, wanted] of Object.entries(expect.shifts ?? {})) {
    pairs[`shifts.${name}`] = [wanted, rows("shifts")[0]?.[name] ?? "no row"];
  }
  for (const [key, wanted] of Object.entries(expect.staffing ?? {})) {
    const row = reports.coverage.find((one) => {
      return `${one["date"]} ${one["hour"]} ${one["site"]}`.trim() === key;
    });
    const cells = ["minimum", "present", "planned", "unclear", "gap", "state"];
    pairs[key] = [wanted, row ? cells.map((name) => row[name]).join(" ") : "no row"];
  }
  for (const [key, wanted] of Object.entries(expect.movement ?? {})) {
    const row = reports.movement.find((one) => {
      return `${one["scope"]} ${one["scope_name"]} ${one["indicator"]}` === key;
    });
    const cells = ["previous", "current", "change", "better"];
    pairs[key] = [wanted, row ? cells.map((name) => row[name]).join(" ") : "no row"];
  }
  return pairs;
}
