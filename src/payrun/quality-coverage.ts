import { Decimal, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { RecordTable } from "../measures/quantity.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { CoverageRule } from "../policy/rules.ts";
import type { CoverageWeek } from "./centre-results.ts";
import type { Asked } from "./pay-lines.ts";

/** 质检覆盖 — every week with a day on duty; nothing without a file of checks. */
export function coverageOf(
  rule: CoverageRule,
  frame: MonthFrame,
  everyone: readonly Asked[],
): readonly CoverageWeek[] {
  const table = frame.table("agentweeks");
  if (!table) return [];
  return table.records.flatMap(({ row, place }, index): CoverageWeek[] => {
    const person = everyone[table.owner[index] ?? -1]?.person;
    const onDuty = figureOf(row["duty_days"]);
    if (!person || !onDuty?.gt(0)) return [];
    const due = (wanted: CoverageRule["monitored"]) =>
      figureOf(wanted.evaluate(frame, person.index)) ?? ZERO;
    const [monitored, callbacks] = [figureOf(row["monitored"]), figureOf(row["callbacks"])];
    const [monitoredDue, callbacksDue] = [due(rule.monitored), due(rule.callbacks)];
    const done = { monitored: monitored ?? ZERO, callbacks: callbacks ?? ZERO };
    const missing = lacking(done.monitored, monitoredDue).plus(
      lacking(done.callbacks, callbacksDue),
    );
    const [from, to] = [Number(row["date"]), Number(row["to"])];
    const sources = checksOf(table, index, place);
    const { clause } = rule;
    return [{ person, from, to, ...done, monitoredDue, callbacksDue, missing, clause, sources }];
  });
}

function lacking(done: Decimal, due: Decimal): Decimal {
  return Decimal.max(ZERO, due.minus(done));
}

function checksOf(table: RecordTable, index: number, place: Place): readonly Place[] {
  return [place, ...(table.also?.(index) ?? [])];
}

function figureOf(value: unknown): Decimal | undefined {
  return value instanceof Decimal ? value : undefined;
}
