import { isoDay } from "../../kernel/calendar.ts";
import { day, entry, figure, list, may, need, oneOf, text, year, yesNo } from "./fields.ts";
import { type EntryOf, section } from "./section.ts";

/** 法定节假日 — the statutory days of a year, paid at 300 %. */
export const STATUTORY_HOLIDAYS = section(
  "statutory_holidays",
  { year: need(year), dates: need(list(day)) },
  (entry) => String(entry.year),
);
export type StatutoryYear = EntryOf<typeof STATUTORY_HOLIDAYS>;

export const HOLIDAY_ARRANGEMENTS = section(
  "holiday_arrangements",
  { year: need(year), rest: need(list(day)), work: need(list(day)) },
  (entry) => String(entry.year),
);
export type Arrangement = EntryOf<typeof HOLIDAY_ARRANGEMENTS>;

/** One date that a company works or rests on against the year's notice. */
export const CALENDAR_CHANGES = section(
  "calendar_changes",
  { date: need(day), is: need(oneOf("work", "rest")) },
  (entry) => isoDay(entry.date),
);
export type CalendarChange = EntryOf<typeof CALENDAR_CHANGES>;

export const MINIMUM_WAGE = section(
  "minimum_wage",
  { region: need(text), from: need(day), monthly: need(figure), hourly: may(figure) },
  (entry) => `${entry.region} ${isoDay(entry.from)}`,
);
export type WageStep = EntryOf<typeof MINIMUM_WAGE>;

export const CITIES = section(
  "cities",
  {
    city: need(text),
    zh: need(text),
    en: need(text),
    also: may(list(text)),
    province: need(entry({ zh: need(text), en: need(text) })),
    region: need(text),
    net_of_insurance: need(yesNo),
    fines: need(oneOf("forbidden", "warn")),
  },
  (entry) => entry.city,
);
export type CityEntry = EntryOf<typeof CITIES>;

export const FIGURES = section(
  "figures",
  { name: need(text), from: need(day), value: need(figure) },
  (entry) => `${entry.name} ${isoDay(entry.from)}`,
);
export type FigureStep = EntryOf<typeof FIGURES>;

export const ARTICLES = section(
  "articles",
  { guard: need(text), zh: need(text), en: need(text) },
  (entry) => entry.guard,
);
export type ArticleEntry = EntryOf<typeof ARTICLES>;

/** Names by which a guard knows what a policy may not ask for (deposits, uniform fees). */
export const WORDS = section(
  "words",
  { guard: need(text), words: need(list(text)) },
  (entry) => entry.guard,
);
export type WordsEntry = EntryOf<typeof WORDS>;

const leaveTier = entry({ years: need(figure), days: need(figure) });

export const ANNUAL_LEAVE = section(
  "annual_leave",
  { from: need(day), tiers: need(list(leaveTier)) },
  (entry) => isoDay(entry.from),
);
export type AnnualLeaveEntry = EntryOf<typeof ANNUAL_LEAVE>;

const probationTier = entry({ term: need(figure), months: need(figure) });

export const PROBATION = section(
  "probation",
  { from: need(day), tiers: need(list(probationTier)) },
  (entry) => isoDay(entry.from),
);
export type ProbationEntry = EntryOf<typeof PROBATION>;

const sickTier = entry({ years: need(figure), share: need(figure) });

/** A place's share of the own wage in sick leave by years of service; `until` = it has expired. */
export const SICK_PAY = section(
  "sick_pay",
  { city: need(text), from: need(day), until: may(day), tiers: need(list(sickTier)) },
  (entry) => `${entry.city} ${isoDay(entry.from)}`,
);
export type SickPayEntry = EntryOf<typeof SICK_PAY>;
