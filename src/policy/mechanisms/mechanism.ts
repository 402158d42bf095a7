import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Facts } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Type } from "../expression/types.ts";
import type { Field, Fields, Tree } from "../load/tree.ts";
import type { Computation, RecordSet } from "../model.ts";
import type { PayPlan } from "../pay-plan.ts";
import type { TargetRule } from "../rules.ts";
import type { Scope } from "../scope.ts";
import type { WordDocs } from "../word-docs.ts";

/** 编译场合 — what a mechanism may ask while its terms are compiled. */
export interface Terms {
  /** Name of the column, for messages. */
  readonly name: string;
  readonly here: Scope;
  readonly wanted: Type | undefined;
  /** The record set of `here`, when the column has one value per record. */
  readonly set: RecordSet | undefined;
  expression(tree: Tree, wanted?: Type): Computation | undefined;
  /** The same, for a key that is itself an expression (a step's lower bound). */
  key(field: Field, wanted?: Type): Computation | undefined;
  /** An entry under `targets`. */
  target(name: string, place: Place): TargetRule | undefined;
  report(code: Code, place: Place, facts: Facts): void;
  /** The terms as fields; reports anything else, and keys outside `known` unless `open`. */
  fields(tree: Tree, known: readonly string[], open?: "open"): Fields | undefined;
}

interface Word {
  /** The key in the policy file. */
  readonly word: string;
  readonly doc: Bilingual;
  /** A rule that uses it, as written in YAML. */
  readonly example: string;
  readonly docs: WordDocs;
}

/** 算法 — a word that gives a column its value. */
export interface Mechanism extends Word {
  compile(tree: Tree, terms: Terms): Computation | undefined;
}

/** 修饰 — a word that changes the value another word gave, in the order written. */
export interface Modifier extends Word {
  /** Scope the column takes when it does not say `per`. */
  readonly scope?: Scope;
  /** The one section that has a use for it. */
  readonly only?: string;
  apply(tree: Tree, to: Computation, terms: Terms): ModifiedComputation | undefined;
}

/** 修饰后的算法 — a computation that may also be shared out by days, or paid in parts. */
export interface ModifiedComputation extends Computation {
  readonly pays?: PayPlan;
  readonly shared?: {
    readonly full: Computation;
    readonly days: Computation;
    readonly of: Computation;
  };
}
