import { type Day, type Moment, momentAt } from "../kernel/calendar.ts";
import type { Shift } from "./rules.ts";

/** 班次起止 — when a shift of a day is planned to begin and end, and whether it is a night shift. */
export function hoursOfShift(
  date: Day,
  { from, to, night }: Shift,
): { readonly night: boolean; readonly starts_at: Moment; readonly ends_at: Moment } {
  const midnight = momentAt(date, 0);
  return { night: night === true, starts_at: midnight + from, ends_at: midnight + to };
}
