import type { Language } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import type { GradeHistory } from "../../payrun/yearly/grade-history.ts";
import { type Json, jsonDay, jsonFigure } from "../json-text.ts";
import { stepJson } from "./yearly-json.ts";

const GRADES_SCHEMA = "cs-pay/grades@1";

/** 职级档案文档 — the one document `cs-pay grades --json` prints. */
export function gradesJson(history: GradeHistory, language: Language): Json {
  return {
    schema: GRADES_SCHEMA,
    employee_id: history.id,
    name: history.name,
    hired_on: jsonDay(history.hiredOn),
    left_on: jsonDay(history.leftOn),
    history: history.entries.map((entry) => ({
      date: jsonDay(entry.on),
      field: entry.field,
      value: entry.value,
      label: entry.label[language],
      origin: entry.origin,
      reason: entry.reason,
      decided_by: entry.decidedBy,
      scores_before: entry.before
        ? { months: entry.before.months, mean: jsonFigure(entry.before.mean) }
        : null,
      sources: entry.sources.map(rowReference),
    })),
    assessments: history.assessments.map(({ year, procedure }) => ({
      year,
      stage: procedure.stage ?? null,
      versions: procedure.versions.length,
      result_grade: procedure.result ?? null,
      confirmed_on: jsonDay(procedure.confirmed?.date),
      steps: procedure.taken.map(stepJson),
    })),
    scores: history.years.map(({ year, months, mean }) => ({
      year,
      months,
      mean: jsonFigure(mean),
    })),
    achievements: history.achievements.map(({ row, place }) => ({
      date: jsonDay(row.date),
      kind: row.kind,
      note: row.note ?? null,
      source: rowReference(place),
    })),
    honoured: history.isHonoured,
  };
}
