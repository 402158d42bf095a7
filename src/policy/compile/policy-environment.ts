import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { Place } from "../../kernel/place.ts";
import type { Quantity } from "../../measures/quantity.ts";
import { constant } from "../expression/constant.ts";
import type { ClauseText, Environment, Level, RecordField } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Column, Computation, KeptFigure, PeriodLength, RecordSet } from "../model.ts";
import type { TargetRule } from "../rules.ts";
import type { Syntax } from "../expression/syntax.ts";
import type { Type } from "../expression/types.ts";
import type { Scope } from "../scope.ts";
import { columnAhead } from "./column-ahead.ts";
import { compileColumn } from "./compile-column.ts";
import type { Choices } from "./choices.ts";
import { readClauses } from "./clauses.ts";
import type { Report } from "./entry-reader.ts";
import { OpenNames } from "./open-names.ts";
import { RecordSets } from "./record-sets.ts";
import { COLUMN_SECTIONS } from "./section-keys.ts";
import { compileTarget } from "./targets.ts";
import { FieldNames, inEnglishNames } from "./chinese-names.ts";
import { shiftType } from "./shift-words.ts";
import { fieldsOfKind, kindNames, quantityNamed, figureNames } from "./vocabulary.ts";
import { fullNameHint } from "./full-name-hint.ts";
import { readInstead } from "./without-records.ts";
import type { Words } from "./words.ts";

/** Kinds whose field `shift` holds a shift of the policy. */
const SHIFT_KINDS: ReadonlySet<string> = new Set(["workdays", "schedule"]);

/**
 * 制度环境 — the names of one policy. Columns and record sets are compiled when first named, which
 * puts them in order by what they refer to; a name met again while it is being compiled closes a
 * circle.
 */
export class PolicyEnvironment implements Environment {
  readonly labels: ReadonlyMap<string, Bilingual>;
  readonly #declared = new Map<string, Declaration>();
  readonly #sets = new Map<string, Declaration>();
  readonly #targets = new Map<string, Declaration>();
  readonly #targetRules = new Map<string, TargetRule | undefined>();
  readonly #columns = new Map<string, Column | undefined>();
  readonly #idsAhead = new Map<string, number>();
  readonly #records: RecordSets;
  readonly #open: OpenNames;
  readonly #shifts: Type;
  readonly #words: Words;
  readonly #choices: Choices;
  readonly #clauses: ReadonlyMap<string, ClauseText>;
  readonly #report: Report;
  readonly #kinds: KindCatalogue;
  readonly #kept = new Map<string, KeptFigure>();
  #ids = 0;

  constructor(
    declarations: Declarations,
    kinds: KindCatalogue,
    words: Words,
    choices: Choices,
    report: Report,
  ) {
    this.labels = words.labels;
    this.#kinds = kinds;
    this.#words = words;
    this.#choices = choices;
    this.#clauses = readClauses(declarations.named("clauses"), report);
    this.#report = report;
    for (const section of COLUMN_SECTIONS) {
      for (const declared of declarations.named(section)) this.#declare(declared);
    }
    for (const one of declarations.named("targets")) this.#targets.set(one.name, one);
    for (const one of declarations.named("records")) this.#sets.set(one.name, one);
    this.#open = new OpenNames(report);
    this.#shifts = shiftType(declarations.one("attendance"));
    this.#records = new RecordSets({
      declared: this.#sets,
      kinds,
      environment: this,
      open: this.#open,
      report,
      nextId: () => (this.#ids += 1),
    });
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
    if (declared && this.#open.isEarlier(name)) return this.#ahead(declared);
    if (!declared || this.#open.closesCircle(name, from)) return undefined;
    const id = (this.#ids += 1);
    this.#idsAhead.set(name, id);
    const column = this.#open.during(name, () => compileColumn(declared, this, id));
    this.#columns.set(name, column);
    return column;
  }

  /** A column that reads itself back through others: its rule is there when it is first asked. */
  #ahead(declared: Declaration): Column | undefined {
    const { name } = declared;
    const id = this.#idsAhead.get(name) ?? 0;
    return columnAhead(declared, this, { id, ready: () => this.#columns.get(name) });
  }

  acrossMonths<T>(work: () => T): T {
    return this.#open.acrossMonths(work);
  }

  /** A target and the points for it may not read each other. */
  target(name: string, from: Place): TargetRule | undefined {
    if (this.#targetRules.has(name)) return this.#targetRules.get(name);
    const declared = this.#targets.get(name);
    const open = `targets.${name}`;
    if (!declared || this.#open.closesCircle(open, from)) return undefined;
    const rule = this.#open.during(open, () => compileTarget(declared, this));
    this.#targetRules.set(name, rule);
    return rule;
  }

  get targetNames(): readonly string[] {
    return [...this.#targets.keys()];
  }

  keep(figure: KeptFigure): void {
    this.#kept.set(figure.name, figure);
  }

  /** What look-backs of the policy want kept. */
  get kept(): Iterable<KeptFigure> {
    return this.#kept.values();
  }

  declaration(name: string): Declaration | undefined {
    return this.#declared.get(name);
  }

  declares(name: string): boolean {
    return this.#declared.has(name);
  }

  set(name: string): RecordSet | undefined {
    return this.#records.get(name);
  }

  period(length: PeriodLength, column: string): RecordSet {
    return this.#records.period(length, column);
  }

  fields(kind: string): ReadonlyMap<string, RecordField> {
    const fields = fieldsOfKind(kind, this.#kinds);
    const shift = SHIFT_KINDS.has(kind) ? fields.get("shift") : undefined;
    if (!shift) return fields;
    return new FieldNames([...fields, [shift.name, { ...shift, type: this.#shifts }]]);
  }

  inEnglish(syntax: Syntax, alsoBare = false): Syntax {
    return inEnglishNames(syntax, this, alsoBare);
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

  /** Whether the policy itself gives the name a meaning: that counts before any of ours. */
  owns(name: string): boolean {
    return [this.#declared, this.#sets, this.#choices.constants].some((own) => own.has(name));
  }

  /** Which kind of choice a name is, where it is one. */
  choice(name: string): "readings" | "blanks" | undefined {
    const { readings, blanks } = this.#choices;
    if (readings.some((one) => one.name === name)) return "readings";
    return blanks.some((one) => one.name === name) ? "blanks" : undefined;
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
      ...this.recordNames,
      ...this.#choices.constants.keys(),
      ...figureNames(),
      ...this.labels.keys(),
    ];
  }

  /** `calls` and `calls.talk_seconds` alike; else a name in Chinese has its name in English. */
  insteadOf(name: string): Bilingual | undefined {
    const [first = ""] = name.split(".");
    return readInstead(name) ?? readInstead(first) ?? fullNameHint(name);
  }

  /** What records may be taken from: kinds of input, made records, and other sets. */
  get recordNames(): readonly string[] {
    return [...kindNames(this.#kinds), ...this.#sets.keys()];
  }

  get declared(): Iterable<Declaration> {
    return this.#declared.values();
  }

  /** Every record set compiled so far, by the name that scopes use. */
  get sets(): ReadonlyMap<string, RecordSet> {
    return this.#records.all;
  }

  get declaredSets(): Iterable<string> {
    return this.#sets.keys();
  }
}
