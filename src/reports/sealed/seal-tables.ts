import { dayFromIso, isMonth, isoDay, type Day, type Month } from "../../kernel/calendar.ts";
import { decimalFrom } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { BackPaid } from "../../payrun/back-pay.ts";
import type { Appraisal } from "../../payrun/month-result.ts";
import type { Person } from "../../measures/quantity.ts";
import { dayText, figureText } from "../cell-text.ts";
import type { SealedTable } from "./sealed-table.ts";

/** 未发一行 — a payslip that is sealed unpaid, with the month it belongs to. */
export interface HeldOver {
  readonly employee: string;
  readonly name: string;
  readonly month: Month;
  readonly codes: string;
}

/** 未发表 — payslips that this and earlier months carry into the next one. */
export const HELD_TABLE: SealedTable<HeldOver> = {
  file: "held.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    { name: "name", zh: "姓名", cells: "text", text: ({ name }) => name },
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "codes", zh: "挂起代码", cells: "text", text: ({ codes }) => codes },
  ],
  read(cell) {
    const [employee, month] = [cell("employee_id"), cell("month")];
    if (employee === "" || !isMonth(month)) return undefined;
    return { employee, month, name: cell("name"), codes: cell("codes") };
  },
};

/** 补发表 — what this month paid for earlier sealed ones, item by item. */
export const BACK_PAY_TABLE: SealedTable<BackPaid> = {
  file: "back-pay.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    { name: "month", zh: "所属月份", cells: "text", text: ({ month }) => month },
    { name: "item", zh: "项目代码", cells: "text", text: ({ item }) => item },
    { name: "kind", zh: "类别", cells: "text", text: ({ kind }) => kind },
    { name: "amount", zh: "金额", cells: "amount", text: ({ amount }) => formatMoney(amount) },
  ],
  read(cell) {
    const amount = decimalFrom(cell("amount"));
    const kind = (["earning", "other", "statutory"] as const).find((one) => one === cell("kind"));
    const [employee, month] = [cell("employee_id"), cell("month")];
    if (!amount || !kind || employee === "" || !isMonth(month)) return undefined;
    return { employee, month, item: cell("item"), kind, amount: roundToFen(amount) };
  },
};

/** 订单表 — orders this month counted as sales: their refund may come in a later one. */
export const ORDERS_TABLE: SealedTable<string> = {
  file: "orders.csv",
  columns: [{ name: "order_id", zh: "订单编号", cells: "id", text: (order) => order }],
  read: (cell) => (cell("order_id") === "" ? undefined : cell("order_id")),
};

/** 末日排班一行 — whose shift a punch in the first night of the next month may end. */
export interface LastShift {
  readonly employee: string;
  readonly date: Day;
  readonly shift: string;
}

/** 末日排班表 — the schedule of the month's last day. */
export const SCHEDULE_TABLE: SealedTable<LastShift> = {
  file: "last-shifts.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    { name: "date", zh: "日期", cells: "date", text: ({ date }) => isoDay(date) },
    { name: "shift", zh: "班次", cells: "text", text: ({ shift }) => shift },
  ],
  read(cell) {
    const [employee, shift, date] = [cell("employee_id"), cell("shift"), dayFromIso(cell("date"))];
    return employee === "" || date === undefined ? undefined : { employee, date, shift };
  },
};

/** 分数表 — for people; what look-backs need stands with the other kept values. */
export const SCORES_TABLE: SealedTable<Appraisal & { readonly month: Month }> = {
  file: "scores.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ person }) => person.id },
    { name: "name", zh: "姓名", cells: "text", text: ({ person }) => person.name },
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "score", zh: "得分", cells: "number", text: ({ score }) => figureText(score) },
  ],
  read: () => undefined,
};

/** 职级表 — the grade of everybody on the last day of the month, and since when. */
export const GRADES_TABLE: SealedTable<{ readonly person: Person; readonly month: Month }> = {
  file: "grades.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ person }) => person.id },
    { name: "name", zh: "姓名", cells: "text", text: ({ person }) => person.name },
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "grade", zh: "职级", cells: "text", text: ({ person }) => person.grade },
    {
      name: "since",
      zh: "起始日",
      cells: "date",
      text: ({ person }) => dayText(person.gradeSince),
    },
  ],
  read: () => undefined,
};
