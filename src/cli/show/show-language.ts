import type { Bilingual } from "../../kernel/bilingual.ts";
import { describeLanguage, type LanguageWord, unitWords } from "../../policy/describe-language.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";
import { printJson } from "../print-json.ts";

const TITLES: Readonly<Record<LanguageWord["role"], Bilingual>> = {
  mechanism: {
    zh: "算法：每个栏目恰好写一个",
    en: "Mechanisms: exactly one in each column",
  },
  modifier: {
    zh: "修饰：按书写顺序改变前面的值",
    en: "Modifiers: change the value, in the order written",
  },
  function: { zh: "算式中的函数", en: "Functions of expressions" },
};

const UNITS: Bilingual = { zh: "数字后可写的单位", en: "Units that may follow a number" };

/** 语言文档 — the words of the rule language as Markdown, made from the words themselves. */
export function showLanguage(options: GlobalOptions, call: Invocation): number {
  const { language } = speechOf(call, options, undefined);
  const words = describeLanguage();
  if (options.json) {
    const list = words.map(({ word, role, doc, example }) => ({ word, role, doc, example }));
    printJson(call.world, "cs-pay/language@1", { words: list });
    return 0;
  }
  const sections = (["mechanism", "modifier", "function"] as const).map((role) => {
    const rows = words
      .filter((word) => word.role === role)
      .map(({ word, doc, example }) => `- \`${word}\` — ${doc[language]}  \n  \`${example}\``);
    return [`## ${TITLES[role][language]}`, "", ...rows].join("\n");
  });
  const units = [...unitWords()].map(([unit, spelled]) => `- ${unit}: ${spelled.join(", ")}`);
  const closing = [`## ${UNITS[language]}`, "", ...units].join("\n");
  call.world.stdout.write(`${[...sections, closing].join("\n\n")}\n`);
  return 0;
}
