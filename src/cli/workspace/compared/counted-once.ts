import type { Month } from "../../../kernel/calendar.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import { underSettings } from "../closed/recompute.ts";
import { type Earlier, payOne, type Run } from "../pay-one.ts";
import type { Replayed } from "./replay.ts";

type BackPay = MonthSetup["backPay"];

/**
 * 补发只算一次 — a sealed month of the range is computed with what is known now, so that a later
 * month of the range must not pay that difference again: both are paid once more without it.
 */
export async function countedOnce(
  run: Run,
  months: readonly Replayed[],
): Promise<readonly Replayed[]> {
  const range = new Set(months.map(({ month }) => month));
  if (!months.some(({ backPay }) => isWithin(backPay, range))) return months;
  const once: Replayed[] = [];
  let earlier: Earlier | undefined = months[0]?.earlier;
  for (const replayed of months) {
    const { month, one, closed } = replayed;
    if (!one) return months;
    const settings = closed?.manifest.settings;
    const workspace = (settings && underSettings(run.workspace, settings)) ?? run.workspace;
    const backPay = without(replayed.backPay, range);
    const basis = { month, earlier, backPay, wanted: false, reading: one.reading };
    const paid = await payOne({ ...run, workspace, law: settings?.law ?? run.law }, basis);
    if (!paid.result) return months;
    once.push({ ...replayed, one: paid, earlier, backPay });
    const { taxMonth, reading } = paid;
    earlier = { taxMonth, history: paid.history(), schedule: reading.records.schedule };
  }
  return once;
}

function isWithin(backPay: BackPay, range: ReadonlySet<Month>): boolean {
  return [...backPay.values()].flat().some(({ month }) => range.has(month));
}

function without(backPay: BackPay, range: ReadonlySet<Month>): BackPay {
  return new Map(
    [...backPay].map(([id, owed]) => [id, owed.filter(({ month }) => !range.has(month))]),
  );
}
