import type { PayLine, Payslip, TotalLine } from "../payrun/month-result.ts";
import { moneyText, sourcesText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";
import { KIND_WORDS } from "./result-words.ts";

interface Row {
  readonly slip: Payslip;
  readonly line: PayLine | TotalLine;
  readonly month: string;
}

/** 工资明细 — every amount with its clause, its formula and the rows behind it. */
export const payslipLines = listing<Row>({
  file: "payslip-lines.csv",
  title: { zh: "工资明细", en: "payslip lines" },
  eachRow({ month, payslips }, take) {
    for (const slip of byEmployee(payslips, ({ person }) => person.id)) {
      for (const line of slip.lines) take({ slip, line, month });
      for (const line of slip.totals) take({ slip, line, month });
    }
  },
  columns: () => [
    column("employee_id", "工号", "id", ({ slip }) => slip.person.id),
    column("name", "姓名", "text", ({ slip }) => slip.person.name),
    column("month", "月份", "text", ({ month }) => month),
    column("item", "项目代码", "text", ({ line }) => line.item),
    column("label", "项目", "text", ({ line }, language) => line.label[language]),
    column("kind", "类别", "text", ({ line }, language) => KIND_WORDS[line.kind][language]),
    column("amount", "金额", "amount", ({ line }) => moneyText(line.amount)),
    column("policy", "制度出处", "text", ({ line }) => line.policy),
    column("clause", "条款", "text", ({ line }) => line.clause),
    column("formula", "算式", "text", ({ line }, language) => line.formula[language]),
    column("sources", "数据出处", "text", ({ line }) => sourcesText(line.sources)),
  ],
});
