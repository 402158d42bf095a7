import { paperSettings } from "../../src/cli/workspace/paper-settings.ts";
import { type ConfigReading, readConfig } from "../../src/cli/workspace/read-config.ts";
import type { Workspace } from "../../src/cli/workspace/workspace.ts";
import { sumMoney } from "../../src/kernel/money.ts";
import type { BankAccount, Person } from "../../src/measures/quantity.ts";
import type { MonthResult, PayLine, Payslip } from "../../src/payrun/month-result.ts";
import type { PaperSettings } from "../../src/reports/papers/paper-settings.ts";
import { liMei, mayOfThree, place, yuan } from "../support/month-result.ts";

/** 收付的人 — a ready payslip with what lists of payment and filing need; changed as a case says. */
export interface Case {
  readonly id: string;
  readonly name?: string;
  readonly team?: string;
  readonly account?: Partial<BankAccount> | undefined;
  readonly idNumber?: string | undefined;
  readonly held?: boolean;
  /** Gross pay; no gross pay is known when it is left away from a held slip. */
  readonly gross?: string;
  /** Signed, by item. */
  readonly taken?: Readonly<Record<string, string>>;
  readonly employer?: Readonly<Record<string, string>>;
  /** Schemes of which the employer's share is unknown. */
  readonly unknownShares?: readonly string[];
  /** Gross pay that a sealed month accrued already. */
  readonly accruedBefore?: string;
}

const KINDS: Readonly<Record<string, PayLine["kind"]>> = {
  pension: "statutory",
  medical: "statutory",
  major_medical: "statutory",
  unemployment: "statutory",
  housing_fund: "statutory",
  income_tax: "tax",
  fine: "fine",
  adjustment: "other",
};

export function slipOf(one: Case, index: number): Payslip {
  const { account = {}, taken = {}, gross } = one;
  const person: Person = {
    ...liMei,
    id: one.id,
    name: one.name ?? `员工${one.id}`,
    index,
    row: place("employees.csv", index + 2),
    team: one.team ?? "一组",
    idNumber: "idNumber" in one ? one.idNumber : "11010519491231002X",
    account:
      "account" in one && one.account === undefined
        ? undefined
        : { number: `62220000${one.id}`, holder: undefined, bank: undefined, ...account },
  };
  const of = (...items: readonly string[]) =>
    sumMoney(items.map((item) => yuan(taken[item] ?? "0")));
  const pay = gross === undefined ? undefined : yuan(gross);
  const social = ["pension", "medical", "major_medical", "unemployment"];
  const net = pay && sumMoney([pay, of(...Object.keys(taken))]);
  return {
    ...slip(),
    person,
    status: one.held === true ? "held" : "ready",
    holds:
      one.held === true
        ? [{ code: "unknown", clause: "X5", reason: { zh: "缺分数", en: "no score" } }]
        : [],
    lines: [
      ...(gross === undefined ? [] : [payLine("base", "earning", gross)]),
      ...Object.entries(taken).map(([item, amount]) =>
        payLine(item, KINDS[item] ?? "other", amount),
      ),
    ],
    employerShares: Object.entries(one.employer ?? {}).map(([item, amount]) =>
      payLine(item, "statutory", amount),
    ),
    unknownShares: (one.unknownShares ?? []).map((name) => ({ zh: name, en: name })),
    ...(one.accruedBefore !== undefined && { accruedBefore: yuan(one.accruedBefore) }),
    gross: pay,
    socialInsurance: pay && of(...social),
    housingFund: pay && of("housing_fund"),
    incomeTax: pay && of("income_tax"),
    fines: pay && of("fine"),
    other: pay && of("adjustment"),
    net,
  };
}

function slip(): Payslip {
  const found = mayOfThree.payslips.find(({ person }) => person === liMei);
  if (!found) throw new Error("May of three pays Li Mei");
  return found;
}

function payLine(item: string, kind: PayLine["kind"], amount: string): PayLine {
  return {
    item,
    kind,
    label: { zh: item, en: item },
    amount: yuan(amount),
    policy: "own.yaml:1",
    clause: "X3",
    formula: { zh: amount, en: amount },
    sources: [place("employees.csv", 2)],
  };
}

/** 这些人的五月 — the month of the cases given. */
export function monthOf(cases: readonly Case[]): MonthResult {
  return {
    ...mayOfThree,
    payslips: cases.map(slipOf),
    fines: [],
    flags: [],
    warnings: [],
    candidates: [],
    diagnostics: [],
  };
}

/** 单据设置 — of a workspace with these lines in cs-pay.yaml, or the findings about them. */
export async function settingsOf(
  lines = "",
  root = "/nowhere",
): Promise<{
  readonly settings: PaperSettings;
  readonly diagnostics: ConfigReading["diagnostics"];
}> {
  const { config, diagnostics } = readConfig("cs-pay.yaml", `policy: online-shop\n${lines}`);
  if (!config) throw new Error(diagnostics.map(({ code }) => code).join());
  // Of a workspace only these two are read.
  return paperSettings({ root, config } as Workspace);
}
