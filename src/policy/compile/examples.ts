import { nearest } from "../../kernel/nearest.ts";
import type { Place } from "../../kernel/place.ts";
import type { Cell } from "../../measures/quantity.ts";
import type {
  ExampleRule,
  ExpectedValue,
  GivenMonth,
  GivenPerson,
  PolicyExample,
} from "../examples/policy-example.ts";
import type { Chosen } from "../load/chosen-layer.ts";
import { type Type, typeName } from "../expression/types.ts";
import { typeOfFigure } from "../expression/word-spellings.ts";
import type { Declaration } from "../load/declaration.ts";
import { type Field, fieldOf, type Fields, type List, type Tree } from "../load/tree.ts";
import { isGroup, PERSON, scopeName } from "../scope.ts";
import { type Known, wordOf } from "../value.ts";
import { figureInEnglish } from "./chinese-names.ts";
import { entryOf } from "./entry-reader.ts";
import { exampleValue } from "./example-value.ts";
import type { PolicyEnvironment } from "./policy-environment.ts";

const UNKNOWN = "unknown";
const PREVIOUS = "previous";

/** 读取示例 — the `examples:` beside the rules of a policy. */
export function compileExamples(
  declared: Iterable<Declaration>,
  environment: PolicyEnvironment,
): readonly PolicyExample[] {
  return [...declared].flatMap((declaration) => {
    const column = environment.column(declaration.name, declaration.place);
    if (!column) return [];
    const { name, scope, type } = column;
    const rule: ExampleRule = {
      name,
      scope,
      type,
      evaluate: (frame, index) => frame.value(column, index),
    };
    return examplesOf(declaration, rule, environment);
  });
}

/** 一条规则的示例 — the `examples:` of one entry, asked of the rule made from it. */
export function examplesOf(
  declaration: Pick<Declaration, "name" | "place" | "tree">,
  rule: ExampleRule,
  environment: PolicyEnvironment,
): readonly PolicyExample[] {
  const written = entryOf(declaration, () => undefined)?.tree("examples");
  if (!written) return [];
  const reader = new ExampleReader(rule, environment);
  return itemsOf(written).flatMap((one) => reader.read(one) ?? []);
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === "list" ? tree.items : [tree];
}

class ExampleReader {
  readonly #rule: ExampleRule;
  readonly #environment: PolicyEnvironment;
  /** Readings and blanks that the example being read sets itself. */
  readonly #choices = new Map<string, Field>();

  constructor(rule: ExampleRule, environment: PolicyEnvironment) {
    this.#rule = rule;
    this.#environment = environment;
  }

  read(tree: Tree): PolicyExample | undefined {
    const given = tree.kind === "fields" ? fieldOf(tree, "given") : undefined;
    const then = tree.kind === "fields" ? fieldOf(tree, "then") : undefined;
    if (!given || !then) return this.#wants(tree.place, "{ given: { … }, then: … }");
    this.#choices.clear();
    const people = itemsOf(given).map((one) => this.#person(one));
    const expected = itemsOf(then).map((one) => this.#expected(one));
    const known = people.filter((one) => one !== undefined);
    const values = expected.filter((one) => one !== undefined);
    if (known.length < people.length || values.length < expected.length) return undefined;
    const { scope } = this.#rule;
    const set = scope.kind === "record" ? this.#environment.set(scope.set) : undefined;
    const chosen = this.#chosen();
    this.#agreeing(known, given.place);
    return { rule: this.#rule, set, people: known, chosen, expected: values, place: tree.place };
  }

  #chosen(): Chosen | undefined {
    const fields = [...this.#choices.values()];
    if (fields.length === 0) return undefined;
    const isReading = ({ key }: Field) => this.#environment.choice(key) === "readings";
    return {
      readings: fields.filter(isReading),
      blanks: fields.filter((field) => !isReading(field)),
    };
  }

  /** A team has one value of its figure, whoever of it is given that. */
  #agreeing(people: readonly GivenPerson[], place: Place): void {
    const told = new Map<string, Known | null>();
    for (const { figures } of people) {
      for (const [name, figure] of figures) {
        const scope = this.#environment.column(name, place)?.scope;
        if (!scope || !isGroup(scope.kind)) continue;
        const group = scope.kind === "centre" ? "" : figures.get(scope.kind);
        const key = `${name}\n${String(group)}`;
        const other = told.get(key);
        if (other !== undefined && wordOf(other) !== wordOf(figure)) {
          const facts = { name, scope: scope.kind };
          this.#environment.report({ code: "CSP377", place, facts });
        }
        told.set(key, figure);
      }
    }
  }

  #person(tree: Tree): GivenPerson | undefined {
    if (tree.kind !== "fields") return this.#wants(tree.place, "given: { name: value, … }");
    const isChoice = ({ key }: Field) => this.#environment.choice(key) !== undefined;
    for (const field of tree.fields) if (isChoice(field)) this.#choose(field);
    const before = fieldOf(tree, PREVIOUS);
    const fields = tree.fields.filter((one) => one.key !== PREVIOUS && !isChoice(one));
    const now = this.#month({ ...tree, fields });
    return { ...now, previous: before ? itemsOf(before).map((one) => this.#month(one)) : [] };
  }

  #month(tree: Tree): GivenMonth {
    const figures = new Map<string, Known | null>();
    const records = new Map<string, readonly Readonly<Record<string, Cell>>[]>();
    if (tree.kind !== "fields") this.#wants(tree.place, "previous: [{ name: value }, …]");
    else {
      for (const { key, keyPlace, value } of tree.fields) {
        if (value.kind !== "list") this.#figure(key, keyPlace, value, figures);
        else {
          const kind = this.#environment.set(key)?.kind;
          if (kind === undefined) this.#unknownName(key, keyPlace);
          else records.set(kind, [...(records.get(kind) ?? []), ...this.#rows(kind, value)]);
        }
      }
    }
    return { figures, records };
  }

  /** A reading or blank holds for everybody of the example. */
  #choose(field: Field): void {
    const { key, keyPlace, value } = field;
    const known = this.#choices.get(key)?.value;
    if (value.kind !== "text") this.#wants(value.place, "a value");
    else if (known?.kind === "text" && known.text !== value.text) {
      const facts = { name: key, scope: "centre" };
      this.#environment.report({ code: "CSP377", place: keyPlace, facts });
    } else this.#choices.set(key, field);
  }

  #figure(name: string, place: Place, tree: Tree, into: Map<string, Known | null>): void {
    const type = this.#typeOf(name, place);
    if (!type) return this.#unknownName(name, place);
    const value = tree.kind === "text" ? exampleValue(tree.text, type) : undefined;
    if (value === undefined) this.#wants(tree.place, typeName(type));
    else into.set(this.#environment.owns(name) ? name : figureInEnglish(name), value);
  }

  #typeOf(name: string, place: Place): Type | undefined {
    const environment = this.#environment;
    const column = environment.column(name, place);
    if (column?.scope.kind === "record") {
      const facts = { name, scope: scopeName(column.scope) };
      environment.report({ code: "CSP376", place, facts });
    }
    if (column) return column.type;
    const quantity = environment.quantity(name, "person") ?? environment.quantity(name, "span");
    return quantity && typeOfFigure(quantity);
  }

  #rows(kind: string, list: List): readonly Readonly<Record<string, Cell>>[] {
    const fields = this.#environment.fields(kind);
    return list.items.map((item) => {
      const row: Record<string, Cell> = {};
      if (item.kind === "fields") this.#cells(item, fields, row);
      else this.#wants(item.place, "{ column: value, … }");
      return row;
    });
  }

  #cells(
    item: Fields,
    fields: ReturnType<PolicyEnvironment["fields"]>,
    row: Record<string, Cell>,
  ): void {
    for (const { key, keyPlace, value } of item.fields) {
      const field = fields.get(key);
      if (!field) {
        this.#unknownName(key, keyPlace, fields.keys());
        continue;
      }
      const cell = value.kind === "text" ? exampleValue(value.text, field.type) : undefined;
      if (cell === undefined) this.#wants(value.place, typeName(field.type));
      else if (cell !== null) row[field.name] = cell;
    }
  }

  #expected(tree: Tree): ExpectedValue | undefined {
    if (tree.kind !== "text") return this.#wants(tree.place, typeName(this.#rule.type));
    const { text, place } = tree;
    if (text.trim() === UNKNOWN) return { value: undefined, text, place };
    const value = exampleValue(text, this.#rule.type);
    return value === undefined
      ? this.#wants(place, typeName(this.#rule.type))
      : { value, text, place };
  }

  #wants(place: Place, wanted: string): undefined {
    const facts = { name: this.#rule.name, wanted };
    this.#environment.report({ code: "CSP303", place, facts });
  }

  #unknownName(name: string, place: Place, known?: Iterable<string>): void {
    const close = nearest(name, known ?? this.#environment.names(PERSON));
    const meant = close && { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` };
    const hint = (known ? undefined : this.#environment.insteadOf(name)) ?? meant;
    this.#environment.report({ code: "CSP305", place, facts: { name }, ...(hint && { hint }) });
  }
}
