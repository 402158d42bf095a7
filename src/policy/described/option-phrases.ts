import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import type { Option, Syntax } from "../expression/syntax.ts";
import { textOf } from "../expression/text-of.ts";

const WORDS = {
  last: { zh: "近 {n} 个月", en: " in the last {n} months" },
  quarter: { zh: "本季度到本月为止", en: "the quarter so far" },
  year: { zh: "本年到本月为止", en: "the year so far" },
  in: { zh: "在{of}相同的人之间", en: "among people with the same {of}" },
  whose: { zh: "只看{of}的人", en: "people where {of}" },
  where: { zh: "只算{of}的", en: "only where {of}" },
  next: { zh: "相同的再按{of}", en: "equals by {of}" },
  nextLowest: { zh: "相同的再按{of}从低到高", en: "equals by {of}, lowest first" },
  up: { zh: "并列从优", en: "ties share the better place" },
  down: { zh: "并列从劣", en: "ties share the worse place" },
  ties: { zh: "并列：{of}", en: "ties: {of}" },
  by: { zh: "按{of}", en: "by {of}" },
  others: { zh: "不含本人", en: "without oneself" },
  lowest: { zh: "从低到高", en: "lowest first" },
} as const satisfies Record<string, Bilingual>;

/** 说法 — says an expression, or only names it. */
interface Saying {
  readonly language: Language;
  say(syntax: Syntax): string;
  name(syntax: Syntax): string;
}

/** 近几月 — the phrase of `last n`; nothing without it. */
export function lastPhrase(options: readonly Option[], language: Language): string {
  const last = options.find(({ word }) => word === "last");
  return last?.of ? fill(WORDS.last[language], { n: textOf(last.of) }) : "";
}

/** 附言的话 — what the options of a call say; conditions on records are read at the records. */
export function optionPhrases(
  options: readonly Option[],
  ofRecords: Saying,
  speech: Saying,
): readonly string[] {
  const { language } = speech;
  return options.map((option) => {
    const { word, of } = option;
    if (word === "last") return lastPhrase([option], language).trim();
    const text = of ? textOf(of) : "";
    if (word === "over") return text === "quarter" ? WORDS.quarter[language] : WORDS.year[language];
    if (word === "ties" && (text === "up" || text === "down")) return WORDS[text][language];
    const speaks = word === "where" ? ofRecords : speech;
    const named = word === "in" || word === "then" || word === "by";
    const said = of ? (named ? speaks.name(of) : speaks.say(of)) : "";
    if (word === "then") {
      return fill(WORDS[option.lowest ? "nextLowest" : "next"][language], { of: said });
    }
    return fill(WORDS[word][language], { of: said });
  });
}
