import { type Day, isoDay, SECONDS_A_DAY, weekday } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import { perStretch } from "./per-stretch.ts";
import type { Missing } from "./quantity.ts";
import { type SiteShifts, siteShifts } from "./site-shifts.ts";
import { cellsOn, type Entry, type Roster, textOf } from "./roster.ts";
import type { Shift } from "./rules.ts";
import { readSchedule, type Schedule } from "./schedule.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";

/** 工作日 — what one date is for one person; undefined = no calendar says so. */
export interface WorkDay {
  readonly statutory: boolean | undefined;
  /** On the schedule, else by default; says nothing about employment. */
  readonly scheduled: boolean | undefined;
  /** The shift worked; on a day off the policy's first one. */
  readonly shift: Shift;
  /** The schedule row that decided, if one did. */
  readonly row: Place | undefined;
  /** Whoever is employed was to come: scheduled, and no statutory holiday. */
  readonly due: boolean | undefined;
  /** The schedule has people work on a statutory holiday. */
  readonly holidayShift: boolean;
}

/** Stands in where a policy names no shift: leave by dates then still covers whole days. */
const NO_SHIFT: Shift = {
  name: "",
  from: 0,
  to: SECONDS_A_DAY,
  breaks: [],
  signOutUntil: SECONDS_A_DAY,
};

/**
 * 工作日历 — which dates are workdays and statutory holidays for whom (clauses.md X4).
 *
 * A schedule row wins for its date. Without one, a weekly rest day leaves only itself and the
 * statutory days off, whatever the official arrangement does with the days around them.
 */
export class WorkCalendar {
  /** Set when there is a schedule that cannot be read: whose workdays these are is unknown. */
  readonly lacking: Missing | undefined;
  readonly #setting: Setting;
  readonly #schedule: Schedule;
  readonly #defaults = new Map<Day, WorkDay>();
  readonly #usualPaidDays = perStretch((from, to) =>
    daysBetween(from, to, (day) => isPaidDay(this.byDefault(day))),
  );
  #usuallyMissing: Missing | "nothing" | undefined;
  readonly #roster: Roster;
  readonly #siteShifts: ReadonlyMap<string, SiteShifts> | undefined;

  constructor(setting: Setting, roster: Roster) {
    this.#setting = setting;
    this.#roster = roster;
    this.#siteShifts = siteShifts(setting.rules.shifts, setting.rules.places);
    this.lacking = unreadableKind(setting.inputs, "schedule");
    this.#schedule = readSchedule(setting, roster);
    if (!this.lacking) warnOfWeeksWithoutRest(setting, roster, this.#schedule, this);
  }

  on(person: number, day: Day): WorkDay {
    const usual = this.#siteShifts ? this.#usualOf(person, day) : this.byDefault(day);
    const own = itemAt(this.#schedule, person);
    const row = own.size === 0 ? undefined : own.get(day);
    if (!row) return usual;
    const shift = row.shift && this.#atSite(person, day, row.shift);
    const { statutory } = usual;
    return workDay(statutory, row.shift !== undefined, shift ?? usual.shift, row.place);
  }

  /** The shifts somebody may be punching for, in the hours of every site. */
  get allShifts(): readonly Shift[] {
    const { shifts } = this.#setting.rules;
    const local = [...(this.#siteShifts?.values() ?? [])];
    return [...shifts, ...local.flatMap((site) => shifts.map((shift) => site.of(shift)))];
  }

  #usualOf(person: number, day: Day): WorkDay {
    const usual = this.byDefault(day);
    const shift = this.#siteOf(person, day)?.usual;
    return shift ? { ...usual, shift } : usual;
  }

  #atSite(person: number, day: Day, shift: Shift): Shift {
    return this.#siteOf(person, day)?.of(shift) ?? shift;
  }

  #siteOf(person: number, day: Day): SiteShifts | undefined {
    if (!this.#siteShifts) return undefined;
    return this.#siteShifts.get(textOf(cellsOn(itemAt(this.#roster.entries, person), day).site));
  }

  byDefault(day: Day): WorkDay {
    const known = this.#defaults.get(day);
    if (known) return known;
    const { rules, calendar } = this.#setting;
    const statutory = calendar.isStatutory(day);
    const scheduled =
      rules.weeklyRest === undefined
        ? calendar.isWorkday(day)
        : weekday(day) === rules.weeklyRest
          ? false
          : negated(statutory);
    const shift = rules.shifts[0] ?? NO_SHIFT;
    const usual = workDay(statutory, scheduled, shift, undefined);
    this.#defaults.set(day, usual);
    return usual;
  }

  /** Days that count toward N: scheduled workdays and statutory holidays, each date once. */
  paidDays(person: number, from: Day, to: Day): number {
    return this.isUsual(person)
      ? this.#usualPaidDays(from, to)
      : daysBetween(from, to, (day) => isPaidDay(this.on(person, day)));
  }

  /** No row of a schedule says anything of the person: the days are those of everybody. */
  isUsual(person: number): boolean {
    return itemAt(this.#schedule, person).size === 0;
  }

  /** The person was to come: employed, scheduled, and no statutory holiday. */
  isDue({ person }: Entry, day: Day): boolean | undefined {
    if (day < person.hiredOn || day > (person.leftOn ?? day)) return false;
    return this.on(person.index, day).due;
  }

  /** What nobody supplied for this person's month, if something is needed that is not known. */
  missingFor(person: number): Missing | undefined {
    if (this.lacking) return this.lacking;
    if (!this.isUsual(person)) return this.#missingOn((day) => this.on(person, day));
    this.#usuallyMissing ??= this.#missingOn((day) => this.byDefault(day)) ?? "nothing";
    return this.#usuallyMissing === "nothing" ? undefined : this.#usuallyMissing;
  }

  #missingOn(on: (day: Day) => WorkDay): Missing | undefined {
    const { first, last } = this.#setting;
    for (let day = first; day <= last; day += 1) {
      const { statutory, scheduled } = on(day);
      if (statutory === undefined || scheduled === undefined) return noArrangement(day);
    }
    return undefined;
  }

  scheduleRows(person: number, from: Day, to: Day): readonly Place[] {
    const days = itemAt(this.#schedule, person);
    const rows: Place[] = [];
    for (const [day, { place }] of days) if (day >= from && day <= to) rows.push(place);
    return rows;
  }
}

function workDay(
  statutory: boolean | undefined,
  scheduled: boolean | undefined,
  shift: Shift,
  row: Place | undefined,
): WorkDay {
  const isOff = scheduled === false || statutory === true;
  const due = isOff ? false : statutory === undefined ? undefined : scheduled;
  const holidayShift = statutory === true && row !== undefined && scheduled === true;
  return { statutory, scheduled, shift, row, due, holidayShift };
}

function isPaidDay({ statutory, scheduled }: WorkDay): boolean {
  return statutory === true || scheduled === true;
}

function daysBetween(from: Day, to: Day, counts: (day: Day) => boolean): number {
  let days = 0;
  for (let day = from; day <= to; day += 1) if (counts(day)) days += 1;
  return days;
}

/** 缺少放假安排 — no holiday arrangement is known for the year of this day. */
export function noArrangement(day: Day): Missing {
  const year = isoDay(day).slice(0, 4);
  return {
    what: { zh: `${year} 年的节假日安排`, en: `the holiday arrangement for ${year}` },
    where: `statutory/${year}.yaml`,
  };
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/**
 * Who writes only working days into schedule.csv gets default workdays on the dates left out;
 * that is the rule, but rarely what was meant, so it is said.
 */
function warnOfWeeksWithoutRest(
  setting: Setting,
  roster: Roster,
  schedule: Schedule,
  calendar: WorkCalendar,
): void {
  for (const entry of roster.entries) {
    const days = itemAt(schedule, entry.person.index);
    const own = [...days].filter(([day]) => day >= entry.from && day <= entry.to);
    const first = own[0];
    if (!first || own.some(([, { shift }]) => shift === undefined)) continue;
    let byDefault = 0;
    for (let day = entry.from; day <= entry.to; day += 1) {
      if (!days.has(day) && calendar.isDue(entry, day)) byDefault += 1;
    }
    if (byDefault === 0) continue;
    const facts = { value: entry.person.id, count: String(byDefault) };
    setting.findings.report(first[1].place, "CSP251", facts);
  }
}
