import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { PaidItem } from "../../../payrun/back-pay.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import { payMonth } from "../../../payrun/pay-month.ts";
import { type ClosedMonth, readClosedMonths } from "../closed/closed-month.ts";
import { knownNow, NOTHING_OWED } from "../closed/known-now.ts";
import { LeftBehind } from "../closed/left-behind.ts";
import { recompute } from "../closed/recompute.ts";
import { readRootRows } from "../closed/root-rows.ts";
import { type SealChanges, sealChanges } from "../closed/seal-changes.ts";
import { sealedBackPay } from "../closed/sealed-back-pay.ts";
import { monthSequence } from "../month-sequence.ts";
import { type Earlier, type OneMonth, payOne, type Run } from "../pay-one.ts";

/** 重演的月份 — a month as it is paid now, and as its seal has it. */
export interface Replayed {
  readonly month: Month;
  /** undefined: sealed, and it cannot be computed again. */
  readonly one: OneMonth | undefined;
  readonly closed: ClosedMonth | undefined;
  /** What the seal paid. */
  readonly lines: readonly PaidItem[] | undefined;
  readonly earlier: Earlier | undefined;
  readonly backPay: MonthSetup["backPay"];
  /** What alone was changed since the month was sealed; undefined when that cannot be told. */
  readonly corrected?: "input" | "policy" | undefined;
}

interface Replay {
  /** undefined when the diagnostics say why the months cannot be paid. */
  readonly months: ReadonlyMap<Month, Replayed> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 重演各月 — the wanted months, each computed from what the month before left: a sealed one under
 * the settings of its seal, an open one as `month` pays it. Nothing is written.
 */
export async function replayMonths(
  run: Run,
  through: Month,
  wanted: ReadonlySet<Month>,
): Promise<Replay> {
  const { listing, root } = run.workspace;
  const { months, closedMonths } = listing;
  const known = [...new Set([...months, ...closedMonths])];
  const sequence = monthSequence(known, closedMonths, through);
  if (sequence.open.length === 0) return { months: undefined, diagnostics: sequence.diagnostics };
  const isClosed = (month: Month) => closedMonths.includes(month);
  const sealed = [...sequence.closed, ...sequence.open].filter(isClosed);
  const read = await readClosedMonths(root, sealed);
  if (!read.months) return { months: undefined, diagnostics: read.diagnostics };
  const found = new Map<Month, Replayed>();
  for (const one of await replaySealed(run, read.months, wanted)) found.set(one.month, one);
  const open = sequence.open.filter((month) => !isClosed(month));
  const missing = await replayOpen(run, { closed: read.months, open, wanted }, found);
  return { months: missing.length > 0 ? undefined : found, diagnostics: missing };
}

async function replaySealed(
  run: Run,
  months: readonly ClosedMonth[],
  wanted: ReadonlySet<Month>,
): Promise<readonly Replayed[]> {
  const left = new LeftBehind();
  const found: Replayed[] = [];
  for (const closed of months) {
    const { month } = closed;
    left.foresee(closed);
    const earlier = left.earlier();
    if (wanted.has(month)) {
      const lines = await closed.lines();
      const rows = await readRootRows(run.workspace, month);
      const changes = await sealChanges(run.workspace, closed.manifest, rows);
      const first = changes.isGone
        ? undefined
        : await recompute(run, closed, earlier, NOTHING_OWED);
      const people = new Map((first?.everyone ?? []).map((one) => [one.person.id, one]));
      const backPay = sealedBackPay(closed, lines ?? [], people);
      const one = first && backPay.size > 0 ? paidWith(first, backPay) : first;
      const corrected = correctedSince(changes);
      found.push({ month, one, closed, lines, earlier, backPay, corrected });
    }
    left.take(run.workspace.root, closed);
  }
  return found;
}

function correctedSince(changes: SealChanges): Replayed["corrected"] {
  const { changed, added, missing, policies } = changes;
  const inputs = changed.length + added.length + missing.length;
  if (inputs > 0 && policies.length > 0) return undefined;
  return policies.length > 0 ? "policy" : inputs > 0 ? "input" : undefined;
}

/** People are known only when the month has been measured; then it is paid with what it owed. */
function paidWith(one: OneMonth, backPay: MonthSetup["backPay"]): OneMonth {
  const setup = { ...one.setup, backPay };
  const { result, history, everyone } = payMonth(setup);
  return { ...one, setup, result, history, everyone };
}

async function replayOpen(
  run: Run,
  {
    closed,
    open,
    wanted,
  }: {
    readonly closed: readonly ClosedMonth[];
    readonly open: readonly Month[];
    readonly wanted: ReadonlySet<Month>;
  },
  found: Map<Month, Replayed>,
): Promise<readonly Diagnostic[]> {
  const [first] = open;
  if (first === undefined) return [];
  const known = await knownNow(run, closed, first);
  let earlier: Earlier | undefined = known.earlier;
  let { backPay } = known;
  for (const month of open) {
    const one = await payOne(run, { month, earlier, backPay, wanted: wanted.has(month) });
    if (!one.result) return one.diagnostics;
    if (wanted.has(month)) {
      found.set(month, { month, one, closed: undefined, lines: undefined, earlier, backPay });
    }
    const { taxMonth, reading } = one;
    earlier = { taxMonth, history: one.history(), schedule: reading.records.schedule };
    backPay = NOTHING_OWED;
  }
  return [];
}
