import type { Place } from "../kernel/place.ts";
import type { Frame, Members, RecordSet } from "./model.ts";
import { Unknown } from "./value.ts";

export function placeOfMember(members: Members, index: number): Place | undefined {
  return members.table?.records[members.rows[index] ?? -1]?.place;
}

/** 某人的成员 — the positions in the set that belong to a person. */
export function membersOf(members: Members, person: number): { from: number; to: number } {
  return { from: members.starts[person] ?? 0, to: members.starts[person + 1] ?? 0 };
}

/** 挑选记录 — decides the condition of a set for every record it may hold. */
export function chooseRecords(frame: Frame, set: RecordSet): Members {
  const wider = set.from ? frame.set(set.from) : undefined;
  const table = wider ? wider.table : frame.table(set.kind);
  const candidates = wider ? wider.rows : (table?.records ?? []).map((_, index) => index);
  const rows: number[] = [];
  const undecided = new Map<number, Unknown>();
  for (let position = 0; position < candidates.length; position += 1) {
    const row = candidates[position] ?? 0;
    const inherited = wider?.undecided.get(position);
    const belongs = inherited ?? (set.where ? set.where.evaluate(frame, position) : true);
    if (belongs instanceof Unknown) undecided.set(rows.length, belongs);
    if (belongs === true || belongs instanceof Unknown) rows.push(row);
  }
  const owners = rows.map((row) => table?.owner[row] ?? 0);
  const absent = table ? undefined : new Unknown([set.lacking]);
  return { table, rows, owners, undecided, absent, ...occurrences(owners, frame.people) };
}

function occurrences(
  owners: readonly number[],
  people: number,
): { nth: readonly number[]; starts: readonly number[] } {
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
