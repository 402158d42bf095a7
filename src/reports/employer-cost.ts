import type { Bilingual } from "../kernel/bilingual.ts";
import { onceFor } from "../kernel/once-for.ts";
import { type Money, MoneySum, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import { ALL_SCHEMES } from "../payrun/insurance.ts";
import type { MonthResult, Payslip } from "../payrun/month-result.ts";
import { moneyText, textsText } from "./cell-text.ts";
import { column, listing, type ListingColumn } from "./listing.ts";
import { teamsOf, totalsOf } from "./totals.ts";

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
    column("unknown", "应发未知人数", "number", ({ slips }) => String(costOf(slips).grossUnknown)),
    column("gross", "应发合计", "amount", ({ slips }) => moneyText(totalsOf(slips).gross)),
    ...shareColumns(month),
    column("employer_shares", "单位缴费合计", "amount", ({ slips }) =>
      moneyText(costOf(slips).shares),
    ),
    column("total_cost", "用工成本合计", "amount", ({ slips }) => moneyText(costOf(slips).whole)),
    column("known_cost", "已知人员用工成本", "amount", ({ slips }) =>
      moneyText(costOf(slips).known),
    ),
    column("shares_unknown", "单位缴费未知人数", "number", ({ slips }) =>
      String(costOf(slips).sharesUnknown),
    ),
    column("unknown_schemes", "未知的单位缴费", "text", ({ slips }, language) =>
      textsText(costOf(slips).unknownSchemes, language),
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

/** 成本 — what some payslips cost the employer, and how much of that cannot be told. */
export interface Cost {
  /** Gross pay and shares of all; undefined as soon as a part of anybody's is unknown. */
  readonly whole: Money | undefined;
  /** Of the people who are wholly known; what an earlier month accrued is none of it. */
  readonly known: Money | undefined;
  readonly shares: Money | undefined;
  /** People: without a known gross pay, with a share that cannot be told, with either. */
  readonly grossUnknown: number;
  readonly sharesUnknown: number;
  readonly unknown: number;
  /** Every scheme of which somebody's share cannot be told, once. */
  readonly unknownSchemes: readonly Bilingual[];
}

/** 求成本 — of any set of payslips; several reports ask for that of the same set. */
export const costOf = onceFor((slips: readonly Payslip[]): Cost => {
  const [shares, costs] = [new MoneySum(), new MoneySum()];
  const schemes = new Map<string, Bilingual>();
  const count = { grossUnknown: 0, sharesUnknown: 0, unknown: 0 };
  for (const slip of slips) {
    const { gross, employerShares, unknownShares } = slip;
    const isKnown = gross !== undefined && unknownShares.length === 0;
    if (gross === undefined) count.grossUnknown += 1;
    if (unknownShares.length > 0) count.sharesUnknown += 1;
    if (!isKnown) count.unknown += 1;
    for (const label of unknownShares) schemes.set(label.zh, label);
    for (const { amount } of employerShares) {
      shares.add(amount);
      if (isKnown) costs.add(amount);
    }
    if (isKnown) costs.add(costGross(slip) ?? NOTHING);
  }
  const isAnybodyKnown = slips.length === 0 || count.unknown < slips.length;
  return {
    ...count,
    whole: count.unknown === 0 ? costs.total : undefined,
    known: isAnybodyKnown ? costs.total : undefined,
    shares: count.sharesUnknown === 0 ? shares.total : undefined,
    unknownSchemes: [...schemes.values()],
  };
});

/** 本月应发成本 — gross pay without what a sealed month has accrued already. */
function costGross({ gross, accruedBefore }: Payslip): Money | undefined {
  return gross && accruedBefore ? sumMoney([gross, negate(accruedBefore)]) : gross;
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

/** One column per scheme that anybody has, in the order of the payslips' lines. */
function shareColumns({ payslips }: MonthResult): readonly ListingColumn<TeamCost>[] {
  const schemes = new Map<string, Bilingual>();
  for (const { item, label } of payslips.flatMap((slip) => slip.employerShares)) {
    schemes.set(item, schemes.get(item) ?? label);
  }
  return [...schemes].map(([item, label]) =>
    column(`employer_${item}`, label.zh, "amount", ({ slips }) => {
      const unknown = costOf(slips).unknownSchemes.map(({ zh }) => zh);
      if (unknown.includes(label.zh) || unknown.includes(ALL_SCHEMES.zh)) return "";
      const own = slips.flatMap(({ employerShares }) =>
        employerShares.flatMap((one) => (one.item === item ? [one.amount] : [])),
      );
      return moneyText(own.length > 0 ? sumMoney(own) : NOTHING);
    }),
  );
}
