import { whole } from "../kernel/decimal.ts";
import type { Person } from "../measures/quantity.ts";
import type { ShiftCount } from "../measures/staffing.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import { figureText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";

interface Row extends ShiftCount {
  readonly of: Person;
  readonly team: TeamShifts;
}

/** 班组班次 — how evenly a team shares its night and weekend shifts, and its reserve. */
export interface TeamShifts {
  readonly team: string;
  readonly people: number;
  readonly shifts: number;
  readonly night: Spread;
  readonly weekend: Spread;
  readonly reserve: number;
}

interface Spread {
  readonly total: number;
  readonly least: number;
  readonly most: number;
}

/** 排班公平 — shifts of each person beside those of the team: total, spread, reserve. */
export const shifts = listing<Row>({
  file: "shifts.csv",
  title: { zh: "排班公平", en: "shifts" },
  wanted: ({ measured }) => measured.staffing?.shiftCounts !== undefined,
  rows: (month) => byEmployee(shiftRows(month), ({ of }) => of.id),
  columns: () => [
    column("employee_id", "工号", "id", ({ of }) => of.id),
    column("name", "姓名", "text", ({ of }) => of.name),
    column("team", "班组", "text", ({ of }) => of.team),
    column("site", "地点", "text", ({ of }) => of.site),
    column("shifts", "班次数", "number", (row) => String(row.shifts)),
    column("night_shifts", "夜班数", "number", ({ night }) => String(night)),
    column("weekend_shifts", "周末班数", "number", ({ weekend }) => String(weekend)),
    column("reserve_shifts", "机动班数", "number", ({ reserve }) => String(reserve)),
    column("team_night_mean", "班组夜班平均", "number", ({ team }) => meanText(team, "night")),
    column("team_night_spread", "班组夜班差", "number", ({ team }) => spreadText(team.night)),
    column("team_weekend_mean", "班组周末班平均", "number", ({ team }) =>
      meanText(team, "weekend"),
    ),
    column("team_weekend_spread", "班组周末班差", "number", ({ team }) => spreadText(team.weekend)),
    column("team_reserve_share", "班组机动占比", "number", ({ team }) => reserveShare(team)),
  ],
});

/** 各班组班次 — by team, in order of name. */
export function teamShifts(month: MonthResult): readonly TeamShifts[] {
  const teams = new Map<string, ShiftCount[]>();
  for (const count of month.measured.staffing?.shiftCounts?.() ?? []) {
    const team = month.measured.people[count.person]?.team ?? "";
    const own = teams.get(team);
    if (own) own.push(count);
    else teams.set(team, [count]);
  }
  return [...teams]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([team, counts]) => ({
      team,
      people: counts.length,
      shifts: total(counts.map((one) => one.shifts)),
      night: spreadOf(counts.map(({ night }) => night)),
      weekend: spreadOf(counts.map(({ weekend }) => weekend)),
      reserve: total(counts.map(({ reserve }) => reserve)),
    }));
}

function shiftRows(month: MonthResult): readonly Row[] {
  const teams = new Map(teamShifts(month).map((team) => [team.team, team]));
  return (month.measured.staffing?.shiftCounts?.() ?? []).flatMap((count) => {
    const of = month.measured.people[count.person];
    const team = teams.get(of?.team ?? "");
    return of && team ? [{ ...count, of, team }] : [];
  });
}

/** 机动占比 — reserve shifts as a share of all shifts of the team. */
export function reserveShare({ reserve, shifts: all }: TeamShifts): string {
  return all === 0 ? "" : figureText(whole(reserve).div(all));
}

function spreadOf(counts: readonly number[]): Spread {
  return { total: total(counts), least: Math.min(...counts), most: Math.max(...counts) };
}

function total(counts: readonly number[]): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

function meanText(team: TeamShifts, kind: "night" | "weekend"): string {
  return figureText(whole(team[kind].total).div(team.people));
}

/** Most less least: 0 where everybody has as many. */
function spreadText({ least, most }: Spread): string {
  return String(most - least);
}
