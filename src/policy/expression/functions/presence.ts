import type { Computation } from "../../model.ts";
import type { Missing } from "../../../measures/quantity.ts";
import { isKnown, Unknown } from "../../value.ts";
import { forEverybody } from "../for-everybody.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { cellIsBlank } from "../resolve.ts";
import { TRUTH } from "../types.ts";
import { TAKES } from "../../word-docs.ts";

const isUnreadable = ({ unreadable }: Missing): boolean => unreadable === true;

/** A blank yes/no cell reads as no; whether it *was* blank only the row itself can tell. */
function presence(
  name: string,
  wanted: boolean,
  about: Pick<LanguageFunction, "doc" | "docs" | "example">,
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
      const fields = set && site.environment.fields(set.kind);
      const named = input.kind === "name" ? fields?.get(input.name) : undefined;
      const field = set && named && cellIsBlank(set, named.name);
      const evaluate: Computation["evaluate"] = (frame, index) => {
        if (field) return field(frame, index) !== wanted;
        const value = of.evaluate(frame, index);
        if (value instanceof Unknown) {
          // No file was kept: that is known. What stands in a file nobody can read is not.
          if (value.missing.some(isUnreadable)) return value;
          frame.passedOver.add(value);
        }
        return isKnown(value) === wanted;
      };
      return {
        type: TRUTH,
        evaluate,
        forEverybody(frame) {
          const value = field ? undefined : forEverybody(of, frame);
          return value === undefined ? undefined : isKnown(value) === wanted;
        },
        show: (frame, index, language) =>
          `${language === "zh" ? about.docs.chinese : name}(${of.show(frame, index, language)})`,
        sources: of.sources,
      };
    },
  };
}

/** 有值 — whether a figure was supplied. */
export const known = presence("known", true, {
  doc: { zh: "此项是否已填写", en: "whether the figure was supplied" },
  example: "known(amount)",
  docs: {
    chinese: "已填",
    terms: [
      {
        name: "x",
        takes: TAKES.any,
        says: {
          zh: "栏目、空白，或记录的栏目",
          en: "a figure, a blank of the policy, or a field of the record",
        },
      },
    ],
    yields: TAKES.condition,
    notes: [
      {
        zh: "空着的“是否”栏读作否，要区分就用 known、missing",
        en: "a blank yes/no reads as no; known and missing tell the difference",
      },
    ],
    told: { zh: "{1}已填写", en: "{1} is known" },
    shown: `measures:
  agreed_base:
    value: if(known(base_pay), base_pay, 2000 yuan)
    examples: [{ given: { base_pay: 2600 }, then: 2600 }, { given: {}, then: 2000 }]`,
  },
});

/** 缺 — whether a figure is blank. */
export const missing = presence("missing", false, {
  doc: { zh: "此项是否空缺", en: "whether the figure is blank" },
  example: "missing(filed_on)",
  docs: {
    chinese: "缺",
    terms: [{ name: "x", takes: TAKES.any, says: { zh: "同 known", en: "as for known" } }],
    yields: TAKES.condition,
    notes: [],
    told: { zh: "{1}空缺", en: "{1} is blank" },
    shown: `records:
  unanswered: { from: tickets, where: missing(replied_at) }
measures:
  open_mails:
    value: count(unanswered)
    examples: { given: { tickets: [{}, { replied_at: 2024-05-06 10:00 }] }, then: 1 }`,
  },
});
