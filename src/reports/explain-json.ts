import type { Language } from "../kernel/bilingual.ts";
import { isoDay } from "../kernel/calendar.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import type {
  AskedItem,
  CitedClause,
  ExplainedLine,
  ExplainedNothing,
  ExplainedPayslip,
  ExplainedRule,
} from "../payrun/explain/explained.ts";
import type { Drift } from "../payrun/drift.ts";
import type { Term } from "../payrun/assigned/assign-rule.ts";
import type { Fine, TotalLine } from "../payrun/month-result.ts";
import { type Json, jsonDay, jsonMoney } from "./json-text.ts";

const EXPLAIN_SCHEMA = "cs-pay/explain@1";
const ROWS_SHOWN = 5;

/** 首几行 — the rows that are shown with their text; every one is named. */
export function firstRows(places: readonly Place[]): readonly Place[] {
  return places.slice(0, ROWS_SHOWN);
}

/** 行原文 — the text of a row as it may be shown; undefined where it cannot be read again. */
export type RawOf = (place: Place) => string | undefined;

interface Telling {
  readonly language: Language;
  readonly rawOf: RawOf;
}

/** 说明文档 — the one document `cs-pay explain --json` prints: the tree from net to rows. */
export function explainJson(
  explained: ExplainedPayslip,
  wanted: AskedItem,
  rawOf: RawOf,
  language: Language,
): Json {
  const telling = { language, rawOf };
  const { slip, month } = explained;
  const shown = wanted.kind === "everything" ? explained : wanted;
  return {
    schema: EXPLAIN_SCHEMA,
    month,
    employee_id: slip.person.id,
    name: slip.person.name,
    grade: slip.grade.en,
    status: slip.status,
    ...(explained.terms.length > 0 && { policies: explained.terms.map(termJson) }),
    holds: slip.holds.map(({ code, reason, clause }) => ({
      code,
      reason: reason[language],
      clause,
    })),
    flags: explained.flags.map((flag) => ({
      code: flag.code,
      clause: flag.clause,
      message: flag.message[language],
      decides: flag.decides[language],
      holds: flag.holds,
      decided: flag.decided ?? null,
    })),
    attendance_days: explained.days.map(({ what, days }) => ({ what, days: days.map(isoDay) })),
    sealed: explained.seal
      ? {
          paid: explained.seal.isPaid,
          net: jsonMoney(explained.seal.sums.net),
          gross: jsonMoney(explained.seal.sums.gross),
          deductions: jsonMoney(explained.seal.sums.taken),
          differs: explained.seal.drifts.map((drift) => driftJson(drift, language)),
        }
      : null,
    net: totalJson(explained.net, language),
    gross: totalJson(explained.gross, language),
    deductions: jsonMoney(explained.taken),
    lines: "lines" in shown ? shown.lines.map((line) => lineJson(line, telling)) : [],
    nothing: "nothing" in shown ? shown.nothing.map((one) => nothingJson(one, telling)) : [],
    figures: "rules" in shown ? shown.rules.map((rule) => ruleJson(rule, telling)) : [],
  };
}

/** An item that the seal has otherwise than it comes out now. */
function driftJson({ item, label, sealed, now, formula }: Drift, language: Language): Json {
  return {
    item,
    label: label[language],
    paid: jsonMoney(sealed),
    now: jsonMoney(now),
    formula_paid: formula.sealed,
    formula_now: formula.now?.[language] ?? null,
  };
}

function termJson({ policy, rule, from, to }: Term): Json {
  const assigned = rule ? rowReference(rule.place) : null;
  return { policy: policy.name, file: policy.file, from: jsonDay(from), to: jsonDay(to), assigned };
}

function totalJson(total: TotalLine | undefined, language: Language): Json {
  return { amount: jsonMoney(total?.amount), formula: total?.formula[language] ?? null };
}

function lineJson({ line, clauses, layer, rules, fines }: ExplainedLine, telling: Telling): Json {
  const { language } = telling;
  return {
    item: line.item,
    label: line.label[language],
    kind: line.kind,
    amount: jsonMoney(line.amount),
    formula: line.formula[language],
    clauses: clauses.map((clause) => clauseJson(clause, language)),
    policy: line.policy,
    layer: layer ?? null,
    ...(line.makesGood && { makes_good: { ...line.makesGood } }),
    ...(line.earnedIn !== undefined && { earned_in: line.earnedIn }),
    fines: fines.map((fine) => fineJson(fine, telling)),
    rules: rules.map((rule) => ruleJson(rule, telling)),
    ...rowsJson(line.sources, telling),
  };
}

function fineJson(fine: Fine, telling: Telling): Json {
  return {
    date: isoDay(fine.date),
    occurrence: fine.occurrence ?? null,
    amount: jsonMoney(fine.amount),
    applied: jsonMoney(fine.applied),
    appeal_until: jsonDay(fine.appealUntil),
    ...(fine.appeal && { appeal: fine.appeal.outcome }),
    ...rowsJson(fine.appeal ? [fine.source, fine.appeal.row] : [fine.source], telling),
  };
}

function nothingJson(one: ExplainedNothing, telling: Telling): Json {
  return {
    item: one.item,
    label: one.title[telling.language],
    clause: one.clause,
    unknown: one.isUnknown,
    rules: one.rules.map((rule) => ruleJson(rule, telling)),
  };
}

function ruleJson(rule: ExplainedRule, telling: Telling): Json {
  const { language } = telling;
  return {
    name: rule.name,
    title: rule.title[language],
    value: rule.value[language],
    formula: rule.formula[language],
    clause: rule.clause ? clauseJson(rule.clause, language) : null,
    policy: rule.policy,
    layer: rule.layer,
    conditions: rule.gates.map((gate) => ({
      word: gate.word,
      shown: gate.shown[language],
      open: gate.open ?? null,
      because: gate.because.map((text) => text[language]),
    })),
    next_steps: rule.nextSteps.map((step) => ({
      of: step.of[language],
      found: step.found[language],
      from: step.from[language],
      short: step.short[language],
      yields: step.yields[language],
    })),
    missing: rule.missing.map(({ what, where }) => ({ what: what[language], where })),
    reads: rule.reads.map((read) => ruleJson(read, telling)),
    ...rowsJson(rule.sources, telling),
  };
}

function clauseJson({ id, heading, says }: CitedClause, language: Language): Json {
  return { id, heading: heading[language], says: says[language] };
}

/** All rows by name, the first ones with their text. */
function rowsJson(places: readonly Place[], { rawOf }: Telling) {
  return {
    sources: places.map(rowReference),
    rows: firstRows(places).map((place) => ({
      at: rowReference(place),
      raw: rawOf(place) ?? null,
    })),
  };
}
