import { onceFor } from "../kernel/once-for.ts";
import { type Money, sumMoney } from "../kernel/money.ts";
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
  const sum = (amount: (slip: Payslip) => Money | undefined) => sumKnown(payslips.map(amount));
  const ready = payslips.filter(({ status }) => status === "ready").length;
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

/** 已知之和 — undefined when there are amounts and none of them is known. */
export function sumKnown(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.filter((one) => one !== undefined);
  return known.length === 0 && amounts.length > 0 ? undefined : sumMoney(known);
}

/** 可发合计 — what may really be paid now. */
export const payableOf = onceFor((payslips: readonly Payslip[]): Totals => {
  return totalsOf(payslips.filter(({ status }) => status === "ready"));
});

/** 各班组合计 — by team name; people without a team stand under an empty name. */
export const teamTotals = onceFor(
  (payslips: readonly Payslip[]): readonly (readonly [string, Totals])[] => {
    const teams = grouped(payslips, ({ person }) => person.team);
    return teams.map(([team, members]) => [team, totalsOf(members)]);
  },
);

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
