import { type Day, dayOfMoment } from "../kernel/calendar.ts";
import { comparePlaces } from "../kernel/place.ts";
import type { InputRecord } from "../intake/table.ts";
import { itemAt } from "./family.ts";
import type { Cell, RecordTable } from "./quantity.ts";
import { isElsewhere, type Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** 本人记录 — a row with the person of the month it belongs to. */
export interface Owned<R> extends InputRecord<R> {
  readonly person: number;
}

/** How a kind's rows are put in order; rows without a time come last. */
type Time<R> = (row: R) => number | undefined;

/** 各人记录 — the rows of each person employed in the month, by time, then place. */
export function recordsByPerson<R extends { readonly employee_id: string }>(
  records: readonly InputRecord<R>[] | undefined,
  time: Time<R>,
  setting: Setting,
  roster: Roster,
): readonly (readonly InputRecord<R>[])[] {
  const lists = roster.people.map((): InputRecord<R>[] => []);
  for (const record of records ?? []) {
    const person = roster.indexOf(record.row.employee_id);
    if (person === undefined) setting.findings.ignoreLeaver(record.place, record.row.employee_id);
    else lists[person]?.push(record);
  }
  const earlier = (left: InputRecord<R>, right: InputRecord<R>) =>
    timeOrLast(time(left.row)) - timeOrLast(time(right.row)) ||
    comparePlaces(left.place, right.place);
  // Exports are mostly in order already.
  for (const list of lists) if (!isInOrder(list, earlier)) list.sort(earlier);
  return lists;
}

function isInOrder<R>(list: readonly R[], earlier: (left: R, right: R) => number): boolean {
  for (let at = 1; at < list.length; at += 1) {
    const [before, next] = [list[at - 1], list[at]];
    if (before !== undefined && next !== undefined && earlier(before, next) > 0) return false;
  }
  return true;
}

/** 归人 — in one list the rows whose day counts here: by person, then time, then place. */
export function ownRecords<R extends { readonly employee_id: string }>(
  records: readonly InputRecord<R>[] | undefined,
  time: Time<R>,
  setting: Setting,
  roster: Roster,
): Owned<R>[] {
  const own = allOwnRecords(records, time, setting, roster);
  if (!setting.inputs.during) return own;
  return own.filter(({ row, person }) => {
    const at = time(row);
    return at === undefined || !isElsewhere(itemAt(roster.people, person), dayOf(at), setting);
  });
}

/** Days are counted in tens of thousands, moments in seconds: no day number is ever this large. */
const LARGEST_DAY = 10_000_000;

function dayOf(time: number): Day {
  return time > LARGEST_DAY ? dayOfMoment(time) : time;
}

/** 全部归人 — the same with rows of any day, for kinds that are cut day by day or by two dates. */
export function allOwnRecords<R extends { readonly employee_id: string }>(
  records: readonly InputRecord<R>[] | undefined,
  time: Time<R>,
  setting: Setting,
  roster: Roster,
): Owned<R>[] {
  const owned: Owned<R>[] = [];
  if (records === undefined || records.length === 0) return owned;
  for (const [person, own] of recordsByPerson(records, time, setting, roster).entries()) {
    for (const { row, place } of own) owned.push({ row, place, person });
  }
  return owned;
}

/** 按人分组 — one list per person, empty where there is nothing. */
export function byPerson<R>(records: readonly Owned<R>[], people: number): Owned<R>[][] {
  const lists: Owned<R>[][] = Array.from({ length: people }, () => []);
  for (const record of records) lists[record.person]?.push(record);
  return lists;
}

type Fields = Readonly<Record<string, Cell | undefined>>;

/** 成表 — the records as the rule language reads them: the kind's columns and derived fields. */
export function recordTable<R extends Fields>(
  kind: string,
  records: readonly Owned<R>[],
  derived?: (record: Owned<R>, index: number) => RecordTable["records"][number]["row"],
): RecordTable {
  return {
    kind,
    records: derived
      ? records.map((record, index) => ({
          row: { ...record.row, ...derived(record, index) },
          place: record.place,
        }))
      : records,
    owner: records.map((record) => record.person),
  };
}

/** A finite stand-in, since two infinities have no difference. */
function timeOrLast(time: number | undefined): number {
  return time ?? Number.MAX_SAFE_INTEGER;
}
