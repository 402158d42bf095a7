import { type Moment, momentAt } from "../../kernel/calendar.ts";
import type { RecordField } from "../expression/environment.ts";
import type { RecordSet, TableRecord } from "../model.ts";

type TimeOf = RecordSet["timeOf"];

/** 日期字段 — the fields of a kind that say when; the first filled one is when a record counts. */
export function timeFields(fields: ReadonlyMap<string, RecordField>): readonly RecordField[] {
  return [...fields.values()].filter(({ type }) => type.kind === "date" || type.kind === "moment");
}

/** 记录的时刻 — reads the first filled one of some date fields. */
export function timeReader(fields: readonly RecordField[]): TimeOf {
  return (record) => {
    for (const field of fields) {
      const time = timeIn(record, field);
      if (time !== undefined) return time;
    }
    return undefined;
  };
}

function timeIn({ row }: TableRecord, { name, type }: RecordField): Moment | undefined {
  const cell = row[name];
  if (typeof cell !== "number") return undefined;
  return type.kind === "date" ? momentAt(cell, 0) : cell;
}
