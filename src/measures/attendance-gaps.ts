import type { Day } from "../kernel/calendar.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";
import type { AttendanceGaps, Person } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** 没有缺口 — of people whose attendance nobody exported. */
export const NO_GAPS: AttendanceGaps = { withoutShifts: [], silentDays: [] };

/** One person alone may well have been away. */
const SEVERAL = 2;

/**
 * 找考勤缺口 — people whom the schedule forgot, and days without a single punch of a team.
 *
 * Looks at the days of a person when somebody has them judged anyway, in whatever order.
 */
export class GapFinder {
  readonly #roster: Roster;
  readonly #isScheduled: boolean;
  readonly #isPunched: boolean;
  readonly #seen: boolean[] = [];
  readonly #withoutShifts: boolean[] = [];
  /** In the order of the roster. */
  readonly #teams: ReadonlyMap<string, Map<Day, { due: number; punched: boolean }>>;

  constructor({ inputs, rules }: Setting, roster: Roster) {
    this.#roster = roster;
    this.#isScheduled = (inputs.records.schedule?.length ?? 0) > 0;
    this.#isPunched = rules.recorded && inputs.records.punches !== undefined;
    this.#teams = new Map(roster.people.map(({ team }) => [team, new Map()]));
  }

  look({ index, team }: Person, days: readonly AttendanceDay[]): void {
    if (this.#seen[index]) return;
    this.#seen[index] = true;
    if (this.#isScheduled && days.every(({ scheduleRow }) => !scheduleRow)) {
      this.#withoutShifts[index] = true;
    }
    const ofTeam = this.#teams.get(team);
    if (!this.#isPunched || !ofTeam) return;
    for (const { day, worked, absent, punched } of days) {
      if (!worked && absent.isZero() && !punched) continue;
      const known = ofTeam.get(day);
      if (!known) ofTeam.set(day, { due: 1, punched: punched !== undefined });
      else {
        known.due += 1;
        known.punched ||= punched !== undefined;
      }
    }
  }

  /** What is missing once everybody was looked at. */
  found(days: DaysOf): AttendanceGaps {
    const { people } = this.#roster;
    for (const person of people) {
      if (!this.#seen[person.index]) this.look(person, days(person.index));
    }
    const silentDays = [...this.#teams].flatMap(([team, byDay]) =>
      [...byDay]
        .filter(([, { due, punched }]) => due >= SEVERAL && !punched)
        .map(([day, { due }]) => ({ team, day, due })),
    );
    return {
      withoutShifts: people.filter(({ index }) => this.#withoutShifts[index]),
      silentDays: silentDays.sort((one, other) => one.day - other.day),
    };
  }
}
