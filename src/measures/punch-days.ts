import {
  type Day,
  dayOfMoment,
  isoDay,
  momentAt,
  SECONDS_A_DAY,
  secondOfDay,
} from "../kernel/calendar.ts";
import type { KindRow } from "../inputs/index.ts";
import { itemAt } from "./family.ts";
import { byPerson, type Owned, ownRecords } from "./own-records.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

type PunchRecord = Owned<KindRow<"punches">>;

/** 归日打卡 — a punch with the shift day it belongs to, in seconds after that day's midnight. */
export interface DayPunch {
  readonly second: number;
  readonly record: PunchRecord;
}

/** Per person: shift day → its punches, earliest first. */
export type PunchDays = readonly ReadonlyMap<Day, readonly DayPunch[]>[];

/** 打卡归日 — every punch goes to the shift it belongs to; those of other months are refused. */
export function attributePunches(setting: Setting, roster: Roster, work: WorkCalendar): PunchDays {
  const { inputs, findings, first, last } = setting;
  const records = ownRecords(inputs.records.punches, (row) => row.punched_at, setting, roster);
  return byPerson(records, roster.people.length).map((own, person) => {
    const entry = itemAt(roster.entries, person);
    const calendarDays = new Set(own.map(({ row }) => dayOfMoment(row.punched_at)));
    const days = new Map<Day, DayPunch[]>();
    for (const record of own) {
      const moment = record.row.punched_at;
      const day = shiftDayOf(moment, entry, calendarDays, setting, work);
      if (day < first || day > last) {
        const facts = { date: isoDay(day), month: inputs.month };
        findings.reject(record.place, "CSP252", facts);
        continue;
      }
      const punch: DayPunch = { second: moment - momentAt(day, 0), record };
      const punches = days.get(day);
      if (punches) punches.push(punch);
      else days.set(day, [punch]);
    }
    return days;
  });
}

/** After midnight a punch may still end the shift of the day before. */
function shiftDayOf(
  moment: number,
  entry: Entry,
  calendarDays: ReadonlySet<Day>,
  setting: Setting,
  work: WorkCalendar,
): Day {
  const day = dayOfMoment(moment);
  const before = day - 1;
  if (before < entry.person.hiredOn) return day;
  const overnight = secondOfDay(moment) + SECONDS_A_DAY;
  const reach = reachOf(before, entry, calendarDays, setting, work);
  return overnight <= reach ? before : day;
}

/**
 * How far the shift of a day takes punches, in seconds after that day's midnight.
 *
 * On a day off somebody may have worked any shift, which shows in a punch on that day. The
 * night before the month lies in another folder: without last month's schedule a punch in
 * that night ends whichever shift reaches so far, as nobody signs in hours before a shift.
 */
function reachOf(
  day: Day,
  entry: Entry,
  calendarDays: ReadonlySet<Day>,
  setting: Setting,
  work: WorkCalendar,
): number {
  const { index } = entry.person;
  const { scheduled, shift, row } = work.on(index, day);
  const farthest = Math.max(0, ...setting.rules.shifts.map((one) => one.signOutUntil));
  if (day < setting.first && row === undefined) return farthest;
  if (scheduled === false) return calendarDays.has(day) ? farthest : 0;
  return shift.signOutUntil;
}
