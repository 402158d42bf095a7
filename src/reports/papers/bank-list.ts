import type { Language } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { notInGbk } from "../../kernel/gbk.ts";
import { invariant } from "../../kernel/invariant.ts";
import { type Money, MoneySum, sumMoney } from "../../kernel/money.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import { moneyText } from "../cell-text.ts";
import type { ReportColumn } from "../report.ts";
import { byStatus, payableOf } from "../totals.ts";
import type { BankField, BankTemplate } from "./bank-template.ts";
import type { LeftOut, Paper } from "./paper.ts";
import { type Payee, payeesOf } from "./payees.ts";

const FILE = "bank.csv";

const CELLS: Readonly<Record<BankField, ReportColumn["cells"]>> = {
  number: "number",
  employee_id: "id",
  name: "text",
  account: "id",
  bank_name: "text",
  amount: "amount",
  note: "text",
  team: "text",
  month: "text",
  blank: "text",
};

/** 代发表 — the list with what it pays in all. */
export interface BankList extends Paper {
  readonly people: number;
  readonly total: Money;
}

/** 代发清单 — bank.csv: who is paid how much into which account, in the bank's own columns. */
export function bankList(month: MonthResult, template: BankTemplate, language: Language): BankList {
  const { payees, unpayable, diagnostics } = payeesOf(month);
  const leftOut: LeftOut[] = unpayable.map(({ slip, reason }) => {
    return { file: FILE, person: slip.person, reason, amount: slip.net };
  });
  const found = [...diagnostics];
  const paid: Payee[] = [];
  const spoken = template.englishHeaders ? language : "zh";
  for (const payee of payees) {
    const { person, amount } = payee;
    const signs = unwritable(rowOf(payee, 0, { template, month, spoken }), template);
    if (signs === "") paid.push(payee);
    else {
      const reason = { zh: `GBK 没有“${signs}”`, en: `GBK has no ${signs}` };
      const facts = { person: `${person.id} ${person.name}`, signs };
      leftOut.push({ file: FILE, person, reason, amount });
      found.push({ code: "CSP486", place: person.row, facts });
    }
  }
  const total = sumMoney(paid.map(({ amount }) => amount));
  checkTotal(month, total, leftOut);
  const columns = template.columns.map(({ header, field }) => {
    return { name: template.englishHeaders ? field : header, zh: header, cells: CELLS[field] };
  });
  const rows = paid.map((payee, index) => rowOf(payee, index + 1, { template, month, spoken }));
  return {
    people: paid.length,
    total,
    leftOut,
    diagnostics: inUse(month) ? [...found, ...tooLong(paid.length, template)] : [],
    sheet: { file: FILE, style: template, table: { columns, rows } },
  };
}

/** A roster without any account belongs to a company that pays otherwise. */
function inUse({ payslips }: MonthResult): boolean {
  return payslips.some(({ person }) => person.account !== undefined);
}

interface Writing {
  readonly template: BankTemplate;
  readonly month: MonthResult;
  readonly spoken: Language;
}

function rowOf(payee: Payee, number: number, writing: Writing): readonly string[] {
  const { person, account, holder, amount } = payee;
  const { template, spoken } = writing;
  const { month } = writing.month;
  const note = { zh: `${month} 工资`, en: `pay ${month}` };
  const texts: Readonly<Record<BankField, string>> = {
    number: String(number),
    employee_id: person.id,
    name: holder,
    account,
    bank_name: person.account?.bank ?? "",
    amount: moneyText(amount),
    note: template.note ?? note[spoken],
    team: person.team,
    month,
    blank: "",
  };
  return template.columns.map(({ field }) => texts[field]);
}

/** The signs of a row that the bank's encoding does not have; a replaced one would be refused. */
function unwritable(row: readonly string[], { encoding, columns }: BankTemplate): string {
  if (encoding !== "gbk") return "";
  return notInGbk([...row, ...columns.map(({ header }) => header)].join("")).join("");
}

/** What is left out of a bank's list and what is on it make what may be paid, to the fen. */
function checkTotal(month: MonthResult, total: Money, leftOut: readonly LeftOut[]): void {
  const out = new Set(leftOut.map(({ person }) => person.id));
  const all = new MoneySum();
  all.add(total);
  for (const { person, net } of byStatus(month.payslips).ready) {
    if (net && out.has(person.id)) all.add(net);
  }
  const payable = payableOf(month.payslips).net;
  invariant(
    !payable || payable.equals(all.total),
    "the payment list does not add up to the net pay",
  );
}

function tooLong(rows: number, { mostRows }: BankTemplate): readonly Diagnostic[] {
  if (mostRows === undefined || rows <= mostRows) return [];
  return [{ code: "CSP485", facts: { rows: String(rows), most: String(mostRows) } }];
}
