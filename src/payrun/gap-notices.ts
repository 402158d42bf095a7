import { isoDay } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { AttendanceGaps } from "../measures/quantity.ts";

/** 缺口提醒 — an export that lacks a day would cost a whole team its pay: somebody should look. */
export function gapNotices({ silentDays, missingShifts }: AttendanceGaps): readonly Diagnostic[] {
  return [
    ...silentDays.map(({ team, day, due }): Diagnostic => {
      return { code: "CSP277", facts: { team: team || "—", day: isoDay(day), due: String(due) } };
    }),
    ...missingShifts.map(({ person: { id, name }, days, place }): Diagnostic => {
      const shown = days.slice(0, SHOWN).map(isoDay).join(", ");
      const more = days.length > SHOWN ? " …" : "";
      const facts = { person: `${id} ${name}`, days: shown + more, count: String(days.length) };
      return { code: "CSP548", place, facts };
    }),
  ];
}

/** So many days of a person are named. */
const SHOWN = 5;
