import { rowReference } from "../../kernel/place.ts";
import type { Person } from "../../measures/quantity.ts";
import type { StepTaken } from "../../payrun/yearly/procedure.ts";
import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import { dayText, figureText } from "../cell-text.ts";
import { byEmployee, column, listing } from "../listing.ts";
import { YES_NO_WORDS } from "../result-words.ts";
import { gradeWord, REFUSED_WORDS, stepWord } from "./yearly-words.ts";

interface StepRow {
  readonly year: YearlyAssessment;
  readonly person: Person;
  readonly taken: StepTaken;
  readonly at: number;
}

/** 评定步骤表 — every row of the year's procedures, those of a first assessment kept as well. */
export const assessmentSteps = listing<StepRow, YearlyAssessment>({
  file: "assessment-steps.csv",
  title: { zh: "评定步骤", en: "assessment steps" },
  rows: (year) => {
    const rows = year.people.flatMap(({ person, procedure }) =>
      procedure.taken.map((taken, at) => ({ year, person, taken, at })),
    );
    return byEmployee(
      rows,
      ({ person }) => person.id,
      ({ at }) => at,
    );
  },
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("version", "第几次评定", "number", ({ taken }) => String(taken.version)),
    column("step", "步骤", "text", ({ year, taken }, language) =>
      stepWord(year, taken.step, language),
    ),
    column("date", "日期", "date", ({ taken }) => dayText(taken.date)),
    column("by", "评定人", "text", ({ taken }) => taken.by),
    column("result_grade", "评定职级", "text", ({ year, taken }, language) =>
      gradeWord(year, taken.result, language),
    ),
    column("score", "评分", "number", ({ taken }) => figureText(taken.points.score)),
    column("ability", "能力", "number", ({ taken }) => figureText(taken.points.ability)),
    column("attitude", "态度", "number", ({ taken }) => figureText(taken.points.attitude)),
    column(
      "counts",
      "计入",
      "text",
      ({ taken }, language) => YES_NO_WORDS[taken.refused ? "no" : "yes"][language],
    ),
    column("reason", "不计原因", "text", ({ taken }, language) =>
      taken.refused ? REFUSED_WORDS[taken.refused][language] : "",
    ),
    column("note", "备注", "text", ({ taken }) => taken.note),
    column("source", "出处", "text", ({ taken }) => rowReference(taken.place)),
  ],
});
