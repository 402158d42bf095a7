import { addMonthsToDay, type Day, dayOf, monthOf, yearOf } from "../kernel/calendar.ts";
import { Decimal, whole, ZERO } from "../kernel/decimal.ts";
import type { CityLaw } from "./place-of-work.ts";
import { type Legal, legalFigure } from "./legal.ts";

/** 工作经历 — since when somebody works at all, and the dates of this employment. */
export interface WorkingLife {
  readonly workSince: Day;
  readonly hiredOn: Day;
  readonly leftOn: Day | undefined;
}

const MONTHS_A_YEAR = 12;

/**
 * 全年年假 — days of annual leave in the year of `at` by years of work; who comes or goes in the
 * year has the share of the calendar days employed, part days dropped.
 */
export function annualLeaveDays(life: WorkingLife, at: Day, legal: Legal): Decimal {
  const { workSince, hiredOn, leftOn } = life;
  const years = fullYears(workSince, Math.min(at, leftOn ?? at));
  const days = legal.annualLeave.findLast((tier) => tier.years.lte(years))?.days ?? ZERO;
  const year = yearOf(monthOf(at));
  const [first, last] = [dayOf(year, 1, 1) ?? at, dayOf(year, MONTHS_A_YEAR, 31) ?? at];
  const from = Math.max(first, hiredOn);
  const to = Math.min(last, leftOn ?? last);
  if (from === first && to === last) return days;
  const share = whole(to - from + 1).div(legalFigure(legal, "leave_year_days"));
  return days.times(share).toDecimalPlaces(0, Decimal.ROUND_DOWN);
}

/** 病假工资比例 — the place's least share of the own wage by years of service; zero without a scale. */
export function sickWageShare(city: CityLaw | undefined, hiredOn: Day, at: Day): Decimal {
  const years = fullYears(hiredOn, at);
  const tiers = (city?.sickPay ?? []).toSorted((left, right) => left.years.comparedTo(right.years));
  return tiers.findLast((tier) => tier.years.lte(years))?.share ?? ZERO;
}

function fullYears(from: Day, at: Day): number {
  let years = 0;
  while (addMonthsToDay(from, (years + 1) * MONTHS_A_YEAR) <= at) years += 1;
  return years;
}
