import { addMonthsToDay, type Day, monthOf, monthsBetween } from "../kernel/calendar.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import {
  type Change,
  type DatedCell,
  type DatedCells,
  DATED_FIELDS,
  readChanges,
  rosterCells,
  sameValues,
  withChange,
} from "./dated-values.ts";
import { inPlaceOrder, itemAt } from "./family.ts";
import type { BankAccount, DayRange, Person, Span } from "./quantity.ts";
import type { Setting } from "./setting.ts";

export type EmployeeRecord = InputRecord<KindRow<"employees">>;

/** 在册 — one person of the month: the roster row, the employed days and the values in them. */
export interface Entry {
  readonly person: Person;
  readonly record: EmployeeRecord;
  /** First and last employed day inside the month that count here, both paid. */
  readonly from: Day;
  readonly to: Day;
  /** The employed days of the month, whichever policy rules on them. */
  readonly employed: DayRange;
  /** Stretches with one set of values, in order; the first begins at `from`. */
  readonly stages: readonly Stage[];
  /** Since when the present grade, step and post are held, and by which row of changes. */
  readonly held: Readonly<Record<HeldField, Holding>>;
}

/** The fields whose beginning counts for promotion. */
export const HELD_FIELDS = ["grade", "level", "position"] as const;
export type HeldField = (typeof HELD_FIELDS)[number];

/** 任职 — the day something is held since; without a row of changes, since the hire. */
export interface Holding {
  readonly since: Day;
  readonly row: Place | undefined;
}

export interface Stage {
  readonly from: Day;
  readonly to: Day;
  readonly cells: DatedCells;
}

/** 花名册 — the people employed on at least one day of the month, by employee id, and spans. */
export interface Roster {
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly spans: readonly Span[];
  /** The values of each span, in the order of `spans`. */
  readonly spanCells: readonly DatedCells[];
  indexOf(employeeId: string): number | undefined;
}

/** 读花名册 — people and spans from roster rows and dated changes. */
export function readRoster(setting: Setting): Roster {
  const employed = employedRecords(setting);
  const changes = changesByPerson(setting, new Set(employed.map((one) => one.row.employee_id)));
  const entries = employed.map((record, index) =>
    readEntry(record, index, changes.get(record.row.employee_id) ?? [], setting),
  );
  const spans = entries.flatMap((entry) => entry.stages.map((stage) => spanOf(entry, stage)));
  const index = new Map(entries.map(({ person }) => [person.id, person.index]));
  return {
    entries,
    people: entries.map((entry) => entry.person),
    spans,
    spanCells: entries.flatMap((entry) => entry.stages.map((stage) => stage.cells)),
    indexOf: (employeeId) => index.get(employeeId),
  };
}

/** 某日的值 — the dated fields on an employed day; outside it the nearest employed day's. */
export function cellsOn(entry: Entry, day: Day): DatedCells {
  const stage = entry.stages.findLast((one) => one.from <= day) ?? itemAt(entry.stages, 0);
  return stage.cells;
}

/** 满月数 — whole months completed from a day to the end of the day `to`. */
export function wholeMonths(from: Day, to: Day): number {
  const end = to + 1;
  const count = monthsBetween(monthOf(from), monthOf(end));
  return Math.max(0, addMonthsToDay(from, count) <= end ? count : count - 1);
}

/** 归他处 — whether another policy rules on this day of the month for the person. */
export function isElsewhere({ during }: Person, day: Day, { first, last }: Setting): boolean {
  if (!during || day < first || day > last) return false;
  return day < during.from || day > during.to;
}

/** 文本 — a dated text field; these never lack a value. */
export function textOf(cell: DatedCell): string {
  return typeof cell.value === "string" ? cell.value : "";
}

function accountOf(row: KindRow<"employees">): BankAccount | undefined {
  const { bank_account: number, account_holder: holder, bank_name: bank } = row;
  return number === undefined ? undefined : { number, holder, bank };
}

function employedRecords(setting: Setting): EmployeeRecord[] {
  const { inputs, findings, first, last } = setting;
  const seen = new Set<string>();
  const employed: EmployeeRecord[] = [];
  const records = inputs.records.employees ?? [];
  for (const record of records.toSorted((a, b) => comparePlaces(a.place, b.place))) {
    const { row, place } = record;
    const again = seen.has(row.employee_id);
    seen.add(row.employee_id);
    const leaves = row.left_on ?? last;
    if (again) findings.ignore(place, "duplicate");
    else if (row.hired_on > last || leaves < first || leaves < row.hired_on) {
      findings.ignore(place, "not_employed");
    } else employed.push(record);
  }
  return employed.toSorted((a, b) => (a.row.employee_id < b.row.employee_id ? -1 : 1));
}

function changesByPerson(
  setting: Setting,
  employed: ReadonlySet<string>,
): Map<string, InputRecord<KindRow<"changes">>[]> {
  const byPerson = new Map<string, InputRecord<KindRow<"changes">>[]>();
  for (const record of setting.inputs.records.changes ?? []) {
    const id = record.row.employee_id;
    if (!employed.has(id)) {
      setting.findings.ignore(record.place, "not_employed");
      continue;
    }
    const own = byPerson.get(id);
    if (own) own.push(record);
    else byPerson.set(id, [record]);
  }
  return byPerson;
}

function readEntry(
  record: EmployeeRecord,
  index: number,
  changeRecords: readonly InputRecord<KindRow<"changes">>[],
  setting: Setting,
): Entry {
  const { row, place } = record;
  const employed = {
    from: Math.max(row.hired_on, setting.first),
    to: Math.min(row.left_on ?? setting.last, setting.last),
  };
  const during = setting.inputs.during?.get(row.employee_id);
  const { from, to } = during ?? employed;
  const changes = readChanges(changeRecords, setting).filter((change) => change.from <= to);
  // Of most people nothing ever changed: the roster row alone says it all.
  const stages =
    changes.length === 0
      ? [{ from, to, cells: rosterCells(record) }]
      : readStages(record, changes, { from, to }, setting.inputs.rosterHoldsAt);
  const holding = (field: HeldField): Holding => {
    const change = lastChangeOf(field, changes);
    return { since: Math.max(change?.from ?? row.hired_on, row.hired_on), row: change?.place };
  };
  const grade = holding("grade");
  const held =
    changes.length === 0
      ? { grade, level: grade, position: grade }
      : { grade, level: holding("level"), position: holding("position") };
  const { cells } = itemAt(stages, stages.length - 1);
  const person: Person = {
    id: row.employee_id,
    name: row.name,
    index,
    row: place,
    hiredOn: row.hired_on,
    confirmedOn: row.confirmed_on,
    leftOn: row.left_on,
    team: textOf(cells.team),
    site: textOf(cells.site),
    grade: textOf(cells.grade),
    gradeSince: held.grade.since,
    idNumber: row.id_number,
    account: accountOf(row),
    during,
  };
  return { person, record, from, to, employed, stages, held };
}

function readStages(
  record: EmployeeRecord,
  changes: readonly Change[],
  employed: { readonly from: Day; readonly to: Day },
  holdsAt: Day | undefined,
): Stage[] {
  const inForce = changes.filter((change) => holdsAt === undefined || change.from >= holdsAt);
  let cells = rosterCells(record);
  let from = employed.from;
  const stages: Stage[] = [];
  for (const change of inForce) {
    const next = withChange(cells, change);
    if (change.from > from && !sameValues(cells, next)) {
      stages.push({ from, to: change.from - 1, cells });
      from = change.from;
    }
    cells = next;
  }
  stages.push({ from, to: employed.to, cells });
  return stages;
}

/**
 * A row that repeats the value of the row before it begins nothing new. The first row always
 * counts, even where the roster already shows its value: people keep rosters up to date.
 */
function lastChangeOf(field: HeldField, changes: readonly Change[]): Change | undefined {
  let latest: Change | undefined;
  for (const change of changes) {
    if (change.field === field && change.value !== latest?.value) latest = change;
  }
  return latest;
}

function spanOf(entry: Entry, stage: Stage): Span {
  const { index, row } = entry.person;
  const isUnchanged = DATED_FIELDS.every((field) => stage.cells[field].place === row);
  const places = () => DATED_FIELDS.map((field) => stage.cells[field].place);
  const rows = isUnchanged ? [row] : inPlaceOrder([row, ...places()]);
  return { person: index, from: stage.from, to: stage.to, rows };
}
