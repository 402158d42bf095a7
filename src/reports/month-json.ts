import type { Language } from "../kernel/bilingual.ts";
import {
  compareDiagnostics,
  type Diagnostic,
  hintOf,
  messageOf,
  severityOf,
} from "../kernel/diagnostic.ts";
import { rowReference } from "../kernel/place.ts";
import type { Reject } from "../intake/table.ts";
import type { Fine, Flag, MonthResult, Warning } from "../payrun/month-result.ts";
import { sortedFines } from "./fines.ts";
import { sortedFlags } from "./flags.ts";
import { type Json, jsonDay, jsonMoney } from "./json-text.ts";
import { byEmployee } from "./listing.ts";
import { payslipJson } from "./payslip-json.ts";
import { candidatesJson, successorsJson } from "./promote-json.ts";
import { sortedRejects } from "./rejects.ts";
import { summary } from "./summary.ts";

const MONTH_SCHEMA = "cs-pay/month@1";

/** 月度文档 — the one document `cs-pay month --json` prints. */
export function monthJson(month: MonthResult, language: Language): Json {
  const slips = byEmployee(month.payslips, ({ person }) => person.id);
  const warnings = byEmployee(
    month.warnings,
    ({ person }) => person.id,
    undefined,
    ({ guard }) => guard,
  );
  return {
    schema: MONTH_SCHEMA,
    month: month.month,
    summary: summary(month, language),
    payslips: slips.map((slip) => payslipJson(slip, language)),
    fines: sortedFines(month.fines).map((fine) => fineJson(fine, language)),
    flags: sortedFlags(month.flags).map((flag) => flagJson(flag, language)),
    warnings: warnings.map((warning) => warningJson(warning, language)),
    candidates: candidatesJson(month, language),
    successors: successorsJson(month, language),
    rejects: sortedRejects(month.rejects).map((reject) => rejectJson(reject, language)),
    diagnostics: diagnosticsJson(month.diagnostics, language),
  };
}

/** 诊断文档 — findings as values, for every command under `--json`. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], language: Language): Json {
  return diagnostics.toSorted(compareDiagnostics).map((one) => ({
    code: one.code,
    severity: severityOf(one),
    ...(one.place ? { ...one.place } : {}),
    message: messageOf(one, language),
    hint: hintOf(one, language),
    ...(one.see ? { see: { ...one.see } } : {}),
  }));
}

function fineJson(fine: Fine, language: Language): Json {
  return {
    employee_id: fine.person.id,
    name: fine.person.name,
    date: jsonDay(fine.date),
    item: fine.item,
    label: fine.label[language],
    occurrence: fine.occurrence ?? null,
    amount: jsonMoney(fine.amount),
    applied: jsonMoney(fine.applied),
    clause: fine.clause,
    source: rowReference(fine.source),
    appeal_until: jsonDay(fine.appealUntil),
    ...(fine.appeal && {
      appeal: { outcome: fine.appeal.outcome, source: rowReference(fine.appeal.row) },
    }),
  };
}

function flagJson(flag: Flag, language: Language): Json {
  return {
    employee_id: flag.person.id,
    name: flag.person.name,
    code: flag.code,
    label: flag.label[language],
    clause: flag.clause,
    message: flag.message[language],
    decides: flag.decides[language],
    holds: flag.holds,
    decided: flag.decided ?? null,
    sources: flag.sources.map(rowReference),
  };
}

function warningJson(warning: Warning, language: Language): Json {
  return {
    employee_id: warning.person.id,
    name: warning.person.name,
    code: warning.guard,
    article: warning.article[language],
    message: warning.message[language],
    at_stake: jsonMoney(warning.atStake),
    clause: warning.clause,
  };
}

function rejectJson(reject: Reject, language: Language): Json {
  return {
    ...reject.place,
    code: reject.code,
    message: messageOf(reject, language),
    hint: hintOf(reject, language),
    row: reject.raw ?? null,
  };
}
