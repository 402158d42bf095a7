import type { Day } from "../kernel/calendar.ts";
import { type Decimal, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import {
  alsoPerSpan,
  type Family,
  itemAt,
  personColumn,
  quantity,
  spanColumn,
  sum,
  type Value,
} from "./family.ts";
import {
  askedDays,
  type LeaveBook,
  type LeavePart,
  type LeaveRecord,
  settled,
} from "./leave-days.ts";
import { recordTable } from "./own-records.ts";
import type { Quantity, QuantityColumn } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 假别 — the leave types of the contract, each with its titles. */
const LEAVE_TYPES: readonly (readonly [type: string, zh: string, en: string])[] = [
  ["personal", "事假天数", "days of personal leave"],
  ["sick", "病假天数", "days of sick leave"],
  ["annual", "年假天数", "days of annual leave"],
  ["marriage", "婚假天数", "days of marriage leave"],
  ["bereavement", "丧假天数", "days of bereavement leave"],
  ["maternity", "产假天数", "days of maternity leave"],
  ["paternity", "陪产假天数", "days of paternity leave"],
  ["injury", "工伤假天数", "days of injury leave"],
  ["compensatory", "调休天数", "days of time off in lieu"],
];

const PERSON: readonly Quantity[] = LEAVE_TYPES.map(([type, zh, en]) =>
  quantity(nameOf(type), "days", zh, en),
);

export const LEAVE_QUANTITIES: readonly Quantity[] = [...PERSON, ...alsoPerSpan(PERSON)];

/** 请假的量 — due days on leave, by type, per person and span; hours count as parts of a day. */
export function measureLeave(
  setting: Setting,
  roster: Roster,
  work: WorkCalendar,
  book: LeaveBook,
): Family {
  const { people, spans, entries } = roster;
  const unreadable = unreadableKind(setting.inputs, "leave");
  const person = new Map<string, QuantityColumn>();
  const span = new Map<string, QuantityColumn>();
  for (const [type] of LEAVE_TYPES) {
    const stretch = (index: number): Stay => {
      const { from, to } = itemAt(entries, index);
      return { person: index, from, to };
    };
    const value = (stay: Stay): Value =>
      unreadable ?? itemAt(book.missing, stay.person).get(type) ?? daysOf(book, type, stay);
    const rows = (stay: Stay): readonly Place[] =>
      partsOf(book, type, stay).map((part) => part.place);
    person.set(
      nameOf(type),
      personColumn(
        people,
        (index) => value(stretch(index)),
        (index) => rows(stretch(index)),
      ),
    );
    span.set(
      nameOf(type),
      spanColumn(
        people,
        spans,
        (index) => value(itemAt(spans, index)),
        (index) => rows(itemAt(spans, index)),
      ),
    );
  }
  return { person, span, records: unreadable ? [] : [leaveTable(book, roster, work)] };
}

/** A person's employed days from one to another. */
interface Stay {
  readonly person: number;
  readonly from: Day;
  readonly to: Day;
}

function leaveTable(
  book: LeaveBook,
  { entries }: Roster,
  work: WorkCalendar,
): ReturnType<typeof recordTable> {
  const shares = new Map<Place, Decimal>();
  for (const days of book.days) {
    for (const { parts } of days.values()) {
      for (const { place, share } of parts) {
        shares.set(place, (shares.get(place) ?? ZERO).plus(share));
      }
    }
  }
  // Of somebody who is here for a stretch of the month: leave that reaches into it.
  const isHere = ({ place, person, row }: LeaveRecord): boolean =>
    !itemAt(entries, person).person.during ||
    shares.has(place) ||
    itemAt(book.missing, person).has(row.type);
  return recordTable("leave", book.records.filter(isHere), (record) => {
    const { place, person, row } = record;
    const unknown = itemAt(book.missing, person).has(row.type);
    return {
      days_in_month: unknown ? undefined : settled(shares.get(place) ?? ZERO),
      asked_days: askedDays(record, itemAt(entries, person), work),
    };
  });
}

function daysOf(book: LeaveBook, type: string, stay: Stay): Decimal {
  // Most people take none, and nine types are asked for.
  if (itemAt(book.days, stay.person).size === 0) return ZERO;
  return settled(sum(partsOf(book, type, stay).map((part) => part.share)));
}

function partsOf(book: LeaveBook, type: string, stay: Stay): LeavePart[] {
  const parts: LeavePart[] = [];
  for (const [day, leaveDay] of itemAt(book.days, stay.person)) {
    if (day < stay.from || day > stay.to) continue;
    for (const part of leaveDay.parts) if (part.type === type) parts.push(part);
  }
  return parts;
}

function nameOf(type: string): string {
  return `attendance.leave_${type}_days`;
}
