import { type Day, dayOfMoment, isoDay, SECONDS_A_DAY, secondOfDay } from "../kernel/calendar.ts";
import { comparePlaces } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import type { PunchRecord, Punches } from "./punch-list.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 首末打卡 — the first and the last punch of a day, in order of time. */
export interface DayEnds {
  readonly first: PunchRecord;
  readonly last: PunchRecord;
  /** They follow each other so closely that they are one. */
  readonly once: boolean;
}

/** 各人打卡 — where the punches of each person stand among all, in order of time. */
interface OwnPunches {
  readonly all: Punches;
  readonly positions: readonly (readonly number[])[];
}

/**
 * 归日打卡 — the punches of every person by shift day, in order.
 *
 * A later punch never belongs to an earlier shift: the punches of a day are a stretch of the
 * person's own, and all that is kept of the days is where each stretch begins.
 */
export class PunchDays {
  /** Whether any punch names its site. */
  readonly hasSites: boolean;
  readonly #first: Day;
  readonly #days: number;
  readonly #all: Punches;
  /** Positions among all: those of the first person, then those of the next … */
  readonly #order: Uint32Array;
  /** Of each person: where in the order each day begins, and one more to close the last. */
  readonly #starts: Uint32Array;

  constructor(
    month: { readonly first: Day; readonly last: Day },
    { all, positions }: OwnPunches,
    dayOf: (record: PunchRecord, person: number) => Day,
  ) {
    this.#first = month.first;
    this.#days = month.last - month.first + 1;
    this.#all = all;
    this.#order = new Uint32Array(all.length);
    this.#starts = new Uint32Array(positions.length * (this.#days + 1));
    let used = 0;
    let hasSites = false;
    positions.forEach((own, person) => {
      const at = person * (this.#days + 1);
      let reached = 0;
      for (const position of own) {
        const record = all.at(position);
        if (record?.row.site) hasSites = true;
        const day = record ? dayOf(record, person) - this.#first : reached;
        for (; reached <= Math.min(day, this.#days); reached += 1)
          this.#starts[at + reached] = used;
        this.#order[used] = position;
        used += 1;
      }
      for (; reached <= this.#days; reached += 1) this.#starts[at + reached] = used;
    });
    this.hasSites = hasSites;
  }

  /** Punches that follow each other within `limit` seconds are one: a finger laid on again. */
  ends(person: number, day: Day, limit: number): DayEnds | undefined {
    const from = this.#start(person, day);
    const to = this.#start(person, day + 1);
    const first = from < to ? this.#at(from) : undefined;
    if (!first) return undefined;
    let once = true;
    let last = first;
    for (let place = from + 1; place < to; place += 1) {
      const next = this.#at(place) ?? last;
      if (next.row.punched_at - last.row.punched_at > limit) once = false;
      last = next;
    }
    return { first, last, once };
  }

  count(person: number, day: Day): number {
    return this.#start(person, day + 1) - this.#start(person, day);
  }

  on(person: number, day: Day): readonly PunchRecord[] {
    const punches: PunchRecord[] = [];
    for (let place = this.#start(person, day); place < this.#start(person, day + 1); place += 1) {
      const punch = this.#at(place);
      if (punch) punches.push(punch);
    }
    return punches;
  }

  #at(place: number): PunchRecord | undefined {
    const position = this.#order[place];
    return position === undefined ? undefined : this.#all.at(position);
  }

  #start(person: number, day: Day): number {
    const date = Math.min(Math.max(0, day - this.#first), this.#days);
    return this.#starts[person * (this.#days + 1) + date] ?? 0;
  }
}

/** 打卡归日 — every punch goes to the shift it belongs to; those of other months are refused. */
export function attributePunches(setting: Setting, roster: Roster, work: WorkCalendar): PunchDays {
  const { inputs, findings, first, last } = setting;
  const own = ownPunches(setting, roster);
  const farthest = Math.max(0, ...work.allShifts.map((shift) => shift.signOutUntil));
  return new PunchDays(setting, own, (record, person) => {
    const positions = itemAt(own.positions, person);
    const who = { entry: itemAt(roster.entries, person), own: own.all, positions, farthest };
    const day = shiftDayOf(record.row.punched_at, who, setting, work);
    if (day < first || day > last) {
      findings.reject(record.place, "CSP252", { date: isoDay(day), month: inputs.month });
    }
    return day;
  });
}

/** The punches of each person employed in the month, by time, then place. */
function ownPunches({ inputs, findings }: Setting, roster: Roster): OwnPunches {
  const all = inputs.records.punches ?? [];
  const positions = roster.people.map((): number[] => []);
  const latest: number[] = [];
  const disordered = new Set<number>();
  for (let position = 0; position < all.length; position += 1) {
    const record = all.at(position);
    if (!record) continue;
    const person = roster.indexOf(record.row.employee_id);
    if (person === undefined) findings.ignore(record.place, "not_employed");
    else {
      positions[person]?.push(position);
      const moment = record.row.punched_at;
      if (moment <= (latest[person] ?? -Infinity)) disordered.add(person);
      latest[person] = moment;
    }
  }
  // Exports are mostly in order already.
  for (const person of disordered) itemAt(positions, person).sort(byTime(all));
  return { all, positions };
}

function byTime(all: Punches): (left: number, right: number) => number {
  return (left, right) => {
    const [one, other] = [all.at(left), all.at(right)];
    if (!one || !other) return 0;
    return one.row.punched_at - other.row.punched_at || comparePlaces(one.place, other.place);
  };
}

/** 打卡人 — whose punch it is, with all of the person's punches. */
interface Puncher {
  readonly entry: Entry;
  readonly own: Punches;
  readonly positions: readonly number[];
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
  const { entry, own, positions, farthest } = who;
  const { scheduled, shift, row } = work.on(entry.person.index, day);
  if (day < setting.first && row === undefined) return farthest;
  if (scheduled !== false) return shift.signOutUntil;
  const isOnDay = (position: number) => {
    const moment = own.at(position)?.row.punched_at;
    return moment !== undefined && dayOfMoment(moment) === day;
  };
  const worked = positions.some(isOnDay);
  return worked ? farthest : 0;
}
