import type { Warning } from "../payrun/month-result.ts";
import { moneyText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";

/** 法规提示 — where a clause breaks the law, with the article and the yuan at stake. */
export const warnings = listing<Warning>({
  file: "warnings.csv",
  title: { zh: "法规提示", en: "law warnings" },
  rows: (month) =>
    byEmployee(
      month.warnings,
      ({ person }) => person.id,
      undefined,
      ({ guard }) => guard,
      // Messages are only written where a guard warns somebody twice.
      ({ clause, message }) => `${clause} ${message.zh}`,
    ),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("code", "代码", "text", ({ guard }) => guard),
    column("article", "法条", "text", ({ article }, language) => article[language]),
    column("message", "说明", "text", ({ message }, language) => message[language]),
    column("at_stake", "涉及金额", "amount", ({ atStake }) => moneyText(atStake)),
    column("clause", "条款", "text", ({ clause }) => clause),
    column("name", "姓名", "text", ({ person }) => person.name),
  ],
});
