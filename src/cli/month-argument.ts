import { fill } from "../kernel/bilingual.ts";
import { addMonths, type Day, isMonth, type Month, monthOf } from "../kernel/calendar.ts";
import type { Invocation } from "./invocation.ts";
import { refuse } from "./refuse.ts";

/** 月份参数 — `2024-05`, `202405` or `last` (the month before today); undefined when it is none. */
export function monthArgument(text: string, today: Day): Month | undefined {
  if (text === "last") return addMonths(monthOf(today), -1);
  const month = /^\d{6}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4)}` : text;
  return isMonth(month) ? month : undefined;
}

/** 所问月份 — the month of the command line; says what is wrong and sets exit code 2 when none. */
export function askedMonth(text: string, call: Invocation): Month | undefined {
  const month = monthArgument(text, call.world.today());
  if (month === undefined) {
    call.exitCode = refuse(call, fill(call.texts.badMonth, { value: text }));
  }
  return month;
}
