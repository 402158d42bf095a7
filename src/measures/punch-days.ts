import { type Day, dayOfMoment, isoDay, SECONDS_A_DAY, secondOfDay } from "../kernel/calendar.ts";
import type { KindRow } from "../inputs/index.ts";
import { itemAt } from "./family.ts";
import type { InputRecord } from "../intake/table.ts";
import { recordsByPerson } from "./own-records.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type PunchRecord = InputRecord<KindRow<"punches">>;

/** 首末打卡 — the first and the last punch of a day, in order of time. */
export interface DayEnds {
  readonly first: PunchRecord;
  readonly last: PunchRecord;
  /** They follow each other so closely that they are one. */
  readonly once: boolean;
}

/**
 * 归日打卡 — the punches of every person by shift day, in order.
 *
 * A later punch never belongs to an earlier shift: the punches of a day are a stretch of the
 * person's own, and all that is kept of the days is where each stretch begins.
 */
export class PunchDays {
  readonly #first: Day;
  readonly #days: number;
  readonly #own: readonly (readonly PunchRecord[])[];
  /** Of each person: where the punches of each day begin, and one more to close the last. */
  readonly #starts: Uint32Array;

  constructor(
    month: { readonly first: Day; readonly last: Day },
    own: readonly (readonly PunchRecord[])[],
    dayOf: (record: PunchRecord, person: number) => Day,
  ) {
    this.#first = month.first;
    this.#days = month.last - month.first + 1;
    this.#own = own;
    this.#starts = new Uint32Array(own.length * (this.#days + 1));
    own.forEach((records, person) => {
      const at = person * (this.#days + 1);
      let reached = 0;
      records.forEach((record, position) => {
        const day = dayOf(record, person) - this.#first;
        for (; reached <= Math.min(day, this.#days); reached += 1) {
          this.#starts[at + reached] = position;
        }
      });
      for (; reached <= this.#days; reached += 1) this.#starts[at + reached] = records.length;
    });
  }

  /** Punches that follow each other within `limit` seconds are one: a finger laid on again. */
  ends(person: number, day: Day, limit: number): DayEnds | undefined {
    const from = this.#start(person, day);
    const to = this.#start(person, day + 1);
    const own = this.#own[person];
    const [first, last] = [own?.[from], own?.[to - 1]];
    if (from === to || !own || !first || !last) return undefined;
    let once = true;
    let before = first.row.punched_at;
    for (let position = from + 1; position < to; position += 1) {
      const next = own[position]?.row.punched_at ?? before;
      if (next - before > limit) once = false;
      before = next;
    }
    return { first, last, once };
  }

  count(person: number, day: Day): number {
    return this.#start(person, day + 1) - this.#start(person, day);
  }

  /** The punch of a day by its number from 0, or from the end by a number below. */
  at(person: number, day: Day, number: number): PunchRecord | undefined {
    const from = this.#start(person, day);
    const to = this.#start(person, day + 1);
    const position = number < 0 ? to + number : from + number;
    return position >= from && position < to ? this.#own[person]?.[position] : undefined;
  }

  on(person: number, day: Day): readonly PunchRecord[] {
    const from = this.#start(person, day);
    const to = this.#start(person, day + 1);
    return from === to ? NO_PUNCHES : (this.#own[person] ?? []).slice(from, to);
  }

  #start(person: number, day: Day): number {
    const date = Math.min(Math.max(0, day - this.#first), this.#days);
    return this.#starts[person * (this.#days + 1) + date] ?? 0;
  }
}

const NO_PUNCHES: readonly PunchRecord[] = [];

/** 打卡归日 — every punch goes to the shift it belongs to; those of other months are refused. */
export function attributePunches(setting: Setting, roster: Roster, work: WorkCalendar): PunchDays {
  const { inputs, findings, first, last } = setting;
  const { punches } = inputs.records;
  const farthest = Math.max(0, ...setting.rules.shifts.map((shift) => shift.signOutUntil));
  const ofPeople = recordsByPerson(punches, (row) => row.punched_at, setting, roster);
  const whose = roster.entries.map((entry, person): Puncher => ({
    entry,
    own: itemAt(ofPeople, person),
    farthest,
  }));
  return new PunchDays(setting, ofPeople, (record, person) => {
    const day = shiftDayOf(record.row.punched_at, itemAt(whose, person), setting, work);
    if (day < first || day > last) {
      findings.reject(record.place, "CSP252", { date: isoDay(day), month: inputs.month });
    }
    return day;
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
