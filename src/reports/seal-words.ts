import { type Bilingual, fill, lazily } from "../kernel/bilingual.ts";
import { formatMoneyForScreen, type Money, negate, sumMoney } from "../kernel/money.ts";
import type { Drift } from "../payrun/drift.ts";
import type { ExplainedPayslip } from "../payrun/explain/explained.ts";

type Seal = NonNullable<ExplainedPayslip["seal"]>;

const SEAL_WORDS = {
  same: {
    zh: "本月已封账，发的就是这些金额",
    en: "The month is sealed: these amounts were paid",
  },
  paid: {
    zh: "本月已封账，这些项目发的与现在重算不同：",
    en: "The month is sealed; these items were paid otherwise than they come out now:",
  },
  held: {
    zh: "本月已封账，这张工资条当时挂起，没有发",
    en: "The month is sealed; this payslip was held then and not paid",
  },
  drift: {
    zh: "{label} 封账时 {sealed}，现在重算 {now}，差 {gap}",
    en: "{label}: sealed as {sealed}, computed anew {now}, a difference of {gap}",
  },
  nowNet: { zh: "（现在重算实发 {now}，差 {gap}）", en: " (computed anew: net {now}, {gap})" },
  anew: { zh: "现在重算 {amount}", en: "computed anew {amount}" },
  anewHow: { zh: "现在重算：{formula}", en: "computed anew: {formula}" },
  worked: { zh: "；封账时的算式 {formula}", en: "; worked out then: {formula}" },
} as const satisfies Record<string, Bilingual>;

/** 封账说明 — whether the payslip was paid when its month was sealed, and with these amounts. */
export function sealHead({ isPaid, drifts }: Seal): Bilingual {
  if (!isPaid) return SEAL_WORDS.held;
  return drifts.length === 0 ? SEAL_WORDS.same : SEAL_WORDS.paid;
}

/** 差异说明 — an item as it was sealed, as it comes out now, and how it was worked out then. */
export function driftText({ label, sealed, now, formula }: Drift): Bilingual {
  return lazily((language) => {
    const text = fill(SEAL_WORDS.drift[language], {
      label: label[language],
      sealed: formatMoneyForScreen(sealed),
      now: formatMoneyForScreen(now),
      gap: formatMoneyForScreen(sumMoney([now, negate(sealed)])),
    });
    const then = { formula: formula.sealed };
    return formula.sealed === "" ? text : text + fill(SEAL_WORDS.worked[language], then);
  });
}

/** 实发三数 — net, gross and deductions: what a sealed month paid, otherwise what comes out. */
export function sumsShown({ seal, net, gross, taken }: ExplainedPayslip): ShownSums | undefined {
  const now = net?.amount;
  if (!seal?.isPaid) return now && { net: now, gross: gross?.amount, taken, anew: NOTHING_ANEW };
  const { sums } = seal;
  return { ...sums, anew: now?.equals(sums.net) ? NOTHING_ANEW : anewText(sums.net, now) };
}

/** 所示三数 — and, where a sealed month comes out otherwise now, the addition that says so. */
export interface ShownSums {
  readonly net: Money;
  readonly gross: Money | undefined;
  readonly taken: Money | undefined;
  readonly anew: Bilingual;
}

const NOTHING_ANEW: Bilingual = { zh: "", en: "" };

function anewText(paid: Money, now: Money | undefined): Bilingual {
  return lazily((language) => {
    const gap = now ? formatMoneyForScreen(sumMoney([now, negate(paid)])) : "—";
    const facts = { now: now ? formatMoneyForScreen(now) : "—", gap };
    return fill(SEAL_WORDS.nowNet[language], facts);
  });
}

/** 所发的行 — items of a paid month whose one line comes out otherwise now: shown as it was paid. */
export function paidOtherwise({ seal, lines }: ExplainedPayslip): ReadonlyMap<string, Drift> {
  if (!seal?.isPaid) return new Map();
  const isOne = ({ item }: Drift) => lines.filter(({ line }) => line.item === item).length === 1;
  return new Map(seal.drifts.filter(isOne).map((drift) => [drift.item, drift]));
}

/** 重算标记 — the amount that comes out now, and its formula. */
export function anewWords(drift: Drift, formula: Bilingual): { amount: Bilingual; how: Bilingual } {
  const amount = formatMoneyForScreen(drift.now);
  return {
    amount: lazily((language) => fill(SEAL_WORDS.anew[language], { amount })),
    how: lazily((language) => fill(SEAL_WORDS.anewHow[language], { formula: formula[language] })),
  };
}
