import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { Candidate, Decision } from "../../payrun/month-result.ts";

/** 结论用词 — as a sentence would say it; files keep the fixed words. */
export const DECISION_TEXTS: Readonly<Record<Decision, Bilingual>> = {
  eligible: { zh: "可晋升", en: "eligible" },
  near: { zh: "接近", en: "near" },
  not_yet: { zh: "未到", en: "not yet" },
  confirm_due: { zh: "待转正", en: "confirm now" },
  demote: { zh: "降级", en: "demote" },
  dismissal_watch: { zh: "淘汰观察", en: "dismissal watch" },
};

const LEAP: Bilingual = { zh: "（越级）", en: " (leap)" };

export function decisionText({ decision, leap }: Candidate, language: Language): string {
  return DECISION_TEXTS[decision][language] + (leap ? LEAP[language] : "");
}
