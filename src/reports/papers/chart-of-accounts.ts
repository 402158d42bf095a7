import type { Bilingual } from "../../kernel/bilingual.ts";

/** 科目用途 — what the journal posts, each to an account of its own. */
export const ACCOUNT_ROLES = [
  "wages",
  "contributions",
  "wages_payable",
  "insurance_payable",
  "fund_payable",
  "insurance_withheld",
  "fund_withheld",
  "tax_withheld",
  "fines",
  "staff",
  "bank",
] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** 科目表 — an account for every role; the cost of a team may have one of its own. */
export interface ChartOfAccounts {
  readonly accounts: Readonly<Record<AccountRole, Bilingual>>;
  readonly teams: ReadonlyMap<string, Bilingual>;
}
