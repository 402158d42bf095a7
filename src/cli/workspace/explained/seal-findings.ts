import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, type Money, sumMoney } from "../../../kernel/money.ts";
import type { ExplainedPayslip } from "../../../payrun/explain/explained.ts";
import { readClosedMonths } from "../closed/closed-month.ts";
import type { Workspace } from "../workspace.ts";

interface ItemAmount {
  readonly item: string;
  readonly amount: Money;
}

/** 与封账相比 — for a sealed month, whether the seal has the lines that are explained. */
export async function sealFindings(
  { root, listing }: Workspace,
  { month, slip }: ExplainedPayslip,
): Promise<readonly Diagnostic[]> {
  if (!listing.closedMonths.includes(month)) return [];
  const { months, diagnostics } = await readClosedMonths(root, [month]);
  const all = await months?.[0]?.lines();
  if (!all) return diagnostics;
  const sealed = all.filter(
    ({ employee, kind }) => employee === slip.person.id && kind !== "total",
  );
  const items = [...new Set([...sealed, ...slip.lines].map(({ item }) => item))];
  const different = items.flatMap((item) => {
    const [then, now] = [amountOf(item, sealed), amountOf(item, slip.lines)];
    const formula = sealed.find((line) => line.item === item)?.formula ?? "—";
    return then.equals(now)
      ? []
      : [`${item} ${formatMoney(then)} (${formula}) ≠ ${formatMoney(now)}`];
  });
  if (different.length === 0) return [{ code: "CSP362", facts: { month } }];
  return [{ code: "CSP363", facts: { month, items: different.join("; ") } }];
}

function amountOf(item: string, lines: readonly ItemAmount[]): Money {
  return sumMoney(lines.flatMap((line) => (line.item === item ? [line.amount] : [])));
}
