import type { Measured, RecordTable } from "../measures/quantity.ts";

/** 各人记录 — the records of a table that belong to each person, in their order. */
export function recordsByPerson(
  table: RecordTable | undefined,
  people: number,
): readonly RecordTable["records"][] {
  const lists = Array.from({ length: people }, () => NO_RECORDS);
  table?.records.forEach((record, index) => {
    const owner = table.owner[index] ?? -1;
    const own = lists[owner];
    if (own === NO_RECORDS) lists[owner] = [record];
    else own?.push(record);
  });
  return lists;
}

/** Most people have no record of most kinds: they share one list, and nobody adds to it. */
const NO_RECORDS: RecordTable["records"][number][] = [];

/** 各人期段 — the spans of each person, in order of time. */
export function spansByPerson(measured: Measured): readonly (readonly number[])[] {
  const spans: number[][] = measured.people.map(() => []);
  measured.spans.forEach((span, index) => spans[span.person]?.push(index));
  return spans;
}
