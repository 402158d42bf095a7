import type { Language } from "../kernel/bilingual.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import { appraisal } from "./appraisal.ts";
import { compareText } from "./listing.ts";
import type { Sheet } from "./report.ts";

const NUMBER_DIGITS = 2;

/** 分部门目录 — which file is whose. */
export const TEAM_LIST = {
  file: "appraisal-teams.csv",
  title: { zh: "分班组考核目录", en: "appraisals by team" },
};

/** 分部门的考核 — the appraisal once more, a file per team under a running number, and their list. */
export function teamAppraisals(month: MonthResult, language: Language): readonly Sheet[] {
  if (month.appraisalSplit !== true) return [];
  const teams = [...new Set(month.appraisals.map(({ person }) => person.team))].sort(compareText);
  const files = teams.map((team, index) => {
    const appraisals = month.appraisals.filter(({ person }) => person.team === team);
    const number = String(index + 1).padStart(NUMBER_DIGITS, "0");
    // No name of a file comes from a row.
    const file = `appraisal-${number}.csv`;
    return { team, people: appraisals.length, file, appraisals };
  });
  const list: Sheet = {
    file: TEAM_LIST.file,
    table: {
      columns: [
        { name: "file", zh: "文件", cells: "text" },
        { name: "team", zh: "班组", cells: "text" },
        { name: "people", zh: "人数", cells: "number" },
      ],
      rows: files.map(({ file, team, people }) => [file, team, String(people)]),
    },
  };
  const sheets = files.map(({ file, appraisals }) => ({
    file,
    table: appraisal.make({ ...month, appraisals }, language),
  }));
  return [...sheets, list];
}
