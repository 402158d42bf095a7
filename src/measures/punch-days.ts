import {
  type Day,
  dayOfMoment,
  isoDay,
  type Moment,
  SECONDS_A_DAY,
  secondOfDay,
} from "../kernel/calendar.ts";
import { comparePlaces } from "../kernel/place.ts";
import { DayEnds, type OwnPunches } from "./day-ends.ts";
import { itemAt } from "./family.ts";
import { PunchList, type PunchRecord } from "./punch-list.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

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
  readonly #own: OwnPunches;
  /** Of each person: where in the order each day begins, and one more to close the last. */
  readonly #starts: Uint32Array;

  /** `dayOf` tells the shift day of the punch at a place in the order. */
  constructor(
    month: { readonly first: Day; readonly last: Day },
    own: OwnPunches,
    dayOf: (place: number, person: number) => Day,
  ) {
    const { all, order, begins } = own;
    const [first, days] = [month.first, month.last - month.first + 1];
    const people = begins.length - 1;
    const starts = new Uint32Array(people * (days + 1));
    let hasSites = false;
    for (let person = 0; person < people; person += 1) {
      const at = person * (days + 1);
      const end = begins[person + 1] ?? 0;
      let reached = 0;
      for (let place = begins[person] ?? 0; place < end; place += 1) {
        if (all.namesSites && all.siteAt(order[place] ?? 0)) hasSites = true;
        const day = Math.min(dayOf(place, person) - first, days);
        for (; reached <= day; reached += 1) starts[at + reached] = place;
      }
      for (; reached <= days; reached += 1) starts[at + reached] = end;
    }
    this.#first = first;
    this.#days = days;
    this.#own = own;
    this.#starts = starts;
    this.hasSites = hasSites;
  }

  /** Punches that follow each other within `limit` seconds are one: a finger laid on again. */
  ends(person: number, day: Day, limit: number): DayEnds | undefined {
    const begin = this.placeOf(person, day);
    const end = this.placeOf(person, day + 1);
    if (begin >= end) return undefined;
    return new DayEnds(this.#own, begin, end - 1, this.isOnce(begin, end, limit));
  }

  isOnce(begin: number, end: number, limit: number): boolean {
    const { moments } = this.#own;
    for (let place = begin + 1; place < end; place += 1) {
      if ((moments[place] ?? 0) - (moments[place - 1] ?? 0) > limit) return false;
    }
    return true;
  }

  momentAt(place: number): Moment {
    return this.#own.moments[place] ?? 0;
  }

  count(person: number, day: Day): number {
    return this.placeOf(person, day + 1) - this.placeOf(person, day);
  }

  on(person: number, day: Day): readonly PunchRecord[] {
    const punches: PunchRecord[] = [];
    for (let place = this.placeOf(person, day); place < this.placeOf(person, day + 1); place += 1) {
      const punch = this.#own.all.at(this.#own.order[place] ?? 0);
      if (punch) punches.push(punch);
    }
    return punches;
  }

  /** Where in the order the punches of a day begin; those of the day before end there. */
  placeOf(person: number, day: Day): number {
    const date = Math.min(Math.max(0, day - this.#first), this.#days);
    return this.#starts[person * (this.#days + 1) + date] ?? 0;
  }
}

/** 归日所据 — what tells to which shift a punch belongs. */
interface Basis {
  readonly setting: Setting;
  readonly roster: Roster;
  readonly work: WorkCalendar;
  readonly own: OwnPunches;
  /** How far the longest shift takes punches. */
  readonly farthest: number;
}

/** 打卡归日 — every punch goes to the shift it belongs to; those of other months are refused. */
export function attributePunches(setting: Setting, roster: Roster, work: WorkCalendar): PunchDays {
  const { inputs, findings, first, last } = setting;
  const own = ownPunches(setting, roster);
  const farthest = Math.max(0, ...work.allShifts.map((shift) => shift.signOutUntil));
  const basis = { setting, roster, work, own, farthest };
  return new PunchDays(setting, own, (place, person) => {
    const day = shiftDayOf(own.moments[place] ?? 0, person, basis);
    if (day < first || day > last) {
      const facts = { date: isoDay(day), month: inputs.month };
      findings.reject(own.all.placeAt(own.order[place] ?? 0), "CSP252", facts);
    }
    return day;
  });
}

const NOBODY = -1;

/** The punches of each person employed in the month, by time, then place. */
function ownPunches(setting: Setting, roster: Roster): OwnPunches {
  const all = PunchList.of(setting.inputs.records.punches ?? []);
  const owners = ownersOf(all, setting, roster);
  const begins = new Uint32Array(roster.people.length + 1);
  for (let position = 0; position < owners.length; position += 1) {
    const owner = owners[position] ?? NOBODY;
    if (owner !== NOBODY) begins[owner + 1] = (begins[owner + 1] ?? 0) + 1;
  }
  for (let person = 1; person < begins.length; person += 1) {
    begins[person] = (begins[person] ?? 0) + (begins[person - 1] ?? 0);
  }
  const order = new Uint32Array(begins.at(-1) ?? 0);
  const moments = new Float64Array(order.length);
  const next = begins.slice();
  const disordered = new Set<number>();
  const read = all.moments;
  for (let position = 0; position < owners.length; position += 1) {
    const owner = owners[position] ?? NOBODY;
    if (owner === NOBODY) continue;
    const place = next[owner] ?? 0;
    const moment = read[position] ?? 0;
    if (place !== begins[owner] && moment <= (moments[place - 1] ?? 0)) disordered.add(owner);
    order[place] = position;
    moments[place] = moment;
    next[owner] = place + 1;
  }
  // Exports are mostly in order already.
  for (const person of disordered) {
    const [from = 0, to = 0] = [begins[person], begins[person + 1]];
    order.subarray(from, to).sort(byTime(all));
    for (let place = from; place < to; place += 1) moments[place] = read[order[place] ?? 0] ?? 0;
  }
  return { all, order, moments, begins };
}

/** Whose each punch is; those of people who were not employed are left out. */
function ownersOf(all: PunchList, { findings }: Setting, roster: Roster): Int32Array {
  const known = Int32Array.from(all.people, (id) => roster.indexOf(id) ?? NOBODY);
  const { persons, people } = all;
  const owners = persons.map((person) => known[person] ?? NOBODY);
  if (!known.includes(NOBODY)) return owners;
  for (let position = 0; position < owners.length; position += 1) {
    if (owners[position] !== NOBODY) continue;
    findings.ignoreLeaver(all.placeAt(position), people[persons[position] ?? 0] ?? "");
  }
  return owners;
}

function byTime(all: PunchList): (left: number, right: number) => number {
  const { moments } = all;
  return (left, right) =>
    (moments[left] ?? 0) - (moments[right] ?? 0) ||
    comparePlaces(all.placeAt(left), all.placeAt(right));
}

/** After midnight a punch may still end the shift of the day before. */
function shiftDayOf(moment: Moment, person: number, basis: Basis): Day {
  const day = dayOfMoment(moment);
  const before = day - 1;
  const overnight = secondOfDay(moment) + SECONDS_A_DAY;
  const reachable = overnight <= Math.max(basis.farthest, SECONDS_A_DAY);
  if (!reachable || before < itemAt(basis.roster.people, person).hiredOn) return day;
  return overnight <= reachOf(before, person, basis) ? before : day;
}

/**
 * How far the shift of a day takes punches, in seconds after that day's midnight.
 *
 * On a day off somebody may have worked any shift, which shows in a punch on that day. The
 * night before the month lies in another folder: without last month's schedule a punch in
 * that night ends whichever shift reaches so far, as nobody signs in hours before a shift.
 */
function reachOf(day: Day, person: number, { setting, work, own, farthest }: Basis): number {
  const { scheduled, shift, row } = work.on(person, day);
  if (day < setting.first && row === undefined) return farthest;
  if (scheduled !== false) return shift.signOutUntil;
  const { moments, begins } = own;
  const isOnDay = (moment: Moment) => dayOfMoment(moment) === day;
  return moments.subarray(begins[person], begins[person + 1]).some(isOnDay) ? farthest : 0;
}
