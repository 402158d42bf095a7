import type { Day } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import type { SumsOf } from "./attendance-sums.ts";
import { type Family, itemAt, personColumn, quantity, type Value } from "./family.ts";
import { paidStretches, secondsIn } from "./paid-time.ts";
import type { PunchDays } from "./punch-days.ts";
import { perStretch } from "./per-stretch.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { noArrangement, type WorkCalendar } from "./work-calendar.ts";

export const WORK_TIME_QUANTITIES: readonly Quantity[] = [
  quantity("attendance.due_hours", "hours", "应出勤工时", "hours due"),
  quantity("attendance.office_days", "days", "在职期间的法定工作日", "office workdays employed"),
  quantity(
    "attendance.weeks_without_rest",
    "count",
    "没有休息日的整周数",
    "weeks without a rest day",
  ),
  quantity(
    "attendance.days_before_hire",
    "count",
    "入职前的出勤天数",
    "days worked before the hire",
  ),
];

const SECONDS_AN_HOUR = 3600;

/** 工时的量 — hours due against the office calendar, weeks without rest, work before the hire. */
export function measureWorkTime(
  setting: Setting,
  roster: Roster,
  work: WorkCalendar,
  sums: SumsOf,
  punches: PunchDays,
): Family {
  const { people, entries } = roster;
  const hours = shiftHours();
  const officeDays = perStretch((from, to) => officeDaysBetween(setting, from, to));
  const usualHours = perStretch((from, to) => usualHoursBetween(work, hours, from, to));
  const dueHoursOf = (entry: Entry): Decimal =>
    work.isUsual(entry.person.index)
      ? usualHours(entry.from, entry.to)
      : dueHours(entry, work, hours);
  const column = (value: (index: number) => Value): QuantityColumn => personColumn(people, value);
  const person = new Map<string, QuantityColumn>([
    [
      "attendance.due_hours",
      column((index) => work.missingFor(index) ?? dueHoursOf(itemAt(entries, index))),
    ],
    [
      "attendance.office_days",
      column((index) => {
        const { from, to } = itemAt(entries, index);
        return officeDays(from, to);
      }),
    ],
    ["attendance.weeks_without_rest", column((index) => whole(sums(index).weeksWithoutRest))],
    [
      "attendance.days_before_hire",
      column((index) => {
        const { hiredOn } = itemAt(people, index);
        let before = 0;
        for (let day = setting.first; day < Math.min(hiredOn, setting.last + 1); day += 1) {
          if (punches.count(index, day) > 0) before += 1;
        }
        return whole(before);
      }),
    ],
  ]);
  return { person };
}

/** Paid hours of a shift, worked out once. */
function shiftHours(): (shift: Shift) => number {
  const known = new Map<Shift, number>();
  return (shift) => {
    const seconds = known.get(shift) ?? secondsIn(paidStretches(shift));
    known.set(shift, seconds);
    return seconds;
  };
}

function dueHours(entry: Entry, work: WorkCalendar, seconds: (shift: Shift) => number): Decimal {
  let total = 0;
  for (let day = entry.from; day <= entry.to; day += 1) {
    if (work.isDue(entry, day)) total += seconds(work.on(entry.person.index, day).shift);
  }
  return whole(total).div(SECONDS_AN_HOUR);
}

/** The same for everybody without a schedule of their own. */
function usualHoursBetween(
  work: WorkCalendar,
  seconds: (shift: Shift) => number,
  from: Day,
  to: Day,
): Decimal {
  let total = 0;
  for (let day = from; day <= to; day += 1) {
    const { statutory, scheduled, shift } = work.byDefault(day);
    if (scheduled === true && statutory === false) total += seconds(shift);
  }
  return whole(total).div(SECONDS_AN_HOUR);
}

/** Workdays of the official calendar, whatever the policy's own rest day is. */
function officeDaysBetween({ calendar }: Setting, from: Day, to: Day): Decimal | Missing {
  let days = 0;
  for (let day = from; day <= to; day += 1) {
    const works = calendar.isWorkday(day);
    if (works === undefined) return noArrangement(day);
    if (works) days += 1;
  }
  return whole(days);
}
