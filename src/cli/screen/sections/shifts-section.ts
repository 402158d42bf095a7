import type { Bilingual } from "../../../kernel/bilingual.ts";
import { decimalFrom } from "../../../kernel/decimal.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { reserveShare, teamShifts } from "../../../reports/shifts.ts";
import { figure } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "排班公平（每人最少–最多）", en: "Shifts shared (least–most per person)" },
  team: { zh: "班组", en: "team" },
  people: { zh: "人数", en: "people" },
  shifts: { zh: "班次", en: "shifts" },
  night: { zh: "夜班", en: "night" },
  weekend: { zh: "周末班", en: "weekend" },
  reserve: { zh: "机动占比", en: "reserve" },
  noTeam: { zh: "（未分组）", en: "(no team)" },
  note: { zh: "每人的次数见 shifts.csv", en: "Each person's shifts stand in shifts.csv" },
} as const satisfies Record<string, Bilingual>;

/** 排班公平 — a row a team: how far its people lie apart in night and weekend shifts. */
export function shiftsSection(month: MonthResult, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.title[language],
      columns: [
        { head: WORDS.team },
        { head: WORDS.people, align: "right" },
        { head: WORDS.shifts, align: "right" },
        { head: WORDS.night, align: "right" },
        { head: WORDS.weekend, align: "right" },
        { head: WORDS.reserve, align: "right" },
      ],
      rows: teamShifts(month).map((team) => [
        team.team === "" ? WORDS.noTeam[language] : team.team,
        String(team.people),
        String(team.shifts),
        `${team.night.least}–${team.night.most}`,
        `${team.weekend.least}–${team.weekend.most}`,
        figure(decimalFrom(reserveShare(team)), "percent", screen),
      ]),
      note: WORDS.note[language],
    },
    screen,
  );
}
