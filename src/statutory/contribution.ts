import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import { Decimal, plain, whole, ZERO } from "../kernel/decimal.ts";
import { formatMoney, type Money, roundToFen, sumMoney } from "../kernel/money.ts";
import { contributionRounding } from "./contribution-rounding.ts";
import type { FundEntry, Rounding } from "./reading/contribution-sections.ts";

/** 缴费条件 — the base a share is taken of and how it is taken. */
export interface ContributionTerms {
  /** What the roster says; the limits clamp it. */
  readonly declared: Decimal;
  readonly floor: Decimal | undefined;
  readonly cap: Decimal | undefined;
  readonly rate: Decimal;
  /** Yuan that come on top of the share (Beijing medical). */
  readonly fixed?: Decimal | undefined;
  readonly rounding?: Rounding | undefined;
}

/** 缴费 — one side's share of one scheme, positive, and how it came about. */
export interface Contribution {
  readonly amount: Money;
  readonly base: Decimal;
  readonly formula: Bilingual;
}

/** 计算缴费 — the clamped base times the rate, rounded as the place does. */
export function contribution(terms: ContributionTerms): Contribution {
  const base = clamped(terms);
  const { rate, fixed, rounding } = terms;
  const amount = contributionRounding(base.times(rate).plus(fixed ?? ZERO), rounding);
  const formula = lazily((language) => {
    const added = fixed && !fixed.isZero() ? ` + ${plain(fixed)}` : "";
    return `${baseText(terms, base)[language]} × ${percent(rate)}${added} = ${formatMoney(amount)}`;
  });
  return { amount, base, formula };
}

/** 计算公积金 — what goes beyond the ordinary rate is supplementary and rounded apart. */
export function fundContribution(
  fund: FundEntry,
  declared: Decimal,
  rate: Decimal,
): Contribution & { readonly parts: readonly Decimal[] } {
  const terms = { declared, floor: fund.floor, cap: fund.cap, rate };
  const base = clamped(terms);
  const ordinary = fund.ordinary_rate ?? rate;
  const parts = rate.gt(ordinary) ? [ordinary, rate.minus(ordinary)] : [rate];
  const amounts = parts.map((part) => contributionRounding(base.times(part), fund.rounding));
  const amount = sumMoney(amounts);
  const formula = lazily((language) => {
    const start = baseText(terms, base)[language];
    const products = parts.map((part) => `${plain(base)} × ${percent(part)}`);
    const sum = amounts.map(formatMoney).join(" + ");
    return amounts.length === 1
      ? `${start} × ${percent(rate)} = ${formatMoney(amount)}`
      : `${start}: ${products.join(" + ")} = ${sum} = ${formatMoney(amount)}`;
  });
  return { amount, base, formula, parts };
}

/** 可税前扣除的公积金 — the personal part up to the rate that tax law allows. */
export function deductibleFund(
  fund: FundEntry | undefined,
  paid: { readonly amount: Money; readonly base: Decimal | undefined },
  mostRate: Decimal,
): Money {
  const { amount, base } = paid;
  if (fund === undefined || base === undefined) return amount;
  const most = fundContribution(fund, base, mostRate).amount;
  return amount.gt(most) ? most : amount;
}

/** 百分数 — `8 %`, as formulas and messages write a rate. */
export function percent(rate: Decimal): string {
  return `${plain(rate.times(whole(100)))} %`;
}

function clamped({ declared, floor, cap }: ContributionTerms): Decimal {
  if (floor && declared.lt(floor)) return floor;
  return cap && declared.gt(cap) ? cap : declared;
}

function baseText({ declared }: ContributionTerms, base: Decimal): Bilingual {
  if (base.equals(declared)) {
    return { zh: `缴费基数 ${plain(base)}`, en: `base ${plain(base)}` };
  }
  const [zh, en] = base.gt(declared)
    ? ["低于下限", "below the floor"]
    : ["高于上限", "above the cap"];
  return {
    zh: `缴费基数 ${plain(base)}（申报 ${plain(declared)}，${zh}）`,
    en: `base ${plain(base)} (declared ${plain(declared)}, ${en})`,
  };
}

/** 差额 — how far two amounts are apart, as a positive amount. */
export function apart(left: Money, right: Money): Money {
  return roundToFen(left.minus(right).abs());
}
