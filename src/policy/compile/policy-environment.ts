import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Quantity } from "../../measures/quantity.ts";
import { compileExpression } from "../expression/compile.ts";
import { constant } from "../expression/constant.ts";
import type { ClauseText, Environment, Level, RecordField } from "../expression/environment.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declaration, Declarations } from "../load/declarations.ts";
import type { Column, Computation, KeptFigure, RecordSet } from "../model.ts";
import type { Scope } from "../scope.ts";
import { compileColumn } from "./compile-column.ts";
import type { Choices } from "./choices.ts";
import { readClauses } from "./clauses.ts";
import { entryOf, type Report } from "./entry-reader.ts";
import { COLUMN_SECTIONS } from "./section-keys.ts";
import { fieldsOfKind, isKind, quantityNamed, QUANTITY_NAMES, titleOfKind } from "./vocabulary.ts";
import type { Words } from "./words.ts";

/** Root sets are named after their kind with this sign, so that a set may carry the kind's name. */
const ROOT = "*";

/**
 * 制度环境 — the names of one policy. Columns and record sets are compiled when first named, which
 * puts them in order by what they refer to; a name met again while it is being compiled closes a
 * circle.
 */
export class PolicyEnvironment implements Environment {
  readonly labels: ReadonlyMap<string, Bilingual>;
  readonly #declared = new Map<string, Declaration>();
  readonly #sets = new Map<string, Declaration>();
  readonly #columns = new Map<string, Column | undefined>();
  readonly #recordSets = new Map<string, RecordSet | undefined>();
  readonly #open: string[] = [];
  readonly #words: Words;
  readonly #choices: Choices;
  readonly #clauses: ReadonlyMap<string, ClauseText>;
  readonly #report: Report;
  readonly #kept = new Map<string, KeptFigure>();
  #ids = 0;

  constructor(declarations: Declarations, words: Words, choices: Choices, report: Report) {
    this.labels = words.labels;
    this.#words = words;
    this.#choices = choices;
    this.#clauses = readClauses(declarations.named("clauses"), report);
    this.#report = report;
    for (const section of COLUMN_SECTIONS) {
      for (const declared of declarations.named(section)) this.#declare(declared);
    }
    for (const declared of declarations.named("records")) this.#sets.set(declared.name, declared);
  }

  #declare(declared: Declaration): void {
    if (this.#declared.has(declared.name)) {
      const facts = { name: declared.name };
      this.#report({ code: "CSP313", place: declared.place, facts });
      return;
    }
    this.#declared.set(declared.name, declared);
  }

  report(diagnostic: Diagnostic): void {
    this.#report(diagnostic);
  }

  column(name: string, from: Place): Column | undefined {
    if (this.#columns.has(name)) return this.#columns.get(name);
    const declared = this.#declared.get(name);
    if (!declared || this.#closesCircle(name, from)) return undefined;
    this.#open.push(name);
    const column = compileColumn(declared, this, (this.#ids += 1));
    this.#open.pop();
    this.#columns.set(name, column);
    return column;
  }

  #closesCircle(name: string, from: Place): boolean {
    const start = this.#open.indexOf(name);
    if (start < 0) return false;
    const circle = [...this.#open.slice(start), name].join(" → ");
    this.#report({ code: "CSP307", place: from, facts: { circle } });
    return true;
  }

  keep(figure: KeptFigure): void {
    this.#kept.set(figure.name, figure);
  }

  /** What look-backs of the policy want kept. */
  get kept(): Iterable<KeptFigure> {
    return this.#kept.values();
  }

  declares(name: string): boolean {
    return this.#declared.has(name);
  }

  set(name: string): RecordSet | undefined {
    if (this.#recordSets.has(name)) return this.#recordSets.get(name);
    const declared = this.#sets.get(name);
    if (!declared) return isKind(name) || name.startsWith(ROOT) ? this.#root(name) : undefined;
    if (this.#closesCircle(name, declared.place)) return undefined;
    this.#open.push(name);
    const set = this.#compileSet(declared);
    this.#open.pop();
    this.#recordSets.set(name, set);
    return set;
  }

  #root(name: string): RecordSet | undefined {
    const kind = name.startsWith(ROOT) ? name.slice(ROOT.length) : name;
    if (!isKind(kind)) return undefined;
    const place = { file: "", line: 0, column: 0 };
    const title = titleOfKind(kind);
    const id = (this.#ids += 1);
    const lacking = { what: title, where: `${kind}.csv` };
    const set = { id, name, kind, title, place, lacking, from: undefined, where: undefined };
    this.#recordSets.set(name, set);
    return set;
  }

  #compileSet(declared: Declaration): RecordSet | undefined {
    const entry = entryOf(declared, this.#report)?.knows(["from", "where", "title"]);
    const source = entry?.text("from");
    if (!entry || !source) {
      if (entry) entry.needs("from");
      return undefined;
    }
    const wanted = source.text === declared.name ? ROOT + source.text : source.text;
    const from = this.set(wanted);
    if (!from) {
      this.#report({ code: "CSP305", place: source.place, facts: { name: source.text } });
      return undefined;
    }
    const condition = entry.text("where");
    const here: Scope = { kind: "record", set: from.name };
    const where = condition && compileExpression(condition, { environment: this, here }, TRUTH);
    const title = entry.bilingual("title") ?? { zh: declared.name, en: declared.name };
    const id = (this.#ids += 1);
    const { kind, lacking } = from;
    return { id, name: declared.name, kind, title, place: declared.place, lacking, from, where };
  }

  fields(kind: string): ReadonlyMap<string, RecordField> {
    return fieldsOfKind(kind);
  }

  quantity(name: string, scope: "person" | "span"): Quantity | undefined {
    return quantityNamed(name, scope);
  }

  /** A reading or blank; else a word of a declared level. */
  constant(name: string): Computation | undefined {
    const chosen = this.#choices.constants.get(name);
    if (chosen) return chosen;
    for (const level of this.#words.levels.values()) {
      if (!level.words.includes(name)) continue;
      const type = { kind: "level", name: level.name, words: level.words } as const;
      return constant(name, type, { environment: this });
    }
    return undefined;
  }

  get clauses(): readonly string[] {
    return [...this.#clauses.keys()];
  }

  clause(id: string): ClauseText | undefined {
    return this.#clauses.get(id);
  }

  level(name: string): Level | undefined {
    return this.#words.levels.get(name);
  }

  names(here: Scope): Iterable<string> {
    const set = here.kind === "record" ? this.set(here.set) : undefined;
    return [
      ...(set ? this.fields(set.kind).keys() : []),
      ...this.#declared.keys(),
      ...this.#sets.keys(),
      ...this.#choices.constants.keys(),
      ...QUANTITY_NAMES,
      ...this.labels.keys(),
    ];
  }

  get declared(): Iterable<Declaration> {
    return this.#declared.values();
  }

  /** Every record set compiled so far, by the name that scopes use. */
  get sets(): ReadonlyMap<string, RecordSet> {
    const found = new Map<string, RecordSet>();
    for (const [name, set] of this.#recordSets) if (set) found.set(name, set);
    return found;
  }

  get declaredSets(): Iterable<string> {
    return this.#sets.keys();
  }
}
