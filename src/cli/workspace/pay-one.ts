import { firstDay, isoDay, type Month, monthOf } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { MonthInputs } from "../../measures/month-inputs.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { History, MonthSetup } from "../../payrun/month-setup.ts";
import { payMonth, type PaidMonth as Payrun } from "../../payrun/pay-month.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { LawMode } from "../invocation.ts";
import { filesPassedOver } from "./files-passed-over.ts";
import { shelfOf } from "./earlier-shelf.ts";
import { legalSetting } from "./legal-setting.ts";
import { mergedResult, placesWithoutText } from "./merged-result.ts";
import { type MonthFiles, monthFiles } from "./month-files.ts";
import { appealsOf, decisionsOf, unreadAppeals, unreadDecisions } from "./people-decided.ts";
import { continuedHistory, openingHistory, openingNotUsed } from "./opening-history.ts";
import { openingValues } from "./opening-values.ts";
import { payDate } from "./pay-date.ts";
import { rawText } from "./raw-text.ts";
import { refusedByKind, refusedPeople } from "./refused-people.ts";
import { type MonthReading, readMonth } from "./read-month.ts";
import type { Workspace } from "./workspace.ts";

/** 核算进展 — what to tell a person who waits, and whether somebody stopped the run. */
export interface Attendant {
  readonly interrupted: AbortSignal;
  reading(month: Month): void;
  paying(month: Month): void;
}

/** 上月所留 — what the month before leaves: its tax month, the history and its shifts. */
export interface Earlier {
  readonly taxMonth: Month;
  readonly history: History;
  readonly schedule: readonly InputRecord<KindRow<"schedule">>[] | undefined;
}

/** 一次运行 — what stays the same from month to month. */
export interface Run {
  readonly workspace: Workspace;
  readonly law: LawMode;
  readonly attendant: Attendant;
}

/** 核算依据 — what one month of a run is paid by. */
export interface Basis {
  readonly month: Month;
  readonly earlier: Earlier | undefined;
  readonly backPay: MonthSetup["backPay"];
  /** Opening figures that run into the month are an error of the month that is asked for. */
  readonly wanted: boolean;
  /** Rows that were read before: another policy looks at the same ones. */
  readonly reading?: MonthReading | undefined;
}

/** 核算出的一个月 — the result, and all that later months or a seal need of it. */
export interface OneMonth {
  readonly result: MonthResult;
  readonly history: () => History;
  readonly everyone: Payrun["everyone"];
  readonly reading: MonthReading;
  /** What the month was paid by: a comparison changes one part of it and pays anew. */
  readonly setup: MonthSetup;
  readonly taxMonth: Month;
  /** Every input file that the month was made from. */
  readonly inputs: readonly FolderFile[];
  readonly diagnostics: readonly Diagnostic[];
}

type Unpaid = { readonly result: undefined; readonly diagnostics: readonly Diagnostic[] };

/** 核算一个月 — reads the month and pays it; without a result the diagnostics say why not. */
export async function payOne(
  { workspace, law, attendant }: Run,
  { month, earlier, backPay, wanted, reading: known }: Basis,
): Promise<OneMonth | Unpaid> {
  const paidOn = payDate(month, workspace.config.payDay);
  const legal = legalSetting(workspace, month, paidOn, law);
  const found = await monthFiles(workspace, month);
  const missing = [...notInForce(workspace, month), ...noRoster(found)];
  if (!legal.setting || missing.length > 0) {
    return { result: undefined, diagnostics: [...legal.diagnostics, ...missing] };
  }
  attendant.reading(month);
  const reading = known ?? (await readMonth(month, found, attendant.interrupted));
  const before = [
    ...legal.diagnostics,
    ...found.diagnostics,
    ...reading.diagnostics,
    ...unreadDecisions(found, reading),
  ];
  if (!reading.records.employees?.length) {
    return { result: undefined, diagnostics: [...before, { code: "CSP392", facts: {} }] };
  }
  attendant.paying(month);
  stopWhenInterrupted(attendant.interrupted);
  const taxMonth = monthOf(paidOn);
  const opening = openingValues(reading.records, workspace.policies);
  const months = { first: month, firstTaxMonth: taxMonth };
  const history = earlier
    ? continuedHistory(earlier, reading.records, taxMonth)
    : openingHistory(reading.records, opening.values, months);
  if (wanted) {
    const [first = month] = workspace.listing.months;
    before.push(...opening.diagnostics, ...openingNotUsed(reading.records, first, taxMonth));
  }
  const shelf = shelfOf(workspace, attendant.interrupted);
  const setup: MonthSetup = {
    month,
    payDate: paidOn,
    policy: workspace.policy,
    assign: workspace.assign,
    inputs: monthInputs(month, paidOn, reading, history, earlier),
    law,
    guards: workspace.config.guards,
    places: workspace.config.places,
    ...legal.setting,
    history,
    earlierRecords: await shelf.before(month),
    ...ofPeople(month, found, reading),
    backPay,
  };
  const paid = payMonth(setup);
  shelf.keep(month, paid.result.measured, found);
  const inputs = [...found.all(), ...shelf.filesBefore(month)];
  const texts = await rawText(placesWithoutText(paid.result), inputs);
  before.push(...(await filesPassedOver(paid.result.passedOver, found, { workspace, month })));
  const result = mergedResult(paid.result, reading, before, texts);
  const { history: left, everyone } = paid;
  const { diagnostics } = result;
  return { result, history: left, everyone, reading, setup, taxMonth, inputs, diagnostics };
}

/** What people decided, and whose rows could not be read. */
function ofPeople(month: Month, found: MonthFiles, reading: MonthReading) {
  return {
    decisions: decisionsOf(month, reading),
    appeals: appealsOf(month, reading),
    unreadAppeals: unreadAppeals(found, reading),
    refused: refusedPeople(reading),
    refusedRows: refusedByKind(reading),
  };
}

/** The policy in force on the month's first day rules; one that starts later cannot pay it. */
function notInForce(workspace: Workspace, month: Month): readonly Diagnostic[] {
  const { policies, assign, config } = workspace;
  return policies.flatMap((policy): Diagnostic[] => {
    const rule =
      policy === workspace.policy ? undefined : assign?.find((one) => one.policy === policy);
    const place = rule?.place ?? config.policy.place;
    const from = policy.effectiveFrom;
    if (from === undefined || from <= firstDay(month)) return [];
    return [{ code: "CSP314", place, facts: { from: isoDay(from), month } }];
  });
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
    declared: reading.declared,
    unreadable: reading.unreadable,
    calls: reading.calls,
    countedOrders: history.countedOrders,
    rosterHoldsAt: reading.rosterHoldsAt,
    scheduleBefore: earlier?.schedule,
  };
}
