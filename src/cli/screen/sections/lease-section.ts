import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import { plain } from "../../../kernel/decimal.ts";
import type { LeaseBill, LeaseSettlement } from "../../../payrun/lease/lease-bill.ts";
import { sourcesText } from "../../../reports/cell-text.ts";
import { LEASE_WORDS } from "../../../reports/lease-words.ts";
import { money } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "坐席租赁账单（元）", en: "Seat lease bills (yuan)" },
  client: { zh: "客户", en: "client" },
  item: { zh: "项目", en: "item" },
  quantity: { zh: "数量", en: "quantity" },
  amount: { zh: "金额", en: "amount" },
  formula: { zh: "算式", en: "formula" },
  source: { zh: "数据出处", en: "source" },
  due: { zh: "{date} 前结清", en: "due by {date}" },
  note: { zh: "条款 {clause}，{policy}", en: "clause {clause}, {policy}" },
} as const satisfies Record<string, Bilingual>;

/** 租赁一节 — every line of every bill; the deposit stands after the total. */
export function leaseSection(settlement: LeaseSettlement | undefined, screen: Screen): string {
  if (!settlement) return "";
  const { clause, policy, bills } = settlement;
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.client },
        { head: WORDS.item },
        { head: WORDS.quantity, align: "right" },
        { head: WORDS.amount, align: "right" },
        { head: WORDS.formula },
        { head: WORDS.source },
      ],
      rows: bills.flatMap((bill) => billRows(bill, screen)),
      note: fill(WORDS.note[screen.language], { clause, policy }),
    },
    screen,
  );
}

function billRows(bill: LeaseBill, { language }: Screen): readonly (readonly string[])[] {
  const row = (line: LeaseBill["lines"][number]) => [
    "",
    LEASE_WORDS[line.item][language],
    line.quantity ? plain(line.quantity) : "",
    money(line.amount),
    line.formula[language],
    sourcesText(line.sources),
  ];
  const counted = bill.lines.filter(({ item }) => item !== "deposit");
  const deposits = bill.lines.filter(({ item }) => item === "deposit");
  const due = fill(WORDS.due[language], { date: isoDay(bill.dueOn) });
  const total = ["", LEASE_WORDS.total[language], "", money(bill.total), due, ""];
  const rows = [...counted.map(row), total, ...deposits.map(row)];
  return rows.map((cells, index) => (index === 0 ? [bill.client, ...cells.slice(1)] : cells));
}
