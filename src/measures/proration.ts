import type { Day } from "../kernel/calendar.ts";
import { Decimal, decimalFrom, whole, ZERO } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { type Family, itemAt, personColumn, quantity, spanColumn, type Value } from "./family.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const PERSON: readonly Quantity[] = [
  quantity("attendance.month_days", "days", "全月计薪天数", "paid days of the whole month"),
  quantity("attendance.paid_days", "days", "计薪天数", "paid days in the employment"),
];

export const PRORATION_QUANTITIES: readonly Quantity[] = [
  ...PERSON,
  quantity("attendance.month_days", "days", "全月计薪天数", "paid days of the month", "span"),
  quantity("attendance.paid_days", "days", "计薪天数", "paid days of the span", "span"),
];

/** 折算 — what one person's month counts and how far it is paid, by the policy's method. */
interface Shares {
  readonly missing: Missing | undefined;
  readonly monthDays: Decimal;
  readonly paidDays: Decimal;
  /** Paid days between two employed days. */
  between(from: Day, to: Day): Decimal;
}

/** 计薪天数 — N of the month and the part of it that each person and span is paid for (X4). */
export function measureProration(setting: Setting, roster: Roster, work: WorkCalendar): Family {
  const { people, spans } = roster;
  const shares = roster.entries.map((entry) => sharesOf(setting, entry, work));
  const known = (index: number, value: (own: Shares) => Decimal): Value => {
    const own = itemAt(shares, index);
    return own.missing ?? value(own);
  };
  const rows = (person: number) => work.scheduleRows(person, setting.first, setting.last);
  const person = new Map<string, QuantityColumn>([
    [
      "attendance.month_days",
      personColumn(people, (index) => known(index, (own) => own.monthDays), rows),
    ],
    [
      "attendance.paid_days",
      personColumn(people, (index) => known(index, (own) => own.paidDays), rows),
    ],
  ]);
  const span = new Map<string, QuantityColumn>([
    [
      "attendance.month_days",
      spanColumn(
        people,
        spans,
        (index) => known(itemAt(spans, index).person, (own) => own.monthDays),
        (index) => rows(itemAt(spans, index).person),
      ),
    ],
    [
      "attendance.paid_days",
      spanColumn(
        people,
        spans,
        (index) => {
          const { person: owner, from, to } = itemAt(spans, index);
          return known(owner, (own) => own.between(from, to));
        },
        (index) => {
          const { person: owner, from, to } = itemAt(spans, index);
          return work.scheduleRows(owner, from, to);
        },
      ),
    ],
  ]);
  return { person, span };
}

function sharesOf(setting: Setting, entry: Entry, work: WorkCalendar): Shares {
  const { rules, first, last } = setting;
  const { index } = entry.person;
  const byCalendar = rules.proration === "calendar";
  const missing = byCalendar ? undefined : work.missingFor(index);
  const count = (from: Day, to: Day): Decimal =>
    whole(byCalendar ? to - from + 1 : work.paidDays(index, from, to));
  const all = count(first, last);
  if (rules.proration !== "21.75") {
    return { missing, monthDays: all, paidDays: count(entry.from, entry.to), between: count };
  }
  const { employed } = entry;
  const own = count(employed.from, employed.to);
  // A month has more or fewer paid days than the divisor. Who is employed on all of them gets
  // the whole pay and nobody gets more, so the days of such a month weigh a little less or more.
  const divisor = decimalFrom(rules.monthDivisor);
  invariant(divisor !== undefined, `month divisor ${rules.monthDivisor}`);
  const paid = own.equals(all) ? divisor : Decimal.min(own, divisor);
  const between = (from: Day, to: Day): Decimal =>
    own.isZero() ? ZERO : count(from, to).times(paid).div(own);
  return {
    missing,
    monthDays: divisor,
    paidDays: entry.person.during ? between(entry.from, entry.to) : paid,
    between,
  };
}
