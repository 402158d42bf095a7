import type { Language } from "../../kernel/bilingual.ts";
import { ONE, plain, ZERO } from "../../kernel/decimal.ts";
import {
  addMoney,
  formatMoney,
  type Money,
  NOTHING,
  quotientToFen,
  roundToFen,
} from "../../kernel/money.ts";
import type { GuardCase, GuardLine } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";

/** 应发 — earnings and attendance lines of the slip. */
export function grossOf(lines: readonly GuardLine[]): Money {
  return sumOf(lines, isWage);
}

/** 计入最低工资的工资 — wages without overtime, less own insurance where the minimum is net of it. */
export function countedPay(subject: GuardCase): Money {
  const net = subject.city?.minimumIsNetOfInsurance === true;
  return sumOf(
    subject.lines,
    (line) => (isWage(line) && !line.outsideMinimumWage) || (net && line.kind === "statutory"),
  );
}

/** 负数合计 — what these lines take away, as a positive amount. */
export function takenBy(lines: readonly GuardLine[]): Money {
  return roundToFen(sumOf(lines, (line) => line.amount.isNegative()).negated());
}

/** 项目名 — what the lines are called, each name once. */
export function namesOf(lines: readonly GuardLine[], language: Language): string {
  return [...new Set(lines.map((line) => line.label?.[language] ?? line.item))].join(", ");
}

function sumOf(lines: readonly GuardLine[], counts: (line: GuardLine) => boolean): Money {
  let total: Money | undefined;
  for (const line of lines) {
    if (counts(line)) total = total ? addMoney(total, line.amount) : line.amount;
  }
  return total ?? NOTHING;
}

export interface Minimum {
  readonly amount: Money;
  /** Writes `2080.00`, or `2080.00 × 10 ÷ 22` for a part of the month. */
  readonly working: () => string;
}

/**
 * 应得的最低工资 — the place's minimum for the days of normal labour; undefined without a city.
 *
 * Unpaid days need no minimum and a sick day only the sick-pay share of one. Lateness never
 * lowers it.
 */
export function minimumFor(subject: GuardCase, legal: Legal): Minimum | undefined {
  const { city, paidDays, monthDays } = subject;
  if (city === undefined || monthDays.lte(ZERO)) return undefined;
  const { unpaidDays = ZERO, sickDays = ZERO } = subject;
  const sickLoss = ONE.minus(legalFigure(legal, "sick_pay_share"));
  const lost = sickDays.isZero() ? unpaidDays : unpaidDays.plus(sickDays.times(sickLoss));
  const days = lost.isZero() ? paidDays : paidDays.minus(lost);
  const counted = days.gte(monthDays) ? monthDays : days.isNegative() ? ZERO : days;
  const isWhole = counted === monthDays;
  const amount = isWhole
    ? city.minimumWage
    : quotientToFen(city.minimumWage.times(counted), monthDays);
  const working = () => {
    const full = formatMoney(city.minimumWage);
    const part = plain(counted.toDecimalPlaces(4));
    return isWhole ? full : `${full} × ${part} ÷ ${plain(monthDays)}`;
  };
  return { amount, working };
}

function isWage(line: GuardLine): boolean {
  return line.kind === "earning" || line.kind === "attendance";
}
