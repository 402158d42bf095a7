import { type Decimal, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import { dayHours } from "./attendance.ts";
import { DAY_KINDS, type DayKind } from "./derived-fields.ts";
import { type Family, itemAt, personColumn, quantity, sum } from "./family.ts";
import { byPerson, type Owned, ownRecords, recordTable } from "./own-records.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";
import { noArrangement, type WorkCalendar } from "./work-calendar.ts";

export const OVERTIME_QUANTITIES: readonly Quantity[] = [
  quantity("attendance.overtime_workday_hours", "hours", "工作日加班小时", "workday overtime"),
  quantity("attendance.overtime_restday_hours", "hours", "休息日加班小时", "rest day overtime"),
  quantity("attendance.overtime_holiday_hours", "hours", "法定假日加班小时", "holiday overtime"),
];

/** One overtime row with what the day was; undefined = no calendar says. */
interface Extra {
  readonly record: Owned<KindRow<"overtime">>;
  readonly dayKind: DayKind | undefined;
  readonly hours: Decimal;
}

const NO_EXTRAS: readonly Extra[] = [];

/** 加班的量 — hours by the kind of day, time off in lieu included; days count as full days. */
export function measureOvertime(setting: Setting, roster: Roster, work: WorkCalendar): Family {
  const fullDay = dayHours(setting) ?? ZERO;
  const unreadable = unreadableKind(setting.inputs, "overtime");
  const records = ownRecords(setting.inputs.records.overtime, (row) => row.date, setting, roster);
  const extras = records.map((record): Extra => {
    const { hours, days, date } = record.row;
    return {
      record,
      dayKind: dayKindOf(work, record.person, date),
      hours: hours ?? (days ?? ZERO).times(fullDay),
    };
  });
  const byRecord = new Map(extras.map((extra) => [extra.record, extra]));
  const ofPerson = byPerson(records, roster.people.length).map((own) =>
    own.length === 0
      ? NO_EXTRAS
      : own.map((record) => byRecord.get(record)).filter((extra) => extra !== undefined),
  );
  const person = new Map<string, QuantityColumn>();
  for (const kind of DAY_KINDS) {
    const own = (index: number): readonly Extra[] =>
      itemAt(ofPerson, index).filter((extra) => extra.dayKind === kind);
    person.set(
      `attendance.overtime_${kind}_hours`,
      personColumn(
        roster.people,
        (index) =>
          unreadable ??
          lackingDay(itemAt(ofPerson, index), work) ??
          sum(own(index).map((one) => one.hours)),
        (index) => own(index).map((one): Place => one.record.place),
      ),
    );
  }
  const table = recordTable("overtime", records, (record) => ({
    hours: byRecord.get(record)?.hours,
    day_kind: byRecord.get(record)?.dayKind,
  }));
  return { person, records: unreadable ? [] : [table] };
}

function dayKindOf(work: WorkCalendar, person: number, date: number): DayKind | undefined {
  const { statutory, scheduled } = work.on(person, date);
  if (statutory === undefined) return undefined;
  if (statutory) return "holiday";
  if (work.lacking) return undefined;
  return scheduled === undefined ? undefined : scheduled ? "workday" : "restday";
}

function lackingDay(extras: readonly Extra[], work: WorkCalendar): Missing | undefined {
  const unknown = extras.find((extra) => extra.dayKind === undefined);
  return unknown && (work.lacking ?? noArrangement(unknown.record.row.date));
}
