import { compileExpression } from "../expression/compile.ts";
import { withParts } from "../expression/parts-of.ts";
import type { Environment, SelfColumn } from "../expression/environment.ts";
import { fits, TRUTH, type Type, typeName, YUAN } from "../expression/types.ts";
import { unitOf, UNIT_WORDS } from "../expression/units.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Field, Text, Tree } from "../load/tree.ts";
import { MECHANISMS, MODIFIERS } from "../mechanisms/index.ts";
import type { ModifiedComputation, Modifier, Terms } from "../mechanisms/mechanism.ts";
import { addRows } from "../members.ts";
import type { Column, Computation } from "../model.ts";
import { type Scope, PERSON } from "../scope.ts";
import { EntryReader, entryOf } from "./entry-reader.ts";
import { reportUnknownClause } from "./clauses.ts";
import { gate } from "./gate.ts";
import { reportUnknownKey } from "../load/declarations.ts";
import { checkPeriodRecords } from "./period-records.ts";
import { keysOfColumn } from "./section-keys.ts";

/** Amounts that people argue about must cite their clause; plain figures may. */
const CITING = new Set(["pay", "fines", "flags", "warnings"]);

/** 编译栏目 — one entry of a column section; faults are reported and the column left away. */
export function compileColumn(
  declared: Declaration,
  environment: Environment,
  id: number,
): Column | undefined {
  const report = environment.report.bind(environment);
  const entry = entryOf(declared, report)?.knows(keysOfColumn(declared.section));
  if (!entry) return undefined;
  const clause = entry.text("clause")?.text ?? "";
  if (clause === "" && CITING.has(declared.section)) {
    entry.report("CSP318", declared.place, { name: declared.name });
  }
  const modifiers = MODIFIERS.filter((modifier) => entry.has(modifier.word));
  const scope = scopeOf(entry, modifiers, environment);
  if (!scope) return undefined;
  const wanted = wantedType(entry, declared.section, environment);
  const self = selfOf(entry, environment, wanted);
  const terms = termsFor(entry, environment, scope, wanted, self);
  const made = body(entry, declared.section, terms);
  const changed = made && modify(made, entry, terms);
  if (!changed || !fitsWanted(changed, wanted, entry)) return undefined;
  checkPeriodRecords(entry, scope, environment);
  const gated = withOwnRow(gate(changed, entry, terms), terms);
  const title = entry.bilingual("title") ?? { zh: declared.name, en: declared.name };
  const cited = environment.clause(clause);
  if (clause !== "" && !cited) reportUnknownClause(clause, entry, environment);
  return {
    ...gated,
    id,
    name: declared.name,
    section: declared.section,
    scope,
    clause,
    title,
    heading: entry.bilingual("heading") ?? cited?.heading ?? { zh: "", en: "" },
    says: entry.bilingual("says") ?? cited?.says ?? title,
    place: declared.place,
    layer: declared.layer,
    ...(changed.shared && {
      shared: { ...changed.shared, full: gate(changed.shared.full, entry, terms) },
    }),
  };
}

/** `starts` makes a column that may read its own value of the month before. */
function selfOf(
  entry: EntryReader,
  environment: Environment,
  wanted: Type | undefined,
): SelfColumn | undefined {
  const written = entry.text("starts");
  const starts = written && compileExpression(written, { environment, here: PERSON }, wanted);
  return starts && { name: entry.name, type: wanted ?? starts.type, starts };
}

function scopeOf(
  entry: EntryReader,
  modifiers: readonly Modifier[],
  environment: Environment,
): Scope | undefined {
  const per = entry.text("per");
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
  if (environment.set(text)) return { kind: "record", set: text };
  return entry.report("CSP305", per.place, { name: text });
}

function wantedType(
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

/** What a mechanism may ask; keys of steps are compiled at their own place. */
export function termsFor(
  entry: EntryReader,
  environment: Environment,
  here: Scope,
  wanted: Type | undefined,
  self?: SelfColumn,
): Terms {
  const asked = { environment, here, self };
  return {
    name: entry.name,
    here,
    wanted,
    set: here.kind === "record" ? environment.set(here.set) : undefined,
    expression(tree: Tree, type?: Type) {
      if (tree.kind === "text") return compileExpression(tree, asked, type);
      return entry.report("CSP303", tree.place, { name: entry.name, wanted: "an expression" });
    },
    key(field: Field, type?: Type) {
      const text: Text = { kind: "text", text: field.key, place: field.keyPlace };
      return compileExpression(text, asked, type);
    },
    target: (name, place) => environment.target(name, place),
    report: (code, place, facts) => environment.report({ code, place, facts }),
    fields(tree, known, open) {
      if (tree.kind !== "fields") {
        return entry.report("CSP303", tree.place, { name: entry.name, wanted: "{ … }" });
      }
      if (open) return tree;
      for (const { key, keyPlace } of tree.fields) {
        if (known.includes(key)) continue;
        const found = { key, place: keyPlace, where: entry.name };
        reportUnknownKey((diagnostic) => environment.report(diagnostic), found, known);
      }
      return tree;
    },
  };
}

function body(entry: EntryReader, section: string, terms: Terms): Computation | undefined {
  const used = MECHANISMS.filter((mechanism) => entry.has(mechanism.word));
  const [mechanism] = used;
  const tree = mechanism && entry.tree(mechanism.word);
  if (used.length === 1 && mechanism && tree) {
    return watched(terms, (watching) => mechanism.compile(tree, watching));
  }
  const isCondition = section === "flags" || section === "warnings";
  if (used.length === 0 && isCondition && entry.has("when")) return whenItself(entry, terms);
  if (used.length === 0 && entry.misspelt) return undefined;
  const facts = {
    name: entry.name,
    found: used.map((one) => one.word).join(", ") || "—",
    known: MECHANISMS.map((one) => one.word).join(", "),
  };
  return entry.report("CSP310", entry.place, facts);
}

/** What a mechanism compiles for itself are its parts. */
function watched<Made extends Computation>(
  terms: Terms,
  compile: (watching: Terms) => Made | undefined,
  before: readonly Computation[] = [],
): Made | undefined {
  const children = [...before];
  const remember = (made: Computation | undefined) => {
    if (made) children.push(made);
    return made;
  };
  const made = compile({
    ...terms,
    expression: (tree, wanted) => remember(terms.expression(tree, wanted)),
  });
  return made && withParts(made, children);
}

/** A flag is often nothing but its condition. */
function whenItself(entry: EntryReader, terms: Terms): Computation | undefined {
  const when = entry.tree("when");
  return when && terms.expression(when, TRUTH);
}

function modify(
  first: Computation,
  entry: EntryReader,
  terms: Terms,
): ModifiedComputation | undefined {
  let changed: ModifiedComputation | undefined = first;
  for (const { key, value } of entry.fields.fields) {
    const modifier = MODIFIERS.find((one) => one.word === key);
    if (!modifier || !changed) continue;
    const to: ModifiedComputation = changed;
    const made = watched(terms, (watching) => modifier.apply(value, to, watching), [to]);
    // When it is paid stays as written, whatever still changes the amount.
    changed = made && to.pays ? { pays: to.pays, ...made } : made;
  }
  return changed;
}

function fitsWanted(made: Computation, wanted: Type | undefined, entry: EntryReader): boolean {
  if (!wanted || fits(made.type, wanted)) return true;
  const why = `${entry.name}: ${typeName(made.type)} ≠ ${typeName(wanted)}`;
  entry.report("CSP306", entry.place, { why });
  return false;
}

/** A rule per record leads back to that record first, whatever else it reads. */
function withOwnRow(made: Computation, terms: Terms): Computation {
  const { set } = terms;
  if (!set) return made;
  return {
    ...made,
    sources(frame, index, add) {
      const members = frame.set(set);
      if (members) addRows(members, index, add);
      made.sources(frame, index, add);
    },
  };
}
