import type { Day } from "../kernel/calendar.ts";
import { Decimal, decimalFrom } from "../kernel/decimal.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import type { Setting } from "./setting.ts";

/** 随时间变化的字段 — roster fields that changes.csv can move; the words of its `field` column. */
export const DATED_FIELDS = [
  "grade",
  "level",
  "base_pay",
  "team",
  "site",
  "position",
  "project",
  "own_computer",
] as const;
export type DatedField = (typeof DATED_FIELDS)[number];

export type DatedValue = string | boolean | Decimal | undefined;

/** A value with the row that says it. */
export interface DatedCell {
  readonly value: DatedValue;
  readonly place: Place;
}
export type DatedCells = Readonly<Record<DatedField, DatedCell>>;

/** A change whose field and value are understood. */
export interface Change {
  readonly field: DatedField;
  readonly from: Day;
  readonly value: DatedValue;
  readonly place: Place;
}

type EmployeeRecord = InputRecord<KindRow<"employees">>;
type ChangeRecord = InputRecord<KindRow<"changes">>;

/** 花名册的值 — the fields as the roster row has them. */
export function rosterCells(record: EmployeeRecord): DatedCells {
  const { row, place } = record;
  return {
    grade: { value: row.grade, place },
    level: { value: row.level ?? "", place },
    base_pay: { value: row.base_pay, place },
    team: { value: row.team ?? "", place },
    site: { value: row.site ?? "", place },
    position: { value: row.position ?? "", place },
    project: { value: row.project ?? "", place },
    own_computer: { value: row.own_computer ?? false, place },
  };
}

/** 异动 — the understood changes of one person up to the month's end, earliest first. */
export function readChanges(records: readonly ChangeRecord[], setting: Setting): Change[] {
  const { findings, last } = setting;
  const changes: Change[] = [];
  for (const record of records.toSorted(compareChanges)) {
    if (record.row.effective_on > last) {
      findings.ignore(record.place, "later");
      continue;
    }
    const change = readChange(record, setting);
    if (!change) continue;
    const before = changes.findLast((one) => one.field === change.field);
    if (before?.from === change.from) findings.ignore(record.place, "duplicate");
    else changes.push(change);
  }
  return changes;
}

/** 依次变更 — the fields after one more change. */
export function withChange(cells: DatedCells, change: Change): DatedCells {
  return { ...cells, [change.field]: { value: change.value, place: change.place } };
}

export function sameValues(left: DatedCells, right: DatedCells): boolean {
  return DATED_FIELDS.every((field) => sameValue(left[field].value, right[field].value));
}

function sameValue(left: DatedValue, right: DatedValue): boolean {
  if (left instanceof Decimal && right instanceof Decimal) return left.equals(right);
  return left === right;
}

function compareChanges(left: ChangeRecord, right: ChangeRecord): number {
  return left.row.effective_on - right.row.effective_on || comparePlaces(left.place, right.place);
}

function readChange(record: ChangeRecord, setting: Setting): Change | undefined {
  const { row, place } = record;
  const field = DATED_FIELDS.find((one) => one === row.field);
  if (field === undefined) {
    setting.findings.ignore(place, "unknown_field");
    return undefined;
  }
  const { grades } = setting.inputs;
  if (field === "grade" && grades && !grades.has(row.value)) {
    const facts = { value: row.value, known: [...grades].join(", ") };
    setting.findings.reject(place, "CSP253", facts, row.employee_id);
    return undefined;
  }
  return { field, from: row.effective_on, value: readValue(field, row.value), place };
}

/** Intake has read the text as the field's type and written it back in one form (`typedBy`). */
function readValue(field: DatedField, text: string): DatedValue {
  if (field === "base_pay") return decimalFrom(text);
  if (field === "own_computer") return text === "Y";
  return text;
}
