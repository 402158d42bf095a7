import { type Bilingual, fill, lazily } from "../kernel/bilingual.ts";
import { formatMoneyForScreen, negate, sumMoney } from "../kernel/money.ts";
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
