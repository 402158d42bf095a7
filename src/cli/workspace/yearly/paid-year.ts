import { addMonths, type Day, lastDay, type Month, monthNumber } from "../../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../../kernel/diagnostic.ts";
import { assessYear, type YearlyAssessment } from "../../../payrun/yearly/yearly-assessment.ts";
import type { YearlyRule } from "../../../policy/rules.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { speechOf, stopWith } from "../../print-findings.ts";
import { paidMonth, type PaidMonth } from "../paid-month.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import { type AssessmentReading, readAssessments } from "./read-assessments.ts";

const MONTHS_A_YEAR = 12;

/** 所问年度 — the year that is assessed, and the day its progress is looked at when one is named. */
export interface AskedYear {
  readonly year: number;
  readonly on: Day | undefined;
}

/** 已评定的年度 — with the month it was computed in and all its findings. */
export interface PaidYear {
  readonly assessed: YearlyAssessment;
  readonly paid: PaidMonth;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 核算年度 — the last month of the year is paid like any other, so that its look-backs answer from
 * sealed months and opening scores; the procedure is followed on top of it.
 */
export async function paidYear(
  asked: AskedYear,
  options: GlobalOptions,
  call: Invocation,
): Promise<PaidYear | number> {
  const { config, workspace, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const { rules, name } = workspace.policy;
  const year = String(asked.year);
  const rule = rules.yearly;
  if (!rule) {
    return stopWith([...diagnostics, { code: "CSP355", facts: { policy: name, year } }], speech);
  }
  const wanted = `${year}-${String(rule.month).padStart(2, "0")}`;
  const month = lastMonthOf(workspace, wanted);
  if (month === undefined) {
    const [from, known] = [addMonths(wanted, 1 - MONTHS_A_YEAR), workspace.listing.months];
    const facts = { year, from, to: wanted, known: [...known].sort().join(", ") || "—" };
    return stopWith([...diagnostics, { code: "CSP357", facts }], speech);
  }
  const paid = await paidMonth(month, options, call);
  if (typeof paid === "number") return paid;
  const { assessed, reading } = await assessPaid(paid, rule, { ...asked, month: wanted });
  const early: readonly Diagnostic[] =
    month === wanted ? [] : [{ code: "CSP359", facts: { wanted, month } }];
  const found = [...early, ...findingsOf(paid, reading), ...assessed.diagnostics];
  return { assessed, paid, diagnostics: found };
}

/** The latest month there is of the twelve that end with the assessment's. */
function lastMonthOf({ listing }: Workspace, wanted: Month): Month | undefined {
  const first = addMonths(wanted, 1 - MONTHS_A_YEAR);
  return [...listing.months]
    .filter((month) => month >= first && month <= wanted)
    .sort()
    .at(-1);
}

/** 当月的评定 — in the month in which the policy assesses the year, how far everybody has come. */
export async function yearlyOfMonth(paid: PaidMonth): Promise<YearlyAssessment | undefined> {
  const { result, workspace } = paid;
  const rule = workspace.policy.rules.yearly;
  if (!rule || monthNumber(result.month) !== rule.month) return undefined;
  const year = Number(result.month.slice(0, 4));
  const asked = { year, month: result.month, on: undefined };
  return (await assessPaid(paid, rule, asked)).assessed;
}

async function assessPaid(
  paid: PaidMonth,
  rule: YearlyRule,
  { year, month, on }: AskedYear & { readonly month: Month },
): Promise<{ readonly assessed: YearlyAssessment; readonly reading: AssessmentReading }> {
  const { workspace, one } = paid;
  const reading = await readAssessments(paid);
  const setup = {
    year,
    month,
    asOf: on ?? latestDay(workspace, reading, year),
    rules: workspace.policy.rules,
    rule,
    // On a day nobody knows what comes after it.
    assessments: reading.records.filter(({ row }) => on === undefined || row.date <= on),
    changes: one.reading.records.changes ?? [],
  };
  return { assessed: assessYear(setup, one.everyone), reading };
}

/**
 * Never the clock: the last day anybody has told anything of, so that the same files give the same
 * answer tomorrow.
 */
function latestDay({ listing }: Workspace, { records }: AssessmentReading, year: number): Day {
  const months = [...listing.months].sort();
  const lastOfMonths = lastDay(months.at(-1) ?? `${year}-12`);
  const days = records.flatMap(({ row }) => (row.year.equals(year) ? [row.date] : []));
  return Math.max(lastOfMonths, ...days);
}

/** Accounts decide nothing here, and the assessments were read again, in every folder. */
function findingsOf(paid: PaidMonth, reading: AssessmentReading): readonly Diagnostic[] {
  const ofPapers = new Set(paid.papers.diagnostics);
  const ofMonth = paid.result.diagnostics.filter(
    (found) =>
      severityOf(found) !== "notice" &&
      !ofPapers.has(found) &&
      !reading.files.has(found.place?.file ?? ""),
  );
  return [...ofMonth, ...reading.diagnostics];
}
