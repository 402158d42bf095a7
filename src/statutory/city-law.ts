import { type Day, firstDay, isoDay, type Month } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { roundToFen } from "../kernel/money.ts";
import { rowReference } from "../kernel/place.ts";
import { type Found, found, notFound } from "./found.ts";
import type { CityLaw } from "./place-of-work.ts";
import { inForce } from "./in-force.ts";
import { nearestHint } from "./reading/fields.ts";
import type { CityEntry, SickPayEntry, WageStep } from "./reading/sections.ts";

/** 地方数据 — the tables of places as the files hold them. */
export interface CityTables {
  readonly cities: readonly CityEntry[];
  readonly wages: readonly WageStep[];
  readonly sickPay: readonly SickPayEntry[];
}

/**
 * 地方标准查询 — what a city fixes in a month, by its key, Chinese or English name.
 *
 * The minimum wage of the month's first day holds for the month. It stays in force until the
 * next step, so an old step is not missing data; a month after the last look-up says so.
 */
export function cityLawIn(
  { cities, wages, sickPay }: CityTables,
  city: string | undefined,
  month: Month,
): Found<CityLaw> {
  if (city === undefined || city.trim() === "") return notFound({ code: "CSP405", facts: {} });
  const entry = cityNamed(cities, city);
  if (entry === undefined) return notFound(unknownCity(cities, city));
  const steps = wages.filter((wage) => wage.region === entry.region);
  const step = inForce(steps, firstDay(month));
  if (step === undefined) {
    const facts = { city: entry.city, region: entry.region, month };
    return notFound({ code: "CSP406", facts });
  }
  const law: CityLaw = {
    city: entry.city,
    title: { zh: entry.zh, en: entry.en },
    minimumWage: roundToFen(step.monthly),
    minimumIsNetOfInsurance: entry.net_of_insurance,
    fines: entry.fines,
    sickPay: sickTiersIn(sickPay, entry.city, firstDay(month)),
    source: rowReference(step.place),
  };
  return step.checkedOn < firstDay(month) ? found(law, staleness(entry, step, month)) : found(law);
}

/** 缺最低工资的地区 — region names that cities use without a wage of their own. */
export function citiesWithoutWage(
  cities: Iterable<CityEntry>,
  wages: Iterable<WageStep>,
): readonly Diagnostic[] {
  const regions = new Set([...wages].map((wage) => wage.region));
  return [...cities]
    .filter((entry) => !regions.has(entry.region))
    .map((entry) => {
      const facts = { city: entry.city, region: entry.region };
      const hint = nearestHint(entry.region, regions);
      return { code: "CSP459", place: entry.place, facts, ...(hint ? { hint } : {}) };
    });
}

/** The place's scale in force; one that expired and has no successor is no longer used. */
function sickTiersIn(sickPay: readonly SickPayEntry[], city: string, at: Day): CityLaw["sickPay"] {
  const step = inForce(
    sickPay.filter((one) => one.city === city),
    at,
  );
  return step === undefined || (step.until !== undefined && step.until < at) ? [] : step.tiers;
}

function staleness(entry: CityEntry, step: WageStep, month: Month): Diagnostic {
  return {
    code: "CSP407",
    facts: { city: entry.city, checked: isoDay(step.checkedOn), month },
  };
}

function unknownCity(cities: readonly CityEntry[], city: string): Diagnostic {
  const known = cities.map((entry) => entry.city);
  const hint = nearestHint(
    city,
    cities.flatMap((entry) => [entry.city, entry.zh, entry.en, ...(entry.also ?? [])]),
  );
  const facts = { city, known: known.join(", ") };
  return { code: "CSP404", facts, ...(hint ? { hint } : {}) };
}

/** 按名取城市 — by its key, Chinese or English name, however that is written. */
export function cityNamed(cities: readonly CityEntry[], name: string): CityEntry | undefined {
  return cities.find((candidate) => namesOf(candidate).includes(folded(name)));
}

function namesOf(entry: CityEntry): readonly string[] {
  return [entry.city, entry.zh, entry.en, ...(entry.also ?? [])].map(folded);
}

/** 地名归一 — 哈尔滨市 and 哈尔滨 are one place, and so are Harbin, HARBIN and `har bin`. */
export function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s'’_-]/g, "")
    .replace(/市$/, "");
}
