import { comparePlaces } from "../../kernel/place.ts";
import { type Day, dayOfMoment } from "../../kernel/calendar.ts";
import type { RecordTable } from "../../measures/quantity.ts";
import { type KindLacking, kindMembers, membersIn, NO_ROW, occurrences } from "../members.ts";
import type {
  Computation,
  DayWindow,
  Frame,
  Members,
  Reach,
  RecordSet,
  TableRecord,
} from "../model.ts";
import type { Stranger } from "./stranger.ts";
import { Unknown, unknownOf } from "../value.ts";
import { earlierTables, type KindHistory } from "./earlier-records.ts";

/** 一条待归集的记录 — a record with its person, before it has a position. */
interface Gathered {
  readonly record: TableRecord;
  readonly owner: number;
  readonly unknown: Unknown | undefined;
  /** Where it stands, with the further rows behind it. */
  readonly table: RecordTable;
  readonly row: number;
}

type TimeOf = RecordSet["timeOf"];

/** 归集方法 — what records are gathered from, and how they are told apart. */
interface Gathering {
  readonly kind: string;
  readonly timeOf: TimeOf;
}

/** 按范围取数 — the records of a kind that a window of dates covers, earlier months included. */
export function reachedMembers(
  frame: Frame,
  gathering: Gathering & { readonly reach: Reach; readonly history: KindHistory },
  lacking: KindLacking,
): Members {
  const { reach, history, kind } = gathering;
  const now = kindMembers(frame, kind, lacking);
  const before = earlierTables(frame, reach, history);
  const found: Gathered[] = [];
  for (const table of before.tables) {
    table.records.forEach((record, row) => {
      const id = record.row[history.person];
      const owner = typeof id === "string" ? frame.personNamed(id) : undefined;
      if (owner !== undefined) found.push({ record, owner, unknown: undefined, table, row });
    });
  }
  found.push(...gatheredOf(now));
  const latest = history.id === undefined ? found : latestOfEach(found, history.id);
  const inside = insideOf(latest, frame, gathering);
  const absent = now.absent ?? before.absent;
  return membersOfGathered(inside, frame, { ...gathering, absent });
}

/** 限定日期 — of the records another set holds, those that the window covers. */
export function limitedMembers(
  frame: Frame,
  from: RecordSet,
  gathering: Gathering & { readonly reach: Reach },
): Members {
  const wider = membersIn(frame, from);
  const inside = insideOf(gatheredOf(wider), frame, gathering);
  return membersOfGathered(inside, frame, { ...gathering, absent: wider.absent });
}

/** 合并记录集 — the records of several sets of one kind, each of a person once. */
export function unitedMembers(
  frame: Frame,
  sets: readonly RecordSet[],
  gathering: Gathering,
): Members {
  const members = sets.map((set) => membersIn(frame, set));
  const seen = new Map<TableRecord, Set<number>>();
  const found = members.flatMap(gatheredOf).filter(({ record, owner }) => {
    const owners = seen.get(record) ?? new Set();
    seen.set(record, owners);
    const first = !owners.has(owner);
    owners.add(owner);
    return first;
  });
  const absent = unknownOf(members.map((one) => one.absent ?? null));
  return membersOfGathered(found, frame, { ...gathering, absent });
}

/** 另归其人 — the same records, given to the person whom a field of theirs names. */
export function ownedMembers(
  frame: Frame,
  from: RecordSet,
  gathering: Gathering & { readonly owner: Computation },
): Members {
  const wider = membersIn(frame, from);
  const strangers: Stranger[] = [];
  const found = gatheredOf(wider).flatMap((one, index): Gathered[] => {
    const id = gathering.owner.evaluate(frame, index);
    // Whose record it is must be known to anybody it might belong to: the first owner stands in.
    if (id instanceof Unknown) return [{ ...one, unknown: one.unknown ?? id }];
    if (typeof id !== "string" || id === "") return [];
    const owner = frame.personNamed(id);
    if (owner !== undefined) return [{ ...one, owner }];
    strangers.push({ id, place: one.record.place });
    return [];
  });
  const members = membersOfGathered(found, frame, { ...gathering, absent: wider.absent });
  return { ...members, strangers };
}

function gatheredOf(members: Members): Gathered[] {
  const { table, undecided, owners } = members;
  return members.rows.flatMap((row, index) => {
    const record = row === NO_ROW ? UNBROUGHT : table?.records[row];
    const owner = owners[index] ?? 0;
    return table && record ? [{ record, owner, unknown: undecided.get(index), table, row }] : [];
  });
}

/** What stands for a row that nobody has brought: it lies in no file. */
const UNBROUGHT: TableRecord = { row: {}, place: { file: "", line: 0, column: 1 } };

/** A record without the date that decides has not happened yet, so it counts in no month. */
function insideOf(
  found: readonly Gathered[],
  frame: Frame,
  { timeOf, reach }: { readonly timeOf: TimeOf; readonly reach: Reach },
): readonly Gathered[] {
  const windows = new Map<Day, DayWindow>();
  return found.filter(({ record, owner, row }) => {
    const time = timeOf(record);
    if (time === undefined) return row === NO_ROW;
    const hiredOn = frame.hiredOn(owner);
    const window = windows.get(hiredOn) ?? reach.window(frame.month, hiredOn);
    windows.set(hiredOn, window);
    const day = dayOfMoment(time);
    return day >= window.from && day <= window.to && !frame.isElsewhere(owner, day);
  });
}

/** An order that a later month's export shows again is one order, as it stands now. */
function latestOfEach(found: readonly Gathered[], id: string): readonly Gathered[] {
  const last = new Map<string, Gathered>();
  for (const one of found) {
    const key = one.record.row[id];
    if (typeof key === "string") last.set(key, one);
  }
  return found.filter((one) => {
    const key = one.record.row[id];
    return typeof key !== "string" || last.get(key) === one;
  });
}

function membersOfGathered(
  found: readonly Gathered[],
  frame: Frame,
  { kind, timeOf, absent }: Gathering & { readonly absent: Unknown | undefined },
): Members {
  const time = (one: Gathered) => timeOf(one.record) ?? Number.MAX_SAFE_INTEGER;
  const sorted = found.toSorted(
    (left, right) =>
      left.owner - right.owner ||
      time(left) - time(right) ||
      comparePlaces(left.record.place, right.record.place),
  );
  const undecided = new Map<number, Unknown>();
  sorted.forEach(({ unknown }, index) => unknown && undecided.set(index, unknown));
  const owners = sorted.map(({ owner }) => owner);
  const table: RecordTable = {
    kind,
    records: sorted.map(({ record }) => record),
    owner: owners,
    also(index) {
      const one = sorted[index];
      return one?.table.also?.(one.row) ?? [];
    },
  };
  const rows = sorted.map(({ row }, index) => (row === NO_ROW ? NO_ROW : index));
  return { table, rows, owners, undecided, absent, ...occurrences(owners, frame.people) };
}
