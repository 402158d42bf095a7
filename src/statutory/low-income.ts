import { type Day, type Month, monthOf, yearOf } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { TaxRules } from "./income-tax.ts";

/** 低收入判断所需 — what the roster says of a person for 2020 No. 19. */
export interface LowIncomeCase {
  readonly priorYearWage: Decimal | undefined;
  readonly hiredOn: Day;
  /** The roster's own answer: N leaves the rule, Y confirms its conditions. */
  readonly answer: boolean | undefined;
}

/** 判断结果 — `ask` when the wage of the year before is unknown, `conflict` with a wrong Y. */
export type LowIncomeVerdict = "applies" | "no" | "ask" | "conflict";

/**
 * 低收入直接扣除 — whether the whole year's deduction applies: this employer paid and filed in
 * all twelve months of the year before, and that year's wage stayed within the limit.
 */
export function lowIncomeVerdict(
  rules: TaxRules,
  taxMonth: Month,
  person: LowIncomeCase,
): LowIncomeVerdict {
  const { priorYearWage, hiredOn, answer } = person;
  if (rules.lowIncome === undefined || answer === false) return "no";
  const refused = answer === true ? "conflict" : "no";
  const january: Month = `${yearOf(taxMonth) - 1}-01`;
  if (monthOf(hiredOn) > january) return refused;
  if (priorYearWage === undefined) return answer === true ? "applies" : "ask";
  return priorYearWage.lte(rules.lowIncome.priorYearWage) ? "applies" : refused;
}
