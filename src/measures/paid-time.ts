import type { Shift } from "./rules.ts";

/** 时段 — seconds after the shift day's midnight, from before to. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 计薪时段 — the shift without its breaks, in order. */
export function paidStretches(shift: Shift): readonly Stretch[] {
  let stretches: readonly Stretch[] = [{ from: shift.from, to: shift.to }];
  for (const pause of shift.breaks) stretches = without(stretches, pause);
  return stretches;
}

export function secondsIn(stretches: readonly Stretch[]): number {
  let seconds = 0;
  for (const { from, to } of stretches) seconds += to - from;
  return seconds;
}

/** 扣除 — what is left of the stretches when `taken` goes out of them. */
export function without(stretches: readonly Stretch[], taken: Stretch): readonly Stretch[] {
  if (taken.from >= taken.to) return stretches;
  const left: Stretch[] = [];
  for (const { from, to } of stretches) {
    const before = { from, to: Math.min(to, taken.from) };
    const after = { from: Math.max(from, taken.to), to };
    if (before.from < before.to) left.push(before);
    if (after.from < after.to) left.push(after);
  }
  return left;
}
