import type { Language } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Money } from "../../kernel/money.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { Sheet } from "../report.ts";
import { bankList } from "./bank-list.ts";
import { journal } from "./journal.ts";
import { leftOutList } from "./left-out-list.ts";
import type { LeftOut } from "./paper.ts";
import type { PaperSettings } from "./paper-settings.ts";
import { taxImport } from "./tax-import.ts";

/** 全部单据 — the files for others of one month, whom they leave out and what is wrong. */
export interface Papers {
  readonly sheets: readonly Sheet[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
  /** What bank.csv pays. */
  readonly payment: { readonly people: number; readonly total: Money };
}

/** 做单据 — all of them, also when empty: a file that is missing says nothing. */
export function papersOf(month: MonthResult, settings: PaperSettings, language: Language): Papers {
  const bank = bankList(month, settings.bank, language);
  const made = [bank, taxImport(month, settings.tax), journal(month, settings.chart, language)];
  const leftOut = made.flatMap((paper) => paper.leftOut);
  return {
    sheets: [...made.map(({ sheet }) => sheet), leftOutList(leftOut, language)],
    leftOut,
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
    payment: { people: bank.people, total: bank.total },
  };
}
