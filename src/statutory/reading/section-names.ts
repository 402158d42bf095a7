import {
  AVERAGE_WAGES,
  CONTRIBUTION_BASES,
  CONTRIBUTION_RATES,
  HOUSING_FUND,
} from "./contribution-sections.ts";
import {
  ARTICLES,
  CITIES,
  FIGURES,
  HOLIDAY_ARRANGEMENTS,
  MINIMUM_WAGE,
  STATUTORY_HOLIDAYS,
} from "./sections.ts";
import { ANNUAL_BONUS, DEDUCTION_LIMITS, INCOME_TAX, SEVERANCE } from "./tax-sections.ts";

/** 小节名 — every top-level key a statutory file may have. */
export const SECTION_NAMES: readonly string[] = [
  STATUTORY_HOLIDAYS,
  HOLIDAY_ARRANGEMENTS,
  INCOME_TAX,
  ANNUAL_BONUS,
  SEVERANCE,
  DEDUCTION_LIMITS,
  CONTRIBUTION_BASES,
  CONTRIBUTION_RATES,
  HOUSING_FUND,
  AVERAGE_WAGES,
  MINIMUM_WAGE,
  CITIES,
  FIGURES,
  ARTICLES,
].map(({ name }) => name);
