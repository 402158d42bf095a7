import { describe, expect, it } from "vitest";
import type { Language } from "../../src/kernel/bilingual.ts";
import { appraisal } from "../../src/reports/appraisal.ts";
import { appraisalLines } from "../../src/reports/appraisal-lines.ts";
import { attendance } from "../../src/reports/attendance.ts";
import { calls } from "../../src/reports/calls.ts";
import { fines } from "../../src/reports/fines.ts";
import { flags } from "../../src/reports/flags.ts";
import { payslipLines } from "../../src/reports/payslip-lines.ts";
import { payslips } from "../../src/reports/payslips.ts";
import { promotions } from "../../src/reports/promotions.ts";
import { rejects } from "../../src/reports/rejects.ts";
import type { Report } from "../../src/reports/report.ts";
import { successors } from "../../src/reports/successors.ts";
import { warnings } from "../../src/reports/warnings.ts";
import { mayOfThree } from "../support/month-result.ts";

const rows = (report: Report, language: Language) =>
  report.make(mayOfThree, language).rows.map((row) => row.join("|"));

describe("payslips.csv", () => {
  it("leaves what is unknown blank, prints zero as 0.00 and sorts by employee", () => {
    expect(rows(payslips, "en")).toEqual([
      "1001|李梅|一组|agent|ready||22|22|1400.00|150.00|-70.00|1550.00|0.00|0.00|0.00|" +
        "-70.00|0.00|1480.00|2024-06-10",
      "1002|王强|二组|agent|held|no base pay (employees.csv) [unknown]; no punches [unknown]||22||||||||0.00|||2024-06-10",
      "1003|欧阳娜娜|一组|agent|held|hand-over is not complete [handover_open]|12.5|22|482.95|||482.95|0.00|" +
        "0.00|0.00|0.00|0.00|482.95|2024-06-10",
    ]);
  });

  it("joins hold reasons the Chinese way in Chinese", () => {
    const [, held] = payslips.make(mayOfThree, "zh").rows;
    expect(held?.slice(4, 6)).toEqual([
      "挂起",
      "缺底薪（employees.csv） [unknown]；缺打卡记录 [unknown]",
    ]);
  });
});

it("payslip-lines.csv ends each person with gross and net and counts further rows", () => {
  expect(rows(payslipLines, "en")).toEqual([
    "1001|李梅|2024-05|base|base pay|earning|1400.00|telecom-support.yaml:41|T10|1400 × 22 ÷ 22|" +
      "employees.csv:2 2024-05/punches.csv:2 2024-05/punches.csv:9 2024-05/punches.csv:17 " +
      "2024-05/punches.csv:24 (+3)",
    "1001|李梅|2024-05|computer_allowance|computer allowance|earning|150.00|" +
      "telecom-support.yaml:41|T13|150|employees.csv:2",
    "1001|李梅|2024-05|fine_late_reply|late reply|fine|-70.00|telecom-support.yaml:41|T18|20 + 50|" +
      "2024-05/complaints.csv:3 2024-05/complaints.csv:5",
    "1001|李梅|2024-05|income_tax|income tax|tax|0.00|telecom-support.yaml:41|T11|0|employees.csv:2",
    "1001|李梅|2024-05|gross|gross pay|total|1550.00|telecom-support.yaml:41|X3|" +
      "1400 + 150|employees.csv:2",
    "1001|李梅|2024-05|net|net pay|total|1480.00|telecom-support.yaml:41|X3|1550 − 70|" +
      "employees.csv:2",
    "1003|欧阳娜娜|2024-05|base|base pay|earning|482.95|telecom-support.yaml:41|T10|" +
      "850 × 12.5 ÷ 22|employees.csv:4",
    "1003|欧阳娜娜|2024-05|gross|gross pay|total|482.95|telecom-support.yaml:41|X3|482.95|" +
      "employees.csv:2",
    "1003|欧阳娜娜|2024-05|net|net pay|total|482.95|telecom-support.yaml:41|X3|482.95|employees.csv:2",
  ]);
});

it("fines.csv lists events by date, amounts positive, a missing appeal date blank", () => {
  expect(rows(fines, "zh")).toEqual([
    "1001|李梅|2024-05-08|fine_late_reply|1|20.00|20.00|T18|2024-05/complaints.csv:3|" +
      "2024-05-15|回复超时罚款||",
    "1001|李梅|2024-05-20|fine_late_reply|2|50.00|50.00|T18|2024-05/complaints.csv:5||回复超时罚款||",
  ]);
});

it("appraisal.csv has a column for every indicator anybody has", () => {
  const table = appraisal.make(mayOfThree, "en");
  expect(table.columns.slice(6).map(({ name }) => name)).toEqual(["answer_rate", "within_15s"]);
  expect(rows(appraisal, "en")).toEqual([
    "1001|李梅|一组|2024-05|86.5|second|0.8333|0.6667",
    "1002|王强|二组|2024-05||||",
  ]);
});

it("appraisal-lines.csv says whether a target was met", () => {
  expect(rows(appraisalLines, "en")).toEqual([
    "1001|answer_rate|0.8333|0.8||||2024-05/calls.csv:2|answer rate|Y",
    "1001|within_15s|0.6667|0.8||||2024-05/calls.csv:2|answered within 15 s|N",
  ]);
});

it("attendance.csv keeps a figure nobody recorded blank, also inside a sum", () => {
  expect(rows(attendance, "en")).toEqual([
    "1001|李梅|21|20.5|2|0|0|1|3|0.5|0|1.5|0|7.5|0|2",
    "1002|王强||||||||0|1|0|0|0|0|",
    "1003|欧阳娜娜|12|12|0|0|0|0|0|0|0||0|0|0|0",
  ]);
});

it("calls.csv leaves out people without call figures and names the targets met", () => {
  expect(rows(calls, "zh")).toEqual([
    "1001|李梅|120|100|0.8333|80|9.5|61.25|0.9|10|4.6|接通率 ✓；15秒内接通率 ✗ (1/2)",
    "1003|欧阳娜娜|0|0||0||||0||",
  ]);
  expect(rows(calls, "en")[0]).toMatch(/\|answer_rate ✓; within_15s ✗ \(1\/2\)$/);
});

it("promotions.csv says what is met and what is missing", () => {
  expect(rows(promotions, "zh")).toEqual([
    "1001|李梅|客服|资深客服|可晋升|连续5个月一等；组长推荐||S13|否|",
    "1002|王强|客服|资深客服|接近|在级6个月|缺组长推荐|S13|否|",
    "1003|欧阳娜娜|客服|资深客服|未到||一等只有2个月；缺组长推荐|S13|否|",
  ]);
  expect(rows(promotions, "en")[1]).toBe(
    "1002|王强|agent|senior|near|6 months in grade|no nomination by the leader|S13|N|",
  );
});

it("successors.csv ranks by months", () => {
  expect(rows(successors, "en")).toEqual(["1001|李梅|senior|5|S18"]);
});

it("flags.csv names who decides", () => {
  expect(rows(flags, "en")).toEqual([
    "1001|李梅|public_notice|T18|escalated complaint, public notice is due|centre lead|" +
      "2024-05/complaints.csv:5|public notice|N|",
    "1003|欧阳娜娜|handover_open|T6|left without a complete hand-over|operations manager|" +
      "employees.csv:4|hand-over open|Y|",
  ]);
});

it("warnings.csv leaves an amount that cannot be computed blank", () => {
  expect(rows(warnings, "zh")).toEqual([
    "1001|GR-01|劳动法第48条|低于最低工资2080|1510.00|T10|李梅",
    "1001|GR-11|劳动法第44条|休息日加班低于200%|98.74|T14|李梅",
    "1003|GR-06|工资支付暂行规定第9条|离职时须一次付清||T6|欧阳娜娜",
  ]);
});

it("rejects.csv keeps the raw row and says why", () => {
  expect(rows(rejects, "en")).toEqual([
    '2024-05/complaints.csv|7|6|CSP102|"2024-05-32" is not a date that exists|' +
      "1001,2024-05-32,no_reply,Y|write a date that exists, as YYYY-MM-DD",
  ]);
});
