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
  const inTime = earlier(time);
  for (const list of lists) inOrder(list, inTime);
  return lists;
}

/** By time, then place. */
function earlier<R>(time: Time<R>): (left: InputRecord<R>, right: InputRecord<R>) => number {
  return (left, right) =>
    timeOrLast(time(left.row)) - timeOrLast(time(right.row)) ||
    comparePlaces(left.place, right.place);
}

/** Exports are mostly in order already. */
function inOrder<R>(list: R[], compare: (left: R, right: R) => number): R[] {
  for (let at = 1; at < list.length; at += 1) {
    if (compare(itemAt(list, at - 1), itemAt(list, at)) > 0) return list.sort(compare);
  }
  return list;
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
  for (const { row, place } of records ?? []) {
    const person = roster.indexOf(row.employee_id);
    if (person === undefined) setting.findings.ignoreLeaver(place, row.employee_id);
    else owned.push({ row, place, person });
  }
  const inTime = earlier(time);
  return inOrder(owned, (left, right) => left.person - right.person || inTime(left, right));
}

/** 按人分组 — one list per person, empty where there is nothing. */
export function byPerson<R>(
  records: readonly Owned<R>[],
  people: number,
): readonly (readonly Owned<R>[])[] {
  // Most people have no record of most kinds: they share one list, and nobody adds to it.
  const none: Owned<R>[] = [];
  const lists = Array.from({ length: people }, () => none);
  for (const record of records) {
    const own = lists[record.person];
    if (own === none) lists[record.person] = [record];
    else own?.push(record);
  }
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
