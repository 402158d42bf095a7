import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { fieldOf, type Field, type Fields, type Tree } from "../load/tree.ts";
import { MECHANISMS } from "../mechanisms/index.ts";
import type { Syntax } from "../expression/syntax.ts";
import { tableRows } from "./table-rows.ts";
import { optionPhrases } from "./option-phrases.ts";
import type { Speech } from "./speech.ts";
import { unitWordOf } from "./spoken-number.ts";
import { markdownTable, sentence, SIGNS } from "./telling.ts";

const WORDS = {
  holds: { zh: "{of}时，“{title}”为是", en: "“{title}” is yes when {of}" },
  is: { zh: "{title} = {of}", en: "{title} = {of}" },
  ifSo: { zh: "如果{condition}：{yields}", en: "if {condition}: {yields}" },
  otherwise: { zh: "否则：{yields}", en: "otherwise: {yields}" },
  rate: { zh: "比例", en: "rate" },
  weight: { zh: "权重", en: "weight" },
  share: { zh: "人数比例", en: "share of people" },
  part: { zh: "组成", en: "part" },
  rest: { zh: "其余的人", en: "everybody else" },
  whole: { zh: "全额按所达到的一档", en: "all of it at the step reached" },
  slice: { zh: "每段按自己的一档", en: "each slice at its own step" },
  up: { zh: "从优", en: "the better place" },
  down: { zh: "从劣", en: "the worse place" },
  heads: { zh: "人头", en: "head" },
  usual: { zh: "没有人决定时为 {usual}", en: "{usual} when nobody chose" },
  waits: { zh: "没有人决定时等待", en: "the payslip waits until somebody chooses" },
} as const satisfies Record<string, Bilingual>;

const toldOf = new Map(MECHANISMS.map(({ word, docs }) => [word, docs.told]));

/** 规则所值 — what a rule is told from: its keys, its title and the unit of its figure. */
export interface Told {
  readonly fields: Fields;
  readonly title: string;
  readonly unit: string;
  readonly isTruth: boolean;
}

/** 算法的话 — how a rule comes to its value: sentences, lists and tables in Markdown. */
export function valueBlocks(told: Told, speech: Speech): readonly string[] {
  const mechanism = MECHANISMS.find(({ word }) => fieldOf(told.fields, word) !== undefined);
  const tree = mechanism && fieldOf(told.fields, mechanism.word);
  if (!mechanism || !tree) return [];
  if (mechanism.word === "value") return formula(tree, told, speech);
  if (tree.kind === "text") {
    const target = speech.titles.telling.targetTitles.get(tree.text);
    return [telling(mechanism.word, { "1": target ?? speech.titles.of(tree.text) }, speech)];
  }
  if (tree.kind !== "fields") return [];
  const blocks: Readonly<Record<string, typeof tableBlocks>> = {
    table: tableBlocks,
    tiers: tierBlocks,
    linear: linearBlocks,
    weigh: weighBlocks,
    quota: quotaBlocks,
    share: shareBlocks,
    choose: chooseBlocks,
    cluster: clusterBlocks,
  };
  return blocks[mechanism.word]?.(tree, told, speech) ?? [];
}

/** The sentence that every word of the language brings along, its gaps filled. */
function telling(word: string, facts: Readonly<Record<string, string>>, speech: Speech): string {
  const template = toldOf.get(word)?.[speech.language] ?? word;
  return sentence(fill(template, facts), speech.language);
}

function formula(tree: Tree, { title, unit, isTruth }: Told, speech: Speech): readonly string[] {
  const syntax = speech.syntax(tree);
  const { language } = speech;
  const cases = syntax && caseLines(syntax, unit, speech);
  if (!cases) {
    const of = speech.tell(tree, unit);
    // A rule that only hands on a figure of the same name has nothing of its own to say.
    if (of === title) return [];
    const word = isTruth ? WORDS.holds : WORDS.is;
    const facts = { "1": fill(word[language], { title, of }) };
    return [telling("value", facts, speech)];
  }
  const lead = sentence(`${title}${SIGNS.colon[language].trim()}`, language);
  return [[lead, ...cases].join("\n")];
}

/** 分情况 — a chain of `if` as lines, one case each; undefined for anything else. */
export function caseLines(
  syntax: Syntax,
  unit: string,
  speech: Speech,
): readonly string[] | undefined {
  const { language } = speech;
  const cases = casesOf(syntax);
  if (cases.length < 2) return undefined;
  return cases.map(({ condition, yields }) => {
    const facts = {
      condition: condition ? speech.say(condition) : "",
      yields: speech.say(yields, 0, unit),
    };
    const text = fill(WORDS[condition ? "ifSo" : "otherwise"][language], facts);
    return `  - ${sentence(text, language)}`;
  });
}

interface Case {
  readonly condition: Syntax | undefined;
  readonly yields: Syntax;
}

/** A chain of `if` is told one case a line. */
function casesOf(syntax: Syntax): readonly Case[] {
  if (syntax.kind !== "call" || syntax.name !== "if")
    return [{ condition: undefined, yields: syntax }];
  const [condition, yields, otherwise] = syntax.inputs;
  if (!condition || !yields || !otherwise) return [{ condition: undefined, yields: syntax }];
  return [{ condition, yields }, ...casesOf(otherwise)];
}

function part(tree: Fields, key: string, speech: Speech): string {
  const written = fieldOf(tree, key);
  const syntax = speech.syntax(written);
  return syntax ? speech.name(syntax) : speech.tell(written);
}

function tableBlocks(tree: Fields, { unit, title }: Told, speech: Speech): readonly string[] {
  const { heads, rows } = tableRows(tree, { by: "by", unit }, speech);
  const by = heads.join(SIGNS.listed[speech.language]);
  return [telling("table", { by }, speech), markdownTable([...heads, title], rows)];
}

function tierBlocks(tree: Fields, _: Told, speech: Speech): readonly string[] {
  const { language } = speech;
  const on = speech.tell(fieldOf(tree, "on"));
  const written = fieldOf(tree, "on");
  const way = written?.kind === "text" && written.text === "slice" ? "slice" : "whole";
  const { heads, rows } = tableRows(tree, { by: "of", unit: "percent" }, speech);
  const facts = { of: part(tree, "of", speech), on: written ? WORDS[way][language] : on };
  const head = [...heads, WORDS.rate[language]];
  return [telling("tiers", facts, speech), markdownTable(head, rows)];
}

function linearBlocks(tree: Fields, { title, unit }: Told, speech: Speech): readonly string[] {
  const of = part(tree, "of", speech);
  const chooser = speech.syntax(fieldOf(tree, "of"));
  const ofUnit = chooser?.kind === "name" ? unitWordOf(speech.titles.type(chooser.name)) : "";
  const rows = othersThan(tree, ["of"]).map(({ key, keyPlace, value }) => [
    speech.tell({ kind: "text", text: key, place: keyPlace }, ofUnit),
    speech.tell(value, unit),
  ]);
  return [telling("linear", { of }, speech), markdownTable([of, title], rows)];
}

function othersThan(tree: Fields, known: readonly string[]): readonly Field[] {
  return tree.fields.filter(({ key }) => !known.includes(key));
}

function keyName({ key }: Field, speech: Speech): string {
  const syntax = speech.parsed(key);
  return syntax ? speech.name(syntax) : key;
}

function weighBlocks(tree: Fields, _: Told, speech: Speech): readonly string[] {
  const { language } = speech;
  const rows = tree.fields.map((field) => [keyName(field, speech), speech.tell(field.value)]);
  const head = [WORDS.part[language], WORDS.weight[language]];
  return [telling("weigh", {}, speech), markdownTable(head, rows)];
}

function quotaBlocks(tree: Fields, { title }: Told, speech: Speech): readonly string[] {
  const { language } = speech;
  const known = ["of", "in", "where", "then", "ties"];
  const ties = fieldOf(tree, "ties");
  const way = ties?.kind === "text" && ties.text === "down" ? "down" : "up";
  const facts = { of: part(tree, "of", speech), ties: WORDS[way][language] };
  const rows = othersThan(tree, known).map(({ key, value }) => [
    speech.titles.word(key),
    value.kind === "text" && value.text === "rest" ? WORDS.rest[language] : speech.tell(value),
  ]);
  const among = peers(tree, ["in", "where", "then"], speech);
  const head = [title, WORDS.share[language]];
  return [telling("quota", facts, speech), ...among, markdownTable(head, rows)];
}

/** `in`, `where` and `then` written as keys say what they say as options. */
function peers(
  tree: Fields,
  words: readonly ("in" | "where" | "then")[],
  speech: Speech,
): readonly string[] {
  const options = words.flatMap((word) => {
    const of = speech.syntax(fieldOf(tree, word));
    return of ? [{ at: 0, word, of }] : [];
  });
  const phrases = optionPhrases(options, speech, speech);
  const { language } = speech;
  return phrases.length === 0 ? [] : [sentence(phrases.join(SIGNS.comma[language]), language)];
}

function shareBlocks(tree: Fields, _: Told, speech: Speech): readonly string[] {
  const by = fieldOf(tree, "by");
  const heads = by?.kind === "text" && by.text === "heads";
  const facts = {
    pool: part(tree, "pool", speech),
    by: heads ? WORDS.heads[speech.language] : part(tree, "by", speech),
  };
  return [telling("share", facts, speech), ...peers(tree, ["in", "where"], speech)];
}

function chooseBlocks(tree: Fields, { title, unit }: Told, speech: Speech): readonly string[] {
  const { language } = speech;
  const facts = {
    from: speech.tell(fieldOf(tree, "from"), unit),
    to: speech.tell(fieldOf(tree, "to"), unit),
    what: title,
  };
  const usual = fieldOf(tree, "usual");
  const without = usual
    ? fill(WORDS.usual[language], { usual: speech.tell(usual, unit) })
    : WORDS.waits[language];
  return [telling("choose", facts, speech), sentence(without, language)];
}

function clusterBlocks(tree: Fields, _: Told, speech: Speech): readonly string[] {
  const facts = {
    same: part(tree, "same", speech),
    within: part(tree, "within", speech),
    at_least: part(tree, "at_least", speech),
  };
  return [telling("cluster", facts, speech)];
}
