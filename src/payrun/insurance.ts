import type { Bilingual } from "../kernel/bilingual.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Money, negate, NOTHING, sumMoney } from "../kernel/money.ts";
import { type Figure, figureNamed } from "../policy/figure.ts";
import { isKnown } from "../policy/value.ts";
import type { Fact } from "../statutory/fact.ts";
import type { Owed } from "./back-pay.ts";
import { billOf } from "./authority-bill.ts";
import type { DraftLine } from "./draft.ts";
import { fundPart } from "./fund-part.ts";
import type { EmployerShare, Hold } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { schemeParts } from "./scheme-parts.ts";

/** 社保公积金 — one person's lines of a month, the employer's shares, and what tax deducts. */
export interface Insurance {
  readonly lines: readonly DraftLine[];
  readonly shares: readonly EmployerShare[];
  /** Schemes of which the employer's share cannot be told; missing is never zero. */
  readonly unknownShares: readonly Bilingual[];
  /** 专项扣除: what the employee pays, as far as tax law allows. */
  readonly deductible: Money;
  /** What the employee pays into the fund beyond what tax law deducts. */
  readonly fundNotDeducted: Money;
  /** Why a share cannot be told; the payslip waits. */
  readonly holds: readonly Hold[];
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOT_BILLED = "CSP426";
const BILL_UNREADABLE: Bilingual = {
  zh: "社保账单（contributions.csv）读不了，个人缴费无法确定",
  en: "the bill of contributions (contributions.csv) cannot be read",
};

/** 全部险种 — for whom no share of any scheme can be told. */
export const ALL_SCHEMES: Bilingual = {
  zh: "社保和公积金",
  en: "social insurance and housing fund",
};

/**
 * 计算社保公积金 — from the bases of the roster and the bill of the authority, which wins.
 *
 * Without a base and without a bill there is no line: a city alone never starts insurance.
 */
export function insuranceOf(setup: MonthSetup, asked: Asked): Insurance {
  const bill = billOf(asked);
  const social = baseOf(asked, SOCIAL_BASE);
  const fund = baseOf(asked, FUND_BASE);
  if (!social && !fund && bill.size === 0) return NO_INSURANCE;
  if (setup.inputs.unreadable.has("contributions")) {
    const hold = { code: "unknown", clause: "SIL", reason: BILL_UNREADABLE };
    return { ...NO_INSURANCE, unknownShares: [ALL_SCHEMES], holds: [hold] };
  }
  const city = asked.frame.figure(INSURED_CITY, asked.person.index);
  const law = setup.contributions.at(typeof city === "string" ? city : undefined);
  const month = setup.contributions.month;
  const parts = [
    ...schemeParts({ setup, asked, law, month, bill, declared: social }),
    fundPart({ setup, asked, law, month, bill, declared: fund }),
  ];
  return {
    lines: parts.flatMap(({ line }) => line ?? []),
    shares: parts.flatMap(({ share }) => share ?? []),
    unknownShares: parts.flatMap(({ unknownShare }) => unknownShare ?? []),
    deductible: sumMoney(parts.map(({ deductible }) => deductible ?? NOTHING)),
    fundNotDeducted: sumMoney(parts.map((part) => part.fundNotDeducted ?? NOTHING)),
    holds: parts.flatMap(({ hold }) => hold ?? []),
    facts: parts.flatMap(({ facts }) => facts ?? []),
    diagnostics: notBilledOnce(parts.flatMap(({ diagnostics }) => diagnostics ?? [])),
  };
}

/** One warning names every scheme that the bill lacks of a person. */
function notBilledOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...more] = found.filter(({ code }) => code === NOT_BILLED);
  if (!first || more.length === 0) return found;
  const scheme = [first, ...more].map(({ facts }) => facts["scheme"]).join(", ");
  const others = found.filter(({ code }) => code !== NOT_BILLED);
  return [...others, { ...first, facts: { ...first.facts, scheme } }];
}

/** 连同补缴 — shares held over with pay of a sealed month lower the tax of the paying month. */
export function withOwed(insurance: Insurance, owed: readonly Owed[]): Insurance {
  if (owed.length === 0) return insurance;
  const shares = owed.flatMap(({ line }) => (line.kind === "statutory" ? [line.amount] : []));
  if (shares.length === 0) return insurance;
  const deductible = sumMoney([insurance.deductible, negate(sumMoney(shares))]);
  return { ...insurance, deductible };
}

/** 无社保 — nobody insured, nothing deducted. */
export const NO_INSURANCE: Insurance = {
  lines: [],
  shares: [],
  unknownShares: [],
  deductible: NOTHING,
  fundNotDeducted: NOTHING,
  holds: [],
  facts: [],
  diagnostics: [],
};

/** 社保未知 — of somebody whose bases cannot be read: neither lines nor shares are told. */
export const UNKNOWN_INSURANCE: Insurance = { ...NO_INSURANCE, unknownShares: [ALL_SCHEMES] };

const SOCIAL_BASE = figureNamed("person", "social_base");
const FUND_BASE = figureNamed("person", "fund_base");
const INSURED_CITY = figureNamed("person", "insured_city");

function baseOf({ frame, person }: Asked, base: Figure): Decimal | undefined {
  const value = frame.figure(base, person.index);
  return isKnown(value) && value instanceof Decimal ? value : undefined;
}
