import type { Successor } from "../payrun/month-result.ts";
import { compareText, column, listing } from "./listing.ts";

/** 继任 — who stands first in line when a supervisor leaves. */
export const successors = listing<Successor>({
  file: "successors.csv",
  title: { zh: "继任", en: "successors" },
  rows: (month) => sortedSuccessors(month.successors),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("grade", "职级", "text", (row, language) =>
      language === "zh" ? row.gradeLabel.zh : row.grade,
    ),
    column("months", "月数", "number", ({ months }) => String(months)),
    column("clause", "条款", "text", ({ clause }) => clause),
  ],
});

/** Most months in the tier first: the order is the message of this report. */
export function sortedSuccessors(rows: readonly Successor[]): readonly Successor[] {
  return rows.toSorted(
    (left, right) => right.months - left.months || compareText(left.person.id, right.person.id),
  );
}
