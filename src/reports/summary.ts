import type { Language } from "../kernel/bilingual.ts";
import type { Code } from "../kernel/catalogue/index.ts";
import { severityOf } from "../kernel/diagnostic.ts";
import { NOTHING } from "../kernel/money.ts";
import type { Indicator, MonthResult } from "../payrun/month-result.ts";
import { guardCounts } from "./guard-counts.ts";
import { itemSums } from "./item-sums.ts";
import { type Json, jsonFigure, jsonMoney } from "./json-text.ts";
import { paidItems } from "./payslips.ts";
import { rowAccount } from "./row-account.ts";
import { grouped, payableOf, teamTotals, type Totals, totalsOf } from "./totals.ts";

const SUMMARY_SCHEMA = "cs-pay/summary@1";
/** A word outside a column's list, kept as written: counted here, warned where it stands. */
const UNKNOWN_WORD: Code = "CSP121";

/** 汇总 — summary.json: totals, holds and counts of one month. */
export function summary(month: MonthResult, language: Language): Json {
  const { payslips, policy } = month;
  return {
    schema: SUMMARY_SCHEMA,
    month: month.month,
    policy: { name: policy.name, title: policy.title[language], file: policy.file },
    ...(month.policies.length > 1 && {
      policies: month.policies.map(({ name, title, file }) => {
        return { name, title: title[language], file };
      }),
    }),
    ...totalsJson(totalsOf(payslips)),
    payable: totalsJson(payableOf(payslips)),
    teams: teamTotals(payslips).map(([team, totals]) => ({ team, ...totalsJson(totals) })),
    items: items(month, language),
    holds: holds(month, language),
    flags: counts(month.flags, "code", ({ code }) => code),
    undecided_flags: month.flags.filter(({ decided }) => decided === undefined).length,
    warnings: guards(month),
    candidates: counts(month.candidates, "decision", ({ decision }) => decision),
    rejected_rows: month.rejects.length,
    rejects: counts(month.rejects, "file", ({ place }) => place.file),
    diagnostics: counts(month.diagnostics, "code", ({ code }) => code),
    errors: month.diagnostics.filter((one) => severityOf(one) === "error").length,
    targets: month.groupIndicators.map(({ group, name, indicators }) => ({
      group,
      name,
      indicators: indicators.map((one) => indicatorJson(one, language)),
    })),
    coverage: coverage(month),
  };
}

/** 指标 — value, target and whether it was met; null is unknown. */
function indicatorJson(indicator: Indicator, language: Language): Json {
  return {
    name: indicator.name,
    label: indicator.label[language],
    unit: indicator.unit,
    value: jsonFigure(indicator.value),
    target: jsonFigure(indicator.target),
    met: indicator.met ?? null,
  };
}

function totalsJson(totals: Totals) {
  return {
    people: totals.people,
    ready: totals.ready,
    held: totals.held,
    gross: jsonMoney(totals.gross),
    social_insurance: jsonMoney(totals.socialInsurance),
    housing_fund: jsonMoney(totals.housingFund),
    income_tax: jsonMoney(totals.incomeTax),
    fines: jsonMoney(totals.fines),
    other: jsonMoney(totals.other),
    net: jsonMoney(totals.net),
  };
}

function items(month: MonthResult, language: Language): Json {
  const sums = itemSums(month.payslips);
  return [...paidItems(month)].map(([item, label]) => {
    const { lines, sum } = sums.get(item) ?? { lines: 0 };
    const amount = jsonMoney(sum ? sum.total : NOTHING);
    return { item, label: label[language], lines, amount };
  });
}

function holds(month: MonthResult, language: Language): Json {
  const all = month.payslips.flatMap((slip) => slip.holds.map((hold) => ({ slip, hold })));
  const reasons = grouped(all, ({ hold }) => [hold.code, hold.clause, hold.reason.zh].join("\t"));
  return reasons.flatMap(([, rows]) =>
    rows.slice(0, 1).map(({ hold }) => ({
      code: hold.code,
      reason: hold.reason[language],
      clause: hold.clause,
      people: new Set(rows.map(({ slip }) => slip.person.id)).size,
    })),
  );
}

function guards(month: MonthResult): Json {
  return guardCounts(month.warnings).map(({ guard, warnings, people, atStake }) => ({
    code: guard,
    count: warnings.length,
    people,
    at_stake: jsonMoney(atStake),
  }));
}

function counts<Row>(rows: readonly Row[], name: string, key: (row: Row) => string): Json {
  return grouped(rows, key).map(([value, own]) => ({ [name]: value, count: own.length }));
}

/** 覆盖 — what became of every row of every file, and words no rule can know (`kind` of events). */
function coverage(month: MonthResult): Json {
  const unknown = month.diagnostics.filter(({ code }) => code === UNKNOWN_WORD);
  const words = grouped(unknown, ({ place, facts }) =>
    [place?.file, facts["column"], facts["value"]].join("\t"),
  );
  return {
    ...rowAccount(month.tallies),
    unknown_words: words.map(([key, rows]) => {
      const [file = "", column = "", word = ""] = key.split("\t");
      return { file, column, word, count: rows.length };
    }),
  };
}
