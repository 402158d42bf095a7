import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { type Day, isoDay, lastDay } from "../../kernel/calendar.ts";
import { invariant } from "../../kernel/invariant.ts";
import {
  formatMoney,
  type Money,
  MoneySum,
  negate,
  NOTHING,
  sumMoney,
} from "../../kernel/money.ts";
import type { MonthResult, Payslip } from "../../payrun/month-result.ts";
import type { ReportColumn } from "../report.ts";
import { byStatus, sumKnown, teamsOf, those } from "../totals.ts";
import type { AccountRole, ChartOfAccounts } from "./chart-of-accounts.ts";
import type { LeftOut, Paper } from "./paper.ts";

const FILE = "journal.csv";

const COLUMNS: readonly ReportColumn[] = [
  { name: "entry", zh: "分录", cells: "number" },
  { name: "date", zh: "日期", cells: "date" },
  { name: "summary", zh: "摘要", cells: "text" },
  { name: "account_code", zh: "科目编码", cells: "id" },
  { name: "account", zh: "科目", cells: "text" },
  { name: "team", zh: "班组", cells: "text" },
  { name: "debit", zh: "借方", cells: "amount" },
  { name: "credit", zh: "贷方", cells: "amount" },
];

const ACCRUED = { zh: "计提工资", en: "wages accrued" };
const HELD_BACK = { zh: "计提工资，挂起未发", en: "wages accrued, held and unpaid" };
const CONTRIBUTED = { zh: "计提单位社保公积金", en: "employer's contributions accrued" };
const PAID = { zh: "发放工资", en: "wages paid" };
const SHARES_UNKNOWN = {
  zh: "单位缴费未知，未计提：{schemes}",
  en: "the employer's share is unknown: {schemes} not accrued",
};
const UNKNOWN = { zh: "应发未知，未计提", en: "the gross pay is unknown: not accrued" };

/** 记账一笔 — debit above zero, credit below it. */
interface Posting {
  readonly account: Bilingual;
  readonly team: string;
  readonly summary: Bilingual;
  readonly amount: Money;
}

/**
 * 记账凭证 — journal.csv: wages and contributions accrued on the last day, wages paid on pay day.
 *
 * A held payslip is a cost of the month all the same: it is accrued and stays payable. One whose
 * gross pay is unknown cannot be, and is named in left-out.csv, as is whoever has an unknown share.
 * Back pay that its own month has accrued is only taken from what is payable.
 */
export function journal(month: MonthResult, chart: ChartOfAccounts, language: Language): Paper {
  const known = those(month.payslips, ({ gross }) => gross !== undefined);
  const ready = those(known, ({ status, net }) => status === "ready" && net !== undefined);
  const end = lastDay(month.month);
  const payDate = month.payslips[0]?.payDate ?? end;
  const entries: readonly (readonly [Day, readonly Posting[]])[] = [
    [end, accrual(known, chart)],
    [end, contributions(month.payslips, chart)],
    [payDate, payment(ready, chart)],
  ];
  const written = entries
    .map(([day, postings]) => [day, postings.filter(({ amount }) => !amount.isZero())] as const)
    .filter(([, postings]) => postings.length > 0);
  for (const [, postings] of written) checkBalance(postings);
  const rows = written.flatMap(([day, postings], index) =>
    postings.map((posting) => rowOf(index + 1, day, posting, language)),
  );
  return {
    sheet: { file: FILE, table: { columns: COLUMNS, rows } },
    leftOut: leftOutOf(month.payslips),
    diagnostics: [],
  };
}

function leftOutOf(slips: readonly Payslip[]): readonly LeftOut[] {
  return slips.flatMap(({ person, gross, net, unknownShares }) => {
    const left = (reason: Bilingual): LeftOut => ({ file: FILE, person, reason, amount: net });
    return [
      ...(gross === undefined ? [left(UNKNOWN)] : []),
      ...(unknownShares.length > 0 ? [left(sharesUnknown(unknownShares))] : []),
    ];
  });
}

function sharesUnknown(schemes: readonly Bilingual[]): Bilingual {
  const { zh, en } = SHARES_UNKNOWN;
  return {
    zh: fill(zh, { schemes: schemes.map((one) => one.zh).join("、") }),
    en: fill(en, { schemes: schemes.map((one) => one.en).join(", ") }),
  };
}

function accrual(slips: readonly Payslip[], chart: ChartOfAccounts): readonly Posting[] {
  const { ready, held } = byStatus(slips);
  return [
    ...teamsOf(slips).map(([team, members]) => {
      const amount = sum(members, accruedPay);
      return { account: costAccount(chart, team, "wages"), team, summary: ACCRUED, amount };
    }),
    credit(chart, "wages_payable", ACCRUED, sum(ready, accruedPay)),
    credit(chart, "wages_payable", HELD_BACK, sum(held, accruedPay)),
  ];
}

/** A bonus that somebody marked untaxed is pay like any other; only the tax does not know it. */
function owedPay({ gross, untaxedPay }: Payslip): Money | undefined {
  return gross && untaxedPay ? sumMoney([gross, untaxedPay]) : gross;
}

/** What is owed for work, less what a sealed month has accrued already. */
function accruedPay(slip: Payslip): Money | undefined {
  const owed = owedPay(slip);
  return owed && slip.accruedBefore ? sumMoney([owed, negate(slip.accruedBefore)]) : owed;
}

/** The authority wants its money for held people too. */
function contributions(slips: readonly Payslip[], chart: ChartOfAccounts): readonly Posting[] {
  const fund = shares(slips, (item) => item === "housing_fund");
  const insurance = shares(slips, (item) => item !== "housing_fund");
  return [
    ...teamsOf(slips).map(([team, members]) => {
      const amount = shares(members, () => true);
      const account = costAccount(chart, team, "contributions");
      return { account, team, summary: CONTRIBUTED, amount };
    }),
    credit(chart, "insurance_payable", CONTRIBUTED, insurance),
    credit(chart, "fund_payable", CONTRIBUTED, fund),
  ];
}

function payment(slips: readonly Payslip[], chart: ChartOfAccounts): readonly Posting[] {
  const paid = sum(slips, ({ net }) => (net?.isNegative() ? undefined : net));
  const owed = sum(slips, ({ net }) => (net?.isNegative() ? net : undefined));
  const post = (role: AccountRole, amount: Money) => credit(chart, role, PAID, amount);
  // Deductions are negative on the payslip; what is taken becomes a credit.
  const taken = (role: AccountRole, amount: (slip: Payslip) => Money | undefined) =>
    post(role, negate(sum(slips, amount)));
  return [
    post("wages_payable", negate(sum(slips, owedPay))),
    taken("insurance_withheld", ({ socialInsurance }) => socialInsurance),
    taken("fund_withheld", ({ housingFund }) => housingFund),
    taken("tax_withheld", ({ incomeTax }) => incomeTax),
    taken("fines", ({ fines }) => fines),
    taken("staff", ({ other, untaxedPay }) =>
      other && untaxedPay ? sumMoney([other, negate(untaxedPay)]) : other,
    ),
    // Whoever owes more than was earned is paid nothing and owes the rest.
    post("staff", owed),
    post("bank", paid),
  ];
}

function credit(
  { accounts }: ChartOfAccounts,
  role: AccountRole,
  summary: Bilingual,
  amount: Money,
): Posting {
  return { account: accounts[role], team: "", summary, amount: negate(amount) };
}

function costAccount(
  { accounts, teams }: ChartOfAccounts,
  team: string,
  role: "wages" | "contributions",
): Bilingual {
  return teams.get(team) ?? accounts[role];
}

function shares(slips: readonly Payslip[], belongs: (item: string) => boolean): Money {
  const all = new MoneySum();
  for (const { employerShares } of slips) {
    for (const { item, amount } of employerShares) if (belongs(item)) all.add(amount);
  }
  return all.total;
}

/** What nobody knows is no part of it. */
function sum(slips: readonly Payslip[], amount: (slip: Payslip) => Money | undefined): Money {
  return sumKnown(slips, amount) ?? NOTHING;
}

function checkBalance(postings: readonly Posting[]): void {
  const balance = sumMoney(postings.map(({ amount }) => amount));
  invariant(balance.isZero(), "debits and credits of a journal entry are not equal");
}

function rowOf(
  entry: number,
  day: Day,
  { account, team, summary, amount }: Posting,
  language: Language,
): readonly string[] {
  const text = account[language];
  const [, code = "", name = text] = /^(\d[\d.]*)\s+(.+)$/.exec(text) ?? [];
  return [
    String(entry),
    isoDay(day),
    summary[language],
    code,
    name,
    team,
    amount.isNegative() ? "" : formatMoney(amount),
    amount.isNegative() ? formatMoney(negate(amount)) : "",
  ];
}
