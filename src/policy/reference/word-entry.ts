import type { Language } from "../../kernel/bilingual.ts";
import type { LanguageWord } from "../describe-language.ts";
import type { WordTerm } from "../word-docs.ts";

const WORDS = {
  zh: {
    term: "参数",
    takes: "写什么",
    usual: "不写时",
    meaning: "含义",
    required: "必写",
    gives: "得出",
    also: "中文写法",
    example: "示例（已运行）",
  },
  en: {
    term: "term",
    takes: "takes",
    usual: "if left out",
    meaning: "meaning",
    required: "required",
    gives: "Gives",
    also: "in Chinese",
    example: "Example (run by the tests)",
  },
} as const;

/** 词条 — one word of the reference as Markdown: meaning, terms, result, notes, example. */
export function wordEntry(
  { word, role, doc, docs }: LanguageWord,
  language: Language,
): readonly string[] {
  const says = WORDS[language];
  const call = role === "function" ? `${word}(${inputsOf(docs.terms)})` : word;
  const head = `### \`${call}\` · ${docs.chinese}`;
  const notes = docs.notes.map((note) => `- ${note[language]}`);
  return [
    head,
    "",
    `${doc[language]}${language === "zh" ? "。" : "."}`,
    ...(docs.terms.length > 0 ? ["", ...termTable(docs.terms, language)] : []),
    "",
    `${says.gives}${language === "zh" ? "：" : ": "}${docs.yields[language]}`,
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
    "```yaml",
    docs.shown,
    "```",
    "",
  ];
}

function inputsOf(terms: readonly WordTerm[]): string {
  const inputs = terms.filter(({ chinese }) => chinese === undefined).map(({ name }) => name);
  const options = terms.length > inputs.length ? ["…"] : [];
  return [...inputs, ...options].join(", ");
}

function termTable(terms: readonly WordTerm[], language: Language): readonly string[] {
  const says = WORDS[language];
  const rows = terms.map(({ name, chinese, takes, usual, says: meaning, words }) => {
    const also = chinese === undefined ? "" : ` · ${chinese}`;
    const fixed = Object.entries(words ?? {}).map(([one, other]) => `\`${one}\` ${other}`);
    const kinds = fixed.length > 0 ? fixed.join(", ") : takes[language];
    const cells = [
      `\`${name}\`${also}`,
      kinds,
      usual?.[language] ?? says.required,
      meaning[language],
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = `| ${says.term} | ${says.takes} | ${says.usual} | ${says.meaning} |`;
  return [head, "|---|---|---|---|", ...rows];
}
