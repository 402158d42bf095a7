/** 算式的语法树 — every node knows at which character of the text it starts (from 0). */
export type Syntax =
  | { readonly kind: "number"; readonly at: number; readonly digits: string; readonly unit: string }
  | { readonly kind: "text"; readonly at: number; readonly text: string }
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  | {
      readonly kind: "call";
      readonly at: number;
      readonly name: string;
      readonly inputs: readonly Syntax[];
      /** `last 6` inside look-backs. */
      readonly last: string | undefined;
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

export type BinaryOperator = "+" | "-" | "*" | "/" | Comparison | "and" | "or";
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

export const COMPARISONS: readonly string[] = ["=", "!=", "<", "<=", ">", ">="];

/** 读不通之处 — where in the text and why. */
export interface SyntaxFault {
  readonly at: number;
  readonly why: string;
}
