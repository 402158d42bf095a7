import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import type { Declaration } from "../load/declaration.ts";
import { fieldOf, type Field, type Fields, type Tree } from "../load/tree.ts";
import { SIGNS, sentence } from "./telling.ts";
import type { Titles } from "./titles.ts";

const WORDS = {
  file: { zh: "{title}：文件 {name}.csv{also}", en: "{title}: file {name}.csv{also}" },
  also: { zh: "（也可叫 {names}）", en: " (also {names})" },
  otherwise: { zh: "也可叫 {names}", en: "also {names}" },
  filled_by: { zh: "由{1}填写", en: "filled by {1}" },
  person: { zh: "一行属于谁看“{1}”列", en: "the column “{1}” says whose row it is" },
  id: { zh: "“{1}”相同的行不能重复", en: "no two rows share “{1}”" },
  month: { zh: "按“{1}”归月", en: "a row belongs to the month of “{1}”" },
  "own-date": {
    zh: "归发薪的月份，规则按“{1}”计时",
    en: "a row belongs to the month it is paid in, rules look at “{1}”",
  },
  rows: { zh: "{1}", en: "{1}" },
  absent: { zh: "没有这份文件时：{1}", en: "without the file: {1}" },
  columns: { zh: "各列：{1}", en: "columns: {1}" },
  optional: { zh: "可空", en: "may be blank" },
  usual: { zh: "空着算 {1}", en: "blank counts as {1}" },
  words: { zh: "只填 {1}", en: "one of {1}" },
  min: { zh: "不小于 {1}", en: "not below {1}" },
  max: { zh: "不大于 {1}", en: "not above {1}" },
} as const satisfies Record<string, Bilingual>;

const TYPES: Readonly<Record<string, Bilingual>> = {
  id: { zh: "编号", en: "number or name" },
  text: { zh: "文字", en: "text" },
  yes_no: { zh: "是否", en: "yes or no" },
  date: { zh: "日期", en: "date" },
  moment: { zh: "日期和时刻", en: "date and time" },
  month: { zh: "月份", en: "month" },
  yuan: { zh: "元", en: "yuan" },
  points: { zh: "分", en: "points" },
  count: { zh: "个数", en: "a count" },
  days: { zh: "天", en: "days" },
  hours: { zh: "小时", en: "hours" },
  minutes: { zh: "分钟", en: "minutes" },
  seconds: { zh: "秒", en: "seconds" },
  percent: { zh: "百分比", en: "a percentage" },
};

const ABSENT: Readonly<Record<string, Bilingual>> = {
  unknown: { zh: "工资条等待", en: "the payslip waits" },
  nothing: { zh: "当作没有记录", en: "there were no records" },
};

const ROWS: Readonly<Record<string, Bilingual>> = {
  everybody: {
    zh: "人人必须有一行，没有的人工资条等待",
    en: "everybody must have a row; the payslip of whoever has none waits",
  },
  some: { zh: "没有行就是没有发生", en: "no row means that nothing happened" },
};

/** 自带的表 — an input file of the policy's own: who fills it and what stands in it. */
export function inputLines({ name, tree }: Declaration, titles: Titles): readonly string[] {
  const { language } = titles.telling;
  if (tree.kind !== "fields") return [];
  const also = listOf(fieldOf(tree, "also"));
  const names = also.join(SIGNS.listed[language]);
  const facts = {
    title: titles.of(name),
    name,
    also: also.length > 0 ? fill(WORDS.also[language], { names }) : "",
  };
  const about = (
    ["filled_by", "person", "id", "month", "own-date", "absent", "rows"] as const
  ).flatMap((word) => {
    const written = fieldOf(tree, word);
    if (!written) return [];
    const said = saidOf(word, written, titles.within(name));
    return [fill(WORDS[word][language], { "1": said })];
  });
  const columns = fieldOf(tree, "columns");
  const listed =
    columns?.kind === "fields"
      ? columns.fields.map((field) => columnText(field, titles.within(name)))
      : [];
  const last = fill(WORDS.columns[language], { "1": listed.join(SIGNS.semicolon[language]) });
  return [fill(WORDS.file[language], facts), ...about, last].map((one) => sentence(one, language));
}

function saidOf(word: string, tree: Tree, titles: Titles): string {
  const { language } = titles.telling;
  if (tree.kind === "fields") return textOf(fieldOf(tree, language));
  const texts = listOf(tree);
  if (word === "absent") return texts.map((one) => ABSENT[one]?.[language] ?? one).join("");
  if (word === "rows") return texts.map((one) => ROWS[one]?.[language] ?? one).join("");
  if (word === "filled_by") return texts.join("");
  return texts.map((one) => titles.of(one)).join(SIGNS.listed[language]);
}

function textOf(tree: Tree | undefined): string {
  return tree?.kind === "text" ? tree.text : "";
}

function listOf(tree: Tree | undefined): readonly string[] {
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
}

function columnText({ key, value }: Field, titles: Titles): string {
  const { language } = titles.telling;
  const title = titles.of(key);
  if (value.kind === "text") return withType(title, [typeText(value.text, language)], language);
  if (value.kind !== "fields") return title;
  const says = fieldOf(value, "says");
  const told = says?.kind === "fields" ? textOf(fieldOf(says, language)) : textOf(says);
  const type = typeText(textOf(fieldOf(value, "type")), language);
  const parts = [told, type, ...limits(key, value, titles)].filter((one) => one !== "");
  return withType(title, parts, language);
}

function typeText(type: string, language: Language): string {
  return TYPES[type]?.[language] ?? type;
}

function withType(title: string, parts: readonly string[], language: Language): string {
  const inside = parts.join(SIGNS.comma[language]);
  return `${title}${SIGNS.open[language]}${inside}${SIGNS.close[language]}`;
}

function limits(name: string, column: Fields, titles: Titles): readonly string[] {
  const { language } = titles.telling;
  const optional = textOf(fieldOf(column, "optional")) === "true";
  const words = fieldOf(column, "words");
  const known =
    words?.kind === "fields" ? words.fields.map(({ key }) => titles.word(key, name)) : [];
  const bounds = (["usual", "min", "max"] as const).flatMap((bound) => {
    const text = textOf(fieldOf(column, bound));
    return text === "" ? [] : [fill(WORDS[bound][language], { "1": text })];
  });
  const also = listOf(fieldOf(column, "also")).join(SIGNS.listed[language]);
  return [
    ...(known.length > 0
      ? [fill(WORDS.words[language], { "1": known.join(SIGNS.listed[language]) })]
      : []),
    ...bounds,
    ...(also === "" ? [] : [fill(WORDS.otherwise[language], { names: also })]),
    ...(optional ? [WORDS.optional[language]] : []),
  ];
}
