import type { Language } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { CriterionPoints } from "../../payrun/yearly/criteria-of.ts";
import type { Procedure, StepTaken } from "../../payrun/yearly/procedure.ts";
import { openObjections } from "../../payrun/yearly/procedure.ts";
import type { YearlyAssessment, YearlyPerson } from "../../payrun/yearly/yearly-assessment.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import { type Json, jsonDay, jsonFigure } from "../json-text.ts";
import { diagnosticsJson } from "../month-json.ts";
import { successorsJson } from "../promote-json.ts";
import { honoured } from "./honours.ts";
import { proposalWord } from "./yearly-words.ts";

const YEARLY_SCHEMA = "cs-pay/yearly@1";

/** 年度评定文档 — the one document `cs-pay promote <year> --yearly --json` prints. */
export function yearlyJson(
  year: YearlyAssessment,
  month: MonthResult,
  found: readonly Diagnostic[],
  language: Language,
): Json {
  const { policy } = month;
  return {
    schema: YEARLY_SCHEMA,
    year: year.year,
    month: year.month,
    as_of: jsonDay(year.asOf),
    policy: { name: policy.name, title: policy.title[language], file: policy.file },
    ladder: year.rule.field,
    people: year.people.map((one) => personJson(one, language)),
    honours: honoured(year.people).map(({ person }) => person.id),
    successors: successorsJson(month, language),
    diagnostics: diagnosticsJson(found, language),
  };
}

function personJson(one: YearlyPerson, language: Language): Json {
  const { person, procedure, proposal } = one;
  return {
    employee_id: person.id,
    name: person.name,
    team: person.team,
    grade: one.grade ?? person.grade,
    grade_label: one.gradeLabel[language],
    year_score: jsonFigure(one.score),
    criteria: one.criteria.map((points) => criterionJson(points, language)),
    total: jsonFigure(one.total),
    ...procedureJson(procedure, language),
    proposal: proposalWord(proposal?.decision),
    proposed_grade: proposal?.targetGrade ?? null,
    decision: proposal?.decision ?? null,
    met: (proposal?.met ?? []).map((text) => text[language]),
    missing: (proposal?.missing ?? []).map((text) => text[language]),
    clause: proposal?.clause ?? null,
    change: one.change ?? null,
  };
}

function criterionJson(
  { criterion, points, weight, sources }: CriterionPoints,
  to: Language,
): Json {
  return {
    name: criterion.name,
    title: criterion.title[to],
    weight: `${weight.times(100).toFixed()}%`,
    points: jsonFigure(points),
    clause: criterion.clause,
    sources: sources.map(rowReference),
  };
}

function procedureJson(procedure: Procedure, language: Language) {
  const { next, versions, stage, objections, confirmed } = procedure;
  return {
    stage: stage ?? null,
    version: versions.at(-1)?.number ?? 1,
    next: next
      ? {
          step: next.step,
          by: next.by[language],
          from: jsonDay(next.from),
          due: jsonDay(next.due),
          overdue_days: next.overdueDays,
        }
      : null,
    notice_until: jsonDay(versions.at(-1)?.noticeUntil),
    open_objections: openObjections(procedure).length,
    objections: objections.map(({ raised, inNotice, resolved }) => ({
      ...stepJson(raised),
      in_notice: inNotice,
      resolved_on: jsonDay(resolved?.date),
    })),
    result_grade: procedure.result ?? null,
    confirmed_on: jsonDay(confirmed?.date),
    steps: procedure.taken.map(stepJson),
  };
}

/** 步骤文档 — one row of assessments.csv as it was taken. */
export function stepJson({ step, date, by, version, result, refused, points, place }: StepTaken) {
  return {
    step,
    date: jsonDay(date),
    by,
    version,
    result_grade: result ?? null,
    score: jsonFigure(points.score),
    counts: refused === undefined,
    reason: refused ?? null,
    source: rowReference(place),
  };
}
