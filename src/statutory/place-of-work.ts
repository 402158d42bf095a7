import type { Bilingual } from "../kernel/bilingual.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Money } from "../kernel/money.ts";

/** 地方标准 — what the place of work fixes, valid in the month. */
export interface CityLaw {
  readonly city: string;
  readonly title: Bilingual;
  readonly minimumWage: Money;
  /** Shanghai, Beijing: the minimum is net of the employee's own insurance. */
  readonly minimumIsNetOfInsurance: boolean;
  /** forbidden: local law bans fines (law.md 3.3); otherwise they are only warned about */
  readonly fines: "forbidden" | "warn";
  /** Least share of the own wage in sick leave by full years of service; empty = no local scale. */
  readonly sickPay: readonly { readonly years: Decimal; readonly share: Decimal }[];
  /** Data entry the figure stands in, for the formula text. */
  readonly source: string;
}

/** 工时制 — standard hours, or hours averaged over a cycle with or without approval. */
export type HoursSystem = "standard" | "approved" | "unapproved";
