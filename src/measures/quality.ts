import { type Day, isoDay, weekday } from "../kernel/calendar.ts";
import { type Decimal, ONE, whole, ZERO } from "../kernel/decimal.ts";
import { agentRecords } from "./agent-records.ts";
import type { KindRow } from "../inputs/index.ts";
import type { DaysOf } from "./attendance-days.ts";
import { type Family, itemAt, personColumn, quantity, sum, type Value } from "./family.ts";
import { lazyTable } from "./lazy-table.ts";
import type { LeaveBook } from "./leave-days.ts";
import { byPerson, type Owned, recordTable } from "./own-records.ts";
import type { Cell, Missing, Quantity, RecordTable } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { lackingFile } from "./unreadable.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export const QUALITY_QUANTITIES: readonly Quantity[] = [
  quantity("quality.monitored", "count", "监听次数", "monitored calls"),
  quantity("quality.callbacks", "count", "回访次数", "call-backs"),
  quantity("quality.score", "points", "质检平均分", "mean score of the checks"),
];

const NO_QUALITY: Missing = {
  what: { zh: "质检记录", en: "quality checks" },
  where: "quality.csv",
};
const DAYS_A_WEEK = 7;
const SUNDAY = 7;
/** The day by which a week that two months share belongs to one of them. */
const THURSDAY = 4;

type Check = Owned<KindRow<"quality"> & { readonly employee_id: string }>;

/** 质检场合 — what decides for which weeks of whom checks are due. */
export interface QualityFacts {
  readonly setting: Setting;
  readonly roster: Roster;
  readonly work: WorkCalendar;
  readonly days: DaysOf;
  readonly leave: LeaveBook;
}

/** 质检的量 — checks of the month, and how many fell into each week of each agent. */
export function measureQuality(facts: QualityFacts): Family {
  const { setting, roster } = facts;
  const { quality } = setting.inputs.records;
  const lacking = lackingFile(setting.inputs, "quality", NO_QUALITY);
  const checks = quality && countingChecks(quality, facts);
  const isOfMonth = ({ row }: Check) => row.date >= setting.first && row.date <= setting.last;
  const ofMonth = checks?.filter(isOfMonth) ?? [];
  const own = byPerson(ofMonth, roster.people.length);
  const column = (choose: (all: readonly Check[]) => Value, kind?: string) => {
    const chosen = (index: number) =>
      itemAt(own, index).filter(({ row }) => kind === undefined || row.kind === kind);
    return personColumn(
      roster.people,
      (index) => (checks ? choose(chosen(index)) : lacking),
      (index) => chosen(index).map(({ place }) => place),
    );
  };
  const person = new Map([
    ["quality.monitored", column((all) => whole(all.length), "monitor")],
    ["quality.callbacks", column((all) => whole(all.length), "callback")],
    ["quality.score", column(meanScore)],
  ]);
  if (!checks) return { person };
  return { person, records: [recordTable("quality", ofMonth), weekTable(checks, facts)] };
}

/** Days outside the month count in the weeks of the month, and nowhere else. */
function countingChecks(
  quality: NonNullable<Setting["inputs"]["records"]["quality"]>,
  { setting, roster }: QualityFacts,
): readonly Check[] {
  const weeks = new Set(weeksOf(setting));
  const counting = quality.filter(({ row, place }) => {
    const { date } = row;
    const counts = (date >= setting.first && date <= setting.last) || weeks.has(mondayOf(date));
    if (!counts) {
      const facts = { value: isoDay(date), month: setting.inputs.month };
      setting.findings.reject(place, "CSP202", facts, row.agent_id);
    }
    return counts;
  });
  return agentRecords(counting, (row) => row.date, setting, roster);
}

function meanScore(checks: readonly Check[]): Decimal | null {
  if (checks.length === 0) return null;
  return sum(checks.map(({ row }) => row.score)).div(checks.length);
}

function weekTable(checks: readonly Check[], facts: QualityFacts): RecordTable {
  const { roster, setting } = facts;
  const make = () => {
    const records: RecordTable["records"][number][] = [];
    const owner: number[] = [];
    const own = byPerson(checks, roster.people.length);
    const found: (readonly Check[])[] = [];
    for (const { index } of roster.people) {
      for (const monday of weeksOf(setting)) {
        const week = itemAt(own, index).filter(({ row }) => mondayOf(row.date) === monday);
        const place = week[0]?.place ?? itemAt(roster.people, index).row;
        records.push({ row: weekRow(index, monday, week, facts), place });
        owner.push(index);
        found.push(week);
      }
    }
    const also = (at: number) =>
      itemAt(found, at)
        .map(({ place }) => place)
        .slice(1);
    return { records, owner, also };
  };
  return lazyTable({ kind: "agentweeks" }, make);
}

function weekRow(
  person: number,
  monday: Day,
  week: readonly Check[],
  facts: QualityFacts,
): Readonly<Record<string, Cell | Missing>> {
  const { roster, work } = facts;
  const count = (kind: string) => whole(week.filter(({ row }) => row.kind === kind).length);
  return {
    employee_id: itemAt(roster.people, person).id,
    date: monday,
    to: monday + DAYS_A_WEEK - 1,
    monitored: count("monitor"),
    callbacks: count("callback"),
    duty_days: work.missingFor(person) ?? dutyDays(person, monday, facts),
  };
}

/** Due days of the week inside the month, less what leave takes of them. */
function dutyDays(person: number, monday: Day, { days, leave }: QualityFacts): Decimal {
  const ofLeave = itemAt(leave.days, person);
  const due = days(person).filter((one) => one.due && mondayOf(one.day) === monday);
  return sum(due.map(({ day }) => ONE.minus(ofLeave.get(day)?.taken ?? ZERO)));
}

/** Mondays of the weeks that belong to the month: those whose Thursday lies in it. */
function weeksOf({ first, last }: Setting): readonly Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += DAYS_A_WEEK) {
    const thursday = monday + THURSDAY - 1;
    if (thursday >= first && thursday <= last) weeks.push(monday);
  }
  return weeks;
}

function mondayOf(day: Day): Day {
  return day + SUNDAY - weekday(day) - (DAYS_A_WEEK - 1);
}
