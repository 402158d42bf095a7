import type { SheetStyle } from "../report.ts";

/** 代发栏目 — what may stand under a header of a payment list. */
export const BANK_FIELDS = [
  "number",
  "employee_id",
  "name",
  "account",
  "bank_name",
  "amount",
  "note",
  "team",
  "month",
  "blank",
] as const;

export type BankField = (typeof BANK_FIELDS)[number];

/** 代发模板 — the columns of a payment list in order, and the form the bank wants. */
export interface BankTemplate extends SheetStyle {
  readonly columns: readonly { readonly header: string; readonly field: BankField }[];
  /** Headers follow the language of the reports; a bank's own headers never do. */
  readonly englishHeaders: boolean;
  /** What stands in the note column; the month when it is not written. */
  readonly note: string | undefined;
  /** A longer list is pointed out, because the bank handles it later. */
  readonly mostRows: number | undefined;
}
