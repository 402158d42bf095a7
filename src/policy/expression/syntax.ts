import type { Day } from "../../kernel/calendar.ts";

/** 算式的语法树 — every node knows at which character of the text it starts (from 0). */
export type Syntax =
  | { readonly kind: "number"; readonly at: number; readonly digits: string; readonly unit: string }
  /** A fixed day, as it is written: `2024-05-01`. */
  | { readonly kind: "date"; readonly at: number; readonly day: Day }
  | { readonly kind: "text"; readonly at: number; readonly text: string }
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  | {
      readonly kind: "call";
      readonly at: number;
      readonly name: string;
      readonly inputs: readonly Syntax[];
      /** `last 6`, `in team`, `others`: said after the inputs, each at most once. */
      readonly options: readonly Option[];
    }
  | {
      readonly kind: "unary";
      readonly at: number;
      readonly operator: "-" | "not";
      readonly of: Syntax;
    }
  | {
      readonly kind: "binary";
      readonly at: number;
      readonly operator: BinaryOperator;
      readonly left: Syntax;
      readonly right: Syntax;
    };

/** 附言 — a word after the inputs of a call that says which, since when or among whom. */
export interface Option {
  readonly at: number;
  readonly word: OptionWord;
  /** What follows the word; absent for words that stand alone (`others`). */
  readonly of: Syntax | undefined;
  /** `then lowest x`: the lowest one first. */
  readonly lowest?: true;
}

/** Words that take something after them, and words that stand alone. */
export const OPTION_WORDS = ["last", "over", "in", "whose", "where", "then", "ties", "by"] as const;
export const LONE_OPTION_WORDS = ["others", "lowest"] as const;

export type OptionWord = (typeof OPTION_WORDS)[number] | (typeof LONE_OPTION_WORDS)[number];

export type BinaryOperator = "+" | "-" | "*" | "/" | Comparison | "and" | "or";
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

export const COMPARISONS: readonly string[] = ["=", "!=", "<", "<=", ">", ">="];

/** 读不通之处 — where in the text and why. */
export interface SyntaxFault {
  readonly at: number;
  readonly why: string;
}
