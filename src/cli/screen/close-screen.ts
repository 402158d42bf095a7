import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import { type Json, jsonMoney } from "../../reports/json-text.ts";
import { diagnosticsJson } from "../../reports/month-json.ts";
import type { HeldOver } from "../../reports/sealed/seal-tables.ts";
import { payableOf } from "../../reports/totals.ts";
import { money } from "./figures.ts";
import { counted, type Screen, stacked } from "./screen.ts";

/** 封账结果 — the seal of a month, or that there is none, and whose payslips wait. */
export interface Sealed {
  readonly month: Month;
  readonly waiting: readonly HeldOver[];
  readonly seal:
    { readonly path: string; readonly files: number; readonly sha256: string } | undefined;
  readonly found: readonly Diagnostic[];
}

const CLOSE_SCHEMA = "cs-pay/close@1";

const WORDS = {
  sealed: {
    zh: "{month} 已封账：{people}，应发 {gross} 元，个税 {tax} 元，实发 {net} 元",
    en: "{month} is sealed: {people}, gross {gross}, income tax {tax}, net {net} yuan",
  },
  carried: { zh: "未发带入下月：{people}", en: "Carried unpaid: {people}" },
  rejected: {
    zh: "退回的行：{count}，见 rejects.csv",
    en: "Rejected rows: {count}, see rejects.csv",
  },
  files: {
    zh: "{count} 个文件在 {path}，封账指纹 {hash}",
    en: "{count} files in {path}, seal {hash}",
  },
} as const satisfies Record<string, Bilingual>;

const PEOPLE = { zh: "{count} 人", en: "{count} payslips", one: "{count} payslip" };

/** 封账确认 — what was paid, who waits, and the hash to write down. */
export function closeScreen(month: MonthResult, sealed: Sealed, screen: Screen): string {
  const { language, paint } = screen;
  const { seal, waiting } = sealed;
  if (!seal) return "";
  const payable = payableOf(month.payslips);
  const facts = {
    month: month.month,
    people: counted(payable.people, PEOPLE, language),
    gross: money(payable.gross),
    tax: money(payable.incomeTax),
    net: money(payable.net),
  };
  const carried = counted(waiting.length, PEOPLE, language);
  const { path, sha256: hash } = seal;
  const rejected = month.rejects.length;
  const lines = [
    paint.green(fill(WORDS.sealed[language], facts)),
    ...(waiting.length > 0 ? [fill(WORDS.carried[language], { people: carried })] : []),
    ...(rejected > 0 ? [fill(WORDS.rejected[language], { count: String(rejected) })] : []),
    fill(WORDS.files[language], { count: String(seal.files), path, hash }),
  ];
  return stacked([lines.join("\n")], screen);
}

/** 封账文档 — the one document of `close --json`, also when the month stays open. */
export function closeJson(
  month: MonthResult,
  { seal, waiting, found }: Sealed,
  language: Language,
): Json {
  const payable = payableOf(month.payslips);
  return {
    schema: CLOSE_SCHEMA,
    month: month.month,
    sealed: seal !== undefined,
    folder: seal?.path ?? null,
    manifest_sha256: seal?.sha256 ?? null,
    people: payable.people,
    gross: jsonMoney(payable.gross),
    income_tax: jsonMoney(payable.incomeTax),
    net: jsonMoney(payable.net),
    held_over: waiting.map(({ employee, month: origin, codes }) => ({
      employee_id: employee,
      month: origin,
      codes,
    })),
    rejected_rows: month.rejects.length,
    law_warnings: month.warnings.length,
    diagnostics: diagnosticsJson(found, language),
  };
}
