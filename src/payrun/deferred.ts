import { lazily } from "../kernel/bilingual.ts";
import type { Bilingual, Language } from "../kernel/bilingual.ts";
import { lastDay, type Month } from "../kernel/calendar.ts";
import { decimalFrom, ONE, ZERO } from "../kernel/decimal.ts";
import { formatMoney, type Money, NOTHING, sharesOf, sumMoney } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { Person } from "../measures/quantity.ts";
import type { Leaver, PayPlan } from "../policy/pay-plan.ts";
import type { DraftLine } from "./draft.ts";
import type { LineKind, PayLine } from "./month-result.ts";

/** 待发 — a part of what somebody earned in a month that a later month pays. */
export interface Deferred {
  readonly person: Person;
  readonly earned: Month;
  readonly due: Month;
  readonly item: string;
  readonly kind: LineKind;
  readonly amount: Money;
  /** The whole amount earned, and which share of it this is: `40%`, `1/3`. */
  readonly whole: Money;
  readonly share: string;
  readonly title: Bilingual;
  readonly policy: string;
  readonly clause: string;
  readonly leaver: Leaver;
  readonly sources: readonly [Place, ...Place[]];
}

/** 分期结果 — the line of the month that earns it, and what later months pay. */
export interface Split {
  readonly now: DraftLine;
  readonly later: readonly Deferred[];
}

/** Who earns it, in which month, and whether the employment ends in it. */
export interface Earning {
  readonly person: Person;
  readonly month: Month;
  readonly leaves: boolean;
}

/**
 * 分期 — a line by its plan: the parts add up to the amount earned to the fen, and whatever is
 * due in the month itself stays its line.
 */
export function splitLine(draft: DraftLine, plan: PayPlan, earning: Earning): Split {
  const { month, person, leaves } = earning;
  const { leaver } = plan;
  const { line } = draft;
  if (leaver === undefined || (leaves && leaver === "now")) return { now: draft, later: [] };
  const amounts = sharesOf(
    line.amount,
    plan.parts.map(({ share }) => share),
  );
  const parts = plan.parts.map(({ dueAfter, shown }, at) => ({
    due: dueAfter(month),
    amount: amounts[at] ?? NOTHING,
    shown,
  }));
  const later = parts
    .filter(({ due, amount }) => due > month && !amount.isZero())
    .map(({ due, amount, shown }): Deferred => {
      const { item, kind, label: title, policy, clause, sources } = line;
      const about = { item, kind, title, policy, clause, sources, leaver };
      return { ...about, person, earned: month, due, amount, whole: line.amount, share: shown };
    });
  const amount = sumMoney(parts.filter(({ due }) => due <= month).map((part) => part.amount));
  if (later.length === 0) return { now: draft, later };
  const formula = lazily((language) => {
    const paid = language === "zh" ? "本月付" : "paid now";
    const rest = leaves && leaver === "lost" ? [lostText(later, language)] : later.map(planned);
    const now = `${paid}: ${formatMoney(amount)}`;
    return [line.formula[language], now, ...rest].join(language === "zh" ? "；" : "; ");
  });
  return { now: { ...draft, line: { ...line, amount, formula } }, later };
}

function planned({ due, amount }: Deferred): string {
  return `${due}: ${formatMoney(amount)}`;
}

/** No month will pay it: the months of the plan would promise what does not come. */
function lostText(later: readonly Deferred[], language: Language): string {
  const word = language === "zh" ? "因离职不再付" : "lost by leaving";
  return `${word}: ${formatMoney(sumMoney(later.map(({ amount }) => amount)))}`;
}

/** 到期成行 — the line of the month that pays a deferred part; it names where it comes from. */
export function lineOfDeferred(deferred: Deferred, isEarly: boolean): PayLine {
  const { item, kind, amount, policy, clause, sources, earned, title, due } = deferred;
  return {
    item,
    kind,
    amount,
    policy,
    clause,
    sources,
    earnedIn: earned,
    label: {
      zh: `${title.zh}（${earned} 挣得）`,
      en: `${title.en} (earned in ${earned})`,
    },
    formula: lazily((language) => {
      const part = `${earned}: ${partText(deferred)}`;
      if (!isEarly) return part;
      const early = language === "zh" ? `离职提前付，原定 ${due}` : `leaver: paid before ${due}`;
      return `${part}${language === "zh" ? "；" : "; "}${early}`;
    }),
  };
}

/** `500.00 × 40% = 200.00`; a fen that the other parts leave over makes it only nearly so. */
function partText({ whole, share, amount }: Deferred): string {
  const [top = "", bottom = "100"] = share.replace("%", "").split("/");
  const exact = whole.times(decimalFrom(top) ?? ZERO).div(decimalFrom(bottom) ?? ONE);
  const sign = exact.equals(amount) ? "=" : "≈";
  return `${formatMoney(whole)} × ${share} ${sign} ${formatMoney(amount)}`;
}

/** 本月离职 — whether the employment ends in the month or did before. */
export function leavesIn({ leftOn }: Person, month: Month): boolean {
  return leftOn !== undefined && leftOn <= lastDay(month);
}

/** 月末前离职 — whether the last day of employment comes before the last day of the month. */
export function leavesBeforeEnd({ leftOn }: Person, month: Month): boolean {
  return leftOn !== undefined && leftOn < lastDay(month);
}
