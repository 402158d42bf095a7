import type { Bilingual } from "../../kernel/bilingual.ts";
import { addMonths, type Day, type Month, monthNumber, monthOf } from "../../kernel/calendar.ts";
import { Decimal, ZERO } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { Rules } from "../../policy/rules.ts";
import type { LadderField } from "../../policy/yearly-words.ts";
import type { History } from "../month-setup.ts";
import type { Asked } from "../pay-lines.ts";
import type { AssessmentRecord } from "./follow-steps.ts";
import type { Procedure, StepTaken } from "./procedure.ts";
import { procedureOf } from "./procedure-of.ts";
import { type ChangeRecord, isOrganisation } from "./yearly-assessment.ts";

type EmployeeRecord = InputRecord<KindRow<"employees">>;
type AchievementRecord = InputRecord<KindRow<"achievements">>;

/** 职级档案材料 — the rows of one person that a grade record is made of. */
export interface HistorySetup {
  readonly employee: EmployeeRecord;
  readonly changes: readonly ChangeRecord[];
  readonly assessments: readonly AssessmentRecord[];
  readonly achievements: readonly AchievementRecord[];
  readonly scores: History["values"];
  readonly rules: Rules;
  /** Somebody of the month, to ask for the days of a notice: the same for everybody. */
  readonly anybody: Asked | undefined;
  /** The person, when employed in the month. */
  readonly asked: Asked | undefined;
}

/** 变动由来 — how a grade was come by. */
export type GradeOrigin = "hired" | "assessed" | "organisation" | "entered";

/** 职级变动 — one grade or step with its day, its evidence and who decided. */
export interface GradeEntry {
  readonly on: Day;
  readonly field: LadderField;
  /** Blank when the roster shows a later grade already. */
  readonly value: string;
  readonly label: Bilingual;
  readonly origin: GradeOrigin;
  readonly reason: string;
  readonly decidedBy: string;
  /** The roster or changes row, then the assessment's rows that count. */
  readonly sources: readonly [Place, ...Place[]];
  /** Scores of the twelve months before. */
  readonly before: YearScores | undefined;
}

/** 年内分数 — months with a score and their mean. */
export interface YearScores {
  readonly months: number;
  readonly mean: Decimal;
}

/** 职级档案 — everything kept of one person's grades (G9). */
export interface GradeHistory {
  readonly id: string;
  readonly name: string;
  readonly hiredOn: Day;
  readonly leftOn: Day | undefined;
  readonly entries: readonly GradeEntry[];
  readonly assessments: readonly { readonly year: number; readonly procedure: Procedure }[];
  readonly years: readonly ({ readonly year: string } & YearScores)[];
  readonly achievements: readonly AchievementRecord[];
  /** On the list of honours as of the month (G11). */
  readonly isHonoured: boolean;
}

const FIELDS: readonly LadderField[] = ["grade", "level"];
const MONTHS_A_YEAR = 12;

/** 成档案 — the dated grades of a person with the rows that prove them. */
export function gradeHistory(setup: HistorySetup): GradeHistory {
  const { row } = setup.employee;
  const assessments = assessedYears(setup);
  const entries = FIELDS.flatMap((field) => entriesOf(field, assessments, setup));
  const scores = scoresOf(setup);
  const yearOf = assessedYearOf(setup.rules);
  const years = [...new Set(scores.map(({ month }) => yearOf(month)))];
  const honours = setup.rules.yearly?.honours;
  const { asked } = setup;
  return {
    id: row.employee_id,
    name: row.name,
    hiredOn: row.hired_on,
    leftOn: row.left_on,
    entries: entries.toSorted((left, right) => left.on - right.on),
    assessments,
    years: years.flatMap((year) => {
      const mean = meanOf(scores.filter(({ month }) => yearOf(month) === year));
      return mean ? [{ year, ...mean }] : [];
    }),
    achievements: setup.achievements.toSorted((left, right) => left.row.date - right.row.date),
    isHonoured: asked ? honours?.among.evaluate(asked.frame, asked.person.index) === true : false,
  };
}

function assessedYears({ assessments, rules, anybody, asked }: HistorySetup) {
  const rule = rules.yearly;
  const by = asked ?? anybody;
  if (!rule || !by) return [];
  const years = [...new Set(assessments.map(({ row }) => row.year.toNumber()))].sort(
    (left, right) => left - right,
  );
  return years.map((year) => {
    const own = assessments.filter(({ row }) => row.year.equals(year));
    const month = `${year}-${String(rule.month).padStart(2, "0")}`;
    return { year, procedure: procedureOf(own, rule, { month, asOf: 0 }, by) };
  });
}

function entriesOf(
  field: LadderField,
  assessed: GradeHistory["assessments"],
  setup: HistorySetup,
): readonly GradeEntry[] {
  const { employee, rules } = setup;
  const changes = setup.changes
    .filter(({ row }) => row.field === field)
    .toSorted((left, right) => left.row.effective_on - right.row.effective_on);
  const written = employee.row[field] ?? "";
  if (changes.length === 0 && written === "") return [];
  // Many keep the roster up to date: then it says nothing of the first grade.
  const first = changes[0]?.row.value === written ? "" : written;
  const hired = entry(setup, {
    on: employee.row.hired_on,
    field,
    value: first,
    origin: "hired",
    sources: [employee.place],
  });
  const later = changes.map(({ row, place }): GradeEntry => {
    const step = rules.yearly?.stepOf(row.value);
    const isLadder = rules.yearly?.field === field;
    const confirmed = isLadder ? confirmedBefore(row.effective_on, step, assessed) : undefined;
    const isMoved = isOrganisation(row.reason);
    return entry(setup, {
      on: row.effective_on,
      field,
      value: row.value,
      origin: confirmed ? "assessed" : isMoved ? "organisation" : "entered",
      reason: row.reason ?? "",
      decidedBy: confirmed?.decidedBy ?? "",
      sources: [place, ...(confirmed?.steps ?? []).map((one) => one.place)],
    });
  });
  return [hired, ...later];
}

type Told = Pick<GradeEntry, "on" | "field" | "value" | "origin" | "sources"> &
  Partial<Pick<GradeEntry, "reason" | "decidedBy">>;

function entry(setup: HistorySetup, told: Told): GradeEntry {
  const { rules } = setup;
  const { yearly } = rules;
  const { value, field, on } = told;
  const inLadder = yearly?.field === field ? yearly.stepOf(value) : undefined;
  const word = inLadder ?? (field === "grade" ? rules.gradeOf(value) : undefined) ?? value;
  const label = rules.labels.get(word) ?? { zh: value, en: value };
  const [from, to] = [addMonths(monthOf(on), -MONTHS_A_YEAR), monthOf(on)];
  const before = scoresOf(setup).filter(({ month }) => month >= from && month < to);
  return { reason: "", decidedBy: "", ...told, value: word, label, before: meanOf(before) };
}

/** The latest confirmation of that grade up to the day, with the steps that led to it. */
function confirmedBefore(
  day: Day,
  step: string | undefined,
  assessed: GradeHistory["assessments"],
): { readonly decidedBy: string; readonly steps: readonly StepTaken[] } | undefined {
  const found = assessed.findLast(
    ({ procedure: { confirmed } }) =>
      confirmed !== undefined && confirmed.result === step && confirmed.date <= day,
  );
  const confirmed = found?.procedure.confirmed;
  if (!found || !confirmed) return undefined;
  const version = found.procedure.versions.find(({ number }) => number === confirmed.version);
  const steps = [...(version?.steps.values() ?? [])];
  const decided = version?.steps.get("committee")?.by;
  return { decidedBy: decided || confirmed.by, steps };
}

interface MonthScore {
  readonly month: Month;
  readonly score: Decimal;
}

/** The score that the policy appraises a month by, which the yearly assessment reads as well. */
function scoresOf({ scores, employee, rules }: HistorySetup): readonly MonthScore[] {
  const appraised = rules.appraisal.score?.name ?? "score";
  return [...scores].sort(byMonth).flatMap(([month, people]) => {
    const own = people.get(employee.row.employee_id);
    const kept = own?.get(appraised);
    const score = kept instanceof Decimal ? kept : own?.get("score");
    return score instanceof Decimal ? [{ month, score }] : [];
  });
}

/** An assessed year ends with the month of its assessment, else with that of the calendar. */
function assessedYearOf({ yearly }: Rules): (month: Month) => string {
  const last = yearly?.month ?? MONTHS_A_YEAR;
  return (month) => {
    const year = Number(month.slice(0, 4));
    return String(monthNumber(month) > last ? year + 1 : year);
  };
}

function byMonth([left]: readonly [Month, unknown], [right]: readonly [Month, unknown]): number {
  return left < right ? -1 : 1;
}

function meanOf(scores: readonly MonthScore[]): YearScores | undefined {
  if (scores.length === 0) return undefined;
  let sum = ZERO;
  for (const { score } of scores) sum = sum.plus(score);
  return { months: scores.length, mean: sum.div(scores.length) };
}
