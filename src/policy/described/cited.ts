import type { Bilingual } from "../../kernel/bilingual.ts";
import { TRUTH } from "../expression/types.ts";
import type { DescribedRule } from "./description.ts";
import type { EntryWords } from "./entry-words.ts";
import { exampleLines } from "./example-lines.ts";
import type { Speech } from "./speech.ts";
import { sentence } from "./telling.ts";

/** 条款与规则 — a described rule and the clause it stands on. */
export interface Cited {
  readonly clause: string;
  readonly rule: DescribedRule;
}

/** 成条 — an entry told in sentences, with what it says of itself and its examples. */
export function cited(
  entry: EntryWords,
  rule: Pick<DescribedRule, "section" | "name" | "title" | "text"> & { readonly sort: Bilingual },
  { titles }: Speech,
): Cited {
  const { language } = titles.telling;
  const says = entry.text("says");
  return {
    clause: entry.text("clause"),
    rule: {
      ...rule,
      sort: rule.sort[language],
      text: [...(says === "" ? [] : [sentence(says, language)]), ...rule.text],
      examples: exampleLines(entry.fields, TRUTH, titles),
    },
  };
}
