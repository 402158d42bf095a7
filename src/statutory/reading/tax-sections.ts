import { day, entry, figure, list, may, month, need, oneOf, text } from "./fields.ts";
import { type EntryOf, section } from "./section.ts";

const band = entry({ up_to: may(figure), rate: need(figure), quick_deduction: need(figure) });
const mark = may(oneOf("V", "S", "K", "?"));
const lowIncome = entry({
  from: need(month),
  prior_year_wage: need(figure),
  year_deduction: need(figure),
  source: may(text),
  mark,
});

/** 税率表 — cumulative withholding on wages from a month on. */
export const INCOME_TAX = section(
  "income_tax",
  {
    from: need(month),
    basic_deduction: need(figure),
    bands: need(list(band)),
    first_job_from: may(month),
    low_income: may(lowIncome),
  },
  (one) => one.from,
);
export type TaxEntry = EntryOf<typeof INCOME_TAX>;

/** 年终奖单独计税 — its table, the last pay date it holds for, and what the item is called. */
export const ANNUAL_BONUS = section(
  "annual_bonus",
  {
    from: need(day),
    until: need(day),
    wage_income_by: may(text),
    items: need(list(text)),
    months: need(figure),
    bands: need(list(band)),
  },
  (one) => String(one.from),
);
export type BonusEntry = EntryOf<typeof ANNUAL_BONUS>;

/** 经济补偿金 — how many average annual wages are exempt, and what the item is called. */
export const SEVERANCE = section(
  "severance",
  { from: need(day), items: need(list(text)), exempt_average_wages: need(figure) },
  (one) => String(one.from),
);
export type SeveranceEntry = EntryOf<typeof SEVERANCE>;

/**
 * 扣除标准 — what the law allows for one declared item a month.
 *
 * `amounts` are the only lawful ones; `step`: any multiple of it; `most` a month, `most_year` a
 * year, `most_share` of the contribution base. `limits: declared` is deducted as declared and
 * only warned about, `limits: law` is deducted up to the limit, `limits: settlement` not at all.
 */
export const DEDUCTION_LIMITS = section(
  "deduction_limits",
  {
    item: need(text),
    kind: need(oneOf("additional", "other")),
    limits: need(oneOf("declared", "law", "settlement")),
    from: need(month),
    amounts: may(list(figure)),
    step: may(figure),
    most: may(figure),
    most_year: may(figure),
    most_share: may(figure),
    excludes: may(text),
  },
  (one) => `${one.item} ${one.from}`,
);
export type DeductionEntry = EntryOf<typeof DEDUCTION_LIMITS>;
