import { plain } from "../../kernel/decimal.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { CellType, Column } from "../../inputs/input-kind.ts";
import { words } from "../../inputs/words.ts";
import type { Field, Fields, Text } from "../load/tree.ts";
import { EntryReader, type Report } from "./entry-reader.ts";
import { COLUMN_TYPES } from "./column-types.ts";

const TYPES = Object.keys(COLUMN_TYPES);
const COMMON = ["type", "also", "optional", "says"];
/** Types whose figures may be held to a range. */
const RANGED: ReadonlySet<CellType> = new Set([
  "yuan",
  "points",
  "count",
  "days",
  "hours",
  "minutes",
  "percent",
]);
const YES_NO: ReadonlyMap<string, string> = new Map([
  ["yes", "Y"],
  ["no", "N"],
]);

/** 读取列 — one column of a declared input; undefined when its type cannot be told. */
export function readDeclaredColumn(field: Field, report: Report): Column | undefined {
  const { key: name, keyPlace: place, value } = field;
  if (value.kind === "list") {
    const facts = { name, wanted: "a type, or { type: …, … }" };
    report({ code: "CSP303", place: value.place, facts });
    return undefined;
  }
  const entry = new EntryReader({ name, place, fields: fieldsOf(value) }, report);
  entry.needs("type");
  const type = typeOf(entry, report);
  if (!type) return undefined;
  entry.knows(keysFor(type));
  const spelled = wordsOf(entry, type, report);
  const doc = entry.bilingual("says");
  const isShare = type === "percent";
  const usual = RANGED.has(type) ? entry.figure("usual", isShare) : undefined;
  const [min, max] = RANGED.has(type)
    ? [entry.figure("min", isShare), entry.figure("max", isShare)]
    : [];
  return {
    type,
    headers: textsOf(entry, "also").map(({ text }) => text),
    required: !entry.truth("optional", false) && !usual,
    ...(spelled && { words: spelled }),
    ...(usual && { usual: plain(usual) }),
    ...(min && { min: plain(min) }),
    ...(max && { max: plain(max) }),
    ...(doc && { doc }),
  };
}

/** `kept_on: date` says no more than the type. */
function fieldsOf(value: Fields | Text): Fields {
  if (value.kind === "fields") return value;
  const { place } = value;
  return { kind: "fields", place, fields: [{ key: "type", keyPlace: place, value }] };
}

function typeOf(entry: EntryReader, report: Report): CellType | undefined {
  const written = entry.text("type");
  if (!written) return undefined;
  if (isType(written.text)) return written.text;
  const near = nearest(written.text, TYPES);
  report({
    code: "CSP327",
    place: written.place,
    facts: { value: written.text, known: TYPES.join(", ") },
    ...(near && { hint: { zh: `是不是想写 ${near}？`, en: `did you mean ${near}?` } }),
  });
  return undefined;
}

function isType(word: string): word is CellType {
  return TYPES.includes(word);
}

function keysFor(type: CellType): readonly string[] {
  if (type === "text" || type === "yes_no") return [...COMMON, "words"];
  return RANGED.has(type) ? [...COMMON, "usual", "min", "max"] : COMMON;
}

/** 取各词 — the texts of a key that holds one word or a list of them. */
export function textsOf(entry: EntryReader, key: string): readonly Text[] {
  const tree = entry.tree(key);
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => {
    if (item.kind === "text") return [item];
    entry.report("CSP303", item.place, { name: key, wanted: "a word or a list of words" });
    return [];
  });
}

/** `[visit, call]`, or `{ visit: [上门, 到店], call: 电话 }` with what exports write for them. */
function wordsOf(entry: EntryReader, type: CellType, report: Report): Column["words"] {
  const tree = entry.tree("words");
  if (!tree || !keysFor(type).includes("words")) return undefined;
  if (tree.kind !== "fields") {
    const list = textsOf(entry, "words").map(({ text }) => [text, []] as const);
    if (type === "text") return words(Object.fromEntries(list));
    return entry.report("CSP303", tree.place, { name: "words", wanted: "{ yes: […], no: […] }" });
  }
  const spellings = new EntryReader({ name: entry.name, place: tree.place, fields: tree }, report);
  if (type === "yes_no") spellings.knows([...YES_NO.keys()]);
  const table = tree.fields.map(({ key }) => {
    const word = type === "yes_no" ? (YES_NO.get(key) ?? key) : key;
    return [word, textsOf(spellings, key).map(({ text }) => text)] as const;
  });
  return words(Object.fromEntries(table));
}
