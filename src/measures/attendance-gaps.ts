import type { Day } from "../kernel/calendar.ts";
import type { AttendanceDay } from "./attendance-days.ts";
import { itemAt } from "./family.ts";
import type { AttendanceGaps, Person } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** 没有缺口 — of people whose attendance nobody exported. */
export const NO_GAPS: AttendanceGaps = { withoutShifts: [], silentDays: [] };

/** One person alone may well have been away. */
const SEVERAL = 2;

/** 找考勤缺口 — people whom the schedule forgot, and days without a single punch of a team. */
export function attendanceGaps(
  { inputs, rules }: Setting,
  roster: Roster,
  days: readonly (readonly AttendanceDay[])[],
): AttendanceGaps {
  const teams = new Map<string, Map<Day, { due: number; punched: boolean }>>();
  const withoutShifts: Person[] = [];
  const isScheduled = (inputs.records.schedule?.length ?? 0) > 0;
  const isPunched = rules.recorded && inputs.records.punches !== undefined;
  for (const { person } of roster.entries) {
    const own = itemAt(days, person.index);
    if (isScheduled && own.every(({ scheduleRow }) => !scheduleRow)) withoutShifts.push(person);
    if (!isPunched) continue;
    const team = teams.get(person.team) ?? new Map<Day, { due: number; punched: boolean }>();
    teams.set(person.team, team);
    for (const { day, worked, absent, firstPunch } of own) {
      if (!worked && absent.isZero() && !firstPunch) continue;
      const known = team.get(day) ?? { due: 0, punched: false };
      known.due += 1;
      known.punched ||= firstPunch !== undefined;
      team.set(day, known);
    }
  }
  const silentDays = [...teams].flatMap(([team, byDay]) =>
    [...byDay]
      .filter(([, { due, punched }]) => due >= SEVERAL && !punched)
      .map(([day, { due }]) => ({ team, day, due })),
  );
  return {
    withoutShifts,
    silentDays: silentDays.sort((one, other) => one.day - other.day),
  };
}
