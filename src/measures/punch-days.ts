import { type Day, dayOfMoment, isoDay, SECONDS_A_DAY, secondOfDay } from "../kernel/calendar.ts";
import type { KindRow } from "../inputs/index.ts";
import { itemAt } from "./family.ts";
import type { InputRecord } from "../intake/table.ts";
import { recordsByPerson } from "./own-records.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type PunchRecord = InputRecord<KindRow<"punches">>;

/** 归日打卡 — per person and date of the month (from 0): the punches of that shift day, in order. */
export type PunchDays = readonly (readonly (readonly PunchRecord[] | undefined)[])[];

/** 打卡归日 — every punch goes to the shift it belongs to; those of other months are refused. */
export function attributePunches(setting: Setting, roster: Roster, work: WorkCalendar): PunchDays {
  const { inputs, findings, first, last } = setting;
  const { punches } = inputs.records;
  const farthest = Math.max(0, ...setting.rules.shifts.map((shift) => shift.signOutUntil));
  const ofPeople = recordsByPerson(punches, (row) => row.punched_at, setting, roster);
  return ofPeople.map((own, person) => {
    const who: Puncher = { entry: itemAt(roster.entries, person), own, farthest };
    const days: PunchRecord[][] = [];
    for (const record of own) {
      const moment = record.row.punched_at;
      const day = shiftDayOf(moment, who, setting, work);
      if (day < first || day > last) {
        const facts = { date: isoDay(day), month: inputs.month };
        findings.reject(record.place, "CSP252", facts);
        continue;
      }
      const ofDay = days[day - first];
      if (ofDay) ofDay.push(record);
      else days[day - first] = [record];
    }
    return days;
  });
}

/** 打卡人 — whose punch it is, with all of the person's punches. */
interface Puncher {
  readonly entry: Entry;
  readonly own: readonly PunchRecord[];
  /** How far the longest shift takes punches. */
  readonly farthest: number;
}

/** After midnight a punch may still end the shift of the day before. */
function shiftDayOf(moment: number, who: Puncher, setting: Setting, work: WorkCalendar): Day {
  const day = dayOfMoment(moment);
  const before = day - 1;
  const overnight = secondOfDay(moment) + SECONDS_A_DAY;
  const reachable = overnight <= Math.max(who.farthest, SECONDS_A_DAY);
  if (!reachable || before < who.entry.person.hiredOn) return day;
  return overnight <= reachOf(before, who, setting, work) ? before : day;
}

/**
 * How far the shift of a day takes punches, in seconds after that day's midnight.
 *
 * On a day off somebody may have worked any shift, which shows in a punch on that day. The
 * night before the month lies in another folder: without last month's schedule a punch in
 * that night ends whichever shift reaches so far, as nobody signs in hours before a shift.
 */
function reachOf(day: Day, who: Puncher, setting: Setting, work: WorkCalendar): number {
  const { entry, own, farthest } = who;
  const { scheduled, shift, row } = work.on(entry.person.index, day);
  if (day < setting.first && row === undefined) return farthest;
  if (scheduled !== false) return shift.signOutUntil;
  const worked = own.some((punch) => dayOfMoment(punch.row.punched_at) === day);
  return worked ? farthest : 0;
}
