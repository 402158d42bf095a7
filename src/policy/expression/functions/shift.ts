import { asDecimal, isKnown, unknownOf } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { typeName } from "../types.ts";
import { TAKES } from "../../word-docs.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

const SHIFT: Bilingual = { zh: "升降", en: "shift" };

/** 升降档 — an ordered word moved up or down, never beyond the ends of its list. */
export const shift: LanguageFunction = {
  name: "shift",
  doc: {
    zh: "有序的词上移或下移几档，到头为止",
    en: "an ordered word moved so many places up or down, never beyond the ends",
  },
  example: "shift(tier, -1)",
  docs: {
    chinese: SHIFT.zh,
    terms: [
      { name: "word", takes: TAKES.level, says: { zh: "有序的词", en: "an ordered word" } },
      {
        name: "places",
        takes: TAKES.plain,
        says: { zh: "正数上移，负数下移", en: "up when positive, down when negative" },
      },
    ],
    yields: { zh: "同一串有序的词", en: "a word of the same level" },
    notes: [{ zh: "到头为止；小数部分舍去", en: "never beyond the ends; decimals fall away" }],
    told: { zh: "{1}移动 {2} 档", en: "{1} moved by {2}" },
    shown: `measures:
  next_grade:
    level: grade
    value: shift(grade, 1)
    examples:
      - { given: { grade: junior }, then: senior }
      - { given: { grade: senior }, then: senior }`,
  },
  compile(call, site) {
    const [word, places] = takes(call, site, [2, 2]) ? call.inputs : [];
    const of = word && site.compile(word, site);
    const by = places && site.compile(places, site);
    if (!of || !by) return undefined;
    if (of.type.kind !== "level" || by.type.kind !== "number") {
      reportUnits(site, call.at, `shift(${typeName(of.type)}, ${typeName(by.type)})`);
      return undefined;
    }
    const { words } = of.type;
    return {
      type: of.type,
      evaluate(frame, index) {
        const [from, moved] = [of.evaluate(frame, index), by.evaluate(frame, index)] as const;
        if (!isKnown(from) || !isKnown(moved)) return unknownOf([from, moved]) ?? null;
        const target = words.indexOf(String(from)) + asDecimal(moved).toNumber();
        return words[Math.max(0, Math.min(words.length - 1, Math.trunc(target)))] ?? null;
      },
      show(frame, index, language) {
        const [from, moved] = [of, by].map((input) => input.show(frame, index, language));
        return `${SHIFT[language]}(${from}, ${moved})`;
      },
      sources(frame, index, add) {
        of.sources(frame, index, add);
        by.sources(frame, index, add);
      },
    };
  },
};
