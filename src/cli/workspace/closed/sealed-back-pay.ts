import type { Place } from "../../../kernel/place.ts";
import { BACK_PAY, type BackPaid, type Owed, type PaidItem } from "../../../payrun/back-pay.ts";
import type { PayLine } from "../../../payrun/month-result.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import type { Asked } from "../../../payrun/pay-lines.ts";
import type { ClosedMonth } from "./closed-month.ts";

/** 封账的补发 — what a sealed month paid back, as its seal says: that is part of its tax. */
export function sealedBackPay(
  closed: ClosedMonth,
  lines: readonly PaidItem[],
  people: ReadonlyMap<string, Asked>,
): MonthSetup["backPay"] {
  const owed = new Map<string, Owed[]>();
  const paid = [...closed.backPaid];
  for (const line of lines.filter(({ item }) => item === BACK_PAY)) {
    const asked = people.get(line.employee);
    const index = paid.findIndex((one) => isFor(one, line));
    const [origin] = index < 0 ? [] : paid.splice(index, 1);
    if (!asked || !origin) continue;
    const own = owed.get(line.employee) ?? [];
    own.push({ month: origin.month, asked, line: lineOf(line, origin) });
    owed.set(line.employee, own);
  }
  return owed;
}

function isFor(paid: BackPaid, line: PaidItem): boolean {
  return paid.employee === line.employee && paid.amount.equals(line.amount);
}

function lineOf(line: PaidItem, { month, item }: BackPaid): PayLine {
  const [first, ...rest] = line.sources;
  const sources: readonly [Place, ...Place[]] = [
    first ?? { file: "employees.csv", line: 1, column: 1 },
    ...rest,
  ];
  return {
    ...line,
    label: { zh: line.label, en: line.label },
    formula: { zh: line.formula, en: line.formula },
    sources,
    makesGood: { month, item },
  };
}
