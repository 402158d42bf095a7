import { type Day, isoDay, SECONDS_A_DAY, weekday } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import type { Missing } from "./quantity.ts";
import type { Entry, Roster } from "./roster.ts";
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

  constructor(setting: Setting, roster: Roster) {
    this.#setting = setting;
    this.lacking = unreadableKind(setting.inputs, "schedule");
    this.#schedule = readSchedule(setting, roster);
    if (!this.lacking) warnOfWeeksWithoutRest(setting, roster, this.#schedule, this);
  }

  on(person: number, day: Day): WorkDay {
    const usual = this.byDefault(day);
    const row = itemAt(this.#schedule, person).get(day);
    if (!row) return usual;
    return {
      statutory: usual.statutory,
      scheduled: row.shift !== undefined,
      shift: row.shift ?? usual.shift,
      row: row.place,
    };
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
    const usual: WorkDay = { statutory, scheduled, shift, row: undefined };
    this.#defaults.set(day, usual);
    return usual;
  }

  /** Counts toward N: scheduled workdays and statutory holidays, each date once. */
  isPaid(person: number, day: Day): boolean | undefined {
    const { statutory, scheduled } = this.on(person, day);
    if (statutory || scheduled) return true;
    return statutory === undefined || scheduled === undefined ? undefined : false;
  }

  /** The person was to come: employed, scheduled, and no statutory holiday. */
  isDue(entry: Entry, day: Day): boolean | undefined {
    if (day < entry.person.hiredOn || day > (entry.person.leftOn ?? day)) return false;
    const { statutory, scheduled } = this.on(entry.person.index, day);
    if (scheduled === false || statutory === true) return false;
    return statutory === undefined ? undefined : scheduled;
  }

  /** What nobody supplied for this person's month, if something is needed that is not known. */
  missingFor(person: number): Missing | undefined {
    if (this.lacking) return this.lacking;
    const { first, last } = this.#setting;
    for (let day = first; day <= last; day += 1) {
      const { statutory, scheduled } = this.on(person, day);
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
