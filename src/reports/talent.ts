import { type Money, negate, sumMoney } from "../kernel/money.ts";
import type { Talent } from "../payrun/centre-results.ts";
import { figureText, moneyText } from "./cell-text.ts";
import { compareText, column, listing } from "./listing.ts";

/** 优秀坐席 — the best by score, with their pay against the median of their grade. */
export const talent = {
  ...listing<Talent>({
    file: "talent.csv",
    title: { zh: "优秀坐席", en: "talent" },
    rows: (month) => sortedTalent(month.talent ?? []),
    columns: () => [
      column("rank", "名次", "number", ({ rank }) => String(rank)),
      column("employee_id", "工号", "id", ({ person }) => person.id),
      column("name", "姓名", "text", ({ person }) => person.name),
      column("team", "班组", "text", ({ person }) => person.team),
      column("grade", "职级", "text", ({ grade }, language) => grade[language]),
      column("score", "得分", "number", ({ score }) => figureText(score)),
      column("pay", "应发", "amount", ({ pay }) => moneyText(pay)),
      column("grade_median", "同级中位数", "amount", ({ gradeMedian }) => moneyText(gradeMedian)),
      column("difference", "与中位数之差", "amount", (row) => moneyText(differenceOf(row))),
      column("clause", "条款", "text", ({ clause }) => clause),
    ],
  }),
  wanted: ({ talent: found }: { readonly talent?: readonly Talent[] | undefined }) =>
    found !== undefined,
};

/** The best first: the order is the message of this report. */
export function sortedTalent(rows: readonly Talent[]): readonly Talent[] {
  return rows.toSorted(
    (left, right) => left.rank - right.rank || compareText(left.person.id, right.person.id),
  );
}

/** 差额 — above the middle or below it; unknown where either is. */
export function differenceOf({ pay, gradeMedian }: Talent): Money | undefined {
  if (pay === undefined || gradeMedian === undefined) return undefined;
  return sumMoney([pay, negate(gradeMedian)]);
}
