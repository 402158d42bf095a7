import type { Day } from "../kernel/calendar.ts";
import { whole } from "../kernel/decimal.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import { type Family, itemAt } from "./family.ts";
import { lazyTable } from "./lazy-table.ts";
import { hoursOfShift } from "./shift-hours.ts";
import { byPerson, type Owned, recordTable } from "./own-records.ts";
import type { RecordTable } from "./quantity.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";
import type { WorkCalendar, WorkDay } from "./work-calendar.ts";

type ScheduleRecord = Owned<KindRow<"schedule">>;

const REST = "rest";

/**
 * 连续排班 — unbroken days on the schedule at one seat; rest days within belong to it, written out
 * or not: many schedules list working days alone.
 */
interface Run {
  readonly person: number;
  readonly seat: string | undefined;
  readonly from: Day;
  /** Last day with a shift. */
  readonly to: Day;
  /** Last day without a gap, a rest day or not. */
  readonly reaches: Day;
  readonly shifts: number;
  readonly places: readonly Place[];
}

/** 排班的记录 — the schedule's rows of the month, and the runs they make. */
export function measureSchedule(setting: Setting, roster: Roster, work: WorkCalendar): Family {
  if (unreadableKind(setting.inputs, "schedule")) return {};
  const { first, last, inputs } = setting;
  const before = inputs.scheduleBefore ?? [];
  // Rows are refused and counted where workdays are told; here they are only looked at.
  const all = [...before.filter(({ row }) => row.date < first), ...(inputs.records.schedule ?? [])]
    .flatMap(({ row, place }): ScheduleRecord[] => {
      const person = roster.indexOf(row.employee_id);
      return person === undefined ? [] : [{ row, place, person }];
    })
    .toSorted(inOrder)
    .filter((one, at, sorted) => !isSameDay(one, sorted[at - 1]));
  const ofMonth = all.filter(({ row }) => row.date >= first && row.date <= last);
  const rows = lazyTable({ kind: "schedule" }, () =>
    recordTable("schedule", ofMonth, ({ row, person }) =>
      shiftFields(row.date, work.on(person, row.date)),
    ),
  );
  return { records: [rows, runTable(all, setting, roster, work)] };
}

/** The word of the shift in the policy, however the row spells it, and when it begins and ends. */
function shiftFields(date: Day, { scheduled, shift }: WorkDay) {
  if (scheduled !== true) return { shift: REST, night: false, starts_at: null, ends_at: null };
  return { shift: shift.name, ...hoursOfShift(date, shift) };
}

function inOrder(left: ScheduleRecord, right: ScheduleRecord): number {
  const byDate = left.person - right.person || left.row.date - right.row.date;
  return byDate || comparePlaces(left.place, right.place);
}

/** Of two rows for one date the first holds, as it does for workdays. */
function isSameDay({ person, row }: ScheduleRecord, before: ScheduleRecord | undefined): boolean {
  return before?.person === person && before.row.date === row.date;
}

function runTable(
  all: readonly ScheduleRecord[],
  setting: Setting,
  { people, entries }: Roster,
  work: WorkCalendar,
): RecordTable {
  return lazyTable({ kind: "schedule_runs" }, () => {
    const isOff = (person: number, day: Day) => work.isDue(itemAt(entries, person), day) === false;
    const runs = byPerson(all, people.length)
      .flatMap((records) => runsOf(records, isOff))
      .filter(({ from, to }) => to >= setting.first && from <= setting.last);
    const earliest = new Map<number, Day>();
    for (const { person, row } of all) {
      if (!earliest.has(person)) earliest.set(person, row.date);
    }
    const bounded = (run: Run) => {
      const entry = itemAt(entries, run.person);
      const since = earliest.get(run.person) ?? run.from;
      const off = (day: Day) => isOff(run.person, day);
      return isBegun(run, entry, since, setting) && isEnded(run, entry, setting, off);
    };
    return {
      records: runs.map((run) => ({
        row: {
          employee_id: itemAt(people, run.person).id,
          date: run.from,
          to: run.to,
          seat: run.seat,
          days: whole(run.to - run.from + 1),
          shift_days: whole(run.shifts),
          bounded: bounded(run),
        },
        place: itemAt(run.places, 0),
      })),
      owner: runs.map(({ person }) => person),
      also: (index) => itemAt(runs, index).places.slice(1),
    };
  });
}

/** `records` are one person's, by date. */
function runsOf(
  records: readonly ScheduleRecord[],
  isOff: (person: number, day: Day) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, place, person } of records) {
    const open = runs.at(-1);
    const { date, seat } = row;
    const next = open && isEvery(open.reaches + 1, date - 1, (day) => isOff(person, day));
    if (row.shift === REST) {
      if (open && next) runs[runs.length - 1] = { ...open, reaches: date };
      continue;
    }
    const sameSeat = open && (seat === undefined || open.seat === undefined || seat === open.seat);
    if (open && next && sameSeat) {
      const more = { seat: open.seat ?? seat, to: date, reaches: date, shifts: open.shifts + 1 };
      runs[runs.length - 1] = { ...open, ...more, places: [...open.places, place] };
    } else {
      runs.push({ person, seat, from: date, to: date, reaches: date, shifts: 1, places: [place] });
    }
  }
  return runs;
}

type IsOff = (day: Day) => boolean;

/** A run that reaches back to the first row known may have begun before it. */
function isBegun({ from }: Run, { person }: Entry, since: Day, { first }: Setting): boolean {
  return from > first || from > since || from === person.hiredOn;
}

/** One that only days off part from the end of the month may go on in the next. */
function isEnded({ reaches }: Run, { person }: Entry, { last }: Setting, isOff: IsOff): boolean {
  const until = Math.min(person.leftOn ?? last, last);
  return until === person.leftOn || !isEvery(reaches + 1, last, isOff);
}

function isEvery(from: Day, to: Day, holds: IsOff): boolean {
  for (let day = from; day <= to; day += 1) if (!holds(day)) return false;
  return true;
}
