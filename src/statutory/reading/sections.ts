import { isoDay } from "../../kernel/calendar.ts";
import {
  day,
  type Entry,
  entry,
  type Field,
  figure,
  list,
  may,
  month,
  need,
  oneOf,
  type Reader,
  text,
  year,
  yesNo,
} from "./fields.ts";

/**
 * 小节 — one top-level key of a statutory file: how its entries are read and what makes two
 * entries the same one, so that a later file replaces it.
 */
export interface Section<T> {
  readonly name: string;
  readonly read: Reader<T>;
  key(entry: T): string;
}

/** Where a figure comes from, when that was last looked up, and how sure it is (V, S, K). */
const PROVENANCE = {
  source: need(text),
  checkedOn: need(day),
  mark: may(oneOf("V", "S", "K")),
};

function section<F extends Readonly<Record<string, Field<unknown>>>>(
  name: string,
  fields: F,
  key: (entry: Entry<F & typeof PROVENANCE>) => string,
): Section<Entry<F & typeof PROVENANCE>> {
  return { name, read: entry({ ...fields, ...PROVENANCE }), key };
}

type EntryOf<S> = S extends Section<infer T> ? T : never;

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

const band = entry({ up_to: may(figure), rate: need(figure), quick_deduction: need(figure) });
const lowIncome = entry({
  from: need(month),
  prior_year_wage: need(figure),
  year_deduction: need(figure),
});

export const INCOME_TAX = section(
  "income_tax",
  {
    from: need(month),
    basic_deduction: need(figure),
    bands: need(list(band)),
    first_job_from: may(month),
    low_income: may(lowIncome),
  },
  (entry) => entry.from,
);
export type TaxEntry = EntryOf<typeof INCOME_TAX>;

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

export const SECTION_NAMES: readonly string[] = [
  STATUTORY_HOLIDAYS,
  HOLIDAY_ARRANGEMENTS,
  INCOME_TAX,
  MINIMUM_WAGE,
  CITIES,
  FIGURES,
  ARTICLES,
].map(({ name }) => name);
