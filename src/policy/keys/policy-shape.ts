import { whenAsked } from "../../kernel/when-asked.ts";
import { COLUMN_SECTIONS, keysOfColumn } from "../compile/section-keys.ts";
import { COLUMN_WORDS } from "../compile/column-words.ts";
import { INPUT_WORDS } from "../compile/input-words.ts";
import { RECORD_WORDS } from "../compile/record-words.ts";
import { MECHANISMS, MODIFIERS } from "../mechanisms/index.ts";
import type { WordDocs } from "../word-docs.ts";
import { BLANK_UNITS, columnKeyDocs } from "./column-key-docs.ts";
import { CELL_TYPES } from "./cell-type-words.ts";
import { entryKeyDocs, exampleDocs } from "./entry-key-docs.ts";
import type { KeyDoc } from "./key-doc.ts";
import { SWITCH } from "./key-doc.ts";
import { sectionDocs } from "./section-docs.ts";
import {
  EXPRESSION,
  fields,
  FREE,
  type KeyShape,
  MESSAGE,
  type Shape,
  WINDOW,
  word,
} from "./shape.ts";

type Docs = Readonly<Record<string, KeyDoc>>;

const NAMED = "zh en".split(" ");
const BILINGUAL = fields(spoken(FREE));
const SAID = fields(spoken(MESSAGE), FREE, MESSAGE);
const MET = { yes: "成立", no: "不成立" };
const OUTCOME = word({ ...SWITCH, ...MET, none: "不适用", unknown: "未知" }, EXPRESSION);
const PEOPLE = new Set("title heading says decides article why".split(" "));
const SAYING = new Set(["message", "label"]);
const NAMES = new Set("clause item level from among also beside breaks effective_from".split(" "));

function spoken(shape: Shape): Record<string, KeyShape> {
  const { word: docs } = entryKeyDocs;
  return { zh: { chinese: docs.zh.chinese, shape }, en: { chinese: docs.en.chinese, shape } };
}

/** By what its documentation says: fixed words, words for people, names, else an expression. */
function shapeOfKey(key: string, doc: KeyDoc): Shape {
  if (key === "examples") return EXAMPLES;
  if (doc.words) return word(doc.words, key === "per" || key === "unit" ? FREE : EXPRESSION);
  if (PEOPLE.has(key)) return BILINGUAL;
  if (SAYING.has(key)) return SAID;
  return NAMES.has(key) || NAMED.includes(key) ? FREE : EXPRESSION;
}

function keyed(docs: Docs, own: Readonly<Record<string, Shape>> = {}): Record<string, KeyShape> {
  return Object.fromEntries(
    Object.entries(docs).map(([key, doc]) => [
      key,
      { chinese: doc.chinese, shape: own[key] ?? shapeOfKey(key, doc) },
    ]),
  );
}

const FIGURE_OR_RECORDS = fields({}, OUTCOME, OUTCOME);
const MONTHS_BEFORE: KeyShape = {
  chinese: exampleDocs["previous"]?.chinese ?? "",
  shape: fields({}, FIGURE_OR_RECORDS),
};
const GIVEN = fields({ previous: MONTHS_BEFORE }, FIGURE_OR_RECORDS);
const EXAMPLE_SHAPES: readonly [string, Shape][] = [
  ["given", GIVEN],
  ["then", OUTCOME],
];
const EXAMPLES: Shape = fields(keyed(exampleDocs, Object.fromEntries(EXAMPLE_SHAPES)));

/** A word with terms: named ones are keys, rows are the author's own bounds and outcomes. */
function shapeOfWord({ terms }: WordDocs): Shape {
  const keys: Record<string, KeyShape> = {};
  let outcome: Shape = EXPRESSION;
  let key: Shape = EXPRESSION;
  for (const { name, chinese, words, takes } of terms) {
    const shape = words ? word(words, EXPRESSION) : EXPRESSION;
    if (name === "…:" && words) outcome = shape;
    // `now, next_month …:`: the words stand before the colon.
    else if (name.endsWith(":") && words) key = shape;
    const free = takes.en === "word" && !words;
    if (chinese !== undefined) keys[name] = { chinese, shape: free ? FREE : shape };
  }
  const known = new Map(Object.entries(keys));
  return { is: "fields", keys: known, rest: { key, value: outcome }, line: outcome };
}

function columnShape(section: string): Shape {
  const docs: Docs = columnKeyDocs;
  const words = new Map([...MECHANISMS, ...MODIFIERS].map((one) => [one.word, one.docs]));
  const keys = keysOfColumn(section).flatMap((key): [string, KeyShape][] => {
    const [mechanism, doc] = [words.get(key), docs[key]];
    if (mechanism) return [[key, { chinese: mechanism.chinese, shape: shapeOfWord(mechanism) }]];
    return doc ? [[key, { chinese: doc.chinese, shape: shapeOfKey(key, doc) }]] : [];
  });
  return fields(Object.fromEntries(keys));
}

type Entry = { readonly word: string; readonly docs: WordDocs };

function wordKeys(
  entries: readonly Entry[],
  shapes: Readonly<Record<string, Shape>>,
): Record<string, KeyShape> {
  const keys: Record<string, KeyShape> = {};
  for (const { word: name, docs } of entries) {
    const chinese = docs.chinese.split(", ");
    name.split(", ").forEach((one, at) => {
      keys[one] = { chinese: chinese[at] ?? one, shape: shapes[one] ?? FREE };
    });
  }
  return keys;
}

function recordShape(): Shape {
  const keys = wordKeys(RECORD_WORDS, {
    where: EXPRESSION,
    over: WINDOW,
    owner: EXPRESSION,
    order: EXPRESSION,
    every: EXPRESSION,
  });
  return fields({ ...keys, title: { chinese: sectionDocs.title.chinese, shape: BILINGUAL } });
}

function inputShape(): Shape {
  const column = fields(
    wordKeys(COLUMN_WORDS, { type: word(CELL_TYPES), optional: word(SWITCH), says: BILINGUAL }),
    FREE,
    word(CELL_TYPES),
  );
  return fields(
    wordKeys(INPUT_WORDS, {
      title: BILINGUAL,
      filled_by: BILINGUAL,
      columns: fields({}, column),
      absent: word({ unknown: "未知", nothing: "没有" }),
      rows: word({ everybody: "人人", some: "有则写" }),
    }),
  );
}

const NAMED_WORD = fields(keyed(entryKeyDocs.word));

function sectionShapes(): Readonly<Record<keyof typeof sectionDocs, Shape>> {
  const { condition, rung, leap, readings, blanks, attendance, shift, law } = entryKeyDocs;
  const conditions = fields(keyed(condition), FREE, EXPRESSION);
  const climb = fields(keyed(rung, { all: conditions, evidence: conditions }));
  const columns = Object.fromEntries(
    COLUMN_SECTIONS.map((section) => [section, fields({}, columnShape(section))]),
  );
  const column = (section: string): Shape => columns[section] ?? FREE;
  return {
    policy: FREE,
    title: BILINGUAL,
    source: FREE,
    extends: FREE,
    effective_from: FREE,
    clauses: fields({}, fields(keyed(entryKeyDocs.clauses))),
    grades: fields({}, NAMED_WORD),
    levels: fields({}, fields({}, NAMED_WORD)),
    attendance: fields(keyed(attendance, { shifts: fields({}, fields(keyed(shift, SHIFT))) })),
    readings: fields({}, fields(keyed(readings), FREE, EXPRESSION)),
    blanks: fields({}, fields(keyed(blanks, { unit: word(BLANK_UNITS) }), FREE, EXPRESSION)),
    inputs: fields({}, inputShape()),
    records: fields({}, recordShape()),
    measures: column("measures"),
    pay: column("pay"),
    fines: column("fines"),
    flags: column("flags"),
    warnings: column("warnings"),
    ladder: fields({ leap: { chinese: "越级", shape: fields(keyed(leap)) } }, climb),
    confirmation: fields(keyed(entryKeyDocs.confirmation)),
    actions: fields({}, fields(keyed(entryKeyDocs.actions))),
    mentoring: fields(keyed(entryKeyDocs.mentoring)),
    paid: fields(keyed(entryKeyDocs.paid)),
    successors: fields(keyed(entryKeyDocs.successors)),
    yearly: yearlyShape(),
    targets: fields({}, fields(keyed(entryKeyDocs.targets))),
    appraisal: fields(keyed(entryKeyDocs.appraisal, { tier: FREE, score: FREE })),
    quality_coverage: fields(keyed(entryKeyDocs.quality_coverage)),
    talent: fields(keyed(entryKeyDocs.talent)),
    lease: fields(keyed(entryKeyDocs.lease)),
    law: fields(keyed(law, { clauses: FREE, income_tax: FREE })),
  };
}

function yearlyShape(): Shape {
  const { yearly, criterion, stage, ways, honours } = entryKeyDocs;
  const reached = fields(keyed(ways));
  return fields(
    keyed(yearly, {
      criteria: fields({}, fields(keyed(criterion, { judged: FREE }))),
      stages: fields({}, fields(keyed(stage, { by: BILINGUAL }))),
      promote: reached,
      demote: reached,
      honours: fields(keyed(honours)),
    }),
  );
}

const SHIFT: Readonly<Record<string, Shape>> = { to: FREE };

/** 制度的形状 — every key of a policy file in both languages, and what stands under it. */
export const policyShape: () => Shape = whenAsked(() =>
  fields(keyed(sectionDocs, sectionShapes())),
);
