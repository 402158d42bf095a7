import { Decimal } from "../../kernel/decimal.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import { COMPARISONS, type Syntax } from "../expression/syntax.ts";
import { isWord, type Known } from "./known.ts";
import { printed } from "./printed.ts";
import { comparable, type Range, rangeOf } from "./range.ts";

/** 原子条件 — one part of a condition that is not put together from others. */
export interface Atom {
  /** What is asked about, written the same wherever it is the same. */
  readonly term: string;
  readonly operator: string;
  /** What it is compared with; undefined when the term itself holds or not. */
  readonly word?: string;
  readonly figure?: { readonly value: Decimal; readonly unit: string };
  readonly negated: boolean;
  /** Cannot hold whatever the data. */
  readonly impossible: boolean;
  readonly text: string;
}

/** 情形 — parts that hold together; a condition holds in at least one of its cases. */
export type Case = readonly Atom[];

/** More cases than this are not looked through; nothing is then claimed. */
const MOST = 200;
const ALWAYS: readonly Case[] = [[]];
const FLIPPED: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** 分情形 — the cases of a condition as written. `stage`: among which records nth counts. */
export function casesOf(
  text: string,
  negated: boolean,
  known: Known,
  stage: string,
): readonly Case[] {
  const syntax = parseExpression(text);
  return isFault(syntax) ? ALWAYS : new CaseReader(known, stage).read(syntax, negated);
}

/** 同时成立 — the cases in which all of the conditions hold. */
export function together(...conditions: readonly (readonly Case[])[]): readonly Case[] {
  let all: readonly Case[] = ALWAYS;
  for (const cases of conditions) {
    if (all.length * cases.length > MOST) continue;
    all = all.flatMap((one) => cases.map((other) => [...one, ...other]));
  }
  return all;
}

class CaseReader {
  readonly #known: Known;
  readonly #stage: string;

  constructor(known: Known, stage: string) {
    this.#known = known;
    this.#stage = stage;
  }

  read(syntax: Syntax, negated: boolean): readonly Case[] {
    if (syntax.kind === "unary" && syntax.operator === "not") return this.read(syntax.of, !negated);
    if (syntax.kind === "name" && (syntax.name === "true" || syntax.name === "false")) {
      const holds = (syntax.name === "true") !== negated;
      return holds ? ALWAYS : [[{ ...this.#plain(syntax, false), impossible: true }]];
    }
    if (syntax.kind === "call" && syntax.name === "missing") {
      return [[this.#plain({ ...syntax, name: "known" }, !negated)]];
    }
    if (syntax.kind !== "binary") return [[this.#plain(syntax, negated)]];
    const { operator, left, right } = syntax;
    if (operator === "and" || operator === "or") {
      const parts = [this.read(left, negated), this.read(right, negated)] as const;
      const joined = (operator === "and") !== negated;
      return joined ? together(...parts) : [...parts[0], ...parts[1]];
    }
    return COMPARISONS.includes(operator)
      ? [[this.#comparison({ ...syntax, operator }, negated)]]
      : [[this.#plain(syntax, negated)]];
  }

  #plain(syntax: Syntax, negated: boolean): Atom {
    const text = printed(syntax);
    const shown = negated ? `not ${text}` : text;
    return { term: this.#term(text), operator: "", negated, impossible: false, text: shown };
  }

  /** Which occurrence a record is depends on the records that are counted. */
  #term(text: string): string {
    return /\bnth\b|\brunning\(/.test(text) ? `${this.#stage} ${text}` : text;
  }

  #comparison(syntax: Extract<Syntax, { kind: "binary" }>, negated: boolean): Atom {
    const { left, right, operator } = syntax;
    const shown = printed(syntax);
    const text = negated ? `not (${shown})` : shown;
    const [one, other] = [rangeOf(left, this.#known), rangeOf(right, this.#known)];
    const impossible = !negated && comparable(one, other) && cannotHold(one, operator, other);
    const fixed = this.#fixed(right, left);
    const about = { negated, impossible, text };
    if (fixed) return { term: this.#term(printed(left)), operator, ...fixed, ...about };
    const first = this.#fixed(left, right);
    const flipped = FLIPPED[operator] ?? operator;
    if (first) return { term: this.#term(printed(right)), operator: flipped, ...first, ...about };
    return { term: this.#term(shown), operator: "", ...about };
  }

  #fixed(syntax: Syntax, beside: Syntax): Pick<Atom, "word" | "figure"> | undefined {
    if (syntax.kind === "text") return { word: syntax.text };
    if (syntax.kind === "name") {
      return isWord(syntax.name, printed(beside), this.#known) ? { word: syntax.name } : undefined;
    }
    if (syntax.kind !== "number") return undefined;
    return { figure: { value: new Decimal(syntax.digits), unit: syntax.unit } };
  }
}

function cannotHold(one: Range, operator: string, other: Range): boolean {
  const below = (left: Range, right: Range, equal: boolean): boolean => {
    if (!left.high || !right.low) return false;
    return equal ? left.high.lte(right.low) : left.high.lt(right.low);
  };
  if (operator === ">") return below(one, other, true);
  if (operator === ">=") return below(one, other, false);
  if (operator === "<") return below(other, one, true);
  if (operator === "<=") return below(other, one, false);
  return operator === "=" && (below(one, other, false) || below(other, one, false));
}
