import { addMonths, type Day, lastDay, type Month } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { paidStretches, secondsIn } from "../measures/paid-time.ts";
import type { OfficialCalendar } from "../measures/rules.ts";
import type { Policy } from "../policy/policy.ts";
import type { CityLaw } from "../statutory/place-of-work.ts";
import { objectionsTo } from "../statutory/guards/index.ts";
import type { Legal } from "../statutory/legal.ts";
import type {
  PolicyCase,
  PolicyFacts,
  PolicyObjection,
  PolicyRule,
  PolicyShift,
} from "../statutory/policy-case.ts";
import { workdayBefore } from "./guard-case.ts";

/** 核查背景 — the law of one month and place, and when the company pays. */
export interface LawBackground {
  readonly month: Month;
  readonly city: CityLaw | undefined;
  readonly legal: Legal;
  readonly calendar: OfficialCalendar;
  readonly payDate: (month: Month) => Day;
}

/** 对照法律 — holds a policy against the law before anyone is paid by it. */
export function policyObjections(
  policy: Policy,
  background: LawBackground,
): readonly PolicyObjection[] {
  return objectionsTo(policyCase(policy, background), background.legal);
}

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;
const SECONDS_AN_HOUR = 3600;

function policyCase(policy: Policy, background: LawBackground): PolicyCase {
  const { law } = policy.rules;
  const attendance = policy.columns.find(({ section }) => section === "attendance");
  const { month, payDate } = background;
  return {
    city: background.city,
    facts: law,
    factPlaces: factPlaces(law.places),
    rules: rulesOf(policy),
    clauses: law.clauses,
    shifts: policy.attendance.shifts.map((shift): PolicyShift => ({
      name: shift.name,
      hours: whole(secondsIn(paidStretches(shift))).div(SECONDS_AN_HOUR),
      endsAt: whole(shift.to).div(SECONDS_AN_HOUR),
    })),
    attendancePlace: attendance?.place,
    attendanceClause: attendance?.clause ?? "",
    workdaysAWeek: workdaysAWeek(policy, background.legal),
    paidNextMonth: payDate(month) > lastDay(month),
    payDaysOff: payDaysOff(background),
  };
}

const FACT_KEYS: Readonly<Record<keyof PolicyFacts, string>> = {
  lowestBase: "lowest_base",
  probationBase: "probation_base",
  probationMonths: "probation_months",
  probationNotice: "probation_notice",
  terminationNotice: "termination_notice",
  insuredLater: "insured_later",
  hours: "composite_hours",
  recordYears: "record_years",
  adoptedOn: "adopted_on",
  announcedOn: "announced_on",
};

function factPlaces(places: ReadonlyMap<string, Place>): PolicyCase["factPlaces"] {
  const known = new Map<keyof PolicyFacts, Place>();
  for (const fact of Object.keys(FACT_KEYS)) {
    const name = isFact(fact) ? fact : undefined;
    const place = name && places.get(FACT_KEYS[name]);
    if (name && place) known.set(name, place);
  }
  return known;
}

function isFact(name: string): name is keyof PolicyFacts {
  return name in FACT_KEYS;
}

/** Pay rules, fines and flags; a rule that a reading has switched off pays and takes nothing. */
function rulesOf(policy: Policy): readonly PolicyRule[] {
  const pay = policy.rules.pay
    .filter(({ column }) => column.fixed !== null)
    .map(({ column, item, kind, recovery, cites }): PolicyRule => ({
      section: kind === "fine" ? "fines" : "pay",
      name: column.name,
      item,
      kind,
      clause: column.clause,
      title: column.title,
      place: column.place,
      recovery,
      holds: false,
      citesRows: cites !== undefined,
      written: policy.written.get(`${column.section} ${column.name}`) ?? "",
    }));
  const flags = policy.rules.flags.map(({ column, holds }): PolicyRule => ({
    section: "flags",
    name: column.name,
    item: column.name,
    kind: "flag",
    clause: column.clause,
    title: column.title,
    place: column.place,
    recovery: false,
    holds,
    citesRows: false,
    written: "",
  }));
  return [...pay, ...flags];
}

/** One weekly rest day leaves six; the office calendar works as many days as the law's week has. */
function workdaysAWeek({ attendance }: Policy, { figures }: Legal): Decimal {
  const [week, day] = [figures.get("week_hours"), figures.get("day_hours")];
  if (attendance.weeklyRest !== undefined || !week || !day) return whole(DAYS_A_WEEK - 1);
  return week.div(day);
}

/** Pay dates of twelve months from the asked one on; a year without its notice is left out. */
function payDaysOff({ month, payDate, calendar }: LawBackground): PolicyCase["payDaysOff"] {
  return Array.from({ length: MONTHS_A_YEAR }, (_, ahead) => payDate(addMonths(month, ahead)))
    .filter((date) => calendar.isWorkday(date) === false)
    .flatMap((date) => {
      const before = workdayBefore(calendar, date);
      return before === undefined ? [] : [{ date, before }];
    });
}
