import { dayOfMoment, type Moment } from "../kernel/calendar.ts";
import { INPUT_KINDS, type KindName } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import { declaredTable } from "./declared-records.ts";
import type { Family } from "./family.ts";
import { ownRecords, recordTable } from "./own-records.ts";
import type { Cell, RecordTable } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";

/** 月度记录表 — kinds whose records count as they stand; the others have their own family. */
export function measureRecords(setting: Setting, roster: Roster): Family {
  const { records } = setting.inputs;
  const table = <R extends PlainRow>(
    kind: KindName,
    rows: readonly InputRecord<R>[] | undefined,
    time: Time<R>,
  ): RecordTable | undefined => plainTable(kind, rows, time, setting, roster);
  const tables = [
    table("complaints", records.complaints, (row) => row.received_at),
    table("violations", records.violations, (row) => row.occurred_at),
    table("tickets", records.tickets, (row) => row.received_at),
    table("reviews", records.reviews, () => undefined),
    table("submissions", records.submissions, (row) => row.due_at),
    table("achievements", records.achievements, (row) => row.date),
    table("nominations", records.nominations, (row) => row.date),
    table("votes", records.votes, (row) => row.date),
    table("assessments", records.assessments, (row) => row.date),
    table("adjustments", records.adjustments, () => undefined),
    table("choices", records.choices, () => undefined),
    table("deductions", records.deductions, () => undefined),
    table("contributions", records.contributions, () => undefined),
    ...(setting.inputs.declared ?? []).map((one) => declaredTable(one, setting, roster)),
  ];
  return { records: tables.filter((one) => one !== undefined) };
}

type PlainRow = Readonly<Record<string, Cell | undefined>> & { readonly employee_id: string };
/** What orders the rows of a kind, and which day decides whether they count here. */
type Time<R> = (row: R) => Moment | undefined;

function plainTable<R extends PlainRow>(
  kind: KindName,
  records: readonly InputRecord<R>[] | undefined,
  time: Time<R>,
  setting: Setting,
  roster: Roster,
): RecordTable | undefined {
  const lacking = unreadableKind(setting.inputs, kind);
  if (lacking) return { ...recordTable(kind, []), lacking };
  if (records === undefined && isMeasured(kind)) return undefined;
  const counting = (records ?? []).filter(({ row, place }) => {
    const why = whyNot(kind, time(row), setting);
    if (why !== undefined) setting.findings.ignore(place, why);
    return why === undefined;
  });
  return recordTable(kind, ownRecords(counting, time, setting, roster));
}

/** A file that nobody supplied is unknown for these kinds, and empty for all others. */
function isMeasured(name: KindName): boolean {
  return INPUT_KINDS.some(({ kind, absence }) => kind === name && absence === "measured");
}

/** Rows cut to the month, and rows that count from their own date on, in whatever folder. */
function whyNot(
  name: KindName,
  time: Moment | undefined,
  { first, last }: Setting,
): string | undefined {
  const declared = INPUT_KINDS.find(({ kind }) => kind === name);
  if (time === undefined || !declared) return undefined;
  const { rule } = declared.month;
  if (rule === "own-date") return time > last ? "later" : undefined;
  const day = dayOfMoment(time);
  return rule === "cut" && (day < first || day > last) ? "other_month" : undefined;
}
