import { describe, expect, it } from "vitest";
import { REPORTS } from "../../src/reports/index.ts";
import { payslips } from "../../src/reports/payslips.ts";
import { emptyMonth, mayOfThree } from "../support/month-result.ts";
import { staffedMay } from "../support/staffed-month.ts";

/** 约定的列 — what other people's spreadsheets rely on; new columns only come after these. */
const PROMISED: Readonly<Record<string, string>> = {
  "payslip-lines.csv":
    "employee_id name month item label kind amount policy clause formula sources",
  "fines.csv": "employee_id name date item occurrence amount applied clause source appeal_until",
  "appraisal.csv": "employee_id name team month score tier",
  "appraisal-lines.csv": "employee_id indicator value target points weight weighted source",
  "attendance.csv":
    "employee_id name due_days worked_days late early absent_days missing_punches not_ready " +
    "leave_personal leave_sick leave_other overtime_workday_hours overtime_restday_hours " +
    "overtime_holiday_hours offsite_days",
  "calls.csv":
    "employee_id name offered answered answer_rate answered_within_15s avg_ring_seconds " +
    "avg_talk_seconds resolved_rate rated satisfaction targets_met",
  "promotions.csv": "employee_id name grade target_grade decision met missing clause",
  "successors.csv": "employee_id name grade months clause",
  "flags.csv": "employee_id name code clause message decides source",
  "warnings.csv": "employee_id code article message at_stake clause",
  "actions.csv":
    "employee_id name team action score year_score indicator points message clause decides",
  "movement.csv":
    "scope scope_name indicator label people previous_month previous current change change_rate " +
    "better",
  "mentees.csv": "employee_id name team hired_on months_employed mentor mentor_name clause",
  "coverage.csv": "date hour site minimum present planned unclear gap state by_site time_zone",
  "shifts.csv":
    "employee_id name team site shifts night_shifts weekend_shifts reserve_shifts " +
    "team_night_mean team_night_spread team_weekend_mean team_weekend_spread team_reserve_share",
  "rejects.csv": "file line column code message row",
  "employer-cost.csv": "team headcount unknown gross employer_shares total_cost",
};

const names = (file: string, month = emptyMonth) =>
  REPORTS.find((report) => report.file === file)
    ?.make(month, "en")
    .columns.map(({ name }) => name) ?? [];

describe("every report", () => {
  it.each(Object.entries(PROMISED))("%s starts with the promised columns", (file, promised) => {
    const wanted = promised.split(" ");
    expect(names(file).slice(0, wanted.length)).toEqual(wanted);
  });

  it.each(REPORTS)("$file is a header without rows in an empty month", (report) => {
    const table = report.make(emptyMonth, "zh");
    expect(table.rows).toEqual([]);
    expect(table.columns.length).toBeGreaterThan(4);
  });

  it.each(REPORTS)("$file has no two equal headers in either language", (report) => {
    const { columns } = report.make(staffedMay, "zh");
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(new Set(columns.map(({ zh }) => zh)).size).toBe(columns.length);
  });

  it.each(REPORTS)("$file has as many cells in every row as columns", (report) => {
    const { columns, rows } = report.make(staffedMay, "zh");
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each(REPORTS)("$file does not depend on the order of the result", (report) => {
    const shuffled = {
      ...staffedMay,
      payslips: staffedMay.payslips.toReversed(),
      fines: staffedMay.fines.toReversed(),
      flags: staffedMay.flags.toReversed(),
      warnings: staffedMay.warnings.toReversed(),
      candidates: staffedMay.candidates.toReversed(),
      actions: staffedMay.actions?.toReversed() ?? [],
      appraisals: staffedMay.appraisals.toReversed(),
    };
    const { columns, rows } = report.make(staffedMay, "en");
    expect(report.make(shuffled, "en")).toMatchObject({ columns, rows });
  });
});

describe("payslips.csv", () => {
  it("has one column per pay item between due_days and gross", () => {
    expect(names("payslips.csv", mayOfThree)).toEqual(
      (
        "employee_id name team grade status hold_reasons paid_days due_days " +
        "base computer_allowance fine_late_reply " +
        "gross social_insurance housing_fund income_tax fines other net pay_date"
      ).split(" "),
    );
  });

  it("shows a line of an item the policy does not list", () => {
    const [first, second, third] = mayOfThree.payslips;
    const [line] = first?.lines ?? [];
    if (!first || !second || !third || !line) throw new Error("three payslips with lines");
    const label = { zh: "其他增减", en: "adjustment" };
    const extra = { ...line, item: "adjustment", kind: "other", label } as const;
    const slips = [{ ...first, lines: [...first.lines, extra, extra] }, second, third];
    const table = payslips.make({ ...mayOfThree, payslips: slips }, "en");
    const at = table.columns.findIndex(({ name }) => name === "adjustment");
    expect(table.columns[at + 1]?.name).toBe("gross");
    expect(table.rows.map((row) => row[at])).toEqual(["", "", "965.90"]);
  });

  it("renames a pay item whose label is already a heading", () => {
    const items = [{ item: "special", label: { zh: "姓名", en: "special" } }];
    const { columns } = payslips.make({ ...emptyMonth, items }, "zh");
    expect(columns.find(({ name }) => name === "special")?.zh).toBe("姓名（special）");
  });
});
