import { type AttendanceBasis, type AttendanceDay, DayJudge } from "./attendance-days.ts";
import { GapFinder } from "./attendance-gaps.ts";
import { type AttendanceSums, DaySums } from "./attendance-sums.ts";
import { itemAt } from "./family.ts";
import type { AttendanceGaps, Person } from "./quantity.ts";

/**
 * 考勤簿 — the days of people, what they come to, and what is missing among them.
 *
 * The sums are asked for again long after the days and are kept; of the days only those of the
 * last person are, because paying asks person by person, and those of everybody would fill the
 * memory. Whoever is judged is looked at for gaps, so that nobody is judged for that alone.
 */
export class AttendanceBook {
  readonly #people: readonly Person[];
  readonly #judge: DayJudge;
  readonly #gaps: GapFinder;
  readonly #sums: DaySums[] = [];
  #latest = -1;
  #days: readonly AttendanceDay[] = [];

  constructor(basis: AttendanceBasis) {
    const { setting, roster } = basis;
    this.#people = roster.people;
    this.#judge = new DayJudge(basis);
    this.#gaps = new GapFinder(setting, roster);
  }

  days(person: number): readonly AttendanceDay[] {
    if (person !== this.#latest) {
      this.#days = this.#judge.list(person);
      this.#latest = person;
      if (!this.#sums[person]) this.#look(person, (see) => this.#days.forEach(see));
    }
    return this.#days;
  }

  sums(person: number): AttendanceSums {
    // Asked often: what is only needed to judge somebody is made in a function of its own.
    return this.#sums[person] ?? this.#pass(person);
  }

  gaps(): AttendanceGaps {
    for (const { index } of this.#people) this.sums(index);
    return this.#gaps.found();
  }

  #pass(person: number): AttendanceSums {
    return this.#look(person, (see) => this.#judge.pass(person, see));
  }

  #look(person: number, walk: (see: (day: AttendanceDay) => void) => void): AttendanceSums {
    const sums = new DaySums();
    const gaps = this.#gaps;
    gaps.begin(itemAt(this.#people, person));
    walk((day) => {
      sums.add(day);
      gaps.add(day);
    });
    gaps.end();
    this.#sums[person] = sums;
    return sums;
  }
}
