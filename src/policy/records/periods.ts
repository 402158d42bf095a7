import { type Day, dayOfMoment, momentAt, weekday } from "../../kernel/calendar.ts";
import { whole } from "../../kernel/decimal.ts";
import { comparePlaces, type Place } from "../../kernel/place.ts";
import { membersIn, NO_ROW, recordOfMember, tableMembers, withMembersFor } from "../members.ts";
import type { Frame, Members, Period, PeriodLength, RecordSet } from "../model.ts";
import { type Unknown, unknownOf } from "../value.ts";

/** More than there are days in the calendar, so that person and day make one number. */
const DAYS = 1_000_000;

const keyOf = (owner: number, day: Day): number => owner * DAYS + day;

/** 所在的日或周 — the first day of the day or ISO week that a day lies in. */
function startOf(length: PeriodLength, day: Day): Day {
  return length === "week" ? day - weekday(day) + 1 : day;
}

/** 逐日成员 — the days (or weeks) of each person on which a record of the sources lies. */
export function periodMembers(frame: Frame, { length, sources }: Period): Members {
  const first = new Map<number, Place>();
  const read = [...sources].map((set) => ({ set, members: membersIn(frame, set) }));
  for (const { set, members } of read) {
    members.rows.forEach((_, index) => {
      const day = dayOfMember(set, members, index);
      const place = recordOfMember(members, index)?.place;
      if (day === undefined || !place) return;
      const key = keyOf(members.owners[index] ?? 0, startOf(length, day));
      const known = first.get(key);
      if (!known || comparePlaces(place, known) < 0) first.set(key, place);
    });
  }
  const things = [...first].sort(([left], [right]) => left - right);
  const table = {
    kind: length,
    records: things.map(([key, place]) => {
      const date = key % DAYS;
      return { row: { date, weekday: whole(weekday(date)) }, place };
    }),
    owner: things.map(([key]) => Math.floor(key / DAYS)),
  };
  const absent = unknownOf(read.map(({ members }) => members.absent ?? null));
  const days = tableMembers(table, frame.people, { undecided: new Map(), absent });
  const lacking = unbroughtRows(read.map(({ members }) => members));
  if (lacking.size === 0) return days;
  return withMembersFor(days, frame.people, (person) => lacking.get(person));
}

/** Whoever lacks a row that must be there lacks it on a day that nobody can tell. */
function unbroughtRows(read: readonly Members[]): ReadonlyMap<number, Unknown> {
  const found = new Map<number, Unknown>();
  for (const { rows, owners, undecided } of read) {
    for (const [index, mark] of undecided) {
      if (rows[index] === NO_ROW) found.set(owners[index] ?? 0, mark);
    }
  }
  return found;
}

/** 周期的时刻 — a day or week stands at its first day. */
export const timeOfPeriod: RecordSet["timeOf"] = ({ row }) => {
  const date = row["date"];
  return typeof date === "number" ? momentAt(date, 0) : undefined;
};

function dayOfMember(set: RecordSet, members: Members, index: number): Day | undefined {
  const record = recordOfMember(members, index);
  const time = record && set.timeOf(record);
  return time === undefined ? undefined : dayOfMoment(time);
}

const positions = new WeakMap<Members, ReadonlyMap<number, number>>();

/** Person and first day → the position of the day or week. */
function positionsOf(members: Members): ReadonlyMap<number, number> {
  const known = positions.get(members);
  if (known) return known;
  const found = new Map<number, number>();
  members.table?.records.forEach(({ row }, index) => {
    const date = row["date"];
    if (typeof date === "number") found.set(keyOf(members.owners[index] ?? 0, date), index);
  });
  positions.set(members, found);
  return found;
}

/** 记录所在周期 — the day or week of `period` that a record of a set lies in; -1 for none. */
export function periodOf(frame: Frame, set: RecordSet, index: number, period: RecordSet): number {
  const members = membersIn(frame, set);
  const day = dayOfMember(set, members, index);
  if (day === undefined || !period.period) return -1;
  const key = keyOf(members.owners[index] ?? 0, startOf(period.period.length, day));
  return positionsOf(membersIn(frame, period)).get(key) ?? -1;
}

const within = new WeakMap<Members, Map<number, readonly (readonly number[])[]>>();

/** 周期内成员 — the members of a set that lie in one day or week of `period`. */
export function membersWithin(
  frame: Frame,
  set: RecordSet,
  period: RecordSet,
  index: number,
): readonly number[] {
  const members = membersIn(frame, set);
  const byPeriod = within.get(members) ?? new Map<number, readonly (readonly number[])[]>();
  within.set(members, byPeriod);
  const known = byPeriod.get(period.id) ?? sorted(frame, set, period);
  byPeriod.set(period.id, known);
  return known[index] ?? [];
}

function sorted(frame: Frame, set: RecordSet, period: RecordSet): readonly (readonly number[])[] {
  const lists: number[][] = membersIn(frame, period).rows.map(() => []);
  membersIn(frame, set).rows.forEach((_, index) => {
    lists[periodOf(frame, set, index, period)]?.push(index);
  });
  return lists;
}
