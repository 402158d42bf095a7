import type { Language } from "../kernel/bilingual.ts";
import { COLUMN_WORDS } from "./compile/column-words.ts";
import { INPUT_WORDS } from "./compile/input-words.ts";
import { COLUMN_SECTIONS, ENTRY_KEYS, keysOfColumn } from "./compile/section-keys.ts";
import { RECORD_WORDS } from "./compile/record-words.ts";
import { RECORD_KEYS } from "./compile/set-entry.ts";
import { SECTIONS } from "./load/sections.ts";
import { chineseOf } from "./keys/chinese-of.ts";
import { MECHANISMS, MODIFIERS } from "./mechanisms/index.ts";

/** 制度格式 — the part of JSON Schema that policy files need. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly anyOf?: readonly Schema[];
}

const DRAFT = "http://json-schema.org/draft-07/schema#";
const SCALAR: Schema = { type: ["string", "number", "boolean", "null"] };
/** An entry of a lower layer is switched off, a key of it taken away. */
const OFF: Schema = { const: "off" };
const NAME: Schema = { type: "string" };
const LIST: Schema = { type: "array" };
const LINES: Schema = { type: "object" };
const BILINGUAL: Schema = { anyOf: [SCALAR, keyed(["zh", "en"], () => SCALAR)] };
const SPOKEN = "title heading says why message label decides article filled_by".split(" ");
const LISTED = [
  ..."all among also beside breaks evidence examples from instead unique words".split(" "),
  ..."criteria stages promote demote honours".split(" "),
];

/** 制度文件的 JSON Schema — for editors, made of the lists that the compiler itself reads by. */
export function policySchema(language: Language): Schema {
  const words = [...MECHANISMS, ...MODIFIERS, ...RECORD_WORDS];
  const docs = new Map(words.map(({ word, doc }) => [word, doc[language]]));
  const key = (name: string): Schema => {
    const description = docs.get(name);
    return { ...(description !== undefined && { description }), ...formOf(name) };
  };
  const entry = (keys: readonly string[]) => keyed(keys, key);
  const sections = Object.entries(SECTIONS).map(([section, shape]): [string, Schema] => {
    const one = sectionEntry(section, entry);
    const whole = shape === "one" ? one : named(section, one);
    // Of several packs side by side a name settles whose section holds.
    return [section, section === "extends" ? { anyOf: [SCALAR, LIST] } : orName(whole)];
  });
  return {
    $schema: DRAFT,
    title: "cs-pay policy",
    type: "object",
    properties: Object.fromEntries(
      sections.flatMap(([section, one]): [string, Schema][] => [
        [section, one],
        [chineseOf(section), one],
      ]),
    ),
    additionalProperties: false,
  };
}

function keyed(keys: readonly string[], of: (key: string) => Schema): Schema {
  const both = keys.flatMap((key) =>
    [...new Set([key, chineseOf(key)])].map((one): [string, Schema] => [one, of(key)]),
  );
  const properties = Object.fromEntries(both);
  return { type: "object", properties, additionalProperties: false };
}

/** Words for people, lists, and terms of mechanisms; everything else is one line. */
function formOf(key: string): Schema {
  if (SPOKEN.includes(key)) return { anyOf: [...(BILINGUAL.anyOf ?? []), OFF] };
  if (LISTED.includes(key)) return { anyOf: [SCALAR, LIST, LINES] };
  const isMechanism = [...MECHANISMS, ...MODIFIERS].some(({ word }) => word === key);
  return isMechanism || key === "shifts" || key === "clauses" ? { anyOf: [SCALAR, LINES] } : SCALAR;
}

function sectionEntry(section: string, entry: (keys: readonly string[]) => Schema): Schema {
  if (COLUMN_SECTIONS.includes(section)) return entry(keysOfColumn(section));
  if (section === "records") return entry(RECORD_KEYS);
  if (section === "ladder") return entry([...new Set([...ENTRY_KEYS.rung, ...ENTRY_KEYS.leap])]);
  if (section === "grades") return entry(ENTRY_KEYS.word);
  if (section === "levels") {
    return { type: "object", additionalProperties: orLine(entry(ENTRY_KEYS.word)) };
  }
  if (section === "inputs") return inputSchema(entry);
  if (section === "title") return BILINGUAL;
  const keys = Object.entries(ENTRY_KEYS).find(([name]) => name === section)?.[1];
  return keys ? entry(keys) : SCALAR;
}

/** An input of one's own; what it may say of a column stands in the same lists as its docs. */
function inputSchema(entry: (keys: readonly string[]) => Schema): Schema {
  const column = entry(COLUMN_WORDS.flatMap(({ word }) => word.split(", ")));
  const columns: Schema = { type: "object", additionalProperties: orLine(column) };
  const own = entry(INPUT_WORDS.map(({ word }) => word));
  return { ...own, properties: { ...own.properties, columns } };
}

function orLine(schema: Schema): Schema {
  return { anyOf: [schema, SCALAR] };
}

/** `off`, or the pack whose entry holds. */
function orName(schema: Schema): Schema {
  return { anyOf: [schema, NAME] };
}

/** Sections whose entries may be one line: a choice made, a grade's Chinese name. */
const LINED = new Set(["readings", "blanks", "grades"]);

function named(section: string, entry: Schema): Schema {
  const one = LINED.has(section) ? orLine(entry) : orName(entry);
  return { type: "object", additionalProperties: one };
}
