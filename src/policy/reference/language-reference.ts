import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { COLUMN_TYPES, INPUT_EXAMPLE } from "../compile/column-types.ts";
import { describeLanguage, type LanguageWord, unitWords } from "../describe-language.ts";
import { CANNOT_SAY } from "./cannot-say.ts";
import { EXAMPLE_HEAD } from "./example-policy.ts";
import { FILE_PARTS } from "./file-parts.ts";
import { FIRST_POLICY } from "./first-policy.ts";
import { keyTables } from "./key-tables.ts";
import { nameTables } from "./name-tables.ts";
import type { ReferencePart } from "./reference-part.ts";
import { RULE_PARTS } from "./rule-parts.ts";
import { TRADE_PARTS } from "./trade-parts.ts";
import { VALUE_PARTS } from "./value-parts.ts";
import { wordEntry } from "./word-entry.ts";

/** 词的类别 — the groups of words, in the order of the reference. */
export const ROLE_TITLES: Readonly<Record<LanguageWord["role"], Bilingual>> = {
  mechanism: {
    zh: "算法：每个栏目恰好写一个",
    en: "Mechanisms: exactly one in each column",
  },
  modifier: {
    zh: "修饰：按书写顺序改变前面的值",
    en: "Modifiers: change the value, in the order written",
  },
  function: { zh: "算式中的函数", en: "Functions of expressions" },
  record: {
    zh: "记录集（records）：哪些记录算数、按哪个日期、归谁、按什么次序",
    en: "Record sets (records): which records count, by which date, whose, in what order",
  },
  period: {
    zh: "按日、按周：介于记录与人之间的层次",
    en: "Per day and per week: between a record and a person",
  },
  input: {
    zh: "自定输入（inputs）：制度自己的文件，与内置种类同样读入、拒收、记账",
    en: "Inputs of one's own (inputs): read, refused and accounted for like ours",
  },
  column: {
    zh: "自定输入的列（columns）",
    en: "Columns of such an input (columns)",
  },
};

const TEXTS = {
  title: { zh: "制度语言参考", en: "Reference of the policy language" },
  intro: {
    zh:
      "只看这一份就能写一份制度。查一个词：cs-pay policy docs 词；看一份制度的说明：" +
      "cs-pay policy docs 制度。各类中心的整份制度，连同手算的结果，在 fixtures/policies。",
    en:
      "All that is needed to write a policy. One word: cs-pay policy docs WORD; a policy for " +
      "its people: cs-pay policy docs POLICY. Whole policies of many kinds of centre, with " +
      "results worked out by hand, stand in fixtures/policies.",
  },
  first: { zh: "一份完整的小制度", en: "A small complete policy" },
  keys: { zh: "全部的键", en: "Every key" },
  words: {
    zh: "以下每个词的示例都接在这几行之后，就是一份能用的制度：",
    en: "Below these lines each example of a word is a policy that works:",
  },
  types: { zh: "列的类型；整段写法", en: "Types of columns, and an input as a whole" },
  units: { zh: "数字后可写的单位", en: "Units that may follow a number" },
  items: { zh: "有固定位置的工资项", en: "Pay items with a place of their own" },
  itemsNote: {
    zh: "用这些名字的工资项按此次序排在工资条上，其他名字排在后面。社保、公积金、个税、补发由程序产生。",
    en:
      "Items with these names stand in this order on payslips, others follow. Insurance, " +
      "housing fund, tax and back pay are made by the program.",
  },
  cannot: { zh: "说不了的", en: "What cannot be said" },
} as const satisfies Record<string, Bilingual>;

/** 语言参考 — all that somebody needs who has nothing else, as Markdown. */
export function languageReference(language: Language, items: readonly string[]): string {
  const t = (text: Bilingual) => text[language];
  const lines = [
    `# ${t(TEXTS.title)}`,
    "",
    t(TEXTS.intro),
    "",
    `## ${t(TEXTS.first)}`,
    "",
    ...fenced(FIRST_POLICY),
    ...[...FILE_PARTS, ...VALUE_PARTS].flatMap((part) => partLines(part, language)),
    `## ${t(TEXTS.units)}`,
    "",
    ...[...unitWords()].map(([unit, spelled]) => `- ${unit}: ${spelled.join(", ")}`),
    "",
    ...[...RULE_PARTS, ...TRADE_PARTS].flatMap((part) => partLines(part, language)),
    `## ${t(TEXTS.keys)}`,
    "",
    ...keyTables(language),
    t(TEXTS.words),
    "",
    ...fenced(EXAMPLE_HEAD),
    ...wordLines(language),
    ...columnTypes(language),
    ...nameTables(language),
    `## ${t(TEXTS.items)}`,
    "",
    t(TEXTS.itemsNote),
    "",
    items.map((item) => `\`${item}\``).join(", "),
    "",
    `## ${t(TEXTS.cannot)}`,
    "",
    ...CANNOT_SAY.map((one) => `- ${t(one)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function fenced(yaml: string): readonly string[] {
  return ["```yaml", yaml.trimEnd(), "```", ""];
}

function partLines({ title, body, shown }: ReferencePart, language: Language): readonly string[] {
  const example = shown === undefined ? [] : fenced(shown);
  return [`## ${title[language]}`, "", body[language], "", ...example];
}

function wordLines(language: Language): readonly string[] {
  const words = describeLanguage();
  const roles = Object.entries(ROLE_TITLES);
  return roles.flatMap(([role, title]) => [
    `## ${title[language]}`,
    "",
    ...words.filter((word) => word.role === role).flatMap((word) => wordEntry(word, language)),
  ]);
}

function columnTypes(language: Language): readonly string[] {
  const rows = Object.entries(COLUMN_TYPES).map(
    ([type, doc]) => `- \`${type}\` — ${doc[language]}`,
  );
  return [`## ${TEXTS.types[language]}`, "", ...rows, "", ...fenced(INPUT_EXAMPLE)];
}
