import { figure, list, may, month, need, oneOf, text } from "./fields.ts";
import { type EntryOf, section } from "./section.ts";

/** 险种 — the schemes of social insurance; the last two are paid by the employer alone. */
export const SCHEMES = ["pension", "medical", "unemployment", "injury", "maternity"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** 取整方式 — how a share is brought to fen, jiao or yuan; `contribution-rounding.ts` has them. */
export const ROUNDINGS = [
  "fen",
  "jiao",
  "yuan",
  "li_to_fen",
  "fen_to_jiao",
  "jiao_to_yuan",
  "up_to_yuan",
  "drop_jiao",
  "drop_fen",
  "drop_li",
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

const scheme = oneOf(...SCHEMES);
const rounding = oneOf(...ROUNDINGS);

/** 缴费基数上下限 — of some schemes of a city or province, from a month through another. */
export const CONTRIBUTION_BASES = section(
  "contribution_bases",
  {
    region: need(text),
    schemes: need(list(scheme)),
    from: need(month),
    until: need(month),
    floor: may(figure),
    cap: may(figure),
  },
  (entry) => `${entry.region} ${[...entry.schemes].sort().join("+")} ${entry.from}`,
);
export type BaseEntry = EntryOf<typeof CONTRIBUTION_BASES>;

/** 缴费比例 — one scheme of a city; a side without a rate is not known, a side of 0 % pays none. */
export const CONTRIBUTION_RATES = section(
  "contribution_rates",
  {
    region: need(text),
    scheme: need(scheme),
    from: need(month),
    until: may(month),
    employer: may(figure),
    employee: may(figure),
    employee_fixed: may(figure),
    employer_rounding: may(rounding),
    employee_rounding: may(rounding),
  },
  (entry) => `${entry.region} ${entry.scheme} ${entry.from}`,
);
export type RateEntry = EntryOf<typeof CONTRIBUTION_RATES>;

/** 公积金规定 — base limits, lawful rates of each side, and how a share is rounded. */
export const HOUSING_FUND = section(
  "housing_fund",
  {
    region: need(text),
    from: need(month),
    until: need(month),
    floor: may(figure),
    cap: may(figure),
    least_rate: need(figure),
    most_rate: need(figure),
    ordinary_rate: may(figure),
    rounding: may(rounding),
  },
  (entry) => `${entry.region} ${entry.from}`,
);
export type FundEntry = EntryOf<typeof HOUSING_FUND>;

/** 年平均工资 — of a place, by which the exempt part of severance pay is measured. */
export const AVERAGE_WAGES = section(
  "average_wages",
  { region: need(text), from: need(month), until: need(month), annual: need(figure) },
  (entry) => `${entry.region} ${entry.from}`,
);
export type AverageWageEntry = EntryOf<typeof AVERAGE_WAGES>;
