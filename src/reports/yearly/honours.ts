import { ZERO } from "../../kernel/decimal.ts";
import type { YearlyAssessment, YearlyPerson } from "../../payrun/yearly/yearly-assessment.ts";
import { figureText } from "../cell-text.ts";
import { column, compareText, listing } from "../listing.ts";
import { gradeWord } from "./yearly-words.ts";

/** 荣誉名单 — high grades that the policy honours: the best year first. */
export const honours = listing<YearlyPerson, YearlyAssessment>({
  file: "honours.csv",
  title: { zh: "荣誉名单", en: "honours" },
  rows: ({ people }) => honoured(people),
  columns: (year) => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("team", "班组", "text", ({ person }) => person.team),
    column("grade", "职级", "text", ({ grade }, language) => gradeWord(year, grade, language)),
    column("year_score", "全年分数", "number", ({ score }) => figureText(score)),
    column("clause", "条款", "text", () => year.rule.honours?.clause ?? ""),
  ],
});

/** 受荣誉者 — by the year's score, then by employee id. */
export function honoured(people: readonly YearlyPerson[]): readonly YearlyPerson[] {
  return people
    .filter(({ isHonoured }) => isHonoured)
    .toSorted(
      (left, right) =>
        (right.score ?? ZERO).comparedTo(left.score ?? ZERO) ||
        compareText(left.person.id, right.person.id),
    );
}
