import { type Decimal, ONE, plain, whole, ZERO } from "../../kernel/decimal.ts";
import {
  addMoney,
  formatMoney,
  type Money,
  NOTHING,
  quotientToFen,
  roundToFen,
} from "../../kernel/money.ts";
import type { GuardCase, GuardLine } from "../guard.ts";
import { type FigureName, type Legal, legalFigure } from "../legal.ts";

/** 加班项目 — pay items of overtime by kind of day; the flat item serves the non-statutory days. */
export const OVERTIME_FLAT = "overtime_flat";
export const OVERTIME_WORKDAY = "overtime_workday";
export const OVERTIME_RESTDAY = "overtime_restday";
export const OVERTIME_HOLIDAY = "overtime_holiday";
export const OVERTIME_ITEMS: readonly string[] = [
  OVERTIME_FLAT,
  OVERTIME_WORKDAY,
  OVERTIME_RESTDAY,
  OVERTIME_HOLIDAY,
];

/** 应付加班费 — what one kind of overtime costs by law, and how that was worked out. */
export interface OvertimeDue {
  readonly item: string;
  readonly due: Money;
  readonly paid: Money;
  /** What is still owed of this kind; never below zero. */
  readonly owed: Money;
  /** Writes `1400 ÷ 21.75 × 2 × 1 d`, read in both languages. */
  readonly working: () => string;
}

/** 没有加班 — neither hours nor a line of overtime: nothing can be owed. */
export function hasNoOvertime({ overtime, lines }: GuardCase): boolean {
  return (
    overtime.workdayHours.isZero() &&
    overtime.restdayHours.isZero() &&
    overtime.holidayHours.isZero() &&
    overtime.compensatedHolidayHours.isZero() &&
    !lines.some(({ item }) => OVERTIME_ITEMS.includes(item))
  );
}

/** 法定加班费 — by kind of day, at the day wage and the days that the hours amount to. */
export function overtimeDue(
  subject: GuardCase,
  legal: Legal,
  monthlyBase: Decimal,
): readonly OvertimeDue[] {
  const { workdayHours, restdayHours, holidayHours } = subject.overtime;
  const kind = (item: string, multiple: FigureName, hours: Decimal) =>
    oneKind(subject, legal, { item, multiple, hours, monthlyBase });
  return [
    kind(OVERTIME_WORKDAY, "overtime_workday", workdayHours),
    kind(OVERTIME_RESTDAY, "overtime_restday", restdayHours),
    kind(OVERTIME_HOLIDAY, "overtime_holiday", holidayHours),
  ];
}

/**
 * 补休的法定节假日 — pay still due for statutory days that were only given back as time off;
 * what the holiday line pays beyond the other statutory days is held against it.
 */
export function compensatedHolidayDue(
  subject: GuardCase,
  legal: Legal,
  monthlyBase: Decimal,
): OvertimeDue {
  const of = (hours: Decimal) =>
    oneKind(subject, legal, {
      item: OVERTIME_HOLIDAY,
      multiple: "overtime_holiday",
      hours,
      monthlyBase,
    });
  const back = of(subject.overtime.compensatedHolidayHours);
  const worked = of(subject.overtime.holidayHours);
  const paid = roundToFen(worked.paid.gt(worked.due) ? worked.paid.minus(worked.due) : ZERO);
  return { ...back, paid, owed: roundToFen(back.due.gt(paid) ? back.due.minus(paid) : ZERO) };
}

export function paidFor(lines: readonly GuardLine[], item: string): Money {
  let paid = NOTHING;
  for (const line of lines) if (line.item === item) paid = addMoney(paid, line.amount);
  return paid;
}

/**
 * 抵扣的节日工资 — holiday overtime of which no more is missing than the day's own wage: the rate
 * was paid less one, as if the month's wage counted toward it.
 */
export function holidaySetOff(
  subject: GuardCase,
  legal: Legal,
  monthlyBase: Decimal,
): OvertimeDue | undefined {
  if (subject.overtime.holidayHours.isZero()) return undefined;
  const kind = overtimeDue(subject, legal, monthlyBase).find(
    ({ item }) => item === OVERTIME_HOLIDAY,
  );
  if (kind === undefined || kind.owed.lte(ZERO)) return undefined;
  const multiple = legalFigure(legal, "overtime_holiday");
  const less = quotientToFen(kind.due.times(multiple.minus(ONE)), multiple);
  return kind.paid.gte(less) ? kind : undefined;
}

/** A longer shift does not make an hour cheaper: the legal day is the longest divisor. */
function dayHoursOf({ dayHours }: GuardCase, legal: Legal): Decimal {
  const most = legalFigure(legal, "day_hours");
  return dayHours.gt(ZERO) && dayHours.lt(most) ? dayHours : most;
}

interface Kind {
  readonly item: string;
  readonly multiple: FigureName;
  readonly hours: Decimal;
  readonly monthlyBase: Decimal;
}

function oneKind(subject: GuardCase, legal: Legal, kind: Kind): OvertimeDue {
  const divisor = legalFigure(legal, "month_divisor");
  const multiple = legalFigure(legal, kind.multiple);
  const shift = dayHoursOf(subject, legal);
  const product = kind.monthlyBase.times(multiple).times(kind.hours);
  const due = quotientToFen(product, divisor.times(shift));
  const paid = paidFor(subject.lines, kind.item);
  const working = () => {
    const days = kind.hours.div(shift).toDecimalPlaces(4);
    const percent = `${plain(multiple.times(whole(100)))} %`;
    const wage = `${plain(kind.monthlyBase)} ÷ ${plain(divisor)}`;
    return `${formatMoney(due)} = ${wage} × ${percent} × ${plain(days)}`;
  };
  return {
    item: kind.item,
    due,
    paid,
    owed: roundToFen(due.gt(paid) ? due.minus(paid) : ZERO),
    working,
  };
}
