import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { COLUMN_TYPES, INPUT_EXAMPLE } from "../compile/column-types.ts";
import { derivedKinds, describeLanguage, unitWords } from "../describe-language.ts";
import { ROLE_TITLES } from "./language-reference.ts";

const DERIVED: Bilingual = {
  zh: "由其他数据得出的记录，可写在 from 和 per 后",
  en: "Records made out of other records, for `from` and `per`",
};
const TYPES: Bilingual = {
  zh: "列的类型；整段写法",
  en: "Types of columns, and an input as a whole",
};
const UNITS: Bilingual = { zh: "数字后可写的单位", en: "Units that may follow a number" };

/** 简表 — the words of the language, one line and one example each, as Markdown. */
export function briefReference(language: Language): string {
  const words = describeLanguage();
  const sections = Object.entries(ROLE_TITLES).map(([role, title]) => {
    const rows = words
      .filter((word) => word.role === role)
      .map(({ word, doc, example }) => `- \`${word}\` — ${doc[language]}  \n  \`${example}\``);
    return [`## ${title[language]}`, "", ...rows].join("\n");
  });
  const units = [...unitWords()].map(([unit, spelled]) => `- ${unit}: ${spelled.join(", ")}`);
  const made = derivedKinds().map(({ kind, doc, fields }) => {
    const names = fields.map(({ name, title }) => `\`${name}\` ${title[language]}`);
    return `- \`${kind}\` — ${doc[language]}  \n  ${names.join(", ")}`;
  });
  const types = Object.entries(COLUMN_TYPES).map(
    ([type, doc]) => `- \`${type}\` — ${doc[language]}`,
  );
  const block = ["```yaml", INPUT_EXAMPLE.trimEnd(), "```"];
  const closing = [
    [`## ${TYPES[language]}`, "", ...types, "", ...block],
    [`## ${DERIVED[language]}`, "", ...made],
    [`## ${UNITS[language]}`, "", ...units],
  ].map((lines) => lines.join("\n"));
  return `${[...sections, ...closing].join("\n\n")}\n`;
}
