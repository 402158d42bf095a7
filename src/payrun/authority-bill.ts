import { Decimal, ZERO } from "../kernel/decimal.ts";
import { type Money, roundToFen } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { MonthInputs } from "../measures/month-inputs.ts";
import type { Asked } from "./pay-lines.ts";

/** 账单上的缴费 — what the authority charges for one scheme of one person. */
export interface Billed {
  readonly employee: Money;
  /** Undefined where the bill does not say what the employer pays. */
  readonly employer: Money | undefined;
  readonly base: Decimal | undefined;
  readonly rows: readonly [Place, ...Place[]];
}

/** 本人账单 — scheme → what the bill says; several rows of a scheme add up (back payments). */
export function billOf(asked: Asked): ReadonlyMap<string, Billed> {
  const records = asked.frame.recordsOf("contributions", asked.person.index);
  if (records.length === 0) return NOT_BILLED;
  const bill = new Map<string, Billed>();
  for (const { row, place } of records) {
    const { scheme, employee_amount: employee, employer_amount: employer, base } = row;
    if (typeof scheme !== "string" || !(employee instanceof Decimal)) continue;
    const before = bill.get(scheme);
    bill.set(scheme, {
      employee: roundToFen(employee.plus(before?.employee ?? ZERO)),
      employer: added(before?.employer, employer),
      base: before?.base ?? (base instanceof Decimal ? base : undefined),
      rows: before ? [...before.rows, place] : [place],
    });
  }
  return bill;
}

const NOT_BILLED: ReadonlyMap<string, Billed> = new Map();

function added(before: Money | undefined, now: unknown): Money | undefined {
  return now instanceof Decimal ? roundToFen(now.plus(before ?? ZERO)) : before;
}

const SCHEMES_BILLED = new WeakMap<object, ReadonlySet<string>>();

/** 账单上的险种 — the schemes that any row of the month's bills speaks of. */
export function schemesBilled(inputs: MonthInputs): ReadonlySet<string> {
  const rows = inputs.records.contributions ?? [];
  const known = SCHEMES_BILLED.get(rows);
  if (known) return known;
  const schemes = new Set(rows.map(({ row }) => row.scheme));
  SCHEMES_BILLED.set(rows, schemes);
  return schemes;
}
