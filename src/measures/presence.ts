import { type Day, momentAt } from "../kernel/calendar.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";
import { unjudgedBy } from "./attendance.ts";
import { itemAt } from "./family.ts";
import type { LeaveBook } from "./leave-days.ts";
import { paidStretches, type Stretch, without } from "./paid-time.ts";
import { cellsOn, type Entry, type Roster, textOf } from "./roster.ts";
import type { Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { Presence, Presences } from "./staffing.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 在岗所据 — what the days of a month were judged from. */
export interface PresenceBasis {
  readonly setting: Setting;
  readonly roster: Roster;
  readonly work: WorkCalendar;
  readonly leave: LeaveBook;
  readonly days: DaysOf;
}

/** 找在岗 — in wall-clock times of each site; breaks of the shift are not spent at the seat. */
export function presencesOf(basis: PresenceBasis, person: number): Presences {
  const { setting, roster } = basis;
  const entry = itemAt(roster.entries, person);
  const recorded = setting.rules.recorded && unjudgedBy(setting) === undefined;
  const lists = { present: [] as Presence[], planned: [] as Presence[], unclear: [] as Presence[] };
  // The nights at both ends of the month belong to shifts whose punches are in other folders.
  for (const day of recorded ? outerDays(entry, setting) : []) {
    lists.unclear.push(...plannedOn(basis, entry, day));
  }
  for (const day of basis.days(person)) {
    const planned = plannedOn(basis, entry, day.day);
    lists.planned.push(...planned);
    if (!recorded) continue;
    const there = presentOn(basis, entry, day);
    lists.present.push(...there);
    if (there.length === 0 && day.punched) lists.unclear.push(...planned);
  }
  return { recorded, ...lists };
}

/** Whom this policy holds for a part of the month alone, it holds on one side of it at most. */
function outerDays({ person: { during } }: Entry, { first, last }: Setting): readonly Day[] {
  const before = during === undefined || during.from <= first ? [first - 1] : [];
  const after = during === undefined || during.to >= last ? [last + 1] : [];
  return [...before, ...after];
}

/** A reserve is not at the seat until it is called, which its punches show. */
function plannedOn({ work, leave, setting }: PresenceBasis, entry: Entry, day: Day): Presence[] {
  const { index, hiredOn, leftOn } = entry.person;
  if (day < hiredOn || day > (leftOn ?? day)) return [];
  const { scheduled, statutory, shift, row } = work.on(index, day);
  const isOff = scheduled !== true || (statutory === true && row === undefined);
  if (isOff || shift.reserve === true) return [];
  const inMonth = day >= setting.first && day <= setting.last;
  const left = inMonth ? itemAt(leave.days, index).get(day)?.left : undefined;
  return placed(entry, day, left ?? paidStretches(shift));
}

/** One punch alone tells neither when somebody came nor when they went. */
function presentOn(
  { work }: PresenceBasis,
  entry: Entry,
  { day, punched, judged }: AttendanceDay,
): Presence[] {
  if (!punched || punched.once || judged.missingPunches > 0) return [];
  const midnight = momentAt(day, 0);
  const stay = {
    from: punched.first - midnight,
    to: punched.last - midnight,
  };
  return placed(entry, day, withoutBreaks(stay, work.on(entry.person.index, day).shift));
}

function withoutBreaks(stay: Stretch, shift: Shift): readonly Stretch[] {
  let stretches: readonly Stretch[] = [stay];
  for (const pause of shift.breaks) stretches = without(stretches, pause);
  return stretches;
}

function placed(entry: Entry, day: Day, stretches: readonly Stretch[]): Presence[] {
  const midnight = momentAt(day, 0);
  const site = textOf(cellsOn(entry, day).site);
  return stretches.map(({ from, to }) => ({ site, from: midnight + from, to: midnight + to }));
}

/** 最少人数 — the fewest at any moment of a stretch, and who they were by site. */
export function fewest(
  presences: readonly Presence[],
  { from, to }: Stretch,
): { readonly count: number; readonly bySite: ReadonlyMap<string, number> } {
  const moments = [from, ...presences.map((one) => one.to).filter((at) => at > from && at < to)];
  const changes = presences
    .flatMap((one) => [
      { at: one.from, by: 1 },
      { at: one.to, by: -1 },
    ])
    .sort((left, right) => left.at - right.at);
  let [least, count, next, when] = [Infinity, 0, 0, from];
  for (const at of moments.sort((left, right) => left - right)) {
    for (let change = changes[next]; change && change.at <= at; change = changes[next]) {
      count += change.by;
      next += 1;
    }
    if (count < least) [least, when] = [count, at];
  }
  const bySite = new Map<string, number>();
  for (const one of presences) {
    if (one.from > when || one.to <= when) continue;
    bySite.set(one.site, (bySite.get(one.site) ?? 0) + 1);
  }
  return { count: least, bySite };
}
