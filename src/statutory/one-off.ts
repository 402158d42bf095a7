import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import { type Day, isoDay } from "../kernel/calendar.ts";
import { type Decimal, plain, whole, ZERO } from "../kernel/decimal.ts";
import { formatMoney, type Money, NOTHING, roundToFen } from "../kernel/money.ts";
import { rowReference } from "../kernel/place.ts";
import { inForce } from "./in-force.ts";
import { bandFor, type TaxBand } from "./income-tax.ts";
import type { BonusEntry, SeveranceEntry } from "./reading/tax-sections.ts";
import { bandsOf } from "./tax-rules.ts";

/** 年终奖规则 — how a bonus is taxed apart from wages, and the last pay date this holds for. */
export interface BonusRules {
  readonly from: Day;
  readonly until: Day;
  readonly months: Decimal;
  readonly bands: readonly TaxBand[];
  readonly source: string;
  /** The law by which a bonus is wage income. */
  readonly wageIncomeBy: string | undefined;
  means(item: string): boolean;
}

/** 经济补偿规则 — how many average annual wages stay free of tax. */
export interface SeveranceRules {
  readonly exemptWages: Decimal;
  readonly source: string;
  means(item: string): boolean;
}

/** 一次性收入规则 — what is taxed apart from wages; undefined where the law has no such rule. */
export interface OneOffRules {
  readonly bonus: BonusRules | undefined;
  readonly severance: SeveranceRules | undefined;
}

/** 某日的一次性收入规则 — a bonus rule that has run out is kept: it must be refused, not taxed. */
export function oneOffRulesOn(
  bonuses: readonly BonusEntry[],
  severances: readonly SeveranceEntry[],
  paidOn: Day,
): OneOffRules {
  const bonus = inForce(bonuses, paidOn);
  const severance = inForce(severances, paidOn);
  return {
    bonus: bonus && {
      from: bonus.from,
      until: bonus.until,
      months: bonus.months,
      bands: bandsOf(bonus),
      source: rowReference(bonus.place),
      wageIncomeBy: bonus.wage_income_by,
      means: wordTest(bonus.items),
    },
    severance: severance && {
      exemptWages: severance.exempt_average_wages,
      source: rowReference(severance.place),
      means: wordTest(severance.items),
    },
  };
}

function wordTest(items: readonly string[]): (item: string) => boolean {
  const words = new Set(items.map(bare));
  return (item) => words.has(bare(item));
}

function bare(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

/** 有效期内 — whether a bonus paid on that day may be taxed apart. */
export function bonusRuleHolds(rules: BonusRules, paidOn: Day): boolean {
  return rules.from <= paidOn && paidOn <= rules.until;
}

/** 年终奖税 — the tax, how it came about, and the bonus below it that would leave more. */
export interface BonusTax {
  readonly tax: Money;
  readonly rate: Decimal;
  readonly quickDeduction: Decimal;
  /** Set inside a cliff: the lower bonus after whose tax more is left. */
  readonly better: { readonly bonus: Money; readonly tax: Money } | undefined;
  readonly formula: Bilingual;
}

/** 年终奖单独计税 — the whole bonus at the rate its monthly share falls under (law.md 1.5). */
export function bonusTax(rules: BonusRules, bonus: Decimal): BonusTax {
  const share = bonus.div(rules.months);
  const band = bandFor(rules.bands, share);
  const tax = taxAt(band, bonus);
  const below = rules.bands[rules.bands.indexOf(band) - 1];
  const edge = below?.upTo?.times(rules.months);
  const edgeTax = below && edge ? taxAt(below, edge) : NOTHING;
  const isCliff = edge !== undefined && bonus.minus(tax).lt(edge.minus(edgeTax));
  return {
    tax,
    rate: band.rate,
    quickDeduction: band.quickDeduction,
    better: isCliff ? { bonus: roundToFen(edge), tax: edgeTax } : undefined,
    formula: lazily((language) => {
      const finds = { zh: "定级；", en: "finds the band; " }[language];
      const monthly = `${plain(bonus)} ÷ ${plain(rules.months)} = ${plain(roundToFen(share))}`;
      return `${monthly} ${finds}${rated(bonus, band)} = ${formatMoney(tax)}`;
    }),
  };
}

/** 经济补偿金税 — the excess over the free part, alone on the annual table (law.md 1.5). */
export function severanceTax(
  rules: SeveranceRules,
  bands: readonly TaxBand[],
  amount: Decimal,
  averageWage: Decimal,
): { readonly tax: Money; readonly exempt: Money; readonly formula: Bilingual } {
  const free = averageWage.times(rules.exemptWages);
  const exempt = roundToFen(amount.lt(free) ? amount : free);
  const excess = amount.minus(exempt);
  const band = bandFor(bands, excess);
  const tax = excess.gt(ZERO) ? taxAt(band, excess) : NOTHING;
  const formula = lazily((language) => {
    const words = {
      zh: { over: "超过免税部分", free: "，免税", stop: "；" },
      en: { over: "above the free part", free: ", free of tax", stop: "; " },
    }[language];
    const part = `${plain(rules.exemptWages)} × ${plain(averageWage)} = ${plain(free)}`;
    if (excess.lte(ZERO)) return `${plain(amount)} ≤ ${part}${words.free}`;
    const taxed = `${plain(amount)} − ${part}: ${words.over} ${plain(excess)}`;
    return `${taxed}${words.stop}${rated(excess, band)} = ${formatMoney(tax)}`;
  });
  return { tax, exempt, formula };
}

/** 有效期文字 — the days between which a bonus may be taxed apart, for messages. */
export function validityOf({ from, until }: BonusRules): Record<"from" | "until", string> {
  return { from: isoDay(from), until: isoDay(until) };
}

function taxAt(band: TaxBand, amount: Decimal): Money {
  return roundToFen(amount.times(band.rate).minus(band.quickDeduction));
}

function rated(amount: Decimal, { rate, quickDeduction }: TaxBand): string {
  const percent = `${plain(amount)} × ${plain(rate.times(whole(100)))} %`;
  return quickDeduction.isZero() ? percent : `${percent} − ${plain(quickDeduction)}`;
}
