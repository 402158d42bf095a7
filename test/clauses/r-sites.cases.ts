import { type ClauseCase, edges } from "./clause-case.ts";

/** Two sites an hour apart; two people are asked for from nine to twelve on Shanghai's clock. */
const SITES = {
  places: [
    "sites:",
    "  成都: { time_zone: Asia/Shanghai }",
    '  曼谷: { time_zone: Asia/Bangkok, hours: "08:30-17:30" }',
    "core_hours:",
    "  time_zone: Asia/Shanghai",
    '  windows: [{ from: "09:00", to: "12:00", people: 2, days: [monday, tuesday] }]',
  ],
};
const SITE_HOURS = { places: SITES.places.slice(0, 3) };

/** 地点、排班与考勤 — R1 to R3. */
export const rSitesCases: readonly ClauseCase[] = [
  {
    clause: "R1 X2",
    name: "sites are compared on one clock: 08:25 in Bangkok is 09:25 in Shanghai",
    given: {
      setting: SITES,
      times: { "2024-05-06": "08:55 17:05", "2024-05-07": "08:55" },
    },
    /*
     * Monday: until 09:25 only Chengdu is there, from 10:00 both. Tuesday: Chengdu punched once, so
     * of one of the two nobody can say.
     */
    expect: {
      staffing: {
        "2024-05-06 09:00": "2 1 1 0 1 gap",
        "2024-05-06 10:00": "2 2 2 0 0 met",
        "2024-05-06 11:00": "2 2 2 0 0 met",
        "2024-05-07 10:00": "2 1 2 1 0 unclear",
        "2024-05-06 12:00": "no row",
        "2024-05-08 10:00": "no row",
      },
      attendance: { missing_punches: "1" },
    },
  },
  {
    clause: "R1",
    name: "the colleague in Bangkok is not late by local hours",
    given: {
      setting: SITES,
      person: { site: "曼谷" },
      times: { "2024-05-06": "08:25 17:35", "2024-05-07": "08:25 17:35" },
    },
    // the other days: 08:55 to 17:05 is late and early on 19 of 21 days
    expect: { attendance: { late: "19", early: "19" } },
  },
  ...edges(
    [
      ["in at 08:30:00 is in time where the site begins at 08:30", "08:30:00 17:30:00", "0 0"],
      ["in at 08:30:01 is late there", "08:30:01 17:30:00", "1 0"],
      ["out at 17:29:59 is early there", "08:30:00 17:29:59", "0 1"],
    ],
    (times, expected) => {
      const [late = "", early = ""] = expected.split(" ");
      return {
        clause: "R3 R1",
        given: { setting: SITE_HOURS, person: { site: "曼谷" }, shift: "day", times: daily(times) },
        expect: { attendance: { late, early } },
      };
    },
  ),
  {
    clause: "R3",
    name: "a site without hours of its own keeps the policy's",
    given: { times: { "2024-05-06": "09:00:00 17:00:00", "2024-05-07": "09:00:01 16:59:59" } },
    expect: { attendance: { late: "1", early: "1" } },
  },
  {
    clause: "R2",
    name: "night, weekend and reserve shifts are counted on the day they start",
    given: { schedule: ["2024-05-31,night", "2024-05-12,reserve"] },
    /*
     * 21 workdays and Sunday the 12th make 22; Saturday the 11th makes up for a holiday. The night
     * of the 31st ends on 1 June and belongs to May.
     */
    expect: {
      shifts: { shifts: "22", night_shifts: "1", weekend_shifts: "2", reserve_shifts: "1" },
      attendance: { worked_days: "22", missing_punches: "0" },
    },
  },
  {
    clause: "R2",
    name: "the spread tells how unevenly a team shares its nights",
    given: { person: { team: "夜班组" }, schedule: ["2024-05-13,night", "2024-05-14,night"] },
    // 2 nights here, 0 at the colleague's
    expect: { shifts: { night_shifts: "2", team_night_mean: "1", team_night_spread: "2" } },
  },
  {
    clause: "R2",
    name: "the reserve is a share of all the team's shifts",
    given: { person: { team: "夜班组" }, schedule: ["2024-05-15,reserve"] },
    // 1 of 2 × 21
    expect: { shifts: { night_shifts: "0", team_night_spread: "2", team_reserve_share: "0.0238" } },
  },
  {
    clause: "R3",
    name: "leave is asked for before its first day",
    given: {
      away: ["2024-05-15"],
      leave: ["annual,2024-05-15,2024-05-15,1,2024-05-14,supervisor"],
    },
    expect: { noFlags: ["leave_filed_late", "approval_missing"], lines: { base: "4400.00" } },
  },
  {
    clause: "R3",
    name: "on its first day it is late",
    given: {
      away: ["2024-05-15"],
      leave: ["annual,2024-05-15,2024-05-15,1,2024-05-15,supervisor"],
    },
    expect: { flags: ["leave_filed_late"] },
  },
  {
    clause: "R3",
    name: "leave that nobody approved is pointed out",
    given: { away: ["2024-05-15"], leave: ["annual,2024-05-15,2024-05-15,1,2024-05-10,"] },
    expect: { flags: ["approval_missing"] },
  },
];

/** The same two punches on every workday of May 2024. */
function daily(times: string): Readonly<Record<string, string>> {
  const days = [6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30, 31];
  const [first, ...others] = days.map((day) => `2024-05-${String(day).padStart(2, "0")}`);
  return {
    ...Object.fromEntries(others.map((day) => [day, "08:20 17:40"])),
    ...(first !== undefined && { [first]: times }),
  };
}
