import { addMonthsToDay, dayOfMoment, type Moment, momentAt } from "../../kernel/calendar.ts";
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

const LATER = /^(.+?)\s*\+\s*(\d+)\s*(days?|天|months?|个月)$/u;

/** 日期项 — `paid_at`, or `paid_at + 30 days`: a trial order counts in the month it is kept. */
export function dateTerm(text: string): {
  readonly name: string;
  readonly later: (timeOf: TimeOf) => TimeOf;
} {
  const [, name = text, count = "0", unit = ""] = LATER.exec(text) ?? [];
  const length = Number(count);
  const inMonths = unit.startsWith("month") || unit === "个月";
  const move = (time: Moment) => {
    const day = dayOfMoment(time);
    return momentAt(inMonths ? addMonthsToDay(day, length) : day + length, 0);
  };
  const later = (timeOf: TimeOf): TimeOf => {
    if (length === 0) return timeOf;
    return (record) => {
      const time = timeOf(record);
      return time === undefined ? undefined : move(time);
    };
  };
  return { name, later };
}
