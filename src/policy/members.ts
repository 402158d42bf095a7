import type { Place } from "../kernel/place.ts";
import { invariant } from "../kernel/invariant.ts";
import type { RecordTable } from "../measures/quantity.ts";
import type { Frame, Members, RecordSet, TableRecord } from "./model.ts";
import { Unknown } from "./value.ts";

export function recordOfMember(members: Members, index: number): TableRecord | undefined {
  return members.table?.records[members.rows[index] ?? -1];
}

export function placeOfMember(members: Members, index: number): Place | undefined {
  return recordOfMember(members, index)?.place;
}

/** 成员的出处 — every row behind a member: its own, and those of the records it stands for. */
export function addRows(members: Members, index: number, add: (place: Place) => void): void {
  const { table } = members;
  const own = members.rows[index] ?? -1;
  for (const row of members.merged?.get(index) ?? [own]) {
    const record = table?.records[row];
    if (record) add(record.place);
    for (const place of table?.also?.(row) ?? []) add(place);
  }
}

/** 某人的成员 — the positions in the set that belong to a person. */
export function membersOf(members: Members, person: number): { from: number; to: number } {
  return { from: members.starts[person] ?? 0, to: members.starts[person + 1] ?? 0 };
}

export function isEmpty({ starts }: Members, person: number): boolean {
  return starts[person] === starts[person + 1];
}

/** 集合的成员 — the members of a set in a month of which the records are at hand. */
export function membersIn(frame: Frame, set: RecordSet): Members {
  const members = frame.set(set);
  invariant(members !== undefined, `records of ${set.name} are asked of a month that kept none`);
  return members;
}

/** 整类记录 — every record of a kind, as the measures give them. */
export function kindMembers(frame: Frame, kind: string, lacking: KindLacking): Members {
  const table = frame.table(kind);
  const absent = table ? lackingOf(table) : lacking.file;
  const members = tableMembers(table, frame.people, { undecided: new Map(), absent });
  if (!lacking.row || absent) return members;
  const { row } = lacking;
  return withMembersFor(members, frame.people, (person) =>
    isEmpty(members, person) ? row : undefined,
  );
}

/** 缺文件缺行 — what is missing without a file of a kind, or without a row that everybody must have. */
export interface KindLacking {
  readonly file: Unknown;
  readonly row?: Unknown | undefined;
}

/** The row of a member that stands for a row nobody has brought. */
export const NO_ROW = -1;

/** 补上缺行 — whoever lacks a row has one member that is unknown, which no count can leave out. */
export function withMembersFor(
  members: Members,
  people: number,
  lackOf: (person: number) => Unknown | undefined,
): Members {
  const [rows, owners]: [number[], number[]] = [[], []];
  const undecided = new Map<number, Unknown>();
  for (let person = 0; person < people; person += 1) {
    const { from, to } = membersOf(members, person);
    for (let at = from; at < to; at += 1) {
      const mark = members.undecided.get(at);
      if (mark) undecided.set(rows.length, mark);
      rows.push(members.rows[at] ?? NO_ROW);
      owners.push(person);
    }
    const lack = lackOf(person);
    if (!lack) continue;
    undecided.set(rows.length, lack);
    rows.push(NO_ROW);
    owners.push(person);
  }
  return { ...members, rows, owners, undecided, ...occurrences(owners, people) };
}

function lackingOf(table: RecordTable): Unknown | undefined {
  return table.lacking && new Unknown([table.lacking]);
}

/** 全表成员 — all rows of a table that is in order of person. */
export function tableMembers(
  table: RecordTable | undefined,
  people: number,
  about: Pick<Members, "undecided" | "absent" | "strangers">,
): Members {
  const owners = table?.owner ?? [];
  const rows = owners.map((_, index) => index);
  return { table, rows, owners, ...about, ...occurrences(owners, people) };
}

/** 其次序 — which occurrence of its person each member is, and where each person begins. */
export function occurrences(
  owners: readonly number[],
  people: number,
): Pick<Members, "nth" | "starts"> {
  const nth: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let person = 0; person <= people; person += 1) {
    starts.push(at);
    const first = at;
    while (at < owners.length && owners[at] === person) {
      at += 1;
      nth.push(at - first);
    }
  }
  return { nth, starts };
}
