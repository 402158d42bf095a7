import { weekday } from "../kernel/calendar.ts";
import type { Entry } from "./roster.ts";
import type { ShiftCount } from "./staffing.ts";
import type { WorkCalendar } from "./work-calendar.ts";

const SATURDAY = 6;

/** 排班公平 — every shift counts on the day it starts, also one that ends in the next month. */
export function shiftsOf(
  { person, from, to }: Entry,
  work: WorkCalendar,
): Omit<ShiftCount, "person"> {
  const counts = { shifts: 0, night: 0, weekend: 0, reserve: 0 };
  for (let day = from; day <= to; day += 1) {
    const { scheduled, statutory, shift, row } = work.on(person.index, day);
    if (scheduled !== true || (statutory === true && row === undefined)) continue;
    counts.shifts += 1;
    if (shift.night === true) counts.night += 1;
    if (weekday(day) >= SATURDAY) counts.weekend += 1;
    if (shift.reserve === true) counts.reserve += 1;
  }
  return counts;
}
