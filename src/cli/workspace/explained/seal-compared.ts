import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, negate, sumMoney } from "../../../kernel/money.ts";
import type { PaidItem } from "../../../payrun/back-pay.ts";
import { driftsOf } from "../../../payrun/drift.ts";
import type { ExplainedPayslip, SealedSlip } from "../../../payrun/explain/explained.ts";
import { readClosedMonths } from "../closed/closed-month.ts";
import type { Workspace } from "../workspace.ts";

/** 与封账相比 — what the seal of the month paid otherwise, and how that is said on stderr. */
export interface SealCompared {
  /** undefined: the month is open, or its seal cannot be read. */
  readonly seal: ExplainedPayslip["seal"];
  /** The lines of the seal, as they were paid. */
  readonly lines?: readonly PaidItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 核对封账 — for a sealed month, whether the seal has the lines that are explained. */
export async function sealCompared(
  { root, listing }: Workspace,
  { month, slip }: Pick<ExplainedPayslip, "month" | "slip">,
): Promise<SealCompared> {
  if (!listing.closedMonths.includes(month)) return { seal: undefined, diagnostics: [] };
  const { months, diagnostics } = await readClosedMonths(root, [month]);
  const closed = months?.[0];
  const all = await closed?.lines();
  if (!closed || !all) return { seal: undefined, diagnostics };
  const sealed = all.filter(
    ({ employee, kind }) => employee === slip.person.id && kind !== "total",
  );
  const drifts = driftsOf(sealed, slip.lines);
  const isHeld = closed.held.some((one) => one.employee === slip.person.id && one.month === month);
  const seal = { isPaid: !isHeld, drifts, sums: sumsOf(sealed) };
  if (drifts.length === 0) {
    return { seal, lines: sealed, diagnostics: [{ code: "CSP362", facts: { month } }] };
  }
  const items = drifts.map(({ item, sealed: then, now, formula }) => {
    const how = formula.sealed || "—";
    return `${item} ${formatMoney(then)} (${how}) ≠ ${formatMoney(now)}`;
  });
  return {
    seal,
    lines: sealed,
    diagnostics: [{ code: "CSP363", facts: { month, items: items.join("; ") } }],
  };
}

function sumsOf(lines: readonly PaidItem[]): SealedSlip["sums"] {
  const gross = sumMoney(
    lines
      .filter(({ kind }) => kind === "earning" || kind === "attendance")
      .map(({ amount }) => amount),
  );
  const net = sumMoney(lines.map(({ amount }) => amount));
  return { net, gross, taken: sumMoney([gross, negate(net)]) };
}
