import { type Day, dayOfMoment, type Moment, momentAt, secondOfDay } from "../kernel/calendar.ts";
import { Decimal, ONE, whole, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import { itemAt } from "./family.ts";
import { MapsOfPeople } from "./maps-of-people.ts";
import { allOwnRecords, type Owned } from "./own-records.ts";
import { paidStretches, secondsIn, type Stretch, without } from "./paid-time.ts";
import type { Missing } from "./quantity.ts";
import { type Entry, isElsewhere, type Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { noArrangement, type WorkCalendar } from "./work-calendar.ts";

export type LeaveRecord = Owned<KindRow<"leave">>;

/** 请假日 — a due day of which a part is leave. */
export interface LeaveDay {
  /** Paid time of the shift that no leave with clock times (or whole days) covers. */
  readonly left: readonly Stretch[];
  /** Share of the shift taken by all leave together, 1 at most. */
  readonly taken: Decimal;
  /** A leave says only how much of this day it takes, not which hours. */
  readonly unplaced: boolean;
  readonly parts: readonly LeavePart[];
}

export interface LeavePart {
  readonly type: string;
  readonly share: Decimal;
  readonly place: Place;
}

/** 请假账 — leave spread over the due days of the month; no part of a day is counted twice. */
export interface LeaveBook {
  /** Rows that touch the month. */
  readonly records: readonly LeaveRecord[];
  /** Per person: day → leave of that day. */
  readonly days: readonly ReadonlyMap<Day, LeaveDay>[];
  /** Per person: leave type → what is not known of it. */
  readonly missing: readonly ReadonlyMap<string, Missing>[];
}

/**
 * Thirds of a shift have no end in decimals; twenty places bring three of them back to a whole
 * day and are far beyond anything a fen can show.
 */
export function settled(share: Decimal): Decimal {
  return share.toDecimalPlaces(20);
}

/** 读请假 — spreads the leave rows over due days, earliest first, so overlaps count once. */
export function readLeave(setting: Setting, roster: Roster, work: WorkCalendar): LeaveBook {
  const { inputs, findings, first, last } = setting;
  const days = new MapsOfPeople<Day, LeaveDay>(roster.people.length);
  const missing = new MapsOfPeople<string, Missing>(roster.people.length);
  const records = allOwnRecords(inputs.records.leave, (row) => row.from, setting, roster).filter(
    ({ row, place }) => {
      const touches = dayOfMoment(row.to) >= first && dayOfMoment(row.from) <= last;
      if (!touches) findings.ignore(place, "other_month");
      return touches;
    },
  );
  for (const record of records) {
    if (setting.rules.unapprovedIsAbsence && record.row.approved_by === undefined) continue;
    const entry = itemAt(roster.entries, record.person);
    const unknownDay = spread(record, entry, days.own(record.person), setting, work);
    const lacking =
      work.lacking ?? (unknownDay === undefined ? undefined : noArrangement(unknownDay));
    if (lacking) missing.own(record.person).set(record.row.type, lacking);
  }
  return { records, days: days.all, missing: missing.all };
}

/** 请假总天数 — what was asked for, other months included: as written, else the due days. */
export function askedDays({ row }: LeaveRecord, entry: Entry, work: WorkCalendar): Decimal {
  if (row.days !== undefined) return row.days;
  let asked = ZERO;
  for (let day = dayOfMoment(row.from); day <= dayOfMoment(row.to); day += 1) {
    if (work.isDue(entry, day) === false) continue;
    const shift = paidStretches(work.on(entry.person.index, day).shift);
    const total = secondsIn(shift);
    const left = secondsIn(without(shift, hoursOn(row, day)));
    if (total > 0) asked = asked.plus(whole(total - left).div(total));
  }
  return settled(asked);
}

/** Takes the leave out of the due days in order; answers a day that no calendar knows. */
function spread(
  record: LeaveRecord,
  entry: Entry,
  days: Map<Day, LeaveDay>,
  setting: Setting,
  work: WorkCalendar,
): Day | undefined {
  const { row } = record;
  let budget = row.days;
  // A shift that runs past midnight belongs to the day before a leave that starts at night.
  const start = dayOfMoment(row.from) - 1;
  const from = budget === undefined ? Math.max(start, setting.first) : start;
  const to = Math.min(dayOfMoment(row.to), setting.last);
  for (let day = from; day <= to; day += 1) {
    const due = work.isDue(entry, day);
    if (due === undefined && day >= setting.first) return day;
    if (!due) continue;
    const shift = paidStretches(work.on(entry.person.index, day).shift);
    const before: LeaveDay = days.get(day) ?? {
      left: shift,
      taken: ZERO,
      unplaced: false,
      parts: [],
    };
    const after = takeLeave(before, secondsIn(shift), record, day, budget);
    if (!after) continue;
    budget = budget?.minus(after.share);
    const counts = !isElsewhere(entry.person, day, setting);
    if (day >= setting.first && counts) days.set(day, after.leaveDay);
  }
  return undefined;
}

function takeLeave(
  before: LeaveDay,
  total: number,
  record: LeaveRecord,
  day: Day,
  budget: Decimal | undefined,
): { readonly leaveDay: LeaveDay; readonly share: Decimal } | undefined {
  const left = without(before.left, hoursOn(record.row, day));
  const covered = whole(secondsIn(before.left) - secondsIn(left)).div(total);
  const free = Decimal.min(covered, ONE.minus(before.taken));
  if (free.lte(0) || budget?.lte(0)) return undefined;
  // `days` smaller than the dates say: the last day is taken in part, its hours are not known.
  const partly = budget !== undefined && budget.lt(free);
  const share = partly ? budget : free;
  const part = { type: record.row.type, share, place: record.place };
  const leaveDay = {
    left: partly ? before.left : left,
    taken: settled(before.taken.plus(share)),
    unplaced: before.unplaced || partly,
    parts: [...before.parts, part],
  };
  return { leaveDay, share };
}

/**
 * The leave in seconds of the shift day. Bare dates (00:00) take whole shifts, however far
 * these reach into the next morning; clock times take what lies between them.
 */
function hoursOn(row: KindRow<"leave">, day: Day): Stretch {
  const midnight = momentAt(day, 0);
  const from = isBareDate(row.from)
    ? dayOfMoment(row.from) <= day
      ? -Infinity
      : Infinity
    : row.from - midnight;
  const to = isBareDate(row.to)
    ? day <= dayOfMoment(row.to)
      ? Infinity
      : -Infinity
    : row.to - midnight;
  return { from, to };
}

function isBareDate(moment: Moment): boolean {
  return secondOfDay(moment) === 0;
}
