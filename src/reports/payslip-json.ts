import type { Language } from "../kernel/bilingual.ts";
import { rowReference } from "../kernel/place.ts";
import type { Payslip, TotalLine } from "../payrun/month-result.ts";
import { type Json, jsonDay, jsonFigure, jsonMoney } from "./json-text.ts";

/** 工资条文档 — a payslip with every line and all the rows behind each. */
export function payslipJson(slip: Payslip, language: Language): Json {
  return {
    employee_id: slip.person.id,
    name: slip.person.name,
    team: slip.person.team,
    grade: slip.grade.en,
    status: slip.status,
    holds: slip.holds.map(({ code, reason, clause }) => ({
      code,
      reason: reason[language],
      clause,
    })),
    paid_days: jsonFigure(slip.paidDays),
    due_days: jsonFigure(slip.dueDays),
    gross: jsonMoney(slip.gross),
    social_insurance: jsonMoney(slip.socialInsurance),
    housing_fund: jsonMoney(slip.housingFund),
    income_tax: jsonMoney(slip.incomeTax),
    fines: jsonMoney(slip.fines),
    other: jsonMoney(slip.other),
    net: jsonMoney(slip.net),
    pay_date: jsonDay(slip.payDate),
    lines: [...slip.lines, ...slip.totals].map((line) => lineJson(line, language)),
  };
}

function lineJson(line: TotalLine, language: Language): Json {
  return {
    item: line.item,
    label: line.label[language],
    kind: line.kind,
    amount: jsonMoney(line.amount),
    policy: line.policy,
    clause: line.clause,
    formula: line.formula[language],
    sources: line.sources.map(rowReference),
  };
}
