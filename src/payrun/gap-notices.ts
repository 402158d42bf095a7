import { isoDay } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { AttendanceGaps } from "../measures/quantity.ts";

/** 缺口提醒 — an export that lacks a day would cost a whole team its pay: somebody should look. */
export function gapNotices({ silentDays }: AttendanceGaps): readonly Diagnostic[] {
  return silentDays.map(({ team, day, due }) => {
    return { code: "CSP277", facts: { team: team || "—", day: isoDay(day), due: String(due) } };
  });
}
