import type { Appraisal, Indicator, MonthResult } from "../payrun/month-result.ts";
import { figureText } from "./cell-text.ts";
import { byEmployee, column, listing, type ListingColumn } from "./listing.ts";
import { SCORE_FROM_WORDS } from "./result-words.ts";

/** 考核 — score, tier and every indicator of a person. */
export const appraisal = listing<Appraisal>({
  file: "appraisal.csv",
  title: { zh: "考核", en: "appraisal" },
  rows: ({ appraisals }) => byEmployee(appraisals, ({ person }) => person.id),
  columns: (month) => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("team", "班组", "text", ({ person }) => person.team),
    column("month", "月份", "text", () => month.month),
    column("score", "得分", "number", ({ score }) => figureText(score)),
    column("tier", "等次", "text", ({ tier }, language) => tier?.[language] ?? ""),
    ...indicatorColumns(month),
    ...(month.appraisals.some(isComputed) ? SCORED : []),
  ],
});

function indicatorColumns(month: MonthResult): readonly ListingColumn<Appraisal>[] {
  const found = new Map<string, Indicator>();
  for (const { indicators } of byEmployee(month.appraisals, ({ person }) => person.id)) {
    for (const one of indicators) if (!found.has(one.name)) found.set(one.name, one);
  }
  return [...found.values()].map(({ name, label }) =>
    column(name, label.zh, "number", ({ indicators }) =>
      figureText(indicators.find((one) => one.name === name)?.value),
    ),
  );
}

/** Only a policy that makes its own score has to say whether somebody wrote another one. */
const SCORED: readonly ListingColumn<Appraisal>[] = [
  column("score_from", "得分来源", "text", ({ scoreFrom }, language) =>
    scoreFrom === undefined ? "" : SCORE_FROM_WORDS[scoreFrom][language],
  ),
  column("year_score", "年度得分", "number", ({ yearScore }) => figureText(yearScore)),
];

function isComputed({ scoreFrom, yearScore }: Appraisal): boolean {
  return scoreFrom === "computed" || yearScore !== undefined;
}
