import { fill, lazily } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { formatMoney, negate } from "../../kernel/money.ts";
import type { Fine } from "../month-result.ts";
import type { Reason } from "./compared.ts";
import type { Step } from "./step.ts";

const WORDS = {
  more: { zh: "{date} 第 {nth} 次：{amount}", en: "number {nth} of the month, {date}: {amount}" },
  less: {
    zh: "没有了上次 {date} 的第 {nth} 次：{amount}",
    en: "no number {nth} as on {date}: {amount}",
  },
  further: { zh: "，另有 {count} 次", en: ", and {count} more" },
};

/** 罚款变动 — the first occurrence that there was not before, or that there is not any more. */
export function finesMoved({ employee, item, before, after }: Step): Reason | undefined {
  const [old, now] = [before, after].map((station) =>
    station.fines(employee, item).filter(({ occurrence }) => occurrence !== undefined),
  );
  if (!old || !now) return undefined;
  const isMore = now.length > old.length;
  const [longer, shorter] = isMore ? [now, old] : [old, now];
  const extra = longer.slice(shorter.length);
  const [first] = extra;
  if (!first || !isSame(longer, shorter)) return undefined;
  const text = lazily((language) => {
    const amount = isMore ? negate(first.applied) : first.applied;
    const facts = {
      date: isoDay(first.date),
      nth: String(first.occurrence),
      amount: (isMore ? "" : "+") + formatMoney(amount),
    };
    const count = String(extra.length - 1);
    const further = extra.length > 1 ? fill(WORDS.further[language], { count }) : "";
    return fill((isMore ? WORDS.more : WORDS.less)[language], facts) + further;
  });
  return { text, clause: first.clause, place: first.source };
}

/** The occurrences that both have must cost the same, or their number explains nothing. */
function isSame(longer: readonly Fine[], shorter: readonly Fine[]): boolean {
  return shorter.every(({ applied }, at) => longer[at]?.applied.equals(applied));
}
