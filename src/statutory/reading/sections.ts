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
