import { type Bilingual, fill, lazily } from "../kernel/bilingual.ts";
import { addMonths, type Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { LookBack } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Condition, Rules } from "../policy/rules.ts";
import { decisiveComparisons } from "./explain/decisive-comparisons.ts";

/** 何时可达 — how many months a condition still takes at best, and what stands in its way. */
export interface Reach {
  /** 0 = a paper that can be brought at once. */
  readonly months: number;
  readonly because: Bilingual | undefined;
}

type Labels = Rules["labels"];

interface Counted {
  readonly found: Decimal;
  readonly wanted: Decimal;
}

const AT_ONCE: Reach = { months: 0, because: undefined };

/** 距离 — supposing that every month to come goes well; months that broke a run are named. */
export function reachOf(
  { sides }: Condition,
  { found, wanted }: Counted,
  { frame, labels }: { readonly frame: MonthFrame; readonly labels: Labels },
  person: number,
): Reach {
  const gap = Math.ceil(wanted.minus(found).toNumber());
  const lookBack = sides?.found.lookBack;
  if (lookBack) {
    return reachOfMonths(lookBack, { gap, found, wanted }, { frame, labels }, person);
  }
  return sides?.grows === true && gap > 0 ? { months: gap, because: undefined } : AT_ONCE;
}

function reachOfMonths(
  lookBack: LookBack,
  { gap, found, wanted }: Counted & { readonly gap: number },
  { frame, labels }: { readonly frame: MonthFrame; readonly labels: Labels },
  person: number,
): Reach {
  if (lookBack.word === "streak") {
    if (gap <= 0) return { months: 1, because: undefined };
    return {
      months: gap,
      because: brokenIn(lookBack, found.toNumber(), { frame, labels }, person),
    };
  }
  const { last } = lookBack;
  const kept = Array.from({ length: last ?? frame.depth + 1 }, (_, back) =>
    holdsAt(lookBack, back, frame, person),
  );
  const because = gap < 0 ? countedMonths(kept, frame.month) : undefined;
  if (last === undefined) return { months: Math.max(gap, 0), because };
  for (let ahead = 1; ahead <= last; ahead += 1) {
    const count = kept.slice(0, last - ahead).filter(Boolean).length + (gap > 0 ? ahead : 0);
    if (gap > 0 ? wanted.lte(count) : wanted.gte(count)) return { months: ahead, because };
  }
  return { months: last, because };
}

function holdsAt({ of }: LookBack, back: number, frame: MonthFrame, person: number): boolean {
  const month = frame.earlier(back);
  return month !== undefined && of.evaluate(month, person) === true;
}

const WORDS = {
  unmet: { zh: "{month} 中断，未满足：{why}", en: "broken in {month}: {why}" },
  shown: { zh: "{month} 中断：{why}", en: "broken in {month}: {why}" },
} as const satisfies Record<string, Bilingual>;

/** The month in which the run ended: what was there, what was asked, and by how much it missed. */
function brokenIn(
  { of }: LookBack,
  back: number,
  { frame, labels }: { readonly frame: MonthFrame; readonly labels: Labels },
  person: number,
): Bilingual | undefined {
  const month = addMonths(frame.month, -back);
  const then = frame.earlier(back);
  if (!then) return undefined;
  return lazily((language) => {
    const unmet = decisiveComparisons(of, "when", { frame: then, index: person, labels });
    const said = unmet.map((one) => one[language]).join(language === "zh" ? "；" : "; ");
    const why = said === "" ? of.show(then, person, language) : said;
    return fill(WORDS[said === "" ? "shown" : "unmet"][language], { month, why });
  });
}

function countedMonths(kept: readonly boolean[], month: Month): Bilingual {
  const months = kept.flatMap((holds, back) => (holds ? [addMonths(month, -back)] : []));
  return { zh: months.reverse().join("、"), en: months.join(", ") };
}
