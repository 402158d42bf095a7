import { compileExpression } from "../expression/compile.ts";
import type { Environment, SelfColumn } from "../expression/environment.ts";
import { TRUTH, type Type, YUAN } from "../expression/types.ts";
import { unitOf, UNIT_WORDS } from "../expression/units.ts";
import type { Declaration } from "../load/declaration.ts";
import { MODIFIERS } from "../mechanisms/index.ts";
import type { Column } from "../model.ts";
import { PERSON, type Scope } from "../scope.ts";
import type { EntryReader } from "./entry-reader.ts";
import { reportUnknownSet } from "./set-entry.ts";

/** 栏目自述 — what a column says of itself to people. */
export function toldOf(
  { name, section, place, layer }: Declaration,
  entry: EntryReader,
  environment: Environment,
): Pick<Column, "name" | "section" | "clause" | "title" | "heading" | "says" | "place" | "layer"> {
  const clause = entry.text("clause")?.text ?? "";
  const cited = environment.clause(clause);
  const title = entry.bilingual("title") ?? { zh: name, en: name };
  return {
    name,
    section,
    clause,
    title,
    heading: entry.bilingual("heading") ?? cited?.heading ?? { zh: "", en: "" },
    says: entry.bilingual("says") ?? cited?.says ?? title,
    place,
    layer,
  };
}

/** 起始 — `starts` makes a column that may read its own value of the month before. */
export function selfOf(
  entry: EntryReader,
  environment: Environment,
  wanted: Type | undefined,
): SelfColumn | undefined {
  const written = entry.text("starts");
  const starts = written && compileExpression(written, { environment, here: PERSON }, wanted);
  return starts && { name: entry.name, type: wanted ?? starts.type, starts };
}

/** 层次 — what a column has one value of: as `per` says, or as its words are used to. */
export function scopeOf(entry: EntryReader, environment: Environment): Scope | undefined {
  const per = entry.text("per");
  const modifiers = MODIFIERS.filter((modifier) => entry.has(modifier.word));
  const usual = modifiers.find((modifier) => modifier.scope)?.scope ?? PERSON;
  if (!per) return usual;
  const { text } = per;
  if (text === "person" || text === "span" || text === "team" || text === "site") {
    return { kind: text };
  }
  if (text === "centre") return { kind: "centre" };
  if (text === "day" || text === "week") {
    const { name } = environment.period(text, entry.name);
    return { kind: "record", set: name, period: text };
  }
  const set = environment.set(text);
  if (set) return { kind: "record", set: set.name };
  return reportUnknownSet(per, environment);
}

/** 单位所定 — what kind of value an entry must yield, as far as it says so itself. */
export function wantedType(
  entry: EntryReader,
  section: string,
  environment: Environment,
): Type | undefined {
  if (section === "pay" || section === "fines") return YUAN;
  if (section === "flags" || section === "warnings") return TRUTH;
  const level = entry.text("level");
  const ordered = level && environment.level(level.text);
  if (ordered) return { kind: "level", name: ordered.name, words: ordered.words };
  if (level) return entry.report("CSP305", level.place, { name: level.text });
  const unit = entry.text("unit");
  if (!unit) return undefined;
  const word = unit.text === "%" || unit.text === "percent" ? "percent" : UNIT_WORDS.get(unit.text);
  const known = word ?? (unit.text === "count" ? "count" : undefined);
  if (known) return { kind: "number", unit: unitOf(known) };
  const list = [...new Set(UNIT_WORDS.values()), "%"].join(", ");
  return entry.report("CSP315", unit.place, { name: "unit", value: unit.text, known: list });
}
