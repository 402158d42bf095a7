import { compileExpression } from "../expression/compile.ts";
import { converted } from "../expression/converted.ts";
import { withParts } from "../expression/parts-of.ts";
import type { Environment, SelfColumn } from "../expression/environment.ts";
import { TRUTH, type Type, typeName } from "../expression/types.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Field, Text, Tree } from "../load/tree.ts";
import { MECHANISMS, MODIFIERS } from "../mechanisms/index.ts";
import type { ModifiedComputation, Terms } from "../mechanisms/mechanism.ts";
import { addRows } from "../members.ts";
import type { Column, Computation } from "../model.ts";
import type { Scope } from "../scope.ts";
import { scopeOf, selfOf, toldOf, wantedType } from "./column-head.ts";
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
  const scope = scopeOf(entry, environment);
  if (!scope) return undefined;
  const wanted = wantedType(entry, declared.section, environment);
  const self = selfOf(entry, environment, wanted);
  const terms = termsFor(entry, environment, scope, wanted, self);
  const made = body(entry, declared.section, terms);
  const modified = made && modify(made, entry, terms);
  const changed = modified && inUnit(modified, wanted, entry);
  if (!changed) return undefined;
  checkPeriodRecords(entry, scope, environment);
  const gated = withOwnRow(gate(changed, entry, terms), terms);
  const cited = environment.clause(clause);
  if (clause !== "" && !cited) reportUnknownClause(clause, entry, environment);
  return {
    ...gated,
    ...toldOf(declared, entry, environment),
    id,
    scope,
    ...(changed.shared && {
      shared: { ...changed.shared, full: gate(changed.shared.full, entry, terms) },
    }),
  };
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

/** A figure without unit takes the one that is written. */
function inUnit(
  made: ModifiedComputation,
  wanted: Type | undefined,
  entry: EntryReader,
): ModifiedComputation | undefined {
  if (!wanted) return made;
  const suited = converted(made, wanted);
  const why = `${entry.name}: ${typeName(made.type)} ≠ ${typeName(wanted)}`;
  if (!suited) return entry.report("CSP306", entry.place, { why });
  return suited.type.kind === "number" ? { ...suited, type: wanted } : suited;
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
