import type { Language } from "../../kernel/bilingual.ts";
import { onceFor } from "../../kernel/once-for.ts";
import { moneyText } from "../cell-text.ts";
import { compareText } from "../listing.ts";
import type { ReportColumn, Sheet } from "../report.ts";
import type { LeftOut } from "./paper.ts";

const COLUMNS: readonly ReportColumn[] = [
  { name: "file", zh: "文件", cells: "text" },
  { name: "employee_id", zh: "工号", cells: "id" },
  { name: "name", zh: "姓名", cells: "text" },
  { name: "reason", zh: "原因", cells: "text" },
  { name: "net", zh: "实发", cells: "amount" },
];

/** 未列入次序 — by file, then employee. */
export const leftOutInOrder = onceFor((leftOut: readonly LeftOut[]) =>
  leftOut.toSorted(
    (left, right) =>
      compareText(left.file, right.file) || compareText(left.person.id, right.person.id),
  ),
);

/** 未列入名单 — left-out.csv: everybody whom the files for others leave out, and why. */
export function leftOutList(leftOut: readonly LeftOut[], language: Language): Sheet {
  return {
    file: "left-out.csv",
    table: {
      columns: COLUMNS,
      rows: leftOutInOrder(leftOut).map(({ file, person, reason, amount }) => [
        file,
        person.id,
        person.name,
        reason[language],
        moneyText(amount),
      ]),
    },
  };
}
