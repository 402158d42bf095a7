import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Quantity } from "../../measures/quantity.ts";
import type { Column, Computation, KeptFigure, PeriodLength, RecordSet } from "../model.ts";
import type { TargetRule } from "../rules.ts";
import type { Scope } from "../scope.ts";
import type { Syntax } from "./syntax.ts";
import type { Type } from "./types.ts";

/** 字段 — a column of an input kind as the language sees it. */
export interface RecordField {
  readonly name: string;
  readonly type: Type;
  readonly title: Bilingual;
  /** What a blank cell counts as, where the policy says so. */
  readonly usual?: Decimal;
}

/** 条款 — where a clause stands in its source, and what it says in our own words. */
export interface ClauseText {
  readonly heading: Bilingual;
  readonly says: Bilingual;
}

/** 有序词 — words in order, low to high, with what people call them. */
export interface Level {
  readonly name: string;
  readonly words: readonly string[];
  /** What a roster may write for a word (name, Chinese and English label) → the word. */
  readonly spelled: ReadonlyMap<string, string>;
}

/**
 * 编译环境 — what an expression may refer to. Columns are compiled when first named, so their
 * order in the file does not matter; a circle is reported where it closes.
 */
export interface Environment {
  report(diagnostic: Diagnostic): void;
  column(name: string, from: Place): Column | undefined;
  /** What is compiled in `work` is read of an earlier month: it may lead back to here. */
  acrossMonths<T>(work: () => T): T;
  /** Names of ours in English; `alsoBare` where an expression is only asked of a person. */
  inEnglish(syntax: Syntax, alsoBare?: boolean): Syntax;
  /** Whether a column of the name is declared; its own findings say why it could not be made. */
  declares(name: string): boolean;
  set(name: string): RecordSet | undefined;
  /** The days or weeks of a column with one value for each. */
  period(length: PeriodLength, column: string): RecordSet;
  fields(kind: string): ReadonlyMap<string, RecordField>;
  quantity(name: string, scope: "person" | "span"): Quantity | undefined;
  /** A reading, blank or legal figure. */
  constant(name: string): Computation | undefined;
  level(name: string): Level | undefined;
  /** An entry under `targets`. */
  target(name: string, from: Place): TargetRule | undefined;
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** Heading and paraphrase of a clause of the source. */
  clause(id: string): ClauseText | undefined;
  /** Ids of all clauses that are described. */
  readonly clauses: readonly string[];
  /** Has a figure of a person kept for later months, under a name of its own. */
  keep(figure: KeptFigure): void;
  /** Every name that could be meant at `here`, for the nearest-name hint. */
  names(here: Scope): Iterable<string>;
  /** What to write instead of a kind without rows, or of the Chinese name of a figure or field. */
  insteadOf(name: string): Bilingual | undefined;
  /** What records may be taken from: kinds of input, made records, and other sets. */
  readonly recordNames: readonly string[];
}

/** 自身栏目 — a column that carries on from its own value of the month before. */
export interface SelfColumn {
  readonly name: string;
  readonly type: Type;
  /** The value before the first month. */
  readonly starts: Computation;
}

/** 外层之物 — what a rule is asked of while it looks through other records: `this.contract_no`. */
export interface OuterRecord {
  readonly site: Site;
  /** The scope of the records that are looked through; nowhere else may it be named. */
  readonly inside: Scope;
  /** Which one it is asked of just now. */
  readonly index: number;
}

/** 表达式出处 — one expression being compiled: its text's place and the scope it is asked at. */
export interface Site {
  readonly environment: Environment;
  readonly here: Scope;
  /** The column that reads its own past, where `previous(self)` may be written. */
  readonly self?: SelfColumn | undefined;
  /** Set where the figure of an earlier month is meant: it is no part of this month's value. */
  readonly isEarlier?: true;
  /** The record whose rule looks through those of `here`. */
  readonly outer?: OuterRecord | undefined;
  /** Place of the first character of the expression. */
  readonly place: Place;
  /** Compiles a part of the same expression; `wanted` lets a bare word be read as of that type. */
  compile(syntax: Syntax, site: Site, wanted?: Type): Computation | undefined;
}

export function reportUnits(site: Site, at: number, why: string): void {
  site.environment.report({ code: "CSP306", place: placeAt(site, at), facts: { why } });
}

export function placeAt(site: Site, at: number): Place {
  return { ...site.place, column: site.place.column + at };
}
