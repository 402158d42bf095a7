import type { Bilingual } from "../../kernel/bilingual.ts";
import {
  addMonths,
  type Day,
  firstDay,
  isoDay,
  lastDay,
  type Month,
} from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { Person } from "../../measures/quantity.ts";
import type { Rules, YearlyRule } from "../../policy/rules.ts";
import type { Candidate } from "../month-result.ts";
import { isPaidHere } from "../paid-here.ts";
import type { Asked } from "../pay-lines.ts";
import { criteriaOf, type CriterionPoints, totalPoints } from "./criteria-of.ts";
import type { AssessmentRecord } from "./follow-steps.ts";
import type { Procedure } from "./procedure.ts";
import { procedureOf } from "./procedure-of.ts";
import { proposalOf, stepHeld } from "./yearly-candidates.ts";

export type ChangeRecord = InputRecord<KindRow<"changes">>;

/** 年度评定材料 — what a year is assessed from, beside the figures of its last month. */
export interface YearlySetup {
  readonly year: number;
  /** The last month of the year that is assessed, and the months up to it. */
  readonly month: Month;
  readonly asOf: Day;
  readonly rules: Rules;
  readonly rule: YearlyRule;
  readonly assessments: readonly AssessmentRecord[];
  readonly changes: readonly ChangeRecord[];
}

/** 结果落实 — whether changes.csv has the row that a confirmed result asks for (X12). */
export type ChangeRow = "none_needed" | "due" | "done";

/** 一人的年度评定 — points, progress, what the conditions propose and what was decided. */
export interface YearlyPerson {
  readonly person: Person;
  readonly grade: string | undefined;
  readonly gradeLabel: Bilingual;
  readonly score: Decimal | undefined;
  readonly scoreRows: readonly Place[];
  readonly criteria: readonly CriterionPoints[];
  readonly total: Decimal | undefined;
  readonly procedure: Procedure;
  readonly proposal: Candidate | undefined;
  readonly change: ChangeRow | undefined;
  readonly isHonoured: boolean;
}

/** 年度评定 — one year of everybody who is employed at the end of its last month. */
export interface YearlyAssessment {
  readonly year: number;
  readonly month: Month;
  readonly asOf: Day;
  readonly rule: YearlyRule;
  readonly labels: Rules["labels"];
  readonly people: readonly YearlyPerson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 评定一年 — follows every procedure of the year; it decides nothing and changes no grade. */
export function assessYear(setup: YearlySetup, everyone: readonly Asked[]): YearlyAssessment {
  const { year, month, asOf, rule, rules } = setup;
  const stays = everyone.filter(
    (asked) =>
      (asked.person.leftOn === undefined || asked.person.leftOn > asked.frame.monthEnd) &&
      isPaidHere(rules, asked),
  );
  const ofPerson = byEmployee(setup.assessments);
  const changesOf = byEmployee(setup.changes);
  const found = stays.map((asked) => {
    const { id } = asked.person;
    const all = ofPerson.get(id) ?? [];
    const changes = (changesOf.get(id) ?? []).filter(({ row }) => row.field === rule.field);
    const one = personOf(setup, all, changes, asked);
    const audited = [...oneStep(one, rule), ...unassessed(setup, one, all, changes)];
    return { one, diagnostics: [...one.procedure.diagnostics, ...audited] };
  });
  return {
    year,
    month,
    asOf,
    rule,
    labels: rules.labels,
    people: found.map(({ one }) => one),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function byEmployee<R extends { readonly row: { readonly employee_id: string } }>(
  records: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const lists = new Map<string, R[]>();
  for (const record of records) {
    const own = lists.get(record.row.employee_id);
    if (own) own.push(record);
    else lists.set(record.row.employee_id, [record]);
  }
  return lists;
}

function personOf(
  setup: YearlySetup,
  records: readonly AssessmentRecord[],
  changes: readonly ChangeRecord[],
  asked: Asked,
): YearlyPerson {
  const { rule, rules } = setup;
  const { person, frame } = asked;
  const ofYear = records.filter(({ row }) => row.year.equals(setup.year));
  const procedure = procedureOf(ofYear, rule, setup, asked);
  const grade = stepHeld(rule, asked);
  const score = rule.score.evaluate(frame, person.index);
  const scoreRows: Place[] = [];
  rule.score.sources(frame, person.index, (place) => scoreRows.push(place));
  const criteria = criteriaOf(rule.criteria, procedure.versions.at(-1), asked);
  const written = grade ?? person.grade;
  return {
    person,
    grade,
    gradeLabel: rules.labels.get(written) ?? { zh: written, en: written },
    score: score instanceof Decimal ? score : undefined,
    scoreRows,
    criteria,
    total: totalPoints(criteria),
    procedure,
    proposal: proposalOf(rule, rules, asked),
    change: changeRow(procedure, grade, changes, rule),
    isHonoured: rule.honours?.among.evaluate(frame, person.index) === true,
  };
}

/** A change that begins after the assessment did and gives what was confirmed. */
function changeRow(
  { confirmed, taken }: Procedure,
  grade: string | undefined,
  changes: readonly ChangeRecord[],
  rule: YearlyRule,
): ChangeRow | undefined {
  const result = confirmed?.result;
  if (!confirmed || result === undefined) return undefined;
  const begun = taken[0]?.date ?? confirmed.date;
  const done = changes.some(
    ({ row }) => rule.stepOf(row.value) === result && row.effective_on >= begun,
  );
  if (done) return "done";
  return result === grade ? "none_needed" : "due";
}

/** Whoever decided it, a promotion goes up one step (G5). */
function oneStep({ person, grade, procedure }: YearlyPerson, rule: YearlyRule) {
  const { result, confirmed, taken } = procedure;
  if (grade === undefined || result === undefined) return [];
  const from = rule.steps.indexOf(grade);
  if (rule.steps.indexOf(result) <= from + 1) return [];
  const place = confirmed?.place ?? taken.findLast((one) => one.result === result)?.place;
  const facts = { person: `${person.id} ${person.name}`, grade, value: result };
  return [{ code: "CSP273", facts, ...(place && { place }) }] satisfies readonly Diagnostic[];
}

const MONTHS_A_YEAR = 12;

/** 组织调整 — how changes.csv names a change of the organisation (G7). */
const ORGANISATION = /organi[sz]ation|组织|架构|业务调整/i;

/** 属组织调整 — whether a row of changes.csv says so. */
export function isOrganisation(reason: string | undefined): boolean {
  return reason !== undefined && ORGANISATION.test(reason);
}

/** 审计 — grades that changed in the year without an assessment that was confirmed (G4, G13). */
function unassessed(
  { month, rule }: YearlySetup,
  { person }: YearlyPerson,
  records: readonly AssessmentRecord[],
  changes: readonly ChangeRecord[],
): readonly Diagnostic[] {
  const [first, last] = [firstDay(addMonths(month, 1 - MONTHS_A_YEAR)), lastDay(month)];
  return changes.flatMap(({ row, place }) => {
    const isOfYear = row.effective_on >= first && row.effective_on <= last;
    if (!isOfYear || isOrganisation(row.reason)) return [];
    const step = rule.stepOf(row.value);
    const isAssessed = records.some(
      (one) =>
        one.row.step === "confirmed" &&
        one.row.date <= row.effective_on &&
        (one.row.result_grade === undefined || rule.stepOf(one.row.result_grade) === step),
    );
    if (isAssessed) return [];
    const facts = {
      person: `${person.id} ${person.name}`,
      value: row.value,
      date: isoDay(row.effective_on),
    };
    return [{ code: "CSP494", place, facts }];
  });
}
