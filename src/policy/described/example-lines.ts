import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Type } from "../expression/types.ts";
import { fieldOf, type Fields, type Tree } from "../load/tree.ts";
import { spokenNumber, unitWordOf } from "./spoken-number.ts";
import { SIGNS } from "./telling.ts";
import type { Titles } from "./titles.ts";

const WORDS = {
  example: { zh: "例：{given} → {outcome}", en: "Example: {given} → {outcome}" },
  person: { zh: "第 {n} 人：{given}", en: "person {n}: {given}" },
  records: { zh: "{title} {n} 条", en: "{title}: {n}" },
  nothing: { zh: "无特别情形", en: "nothing special" },
  before: { zh: "{n} 个月前：{given}", en: "{n} months before: {given}" },
  last: { zh: "上月：{given}", en: "the month before: {given}" },
  reading: { zh: "选项 `{name}` 取 `{value}`", en: "`{name}` read as `{value}`" },
  blank: { zh: "空缺", en: "blank" },
  none: { zh: "不适用", en: "does not apply" },
  unknown: { zh: "未知，工资条等待", en: "unknown, the payslip waits" },
  met: { zh: "成立", en: "yes" },
  unmet: { zh: "不成立", en: "no" },
} as const satisfies Record<string, Bilingual>;

const TRUTHS: Readonly<Record<string, "met" | "unmet">> = {
  yes: "met",
  true: "met",
  no: "unmet",
  false: "unmet",
};

/** 算例 — the worked examples beside a rule, in words. */
export function exampleLines(
  fields: Fields,
  type: Type | undefined,
  titles: Titles,
): readonly string[] {
  const written = fieldOf(fields, "examples");
  if (!written) return [];
  const { language } = titles.telling;
  return itemsOf(written).flatMap((example) => {
    if (example.kind !== "fields") return [];
    const [given, then] = [fieldOf(example, "given"), fieldOf(example, "then")];
    if (!given || !then || titles.telling.disagreeing.has(rowReference(example.place))) return [];
    const outcomes = itemsOf(then).map((one) => outcome(textOf(one), type, titles));
    const facts = {
      given: people(given, titles),
      outcome: outcomes.join(SIGNS.listed[language]),
    };
    return [fill(WORDS.example[language], facts)];
  });
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === "list" ? tree.items : [tree];
}

function textOf(tree: Tree): string {
  return tree.kind === "text" ? tree.text.trim() : "";
}

function people(given: Tree, titles: Titles): string {
  const { language } = titles.telling;
  const several = itemsOf(given);
  const said = several.map((one) => situation(one, titles));
  if (said.length === 1) return said[0] ?? "";
  const listed = said.map((one, at) =>
    fill(WORDS.person[language], { n: String(at + 1), given: one }),
  );
  return listed.join(SIGNS.semicolon[language]);
}

function situation(given: Tree, titles: Titles): string {
  const { language } = titles.telling;
  if (given.kind !== "fields" || given.fields.length === 0) return WORDS.nothing[language];
  const parts = given.fields.flatMap(({ key, value }) => {
    if (key === "previous") return earlier(value, titles);
    if (value.kind === "list") return [records(key, value.items, titles)];
    return [chosen(key, textOf(value), titles) ?? said(key, textOf(value), titles)];
  });
  return parts.join(SIGNS.comma[language]);
}

function said(name: string, text: string, titles: Titles): string {
  return `${titles.of(name)} ${figure(text, name, titles)}`;
}

/** A reading or blank that the example sets itself. */
function chosen(name: string, value: string, titles: Titles): string | undefined {
  const { language, inForce, blankTitles } = titles.telling;
  if (!inForce.has(name)) return undefined;
  const blank = blankTitles.get(name);
  return blank
    ? `${blank[language]} ${figure(value, name, titles)}`
    : fill(WORDS.reading[language], { name, value });
}

function earlier(tree: Tree, titles: Titles): readonly string[] {
  const { language } = titles.telling;
  return itemsOf(tree).map((month, at) => {
    const given = situation(month, titles);
    return at === 0
      ? fill(WORDS.last[language], { given })
      : fill(WORDS.before[language], { n: String(at + 1), given });
  });
}

function records(name: string, items: readonly Tree[], titles: Titles): string {
  const { language, environment } = titles.telling;
  const within = titles.within(environment.set(name)?.kind);
  const head = fill(WORDS.records[language], { title: titles.of(name), n: String(items.length) });
  const said = items.flatMap((item) =>
    item.kind === "fields" && item.fields.length > 0 ? [situation(item, within)] : [],
  );
  if (said.length === 0) return head;
  const listed = said.join(SIGNS.semicolon[language]);
  return head + SIGNS.open[language] + listed + SIGNS.close[language];
}

function figure(text: string, name: string, titles: Titles): string {
  const { language } = titles.telling;
  if (text === "none") return WORDS.none[language];
  if (text === "unknown" || text === "") return WORDS.blank[language];
  return spoken(text, titles.type(name), titles, name);
}

function outcome(text: string, type: Type | undefined, titles: Titles): string {
  const { language } = titles.telling;
  // What asks or warns does not, where its condition fails.
  const truth = text === "none" ? "unmet" : TRUTHS[text];
  if (type?.kind === "truth" && truth) return WORDS[truth][language];
  if (text === "none" || text === "unknown") return WORDS[text][language];
  return spoken(text, type, titles);
}

function spoken(text: string, type: Type | undefined, titles: Titles, beside?: string): string {
  const { language } = titles.telling;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return titles.word(text, beside);
  // Points are any decimal figure: only what has a real unit is said with it.
  const unit = unitWordOf(type);
  return spokenNumber({ digits: text, unit: "" }, unit === "points" ? "" : unit, language);
}
