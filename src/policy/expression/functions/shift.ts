import { asDecimal, isKnown, unknownOf } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { typeName } from "../types.ts";

/** 升降档 — an ordered word moved up or down, never beyond the ends of its list. */
export const shift: LanguageFunction = {
  name: "shift",
  doc: {
    zh: "有序的词上移或下移几档，到头为止",
    en: "an ordered word moved so many places up or down, never beyond the ends",
  },
  example: "shift(tier, -1)",
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
      show: (frame, index, language) =>
        `shift(${of.show(frame, index, language)}, ${by.show(frame, index, language)})`,
      sources(frame, index, add) {
        of.sources(frame, index, add);
        by.sources(frame, index, add);
      },
    };
  },
};
