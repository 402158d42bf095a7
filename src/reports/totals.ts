import { onceFor } from "../kernel/once-for.ts";
import { type Money, MoneySum } from "../kernel/money.ts";
import type { Payslip } from "../payrun/month-result.ts";
import { compareText } from "./listing.ts";

/**
 * 合计 — sums of what is known, signed as it acts on net pay.
 *
 * Unknown amounts are left out, and where nobody's is known the sum is unknown too, not zero.
 */
export interface Totals {
  readonly people: number;
  readonly ready: number;
  readonly held: number;
  readonly gross: Money | undefined;
  readonly socialInsurance: Money | undefined;
  readonly housingFund: Money | undefined;
  readonly incomeTax: Money | undefined;
  readonly fines: Money | undefined;
  readonly other: Money | undefined;
  readonly net: Money | undefined;
}

/** 求合计 — of any set of payslips; several reports ask for those of the same set. */
export const totalsOf = onceFor((payslips: readonly Payslip[]): Totals => {
  const sum = (amount: (slip: Payslip) => Money | undefined) => sumKnown(payslips, amount);
  const ready = byStatus(payslips).ready.length;
  return {
    people: payslips.length,
    ready,
    held: payslips.length - ready,
    gross: sum(({ gross }) => gross),
    socialInsurance: sum(({ socialInsurance }) => socialInsurance),
    housingFund: sum(({ housingFund }) => housingFund),
    incomeTax: sum(({ incomeTax }) => incomeTax),
    fines: sum(({ fines }) => fines),
    other: sum(({ other }) => other),
    net: sum(({ net }) => net),
  };
});

/** 已知之和 — undefined when there are rows and the amount of none of them is known. */
export function sumKnown<Row>(
  rows: readonly Row[],
  amountOf: (row: Row) => Money | undefined,
): Money | undefined {
  const sum = new MoneySum();
  let isAnyKnown = rows.length === 0;
  for (const row of rows) {
    const amount = amountOf(row);
    if (amount === undefined) continue;
    isAnyKnown = true;
    sum.add(amount);
  }
  return isAnyKnown ? sum.total : undefined;
}

/** 按状态 — those that may be paid now, and those that may not. */
export const byStatus = onceFor((payslips: readonly Payslip[]) => ({
  ready: those(payslips, ({ status }) => status === "ready"),
  held: those(payslips, ({ status }) => status === "held"),
}));

/** 可发合计 — what may really be paid now. */
export function payableOf(payslips: readonly Payslip[]): Totals {
  return totalsOf(byStatus(payslips).ready);
}

/** 各班组 — payslips by team name; people without a team stand under an empty name. */
export const teamsOf = onceFor((payslips: readonly Payslip[]) =>
  grouped(payslips, ({ person }) => person.team),
);

/** 各班组合计 — the totals of each of them. */
export function teamTotals(payslips: readonly Payslip[]): readonly (readonly [string, Totals])[] {
  return teamsOf(payslips).map(([team, members]) => [team, totalsOf(members)]);
}

/** 所属 — those of a list that belong; the list itself where all do, so its sums are made once. */
export function those<Row>(rows: readonly Row[], belongs: (row: Row) => boolean): readonly Row[] {
  return rows.every(belongs) ? rows : rows.filter(belongs);
}

/** 分组 — rows by a key, keys sorted, rows of a key in their own order. */
export function grouped<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].toSorted(([left], [right]) => compareText(left, right));
}
