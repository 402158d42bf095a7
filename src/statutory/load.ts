import type { Day, Month } from "../kernel/calendar.ts";
import { compareDiagnostics, type Diagnostic, severityOf } from "../kernel/diagnostic.ts";
import type { OfficialCalendar } from "../measures/rules.ts";
import { contradictions, officialCalendar } from "./calendar.ts";
import { citiesWithoutWage, cityLawIn } from "./city-law.ts";
import { type ContributionLaw, contributionsIn } from "./contributions.ts";
import { type DeductionLaw, deductionsIn } from "./deduction-limits.ts";
import type { Found } from "./found.ts";
import type { CityLaw } from "./place-of-work.ts";
import type { TaxRules } from "./income-tax.ts";
import { type Legal, legalIn } from "./legal.ts";
import { type OneOffRules, oneOffRulesOn } from "./one-off.ts";
import {
  AVERAGE_WAGES,
  CONTRIBUTION_BASES,
  CONTRIBUTION_RATES,
  HOUSING_FUND,
} from "./reading/contribution-sections.ts";
import { checkSections, gather } from "./reading/gather.ts";
import {
  ANNUAL_LEAVE,
  ARTICLES,
  CALENDAR_CHANGES,
  CITIES,
  FIGURES,
  HOLIDAY_ARRANGEMENTS,
  MINIMUM_WAGE,
  PROBATION,
  SICK_PAY,
  STATUTORY_HOLIDAYS,
  WORDS,
} from "./reading/sections.ts";
import { StatutoryFile, type StatutorySource } from "./reading/statutory-file.ts";
import { ANNUAL_BONUS, DEDUCTION_LIMITS, INCOME_TAX, SEVERANCE } from "./reading/tax-sections.ts";
import { bandFaults, taxRulesIn } from "./tax-rules.ts";

/** 法规数据 — what the law and its dated tables say; every answer is for one month. */
export interface Statutory {
  readonly calendar: OfficialCalendar;
  /** By tax month, which is the month of payment. */
  taxRules(taxMonth: Month): Found<TaxRules>;
  /** Bonus and severance, taxed apart from wages on the day they are paid. */
  oneOff(paidOn: Day): OneOffRules;
  /** What may be declared to lower the tax of a month. */
  deductions(month: Month): DeductionLaw;
  /** Bases, rates and fund limits; `home` is where people without a place of their own belong. */
  contributions(month: Month, home: string | undefined): ContributionLaw;
  /** By key, Chinese or English name; an unknown city comes back with the nearest name. */
  cityLaw(city: string | undefined, month: Month): Found<CityLaw>;
  /** Figures and articles; with a city the figure `minimum_wage` too. */
  legal(month: Month, city?: CityLaw): Found<Legal>;
}

export interface LoadedStatutory {
  /** Present only when no error was found. */
  readonly statutory?: Statutory;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 装入法规数据 — reads the built-in files and then the workspace's own; an entry of a later
 * file replaces the same entry of an earlier one (same year, city, guard, or name and date).
 */
export function loadStatutory(sources: readonly StatutorySource[]): LoadedStatutory {
  const files = sources.map((source) => new StatutoryFile(source));
  files.forEach(checkSections);
  const holidays = [...gather(files, STATUTORY_HOLIDAYS).values()];
  const arrangements = [...gather(files, HOLIDAY_ARRANGEMENTS).values()];
  const taxes = [...gather(files, INCOME_TAX).values()];
  const bonuses = [...gather(files, ANNUAL_BONUS).values()];
  const severances = [...gather(files, SEVERANCE).values()];
  const limits = [...gather(files, DEDUCTION_LIMITS).values()];
  const contributions = {
    bases: [...gather(files, CONTRIBUTION_BASES).values()],
    rates: [...gather(files, CONTRIBUTION_RATES).values()],
    funds: [...gather(files, HOUSING_FUND).values()],
    wages: [...gather(files, AVERAGE_WAGES).values()],
  };
  const wages = [...gather(files, MINIMUM_WAGE).values()];
  const cities = [...gather(files, CITIES).values()];
  const figures = [...gather(files, FIGURES).values()];
  const articles = [...gather(files, ARTICLES).values()];
  const changes = [...gather(files, CALENDAR_CHANGES).values()];
  const words = [...gather(files, WORDS).values()];
  const annualLeave = [...gather(files, ANNUAL_LEAVE).values()];
  const probation = [...gather(files, PROBATION).values()];
  const sickPay = [...gather(files, SICK_PAY).values()];
  const diagnostics = [
    ...files.flatMap((file) => file.diagnostics),
    ...contradictions(holidays, arrangements, changes),
    ...[...taxes, ...bonuses].flatMap(bandFaults),
    ...citiesWithoutWage(cities, wages),
  ].sort(compareDiagnostics);
  if (diagnostics.some((finding) => severityOf(finding) === "error")) return { diagnostics };
  const statutory: Statutory = {
    calendar: officialCalendar(holidays, arrangements, changes),
    taxRules: (taxMonth) => taxRulesIn(taxes, taxMonth),
    oneOff: (paidOn) => oneOffRulesOn(bonuses, severances, paidOn),
    deductions: (month) => deductionsIn(limits, month),
    contributions: (month, home) => contributionsIn(contributions, cities, month, home),
    cityLaw: (city, month) => cityLawIn({ cities, wages, sickPay }, city, month),
    legal: (month, city) =>
      legalIn({ figures, articles, words, annualLeave, probation }, month, city?.minimumWage),
  };
  return { statutory, diagnostics };
}
