import { rowReference } from "../kernel/place.ts";
import type { Fine } from "../payrun/month-result.ts";
import { dayText, moneyText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";
import { APPEAL_WORDS } from "./result-words.ts";

/** 罚款 — one row a fined event: by policy, and what is left of it after the law. */
export const fines = listing<Fine>({
  file: "fines.csv",
  title: { zh: "罚款", en: "fines" },
  rows: (month) => sortedFines(month.fines),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("date", "日期", "date", ({ date }) => dayText(date)),
    column("item", "项目代码", "text", ({ item }) => item),
    column("occurrence", "本月第几次", "number", ({ occurrence }) => String(occurrence ?? "")),
    column("amount", "制度金额", "amount", ({ amount }) => moneyText(amount)),
    column("applied", "执行金额", "amount", ({ applied }) => moneyText(applied)),
    column("clause", "条款", "text", ({ clause }) => clause),
    column("source", "数据出处", "text", ({ source }) => rowReference(source)),
    column("appeal_until", "申诉截止", "date", ({ appealUntil }) => dayText(appealUntil)),
    column("label", "项目", "text", ({ label }, language) => label[language]),
    column("appeal", "申诉结果", "text", ({ appeal }, language) =>
      appeal ? APPEAL_WORDS[appeal.outcome][language] : "",
    ),
    column("appeal_source", "申诉出处", "text", ({ appeal }) =>
      appeal ? rowReference(appeal.row) : "",
    ),
  ],
});

/** 罚款次序 — by employee, day, then occurrence. */
export function sortedFines(rows: readonly Fine[]): readonly Fine[] {
  const rest = (fine: Fine) => `${fine.item} ${String(fine.occurrence ?? 0).padStart(4, "0")}`;
  return byEmployee(
    rows,
    ({ person }) => person.id,
    ({ date }) => date,
    rest,
  );
}
