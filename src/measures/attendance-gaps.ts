import type { Day } from "../kernel/calendar.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";
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

/**
 * 找考勤缺口 — people or single days that the schedule forgot, days without a punch of a team.
 *
 * Looks at the days of a person when somebody has them judged anyway, in whatever order.
 */
export class GapFinder {
  readonly #roster: Roster;
  readonly #isScheduled: boolean;
  readonly #isPunched: boolean;
  readonly #seen: boolean[] = [];
  readonly #withoutShifts: boolean[] = [];
  readonly #missingShifts = new Map<number, MissingShifts>();
  readonly #silent = new Map<number, SilentPerson>();
  #anybodyPunched = false;
  /** In the order of the roster. */
  readonly #teams: ReadonlyMap<string, Map<Day, { due: number; punched: boolean }>>;

  constructor({ inputs, rules }: Setting, roster: Roster) {
    this.#roster = roster;
    this.#isScheduled = (inputs.records.schedule?.length ?? 0) > 0;
    this.#isPunched = rules.recorded && inputs.records.punches !== undefined;
    this.#teams = new Map(roster.people.map(({ team }) => [team, new Map()]));
  }

  look(person: Person, days: readonly AttendanceDay[]): void {
    const { index, team } = person;
    if (this.#seen[index]) return;
    this.#seen[index] = true;
    if (this.#isScheduled) this.#lookAtSchedule(person, days);
    const ofTeam = this.#teams.get(team);
    if (!this.#isPunched || !ofTeam) return;
    const dueDays = days.filter(
      ({ worked, absent, punched }) => worked || !absent.isZero() || punched,
    );
    this.#lookForPunches(person, dueDays);
    for (const { day, punched } of dueDays) {
      const known = ofTeam.get(day);
      if (!known) ofTeam.set(day, { due: 1, punched: punched !== undefined });
      else {
        known.due += 1;
        known.punched ||= punched !== undefined;
      }
    }
  }

  #lookForPunches(person: Person, days: readonly AttendanceDay[]): void {
    if (days.some(({ punched }) => punched)) this.#anybodyPunched = true;
    else {
      const [first, last] = [days[0], days.at(-1)];
      if (days.length < LONG || !first || !last) return;
      const found = { person, from: first.day, to: last.day, due: days.length };
      this.#silent.set(person.index, found);
    }
  }

  /**
   * Whoever is given rest days is given every day: one without a row was left out. Of somebody
   * with nothing but shifts, or with hardly any rows, nobody knows what was meant.
   */
  #lookAtSchedule(person: Person, days: readonly AttendanceDay[]): void {
    const rows = days.filter(({ scheduleRow }) => scheduleRow);
    const place = rows[0]?.scheduleRow;
    if (!place) {
      this.#withoutShifts[person.index] = true;
      return;
    }
    const missing = days.filter(
      ({ due, scheduleRow, worked, absent }) => due && !scheduleRow && (worked || !absent.isZero()),
    );
    if (missing.length === 0 || missing.length > rows.length) return;
    if (rows.every(({ due }) => due)) return;
    const found = { person, days: missing.map(({ day }) => day), place };
    this.#missingShifts.set(person.index, found);
  }

  /** What is missing once everybody was looked at. */
  found(days: DaysOf): AttendanceGaps {
    const { people } = this.#roster;
    for (const person of people) {
      if (!this.#seen[person.index]) this.look(person, days(person.index));
    }
    const silentPeople = this.#anybodyPunched
      ? people.flatMap(({ index }) => this.#silent.get(index) ?? [])
      : [];
    const silentDays = [...this.#teams].flatMap(([team, byDay]) =>
      [...byDay]
        .filter(([, { due, punched }]) => due >= SEVERAL && !punched)
        .map(([day, { due }]) => ({ team, day, due })),
    );
    return {
      withoutShifts: people.filter(({ index }) => this.#withoutShifts[index]),
      missingShifts: people.flatMap(({ index }) => this.#missingShifts.get(index) ?? []),
      silentDays: silentDays.sort((one, other) => one.day - other.day),
      silentPeople,
    };
  }
}
