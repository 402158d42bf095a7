import type { Bilingual } from "../../kernel/bilingual.ts";
import { nearest } from "../../kernel/nearest.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { constant } from "../expression/constant.ts";
import type { Environment } from "../expression/environment.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import type { Type } from "../expression/types.ts";
import { conversion, isPlain, unitOf, UNIT_WORDS } from "../expression/units.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Text } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import type { Blank, Reading } from "../policy.ts";
import { entryOf, type EntryReader, type Report } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

type Labels = Pick<Environment, "labels">;

/** 读法与空白 — values the company may switch or fill, usable by name in expressions. */
export interface Choices {
  readonly readings: readonly Reading[];
  readonly blanks: readonly Blank[];
  readonly constants: ReadonlyMap<string, Computation>;
}

/** 读取选择 — readings and blanks with the values in force. */
export function readChoices(
  declared: { readonly readings: readonly Declaration[]; readonly blanks: readonly Declaration[] },
  labels: Labels,
  report: Report,
): Choices {
  const constants = new Map<string, Computation>();
  const known = [...declared.readings, ...declared.blanks].flatMap((one) =>
    one.tree.kind === "fields" ? [one.name] : [],
  );
  const gathering = { labels, report, constants, known };
  const readings = declared.readings.flatMap((one) => readReading(one, gathering));
  const blanks = declared.blanks.flatMap((one) => readBlank(one, gathering));
  return { readings, blanks, constants };
}

interface Gathering {
  readonly labels: Labels;
  readonly report: Report;
  readonly constants: Map<string, Computation>;
  /** Names that are declared in full, for the nearest-name hint. */
  readonly known: readonly string[];
}

/** A higher layer writes only `name: value`; the declaration itself stands further down. */
function split(declared: Declaration): { base: Declaration; chosen: Text | undefined } {
  const { tree, below } = declared;
  if (tree.kind !== "text" || !below) return { base: declared, chosen: undefined };
  return { base: split(below).base, chosen: tree };
}

/** `reserv_base: 3000` names no reading that a lower layer declares. */
function isMisspelt(declared: Declaration, gathering: Gathering): boolean {
  if (declared.tree.kind !== "text" || declared.below) return false;
  const close = nearest(declared.name, gathering.known);
  gathering.report({
    code: "CSP305",
    place: declared.place,
    facts: { name: declared.name },
    ...(close && { hint: { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` } }),
  });
  return true;
}

function readReading(declared: Declaration, gathering: Gathering): Reading[] {
  if (isMisspelt(declared, gathering)) return [];
  const { base, chosen } = split(declared);
  const entry = entryOf(base, gathering.report)?.knows(ENTRY_KEYS.readings);
  if (!entry) return [];
  for (const key of ENTRY_KEYS.readings) entry.needs(key);
  const usual = entry.text("chosen");
  const instead = listOf(entry, "instead");
  const pick = chosen ?? usual;
  if (!usual || !pick) return [];
  const choices = [usual.text, ...instead];
  if (!choices.includes(pick.text)) {
    const facts = { name: base.name, value: pick.text, known: choices.join(", ") };
    gathering.report({ code: "CSP315", place: pick.place, facts });
  }
  gathering.constants.set(base.name, literalOf(pick.text, choices, gathering.labels));
  return [
    {
      name: base.name,
      clause: entry.text("clause")?.text ?? "",
      chosen: pick.text,
      instead: choices.filter((choice) => choice !== pick.text),
      why: entry.bilingual("why") ?? { zh: "", en: "" },
      place: pick.place,
    },
  ];
}

function readBlank(declared: Declaration, gathering: Gathering): Blank[] {
  if (isMisspelt(declared, gathering)) return [];
  const { base, chosen } = split(declared);
  const entry = entryOf(base, gathering.report)?.knows(ENTRY_KEYS.blanks);
  if (!entry) return [];
  entry.needs("clause");
  entry.needs("title");
  const value = chosen ?? entry.text("default");
  const unit = entry.text("unit")?.text;
  const made = value && literalOf(value.text, [value.text], gathering.labels);
  if (made && unit && !filledBy(made.type, unit)) {
    const why = `${value.text} ≠ ${unit}`;
    gathering.report({ code: "CSP306", place: value.place, facts: { why } });
  }
  gathering.constants.set(base.name, inItsUnit(made, unit, gathering.labels));
  const title: Bilingual = entry.bilingual("title") ?? { zh: base.name, en: base.name };
  return [
    {
      name: base.name,
      clause: entry.text("clause")?.text ?? "",
      title,
      value: value?.text,
      filled: chosen !== undefined,
      place: value?.place ?? base.place,
    },
  ];
}

/** Units that a bare number may stand for; a percentage or a time must be written out. */
const PLAIN_UNITS = new Set(["yuan", "count", "points"]);

/** Instead of a unit: what is filled in is a day. */
const DATE = "date";

function filledBy(found: Type, wanted: string): boolean {
  if (wanted === DATE) return found.kind === "date";
  if (found.kind !== "number") return false;
  if (isPlain(found.unit)) return PLAIN_UNITS.has(wanted);
  const word = wanted === "%" ? "percent" : wanted;
  return conversion(found.unit, unitOf(UNIT_WORDS.get(word) ?? word)) !== undefined;
}

/** A rule fits or does not fit a blank by its unit, whether or not somebody has filled it. */
function inItsUnit(
  made: Computation | undefined,
  unit: string | undefined,
  labels: Labels,
): Computation {
  const word = unit === "%" ? "percent" : unit;
  const type: Type | undefined =
    word === undefined || word === DATE
      ? word && { kind: DATE }
      : { kind: "number", unit: unitOf(UNIT_WORDS.get(word) ?? word) };
  if (!made) return constant(null, type ?? { kind: "none" }, { environment: labels });
  const isBare = made.type.kind === "number" && isPlain(made.type.unit);
  return type && isBare ? { ...made, type } : made;
}

function listOf(entry: EntryReader, key: string): readonly string[] {
  const tree = entry.tree(key);
  if (tree?.kind !== "list") return tree?.kind === "text" ? [tree.text] : [];
  return tree.items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
}

/**
 * `60000`, `15%`, `10 min` are figures, `2024-05-01` is a day; anything else is one of the words
 * to choose from.
 */
function literalOf(text: string, words: readonly string[], labels: Labels): Computation {
  const syntax = parseExpression(text);
  if (!isFault(syntax) && syntax.kind === "number") {
    const type: Type = { kind: "number", unit: unitOf(syntax.unit) };
    const figure = new Decimal(syntax.digits);
    const value = syntax.unit === "percent" ? figure.div(100) : figure;
    return constant(value, type, { environment: labels });
  }
  if (!isFault(syntax) && syntax.kind === "date") {
    return constant(syntax.day, { kind: "date" }, { environment: labels });
  }
  return constant(text, { kind: "text", words }, { environment: labels });
}
