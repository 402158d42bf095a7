import { fill } from "../kernel/bilingual.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Invocation } from "./invocation.ts";
import { askedMonth } from "./month-argument.ts";
import { refuse } from "./refuse.ts";

/** 月份区间 — first and last month, both included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** 所问区间 — `2024-05` or `2024-05..2024-07`; says what is wrong and sets exit code 2 when none. */
export function askedRange(text: string, call: Invocation): MonthRange | undefined {
  const [first = "", last = first, more] = text.split("..");
  const from = askedMonth(first, call);
  const to = from === undefined || last === first ? from : askedMonth(last, call);
  if (from === undefined || to === undefined) return undefined;
  if (more === undefined && from <= to) return { from, to };
  const isReversed = more === undefined;
  const said = isReversed ? call.texts.reversedMonths : call.texts.badRange;
  call.exitCode = refuse(call, fill(said, { value: text, turned: `${to}..${from}` }));
  return undefined;
}
