import type { Bilingual } from "../kernel/bilingual.ts";
import { type Money, NOTHING, sumMoney } from "../kernel/money.ts";
import type { MonthResult, Payslip } from "../payrun/month-result.ts";
import { moneyText } from "./cell-text.ts";
import { column, listing, type ListingColumn } from "./listing.ts";
import { grouped, sumKnown } from "./totals.ts";

/** 用工成本 — what a team costs the employer; the whole centre stands in the last row. */
export interface TeamCost {
  readonly team: Bilingual;
  readonly slips: readonly Payslip[];
}

const CENTRE: Bilingual = { zh: "合计", en: "total" };

/** 用工成本表 — employer-cost.csv: gross pay and the employer's shares, held payslips included. */
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
  ],
});

/** 各班组成本 — by team name, then the centre. */
export function teamCosts({ payslips }: MonthResult): readonly TeamCost[] {
  const teams = grouped(payslips, ({ person }) => person.team);
  return [
    ...teams.map(([team, slips]) => ({ team: { zh: team, en: team }, slips })),
    ...(payslips.length > 0 ? [{ team: CENTRE, slips: payslips }] : []),
  ];
}

export function sharesOf(slips: readonly Payslip[]): Money {
  return sumMoney(slips.flatMap(({ employerShares }) => employerShares.map((one) => one.amount)));
}

/** 成本 — gross pay and shares; unknown while nobody's gross pay is known. */
export function costOf(slips: readonly Payslip[]): Money | undefined {
  const gross = grossOf(slips);
  return gross && sumMoney([gross, sharesOf(slips)]);
}

function grossOf(slips: readonly Payslip[]): Money | undefined {
  return sumKnown(slips.map(({ gross }) => gross));
}

/** One column per scheme that anybody has, in the order of the payslips' lines. */
function shareColumns({ payslips }: MonthResult): readonly ListingColumn<TeamCost>[] {
  const schemes = new Map<string, Bilingual>();
  for (const { item, label } of payslips.flatMap((slip) => slip.employerShares)) {
    schemes.set(item, schemes.get(item) ?? label);
  }
  return [...schemes].map(([item, label]) =>
    column(`employer_${item}`, label.zh, "amount", ({ slips }) => {
      const own = slips.flatMap(({ employerShares }) =>
        employerShares.flatMap((one) => (one.item === item ? [one.amount] : [])),
      );
      return moneyText(own.length > 0 ? sumMoney(own) : NOTHING);
    }),
  );
}
