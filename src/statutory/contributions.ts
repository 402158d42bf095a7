import type { Bilingual } from "../kernel/bilingual.ts";
import type { Month } from "../kernel/calendar.ts";
import { cityNamed, folded } from "./city-law.ts";
import type {
  AverageWageEntry,
  BaseEntry,
  FundEntry,
  RateEntry,
  Scheme,
} from "./reading/contribution-sections.ts";
import type { CityEntry } from "./reading/sections.ts";

/** 社保公积金数据 — every dated row of bases, rates and limits, in the order of the files. */
export interface ContributionEntries {
  readonly bases: readonly BaseEntry[];
  readonly rates: readonly RateEntry[];
  readonly funds: readonly FundEntry[];
  readonly wages: readonly AverageWageEntry[];
}

/** 参保地规定 — what holds at one place in one month; what is missing is never carried over. */
export interface PlaceContributions {
  readonly title: Bilingual;
  base(scheme: Scheme): BaseEntry | undefined;
  rate(scheme: Scheme): RateEntry | undefined;
  readonly fund: FundEntry | undefined;
  /** Local average annual wage, by which severance pay is measured. */
  readonly averageWage: AverageWageEntry | undefined;
}

/** 某月的社保公积金 — by place; without a name the workspace's own city is meant. */
export interface ContributionLaw {
  readonly month: Month;
  at(place: string | undefined): PlaceContributions | undefined;
}

/** 取某月规定 — the rows in force at a city, else in its province. */
export function contributionsIn(
  entries: ContributionEntries,
  cities: readonly CityEntry[],
  month: Month,
  home: string | undefined,
): ContributionLaw {
  const known = new Map<string, PlaceContributions>();
  return {
    month,
    at(place) {
      const written = place ?? home;
      if (written === undefined) return undefined;
      const found = known.get(written) ?? placeNamed(entries, cities, month, written);
      known.set(written, found);
      return found;
    },
  };
}

function placeNamed(
  entries: ContributionEntries,
  cities: readonly CityEntry[],
  month: Month,
  written: string,
): PlaceContributions {
  const city = cityNamed(cities, written);
  const places = city ? [city.city, city.province.en].map(folded) : [folded(written)];
  const here = <E extends Dated>(list: readonly E[]): E | undefined => {
    for (const place of places) {
      const entry = holding(
        list.filter((one) => folded(one.region) === place),
        month,
      );
      if (entry) return entry;
    }
    return undefined;
  };
  return {
    title: city ? { zh: city.zh, en: city.en } : { zh: written, en: written },
    base: (scheme) => here(entries.bases.filter(({ schemes }) => schemes.includes(scheme))),
    rate: (scheme) => here(entries.rates.filter((one) => one.scheme === scheme)),
    fund: here(entries.funds),
    averageWage: here(entries.wages),
  };
}

interface Dated {
  readonly region: string;
  readonly from: Month;
  readonly until?: Month | undefined;
}

/** Of rows that begin alike the last one holds: the workspace's own stand behind the built-in. */
function holding<E extends Dated>(entries: readonly E[], month: Month): E | undefined {
  let latest: E | undefined;
  for (const entry of entries) {
    const holds = entry.from <= month && (entry.until === undefined || month <= entry.until);
    if (holds && (latest === undefined || entry.from >= latest.from)) latest = entry;
  }
  return latest;
}
