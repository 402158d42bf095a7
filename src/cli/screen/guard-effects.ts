import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { GUARDS } from "../../statutory/guards/index.ts";

const WORDS = {
  warn: {
    zh: "照制度计算，逐人列出法条和金额",
    en: "computed as written, the article and the yuan named for everybody concerned",
  },
  here: { zh: "只在本页提示", en: "said on this page only" },
  unchanged: { zh: "不改金额，同 warn", en: "changes no amount, as warn" },
} as const satisfies Record<string, Bilingual>;

/** 核查的作用 — what `law: warn` and `law: enforce` do about a guard when people are paid. */
export function effectsOf(
  guard: string,
  language: Language,
): { readonly warn: string; readonly enforce: string } {
  const known = GUARDS.find(({ id }) => id === guard);
  const warn = known?.check ? WORDS.warn : WORDS.here;
  const enforce = known?.enforces ?? WORDS.unchanged;
  return { warn: warn[language], enforce: enforce[language] };
}
