import type { Bilingual } from "../kernel/bilingual.ts";
import { onceFor } from "../kernel/once-for.ts";
import { addMoney, type Money } from "../kernel/money.ts";
import type { Hold, MonthResult, Payslip } from "../payrun/month-result.ts";
import { dayText, figureText, moneyText, textsText } from "./cell-text.ts";
import { byEmployee, column, listing, type ListingColumn } from "./listing.ts";
import { STATUS_WORDS } from "./result-words.ts";

const BEFORE: readonly ListingColumn<Payslip>[] = [
  column("employee_id", "工号", "id", ({ person }) => person.id),
  column("name", "姓名", "text", ({ person }) => person.name),
  column("team", "班组", "text", ({ person }) => person.team),
  column("grade", "职级", "text", ({ grade }, language) => grade[language]),
  column("status", "状态", "text", ({ status }, language) => STATUS_WORDS[status][language]),
  column("hold_reasons", "挂起原因", "text", ({ holds }, language) =>
    textsText(holds.map(withCode), language),
  ),
  column("paid_days", "计薪天数", "number", ({ paidDays }) => figureText(paidDays)),
  column("due_days", "应计薪天数", "number", ({ dueDays }) => figureText(dueDays)),
];

const AFTER: readonly ListingColumn<Payslip>[] = [
  column("gross", "应发合计", "amount", ({ gross }) => moneyText(gross)),
  column("social_insurance", "社会保险合计", "amount", (slip) => moneyText(slip.socialInsurance)),
  column("housing_fund", "住房公积金", "amount", ({ housingFund }) => moneyText(housingFund)),
  column("income_tax", "个人所得税", "amount", ({ incomeTax }) => moneyText(incomeTax)),
  column("fines", "罚款合计", "amount", ({ fines }) => moneyText(fines)),
  column("other", "其他合计", "amount", ({ other }) => moneyText(other)),
  column("net", "实发合计", "amount", ({ net }) => moneyText(net)),
  column("pay_date", "发薪日", "date", ({ payDate }) => dayText(payDate)),
];

/** Fixed columns already show these items; a second column of the same name would hide one. */
const SHOWN_AFTER = new Set(AFTER.map(({ name }) => name));

/** 工资条 — one row a person, one column a pay item. */
export const payslips = listing<Payslip>({
  file: "payslips.csv",
  title: { zh: "工资条", en: "payslips" },
  rows: (month) => byEmployee(month.payslips, ({ person }) => person.id),
  columns: (month) => [...BEFORE, ...itemColumns(month), ...AFTER],
});

function itemColumns(month: MonthResult): readonly ListingColumn<Payslip>[] {
  return [...paidItems(month)]
    .filter(([item]) => !SHOWN_AFTER.has(item))
    .map(([item, label]) => column(item, label.zh, "amount", (slip) => itemText(slip, item)));
}

/** 工资项目 — those of the policy in its order, then what the law or a person added. */
export const paidItems = onceFor((month: MonthResult): ReadonlyMap<string, Bilingual> => {
  const labels = new Map(month.items.map(({ item, label }) => [item, label]));
  for (const { lines } of byEmployee(month.payslips, ({ person }) => person.id)) {
    for (const { item, label } of lines) if (!labels.has(item)) labels.set(item, label);
  }
  return labels;
});

function itemText({ lines }: Payslip, item: string): string {
  let total: Money | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.item === item) total = total ? addMoney(total, line.amount) : line.amount;
  }
  return moneyText(total);
}

/** The code stands beside the words, because decisions.csv and other programs go by it. */
function withCode({ code, reason }: Hold): Bilingual {
  return { zh: `${reason.zh} [${code}]`, en: `${reason.en} [${code}]` };
}
