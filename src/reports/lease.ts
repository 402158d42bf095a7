import type { Language } from "../kernel/bilingual.ts";
import type { LeaseBill, LeaseLine, LeaseSettlement } from "../payrun/lease/lease-bill.ts";
import { dayText, figureText, moneyText, sourcesText } from "./cell-text.ts";
import { type Json, jsonMoney } from "./json-text.ts";
import { column, listing, type ListingColumn } from "./listing.ts";
import { LEASE_WORDS } from "./lease-words.ts";
import type { ReportTable } from "./report.ts";

/** One line of a bill, or its total. */
interface Row {
  readonly settlement: LeaseSettlement;
  readonly bill: LeaseBill;
  readonly line: LeaseLine | undefined;
}

const COLUMNS: readonly ListingColumn<Row>[] = [
  column("client", "客户", "text", ({ bill }) => bill.client),
  column("month", "月份", "text", ({ settlement }) => settlement.month),
  column("item", "项目代码", "text", ({ line }) => line?.item ?? "total"),
  column(
    "label",
    "项目",
    "text",
    ({ line }, language) => LEASE_WORDS[line?.item ?? "total"][language],
  ),
  column("quantity", "数量", "number", ({ line }) => figureText(line?.quantity)),
  column("amount", "金额", "amount", ({ line, bill }) => moneyText(line?.amount ?? bill.total)),
  column("policy", "制度出处", "text", ({ settlement }) => settlement.policy),
  column("clause", "条款", "text", ({ settlement }) => settlement.clause),
  column("formula", "算式", "text", ({ line, bill }, language) => formulaOf(line, bill, language)),
  column("sources", "数据出处", "text", ({ line, bill }) =>
    sourcesText(line ? line.sources : bill.lines.flatMap(({ sources }) => sources)),
  ),
  column("due_on", "结清日", "date", ({ bill }) => dayText(bill.dueOn)),
];

/** 租赁账单 — every line of every bill of seats let; written where the policy has a lease. */
export const lease = {
  ...listing<Row>({
    file: "lease.csv",
    title: { zh: "坐席租赁账单", en: "lease bills" },
    rows: (month) => (month.lease ? rowsOf(month.lease) : []),
    columns: () => COLUMNS,
  }),
  wanted: (month: { readonly lease?: LeaseSettlement | undefined }) => month.lease !== undefined,
};

/** 账单表 — the same table of one settlement, for the command that makes it alone. */
export function leaseTable(settlement: LeaseSettlement, language: Language): ReportTable {
  return {
    columns: COLUMNS.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: rowsOf(settlement).map((row) => COLUMNS.map((one) => one.text(row, language))),
  };
}

/** 账单 JSON — bills with their lines; amounts as text, like everywhere. */
export function leaseJson({ month, clause, policy, bills }: LeaseSettlement, language: Language) {
  return {
    month,
    clause,
    policy,
    bills: bills.map(({ client, lines, total, deposit, dueOn }) => ({
      client,
      total: jsonMoney(total),
      deposit: jsonMoney(deposit),
      due_on: dayText(dueOn),
      lines: lines.map((line): Json => ({
        item: line.item,
        label: LEASE_WORDS[line.item][language],
        quantity: figureText(line.quantity) || null,
        amount: jsonMoney(line.amount),
        formula: line.formula[language],
        sources: sourcesText(line.sources),
      })),
    })),
  };
}

function rowsOf(settlement: LeaseSettlement): readonly Row[] {
  return settlement.bills.flatMap((bill) => [
    ...bill.lines.map((line) => ({ settlement, bill, line })),
    { settlement, bill, line: undefined },
  ]);
}

function formulaOf(line: LeaseLine | undefined, bill: LeaseBill, language: Language): string {
  if (line) return line.formula[language];
  const counted = bill.lines.filter(({ item }) => item !== "deposit");
  return counted
    .map(({ amount }, at) => {
      const text = moneyText(amount);
      if (at === 0) return text;
      return text.startsWith("-") ? ` − ${text.slice(1)}` : ` + ${text}`;
    })
    .join("");
}
