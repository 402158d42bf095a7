import type { Computation } from "../../model.ts";
import { isKnown } from "../../value.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { cellIsBlank } from "../resolve.ts";
import { TRUTH } from "../types.ts";

/** A blank yes/no cell reads as no; whether it *was* blank only the row itself can tell. */
function presence(
  name: string,
  wanted: boolean,
  about: Pick<LanguageFunction, "doc" | "example">,
): LanguageFunction {
  return {
    name,
    ...about,
    compile(call, site) {
      if (!takes(call, site, [1, 1])) return undefined;
      const [input] = call.inputs;
      const of = input && site.compile(input, site);
      if (!of || !input) return undefined;
      const set = site.here.kind === "record" ? site.environment.set(site.here.set) : undefined;
      const field =
        set && input.kind === "name" && site.environment.fields(set.kind).has(input.name)
          ? cellIsBlank(set, input.name)
          : undefined;
      const evaluate: Computation["evaluate"] = (frame, index) => {
        const isThere = field ? !field(frame, index) : isKnown(of.evaluate(frame, index));
        return isThere === wanted;
      };
      return {
        type: TRUTH,
        evaluate,
        show: (frame, index, language) => `${name}(${of.show(frame, index, language)})`,
        sources: of.sources,
      };
    },
  };
}

/** 有值 — whether a figure was supplied. */
export const known = presence("known", true, {
  doc: { zh: "此项是否已填写", en: "whether the figure was supplied" },
  example: "known(amount)",
});

/** 缺 — whether a figure is blank. */
export const missing = presence("missing", false, {
  doc: { zh: "此项是否空缺", en: "whether the figure is blank" },
  example: "missing(filed_on)",
});
