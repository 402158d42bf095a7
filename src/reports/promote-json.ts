import type { Language } from "../kernel/bilingual.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import type { Json } from "./json-text.ts";
import { sortedCandidates } from "./promotions.ts";
import { sortedSuccessors } from "./successors.ts";

const PROMOTE_SCHEMA = "cs-pay/promote@1";

/** 晋升文档 — the one document `cs-pay promote --json` prints. */
export function promoteJson(month: MonthResult, language: Language): Json {
  const { policy } = month;
  return {
    schema: PROMOTE_SCHEMA,
    month: month.month,
    policy: { name: policy.name, title: policy.title[language], file: policy.file },
    candidates: candidatesJson(month, language),
    successors: successorsJson(month, language),
  };
}

/** 候选文档 — candidates with codes for machines and labels for people. */
export function candidatesJson(month: MonthResult, language: Language): Json {
  return sortedCandidates(month.candidates).map((one) => ({
    employee_id: one.person.id,
    name: one.person.name,
    team: one.person.team,
    grade: one.grade,
    grade_label: one.gradeLabel[language],
    target_grade: one.targetGrade,
    target_label: one.targetLabel[language],
    decision: one.decision,
    leap: one.leap,
    met: one.met.map((text) => text[language]),
    missing: one.missing.map((text) => text[language]),
    ...(one.earliest !== undefined && { earliest: one.earliest }),
    clause: one.clause,
  }));
}

/** 继任文档 — first in line first. */
export function successorsJson(month: MonthResult, language: Language): Json {
  return sortedSuccessors(month.successors).map((one) => ({
    employee_id: one.person.id,
    name: one.person.name,
    grade: one.grade,
    grade_label: one.gradeLabel[language],
    months: one.months,
    clause: one.clause,
  }));
}
