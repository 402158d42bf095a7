import { dayOfMoment, type Moment, momentAt } from "../kernel/calendar.ts";
import type { DeclaredKind } from "../inputs/declared-kind.ts";
import type { DeclaredRecords } from "./month-inputs.ts";
import { ownRecords, recordTable } from "./own-records.ts";
import type { Cell, RecordTable } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

type Row = Readonly<Record<string, Cell | undefined>>;

/** 自定记录表 — the records that count here, by person and in order of time. */
export function declaredTable(
  { kind, records }: DeclaredRecords,
  setting: Setting,
  roster: Roster,
): RecordTable | undefined {
  if (!records) return undefined;
  const timeOf = timeReader(kind);
  const named = records.flatMap(({ row, place }) => {
    const time = timeOf(row);
    if (kind.month.rule === "own-date" && time !== undefined && dayOfMoment(time) > setting.last) {
      setting.findings.ignore(place, "later");
      return [];
    }
    return [{ row: { employee_id: String(row[kind.person]), time, cells: row }, place }];
  });
  const owned = ownRecords(named, ({ time }) => time, setting, roster);
  return recordTable(
    kind.kind,
    owned.map(({ row: { cells }, place, person }) => ({ row: cells, place, person })),
  );
}

/** The date that decides stands first among the dates of the kind. */
function timeReader({ columns }: DeclaredKind): (row: Row) => Moment | undefined {
  const dates = Object.entries(columns).filter(
    ([, { type }]) => type === "date" || type === "moment",
  );
  return (row) => {
    for (const [name, { type }] of dates) {
      const cell = row[name];
      if (typeof cell === "number") return type === "date" ? momentAt(cell, 0) : cell;
    }
    return undefined;
  };
}
