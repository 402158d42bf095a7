import { firstDay, isoDay, type Month, monthOf } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { MonthInputs } from "../../measures/month-inputs.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { DecisionRow, History, MonthSetup } from "../../payrun/month-setup.ts";
import { payMonth } from "../../payrun/pay-month.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { LawMode } from "../invocation.ts";
import { legalSetting } from "./legal-setting.ts";
import { mergedResult, placesWithoutText } from "./merged-result.ts";
import { type MonthFiles, monthFiles } from "./month-files.ts";
import { continuedHistory, coveredByOpening, openingHistory } from "./opening-history.ts";
import { payDate } from "./pay-date.ts";
import { rawText } from "./raw-text.ts";
import { refusedPeople } from "./refused-people.ts";
import { type MonthReading, readMonth } from "./read-month.ts";
import type { Workspace } from "./workspace.ts";

/** 核算进展 — what to tell a person who waits, and whether somebody stopped the run. */
export interface Attendant {
  readonly interrupted: AbortSignal;
  reading(month: Month): void;
  paying(month: Month): void;
}

/** 核算结果 — the wanted month with all that was found on the way. */
export interface PaidMonths {
  /** The wanted month; absent when the diagnostics say why nothing can be paid. */
  readonly result: MonthResult | undefined;
  /** Every input file that the wanted month was made from. */
  readonly inputs: readonly FolderFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Earlier {
  readonly taxMonth: Month;
  readonly history: History;
  readonly schedule: readonly InputRecord<KindRow<"schedule">>[] | undefined;
}

/** 按顺序核算 — pays the earlier open months for their history, then the wanted one in full. */
export async function payMonths(
  workspace: Workspace,
  months: readonly Month[],
  law: LawMode,
  attendant: Attendant,
): Promise<PaidMonths> {
  const setAside: { month: Month; findings: number }[] = [];
  const held: { month: Month; people: readonly string[] }[] = [];
  const last = months.at(-1) ?? "";
  const run: Run = { workspace, law, attendant, last };
  let earlier: Earlier | undefined;
  for (const month of months) {
    const wanted = month === last;
    const paid = await payOne(run, month, earlier);
    if (!paid.result) return { result: undefined, inputs: [], diagnostics: paid.diagnostics };
    if (wanted) {
      const notices = [
        ...firstMonthNotice(month, earlier, paid),
        ...earlierNotice(setAside),
        ...heldNotice(held),
      ];
      const diagnostics = [...paid.diagnostics, ...notices];
      return { result: paid.result, inputs: paid.inputs, diagnostics };
    }
    const findings = paid.diagnostics.filter((found) => severityOf(found) !== "notice").length;
    if (findings > 0) setAside.push({ month, findings });
    const waiting = paid.result.payslips.filter(({ status }) => status === "held");
    if (waiting.length > 0) held.push({ month, people: waiting.map(({ person }) => person.id) });
    const taxMonth = monthOf(payDate(month, workspace.config.payDay));
    earlier = { taxMonth, history: paid.history(), schedule: paid.reading.records.schedule };
  }
  return { result: undefined, inputs: [], diagnostics: [] };
}

interface PaidMonth extends PaidMonths {
  readonly result: MonthResult | undefined;
  readonly history: () => History;
  readonly reading: MonthReading;
}

type Unpaid = { readonly result: undefined; readonly diagnostics: readonly Diagnostic[] };

/** What stays the same from month to month of one run. */
interface Run {
  readonly workspace: Workspace;
  readonly law: LawMode;
  readonly attendant: Attendant;
  /** The wanted month. */
  readonly last: Month;
}

async function payOne(
  { workspace, law, attendant, last }: Run,
  month: Month,
  earlier: Earlier | undefined,
): Promise<(PaidMonth & { readonly result: MonthResult }) | Unpaid> {
  const paidOn = payDate(month, workspace.config.payDay);
  const legal = legalSetting(workspace, month, paidOn, law);
  const found = await monthFiles(workspace, month);
  const missing = [...notInForce(workspace, month), ...noRoster(found)];
  if (!legal.setting || missing.length > 0) {
    return { result: undefined, diagnostics: [...legal.diagnostics, ...missing] };
  }
  attendant.reading(month);
  const reading = await readMonth(month, found, attendant.interrupted);
  const before = [...legal.diagnostics, ...found.diagnostics, ...reading.diagnostics];
  if (!reading.records.employees?.length) {
    return { result: undefined, diagnostics: [...before, { code: "CSP392", facts: {} }] };
  }
  attendant.paying(month);
  stopWhenInterrupted(attendant.interrupted);
  const taxMonth = monthOf(paidOn);
  const history = earlier
    ? continuedHistory(earlier.history, reading.records, {
        before: earlier.taxMonth,
        now: taxMonth,
      })
    : openingHistory(reading.records, month, taxMonth);
  if (month === last) before.push(...coveredByOpening(reading.records, taxMonth));
  const setup: MonthSetup = {
    month,
    payDate: paidOn,
    policy: workspace.policy,
    inputs: monthInputs(month, paidOn, reading, history, earlier),
    law,
    ...legal.setting,
    history,
    decisions: decisionsOf(month, reading),
    refused: refusedPeople(reading),
  };
  const paid = payMonth(setup);
  const inputs = found.all();
  const texts = await rawText(placesWithoutText(paid.result), inputs);
  const result = mergedResult(paid.result, reading, before, texts);
  return { result, history: paid.history, reading, inputs, diagnostics: result.diagnostics };
}

/** The policy in force on the month's first day rules; one that starts later cannot pay it. */
function notInForce({ policy, config }: Workspace, month: Month): readonly Diagnostic[] {
  const from = policy.effectiveFrom;
  if (from === undefined || from <= firstDay(month)) return [];
  const { place } = config.policy;
  return [{ code: "CSP314", place, facts: { from: isoDay(from), month } }];
}

function noRoster(found: MonthFiles): readonly Diagnostic[] {
  return found.has("employees") ? [] : [{ code: "CSP391", facts: {} }];
}

function monthInputs(
  month: Month,
  paidOn: number,
  reading: MonthReading,
  history: History,
  earlier: Earlier | undefined,
): MonthInputs {
  return {
    month,
    payDate: paidOn,
    records: reading.records,
    unreadable: reading.unreadable,
    calls: reading.calls,
    countedOrders: history.countedOrders,
    rosterHoldsAt: reading.rosterHoldsAt,
    scheduleBefore: earlier?.schedule,
  };
}

function decisionsOf(month: Month, reading: MonthReading): readonly DecisionRow[] {
  return (reading.records.decisions ?? []).flatMap(({ row, place }) => {
    const { decision } = row;
    // The column accepts these two words only.
    if (row.month !== month || (decision !== "release" && decision !== "confirm")) return [];
    return [{ employee: row.employee_id, code: row.code, decision, place }];
  });
}

/** Without anything before it the first month starts tax and streaks; one notice says so. */
function firstMonthNotice(
  month: Month,
  earlier: Earlier | undefined,
  paid: PaidMonth,
): readonly Diagnostic[] {
  const { records } = paid.reading;
  const opened = Boolean(records["opening-scores"]?.length ?? records["opening-tax"]?.length);
  return earlier || opened ? [] : [{ code: "CSP393", facts: { month } }];
}

/** What is wrong in earlier months was said when they were paid; here it is only counted. */
function earlierNotice(
  months: readonly { month: Month; findings: number }[],
): readonly Diagnostic[] {
  let count = 0;
  for (const { findings } of months) count += findings;
  const [first] = months;
  if (!first) return [];
  const names = months.map(({ month }) => month).join(", ");
  return [{ code: "CSP394", facts: { count: String(count), months: names, first: first.month } }];
}

/** Ids of one month's held people that are named before the rest is only counted. */
const PEOPLE_NAMED = 5;

/** Held pay of earlier months is easily forgotten: it is unpaid until somebody releases it. */
function heldNotice(
  months: readonly { month: Month; people: readonly string[] }[],
): readonly Diagnostic[] {
  if (months.length === 0) return [];
  const held = months.map(({ month, people }) => {
    const named = people.slice(0, PEOPLE_NAMED).join(", ");
    return `${month}: ${people.length} — ${named}${people.length > PEOPLE_NAMED ? ", …" : ""}`;
  });
  return [{ code: "CSP414", facts: { held: held.join("; ") } }];
}
