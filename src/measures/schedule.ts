import type { Day } from "../kernel/calendar.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import { itemAt } from "./family.ts";
import { MapsOfPeople } from "./maps-of-people.ts";
import type { Person } from "./quantity.ts";
import { isElsewhere, type Roster } from "./roster.ts";
import type { Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";

/** 排班 — what schedule.csv says of one date; no shift = a rest day. */
export interface ScheduledDay {
  readonly shift: Shift | undefined;
  readonly place: Place;
}

type ScheduleRecord = InputRecord<KindRow<"schedule">>;
/** Per person index: date → the row in force. */
export type Schedule = readonly ReadonlyMap<Day, ScheduledDay>[];

/** The word to which the schedule's own words for a day off are read. */
const REST = "rest";
const REST_WORDS = [REST, "休"];
/** A shift may have many spellings; the first of them will do to know it by. */
const SPELLINGS_SHOWN = 3;

/** 读排班 — the schedule rows by person and date; rows the policy cannot place are refused. */
export function readSchedule(setting: Setting, roster: Roster): Schedule {
  const { inputs, findings, first, last } = setting;
  const days = new MapsOfPeople<Day, ScheduledDay>(roster.people.length);
  for (const record of inPlaceOrder(inputs.scheduleBefore ?? [])) {
    const person = roster.indexOf(record.row.employee_id);
    const shift = shiftOf(record, setting);
    if (person !== undefined && record.row.date < first && shift !== "unknown") {
      days.own(person).set(record.row.date, { shift, place: record.place });
    }
  }
  for (const record of inPlaceOrder(inputs.records.schedule ?? [])) {
    const { row, place } = record;
    const person = roster.indexOf(row.employee_id);
    if (person === undefined) findings.ignoreLeaver(place, row.employee_id);
    else {
      if (row.date < first || row.date > last) findings.ignore(place, "other_month");
      enter(record, itemAt(roster.people, person), days.own(person), setting);
    }
  }
  return days.all;
}

function enter(
  record: ScheduleRecord,
  person: Person,
  days: Map<Day, ScheduledDay>,
  setting: Setting,
): void {
  const { row, place } = record;
  const { findings, rules, first, last } = setting;
  const inMonth = row.date >= first && row.date <= last;
  const found = shiftOf(record, setting);
  // The words of the policy that rules on that day are its own; it is a day of work all the same.
  const elsewhere = found === "unknown" && isElsewhere(person, row.date, setting);
  const shift = elsewhere ? (rules.shifts[0] ?? found) : found;
  if (shift === "unknown") {
    if (elsewhere) return;
    const known = [...rules.shifts.map(({ name, words = [] }) => [name, ...words]), REST_WORDS]
      .map((spellings) => [...new Set(spellings)].slice(0, SPELLINGS_SHOWN).join(" / "))
      .join(", ");
    if (inMonth) findings.reject(place, "CSP250", { value: row.shift, known }, row.employee_id);
    return;
  }
  // Intake refuses a second row for one person and date; last month's schedule gives way.
  if (days.has(row.date) && row.date >= first) findings.ignore(place, "duplicate");
  else days.set(row.date, { shift, place });
}

function shiftOf(record: ScheduleRecord, setting: Setting): Shift | undefined | "unknown" {
  const word = record.row.shift;
  if (word === REST) return undefined;
  const { shifts } = setting.rules;
  return shifts.find((one) => one.name === word || one.words?.includes(word)) ?? "unknown";
}

function inPlaceOrder(records: readonly ScheduleRecord[]): readonly ScheduleRecord[] {
  return records.toSorted((left, right) => comparePlaces(left.place, right.place));
}
