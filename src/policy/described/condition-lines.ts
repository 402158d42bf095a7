import { fill } from "../../kernel/bilingual.ts";
import type { Tree } from "../load/tree.ts";
import { entryWords } from "./entry-words.ts";
import type { Speech } from "./speech.ts";
import { sentence, SIGNS } from "./telling.ts";

const NEAR = {
  zh: "（还差 {n} 以内的列为接近）",
  en: " (within {n} of it counts as near)",
} as const;

/** 各项条件 — what a rung or a way asks for, one line each; all of them must hold. */
export function conditionLines(items: readonly Tree[], speech: Speech): readonly string[] {
  return items.map((item) => `  - ${conditionText(item, speech)}`);
}

/** One condition: its own words first, then what exactly must hold. */
export function conditionText(item: Tree, speech: Speech): string {
  const { language } = speech;
  const entry = entryWords(item, language);
  if (!entry) return sentence(speech.tell(item), language);
  const says = entry.text("says");
  const told = speech.tell(entry.tree("that") ?? entry.tree("value"));
  const near = entry.text("near_by");
  const body =
    says === "" || told.startsWith(says) ? told : `${says}${SIGNS.colon[language]}${told}`;
  return sentence(near === "" ? body : body + fill(NEAR[language], { n: near }), language);
}
