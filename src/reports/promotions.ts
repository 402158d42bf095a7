import type { Candidate } from "../payrun/month-result.ts";
import { textsText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";
import { DECISION_WORDS, YES_NO_WORDS } from "./result-words.ts";

/** 晋升 — who may rise, what is met and what exactly is missing. */
export const promotions = listing<Candidate>({
  file: "promotions.csv",
  title: { zh: "晋升", en: "promotions" },
  rows: ({ candidates }) => sortedCandidates(candidates),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("grade", "现职级", "text", (row, language) =>
      language === "zh" ? row.gradeLabel.zh : row.grade,
    ),
    column("target_grade", "目标职级", "text", (row, language) =>
      language === "zh" ? row.targetLabel.zh : row.targetGrade,
    ),
    column("decision", "结论", "text", (row, language) => DECISION_WORDS[row.decision][language]),
    column("met", "已满足", "text", ({ met }, language) => textsText(met, language)),
    column("missing", "还差", "text", ({ missing }, language) => textsText(missing, language)),
    column("clause", "条款", "text", ({ clause }) => clause),
    column(
      "leap",
      "越级",
      "text",
      ({ leap }, language) => YES_NO_WORDS[leap ? "yes" : "no"][language],
    ),
    column("earliest", "最早可达", "text", ({ earliest }) => earliest ?? ""),
  ],
});

export function sortedCandidates(rows: readonly Candidate[]): readonly Candidate[] {
  const rest = (row: Candidate) => `${row.decision} ${row.targetGrade} ${row.clause}`;
  return byEmployee(rows, ({ person }) => person.id, undefined, rest);
}
