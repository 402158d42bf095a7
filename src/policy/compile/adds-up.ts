import { parseExpression } from "../expression/parse.ts";
import type { Syntax } from "../expression/syntax.ts";
import type { Declaration } from "../load/declaration.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import type { Column, RecordSet } from "../model.ts";
import type { QuantityType } from "../../measures/quantity.ts";

/** 名字的含义 — what the policy knows of a name. */
export interface Names {
  declaration(name: string): Declaration | undefined;
  column(name: string): Column | undefined;
  readonly sets: ReadonlyMap<string, RecordSet>;
  quantityType(name: string): QuantityType | undefined;
  /** What a reading or blank has settled before any data is read. */
  fixed(name: string): unknown;
  /** With every name of ours in English. */
  inEnglish(syntax: Syntax): Syntax;
}

/** Of functions that fold records only these two add up. */
const ADDING: ReadonlySet<string> = new Set(["sum", "count"]);
/** Functions whose value stands for what goes into them. */
const PASSING: ReadonlySet<string> = new Set(["round", "abs", "min", "max"]);
/** Measured day by day. */
const DAILY = /^(attendance|calls)\./;
const OF_MONTH: ReadonlySet<string> = new Set(["attendance.month_days", "attendance.day_hours"]);
const AMOUNTS: ReadonlySet<QuantityType> = new Set([
  "count",
  "days",
  "hours",
  "minutes",
  "seconds",
]);

/**
 * 逐日累加 — whether an amount adds up over the days of a month, so that each half has its own:
 * shares of the month, amounts per dated record, and sums and counts of what is dated with their
 * rates and tiers. A step of a table, a rate, a rank or a score is of the month as a whole.
 */
export function addsUp(column: Column, declared: Declaration | undefined, names: Names): boolean {
  const { scope } = column;
  if (scope.kind === "span") return true;
  if (scope.kind === "record") return names.sets.get(scope.set)?.dated ?? false;
  return declared !== undefined && new AddsUp(names).entry(declared);
}

class AddsUp {
  readonly #names: Names;
  readonly #open = new Set<string>();

  constructor(names: Names) {
    this.#names = names;
  }

  entry({ tree, name }: Declaration): boolean {
    if (tree.kind !== "fields" || this.#open.has(name)) return false;
    this.#open.add(name);
    const key = (word: string) => fieldOf(tree, word);
    const found = this.#tree(key("value")) || this.#steps(key("table"), ["by"]);
    const tiers = this.#steps(key("tiers"), ["on"]);
    return found || tiers || this.#steps(key("share"), ["in", "where"]);
  }

  /** The figures in a word's keys; what only chooses among them is left out. */
  #steps(tree: Tree | undefined, choosing: readonly string[]): boolean {
    if (tree?.kind !== "fields") return false;
    return tree.fields.some(({ key, value }) => !choosing.includes(key) && this.#tree(value));
  }

  #tree(tree: Tree | undefined): boolean {
    if (tree?.kind !== "text") return false;
    const syntax = parseExpression(tree.text);
    return "why" in syntax ? false : this.#syntax(this.#names.inEnglish(syntax));
  }

  #syntax(syntax: Syntax): boolean {
    if (syntax.kind === "name") return this.#name(syntax.name);
    if (syntax.kind === "unary") return syntax.operator === "-" && this.#syntax(syntax.of);
    if (syntax.kind === "binary") return this.#binary(syntax);
    return syntax.kind === "call" && this.#call(syntax);
  }

  /** What is divided by what adds up is a rate; a comparison only decides. */
  #binary({ operator, left, right }: Extract<Syntax, { kind: "binary" }>): boolean {
    if (operator === "/") return this.#syntax(left) && !this.#syntax(right);
    if (operator !== "+" && operator !== "-" && operator !== "*") return false;
    return this.#syntax(left) || this.#syntax(right);
  }

  #call({ name, inputs }: Extract<Syntax, { kind: "call" }>): boolean {
    if (name === "if") return this.#branches(inputs).some((input) => this.#syntax(input));
    if (ADDING.has(name)) return inputs.some((input) => this.#readsDated(input));
    return PASSING.has(name) && inputs.some((input) => this.#syntax(input));
  }

  /** A reading chooses one branch for everybody: the other is never taken. */
  #branches([condition, yes, no]: readonly Syntax[]): readonly Syntax[] {
    const branches = [yes, no].filter((branch) => branch !== undefined);
    if (condition?.kind !== "binary" || condition.operator !== "=") return branches;
    const { left, right } = condition;
    if (left.kind !== "name" || right.kind !== "name") return branches;
    const chosen = this.#names.fixed(left.name);
    if (typeof chosen !== "string") return branches;
    return branches.slice(...(chosen === right.name ? [0, 1] : [1]));
  }

  #readsDated(syntax: Syntax): boolean {
    if (syntax.kind === "name") return this.#isDated(syntax.name);
    if (syntax.kind === "unary") return this.#readsDated(syntax.of);
    if (syntax.kind === "call") return syntax.inputs.some((input) => this.#readsDated(input));
    if (syntax.kind !== "binary") return false;
    return this.#readsDated(syntax.left) || this.#readsDated(syntax.right);
  }

  /** Records with a date, or what every one of them or every span has a value of. */
  #isDated(name: string): boolean {
    const set = this.#names.sets.get(name) ?? this.#names.sets.get(name.split(".")[0] ?? "");
    if (set) return set.dated;
    const column = this.#names.column(name);
    if (column?.scope.kind === "span") return true;
    if (column?.scope.kind === "record") {
      return this.#names.sets.get(column.scope.set)?.dated ?? false;
    }
    return this.#name(name);
  }

  #name(name: string): boolean {
    const declaration = this.#names.declaration(name);
    if (declaration) return this.entry(declaration);
    const type = this.#names.quantityType(name);
    if (!type || !DAILY.test(name) || OF_MONTH.has(name)) return false;
    return AMOUNTS.has(type) && !/\.avg_/.test(name);
  }
}
