import type { Bilingual } from "../kernel/bilingual.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { formatMoney, type Money, negate } from "../kernel/money.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import { apart } from "../statutory/contribution.ts";
import type { PlaceContributions } from "../statutory/contributions.ts";
import type { Fact } from "../statutory/fact.ts";
import type { Billed } from "./authority-bill.ts";
import type { DraftLine } from "./draft.ts";
import type { EmployerShare, Hold } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 一项缴费 — what one scheme adds to a payslip. */
export interface InsurancePart {
  readonly line?: DraftLine;
  readonly share?: EmployerShare;
  /** The employer owes a share of this scheme, and nobody supplied its rate. */
  readonly unknownShare?: Bilingual;
  readonly deductible?: Money;
  readonly fundNotDeducted?: Money;
  readonly hold?: Hold;
  readonly facts?: readonly Fact[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** 所问的缴费 — whose contributions are asked for, and what place, bill and roster say. */
export interface PartAsked {
  readonly setup: MonthSetup;
  readonly asked: Asked;
  readonly law: PlaceContributions | undefined;
  readonly month: Month;
  readonly bill: ReadonlyMap<string, Billed>;
  /** The base of the roster; undefined: nothing is computed, only the bill speaks. */
  readonly declared: Decimal | undefined;
}

/** 缴费项 — a scheme as the payslip names it and the law it rests on. */
export interface ContributionItem {
  readonly item: string;
  readonly label: Bilingual;
  readonly clause: string;
}

/** 缴费行 — the employee's share as a payslip line; what it stands on is its source. */
export function contributionLine(
  item: ContributionItem,
  made: { readonly amount: Money; readonly formula: Bilingual; readonly policy: string },
  sources: readonly [Place, ...Place[]],
): DraftLine {
  const line = { ...item, kind: "statutory" as const, ...made, amount: negate(made.amount) };
  return { line: { ...line, sources }, rule: undefined };
}

/** 账单算式 — what the bill says, and our own figure beside it where they differ. */
export function billedFormula(billed: Money, computed: Money | undefined): Bilingual {
  const amount = formatMoney(billed);
  if (computed === undefined || computed.equals(billed)) {
    return { zh: `社保账单 ${amount}`, en: `by the bill ${amount}` };
  }
  const own = formatMoney(computed);
  return {
    zh: `社保账单 ${amount}（按基数计算 ${own}）`,
    en: `by the bill ${amount} (computed from the base ${own})`,
  };
}

/** 与账单的差 — a warning when the bill and our own computation are apart. */
export function billDifference(
  { asked }: PartAsked,
  scheme: string,
  billed: Billed,
  computed: Money | undefined,
): readonly Diagnostic[] {
  if (computed === undefined || computed.equals(billed.employee)) return [];
  const facts = {
    person: personText(asked),
    scheme,
    billed: formatMoney(billed.employee),
    computed: formatMoney(computed),
    difference: formatMoney(apart(billed.employee, computed)),
  };
  return [{ code: "CSP422", place: billed.rows[0], facts }];
}

/** 缺缴费数据 — the hold that names every figure nobody supplied. */
export function contributionHold(clause: string, missing: readonly Bilingual[]): Hold {
  const zh = missing.map((one) => one.zh).join("、");
  const en = missing.map((one) => one.en).join(", ");
  return {
    code: "unknown",
    clause,
    reason: {
      zh: `缺少${zh}，个人缴费无法计算`,
      en: `${en} missing: the share cannot be computed`,
    },
  };
}

export function personText({ person }: Asked): string {
  return `${person.id} ${person.name}`;
}

/** Where the rule of a line stands: the entry of the rate, or the bill that wins over it. */
export function policyOf(billed: Billed | undefined, entry: { readonly place: Place } | undefined) {
  if (billed) return BILL;
  return entry ? rowReference(entry.place) : "";
}

/** The kind of file, not the row: that is the source of the line. */
const BILL = "contributions.csv";
