import type { Bilingual } from "../kernel/bilingual.ts";
import { onceFor } from "../kernel/once-for.ts";
import { type Money, MoneySum, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import { ALL_SCHEMES } from "../payrun/insurance.ts";
import type { MonthResult, Payslip } from "../payrun/month-result.ts";
import { moneyText, textsText } from "./cell-text.ts";
import { column, listing, type ListingColumn } from "./listing.ts";
import { sumKnown, teamsOf } from "./totals.ts";

/** 用工成本 — what a team costs the employer; the whole centre stands in the last row. */
export interface TeamCost {
  readonly team: Bilingual;
  readonly slips: readonly Payslip[];
}

const CENTRE: Bilingual = { zh: "合计", en: "total" };

/**
 * 用工成本表 — employer-cost.csv: gross pay and the employer's shares, held payslips included.
 *
 * A sum with an unknown part stays blank; `known_cost` is that of the people who are wholly known.
 */
export const employerCost = listing<TeamCost>({
  file: "employer-cost.csv",
  title: { zh: "用工成本", en: "employer cost" },
  rows: (month) => teamCosts(month),
  columns: (month) => [
    column("team", "班组", "text", ({ team }, language) => team[language]),
    column("headcount", "人数", "number", ({ slips }) => String(slips.length)),
    column("unknown", "应发未知人数", "number", ({ slips }) =>
      String(slips.filter(({ gross }) => gross === undefined).length),
    ),
    column("gross", "应发合计", "amount", ({ slips }) => moneyText(grossOf(slips))),
    ...shareColumns(month),
    column("employer_shares", "单位缴费合计", "amount", ({ slips }) => moneyText(sharesOf(slips))),
    column("total_cost", "用工成本合计", "amount", ({ slips }) => moneyText(costOf(slips))),
    column("known_cost", "已知人员用工成本", "amount", ({ slips }) => moneyText(knownCost(slips))),
    column("shares_unknown", "单位缴费未知人数", "number", ({ slips }) =>
      String(slips.filter(({ unknownShares }) => unknownShares.length > 0).length),
    ),
    column("unknown_schemes", "未知的单位缴费", "text", ({ slips }, language) =>
      textsText(unknownSchemes(slips), language),
    ),
    ...accruedColumn(month),
  ],
});

/** 各班组成本 — by team name, then the centre. */
export function teamCosts({ payslips }: Pick<MonthResult, "payslips">): readonly TeamCost[] {
  return costsOf(payslips);
}

const costsOf = onceFor((payslips: readonly Payslip[]): readonly TeamCost[] => {
  return [
    ...teamsOf(payslips).map(([team, slips]) => ({ team: { zh: team, en: team }, slips })),
    ...(payslips.length > 0 ? [{ team: CENTRE, slips: payslips }] : []),
  ];
});

/** 未知的单位缴费 — every scheme of which somebody's share cannot be told, once. */
export function unknownSchemes(slips: readonly Payslip[]): readonly Bilingual[] {
  const labels = slips.flatMap(({ unknownShares }) => unknownShares);
  return [...new Map(labels.map((label) => [label.zh, label])).values()];
}

/** 成本已知 — the gross pay and every share of the employer can be told. */
export function hasKnownCost({ gross, unknownShares }: Payslip): boolean {
  return gross !== undefined && unknownShares.length === 0;
}

/** 成本 — gross pay and shares of all; unknown as soon as a part of anybody's is. */
export function costOf(slips: readonly Payslip[]): Money | undefined {
  return slips.every(hasKnownCost) ? knownCost(slips) : undefined;
}

/** 已知成本 — of the people who are wholly known; what an earlier month accrued is none of it. */
export const knownCost = onceFor((slips: readonly Payslip[]): Money | undefined => {
  const costs = new MoneySum();
  let isAnybodyKnown = slips.length === 0;
  for (const slip of slips) {
    if (!hasKnownCost(slip)) continue;
    isAnybodyKnown = true;
    costs.add(costGross(slip) ?? NOTHING);
    for (const { amount } of slip.employerShares) costs.add(amount);
  }
  return isAnybodyKnown ? costs.total : undefined;
});

/** 本月应发成本 — gross pay without what a sealed month has accrued already. */
export function costGross({ gross, accruedBefore }: Payslip): Money | undefined {
  return gross && accruedBefore ? sumMoney([gross, negate(accruedBefore)]) : gross;
}

function sharesOf(slips: readonly Payslip[]): Money | undefined {
  if (slips.some(({ unknownShares }) => unknownShares.length > 0)) return undefined;
  return sumMoney(slips.flatMap(({ employerShares }) => employerShares.map((one) => one.amount)));
}

/** Only in a month that pays what an earlier one held back. */
function accruedColumn({ payslips }: MonthResult): readonly ListingColumn<TeamCost>[] {
  if (!payslips.some(({ accruedBefore }) => accruedBefore)) return [];
  return [
    column("accrued_before", "其中以前月份已计提", "amount", ({ slips }) =>
      moneyText(sumMoney(slips.map(({ accruedBefore }) => accruedBefore ?? NOTHING))),
    ),
  ];
}

function grossOf(slips: readonly Payslip[]): Money | undefined {
  return sumKnown(slips, ({ gross }) => gross);
}

/** One column per scheme that anybody has, in the order of the payslips' lines. */
function shareColumns({ payslips }: MonthResult): readonly ListingColumn<TeamCost>[] {
  const schemes = new Map<string, Bilingual>();
  for (const { item, label } of payslips.flatMap((slip) => slip.employerShares)) {
    schemes.set(item, schemes.get(item) ?? label);
  }
  return [...schemes].map(([item, label]) =>
    column(`employer_${item}`, label.zh, "amount", ({ slips }) => {
      const unknown = unknownSchemes(slips).map(({ zh }) => zh);
      if (unknown.includes(label.zh) || unknown.includes(ALL_SCHEMES.zh)) return "";
      const own = slips.flatMap(({ employerShares }) =>
        employerShares.flatMap((one) => (one.item === item ? [one.amount] : [])),
      );
      return moneyText(own.length > 0 ? sumMoney(own) : NOTHING);
    }),
  );
}
