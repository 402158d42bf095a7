import type { Day } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { AttendanceDay } from "./attendance-days.ts";
import type { AttendanceGaps, MissingShifts, Person, SilentPerson } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** 没有缺口 — of people whose attendance nobody exported. */
export const NO_GAPS: AttendanceGaps = {
  withoutShifts: [],
  missingShifts: [],
  silentDays: [],
  silentPeople: [],
};

/** One person alone may well have been away. */
const SEVERAL = 2;
/** Whoever misses fewer days than this may simply have been away. */
const LONG = 3;

/** 班组一日 — how many of a team were due on a day, and whether any of them punched. */
interface TeamDay {
  due: number;
  punched: boolean;
}

/** 所见 — what the days of one person have shown so far. */
interface Seen {
  /** Days with a row of the schedule, the first of these rows, and whether all were due. */
  rows: number;
  firstRow: Place | undefined;
  allDue: boolean;
  /** Days of work without a row. */
  readonly missing: Day[];
  /** Days on which somebody was due or came. */
  days: number;
  from: Day;
  to: Day;
  punched: boolean;
}

/**
 * 找考勤缺口 — people or single days that the schedule forgot, days without a punch of a team.
 *
 * It is shown the days of one person after the other, in whatever order of people.
 */
export class GapFinder {
  readonly #roster: Roster;
  readonly #isScheduled: boolean;
  readonly #isPunched: boolean;
  readonly #withoutShifts: boolean[] = [];
  readonly #missingShifts = new Map<number, MissingShifts>();
  readonly #silent = new Map<number, SilentPerson>();
  #anybodyPunched = false;
  readonly #first: Day;
  /** By team, in the order of the roster, then by day of the month. */
  readonly #teams: ReadonlyMap<string, TeamDay[]>;
  #person: Person | undefined;
  #ofTeam: TeamDay[] = [];
  #seen = nothingSeen();

  constructor({ inputs, rules, first }: Setting, roster: Roster) {
    this.#roster = roster;
    this.#isScheduled = (inputs.records.schedule?.length ?? 0) > 0;
    this.#isPunched = rules.recorded && inputs.records.punches !== undefined;
    this.#first = first;
    this.#teams = new Map(roster.people.map(({ team }) => [team, []]));
  }

  begin(person: Person): void {
    this.#person = person;
    this.#ofTeam = this.#teams.get(person.team) ?? [];
    this.#seen = nothingSeen();
  }

  add(one: AttendanceDay): void {
    const { day, scheduleRow, isPunched } = one;
    const seen = this.#seen;
    const isMissed = one.worked || !one.absent.isZero();
    if (scheduleRow) {
      seen.rows += 1;
      seen.firstRow ??= scheduleRow;
      if (!one.due) seen.allDue = false;
    } else if (this.#isScheduled && one.due && isMissed) seen.missing.push(day);
    if (!this.#isPunched || !(isMissed || isPunched)) return;
    if (seen.days === 0) seen.from = day;
    seen.to = day;
    seen.days += 1;
    if (isPunched) seen.punched = true;
    const known = (this.#ofTeam[day - this.#first] ??= { due: 0, punched: false });
    known.due += 1;
    if (isPunched) known.punched = true;
  }

  /** All days of the person were shown. */
  end(): void {
    const person = this.#person;
    if (!person) return;
    if (this.#isScheduled) this.#lookAtSchedule(person, this.#seen);
    const { days: due, from, to, punched } = this.#seen;
    if (punched) this.#anybodyPunched = true;
    else if (due >= LONG) this.#silent.set(person.index, { person, from, to, due });
  }

  /**
   * Whoever is given rest days is given every day: one without a row was left out. Of somebody
   * with nothing but shifts, or with hardly any rows, nobody knows what was meant.
   */
  #lookAtSchedule(person: Person, { rows, firstRow: place, allDue, missing: days }: Seen): void {
    if (!place) this.#withoutShifts[person.index] = true;
    else if (days.length > 0 && days.length <= rows && !allDue) {
      this.#missingShifts.set(person.index, { person, days, place });
    }
  }

  /** What is missing once everybody was looked at. */
  found(): AttendanceGaps {
    const { people } = this.#roster;
    const silentPeople = this.#anybodyPunched
      ? people.flatMap(({ index }) => this.#silent.get(index) ?? [])
      : [];
    const silentDays = [...this.#teams].flatMap(([team, days]) =>
      days.flatMap(({ due, punched }, at) =>
        due >= SEVERAL && !punched ? [{ team, day: this.#first + at, due }] : [],
      ),
    );
    return {
      withoutShifts: people.filter(({ index }) => this.#withoutShifts[index]),
      missingShifts: people.flatMap(({ index }) => this.#missingShifts.get(index) ?? []),
      silentDays: silentDays.sort((one, other) => one.day - other.day),
      silentPeople,
    };
  }
}

function nothingSeen(): Seen {
  return {
    rows: 0,
    firstRow: undefined,
    allDue: true,
    missing: [],
    days: 0,
    from: 0,
    to: 0,
    punched: false,
  };
}
