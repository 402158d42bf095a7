import { dayOf } from "../../kernel/calendar.ts";
import { isChinese } from "../../kernel/is-chinese.ts";
import { type Token, tokens } from "./tokens.ts";
import {
  type BinaryOperator,
  COMPARISONS,
  LONE_OPTION_WORDS,
  type Option,
  OPTION_WORDS,
  type Syntax,
  type SyntaxFault,
} from "./syntax.ts";
import { inEnglish } from "./spoken.ts";
import { UNIT_WORDS } from "./units.ts";

/** Names that join two parts: `last and x` is a column called last, not an option. */
const JOINING: ReadonlySet<string> = new Set(["and", "or", "is"]);

class Stop extends Error {
  readonly fault: SyntaxFault;

  constructor(fault: SyntaxFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/**
 * 读算式 — text to a syntax tree, or where and why it cannot be read.
 *
 * Precedence, loosest first: or · and · not · comparison · + - · * / · unary minus.
 */
export function parseExpression(expression: string): Syntax | SyntaxFault {
  const list = tokens(expression);
  if ("why" in list) return list;
  const spoken = isChinese(expression) ? inEnglish(list) : list;
  try {
    return new Parser(spoken).whole();
  } catch (stop) {
    if (stop instanceof Stop) return stop.fault;
    throw stop;
  }
}

export function isFault(parsed: Syntax | SyntaxFault): parsed is SyntaxFault {
  return "why" in parsed;
}

/** Option words that are functions too: `in(set)` is a call, `where (…)` is not. */
const CALLED: ReadonlySet<string> = new Set(["last", "in"]);

function opens(word: string, follower: Token): boolean {
  if (JOINING.has(follower.text)) return false;
  if (follower.text === "(") return !CALLED.has(word);
  return (follower.text === "-" && word === "then") || follower.kind !== "sign";
}

/** A sign, or a name that joins parts as `and` does: no text in quotes, and no number. */
function isMark({ kind }: Token): boolean {
  return kind === "sign" || kind === "name";
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  whole(): Syntax {
    const syntax = this.#either();
    const rest = this.#peek();
    if (rest.kind !== "end") throw this.#unexpected(rest);
    return syntax;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #accept(text: string): Token | undefined {
    const token = this.#peek();
    return token.text === text && isMark(token) ? this.#take() : undefined;
  }

  #unexpected(token: Token): Stop {
    const why = token.kind === "end" ? "the expression stops too early" : `"${token.text}"`;
    return new Stop({ at: token.at, why });
  }

  #noDay({ at, text }: Token): Stop {
    return new Stop({ at, why: `${text} is no day of the calendar` });
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#unexpected(this.#peek());
  }

  #either(): Syntax {
    return this.#chain(["or"], () => this.#both());
  }

  #both(): Syntax {
    return this.#chain(["and"], () => this.#negation());
  }

  #negation(): Syntax {
    const not = this.#accept("not");
    return not
      ? { kind: "unary", at: not.at, operator: "not", of: this.#negation() }
      : this.#comparison();
  }

  #comparison(): Syntax {
    const left = this.#sum();
    const sign = this.#peek();
    if (this.#accept("is")) {
      const operator = this.#accept("not") ? "!=" : "=";
      return { kind: "binary", at: sign.at, operator, left, right: this.#sum() };
    }
    if (sign.kind !== "sign" || !COMPARISONS.includes(sign.text)) return left;
    this.#take();
    const operator = sign.text as BinaryOperator;
    return { kind: "binary", at: sign.at, operator, left, right: this.#sum() };
  }

  #sum(): Syntax {
    return this.#chain(["+", "-"], () => this.#product());
  }

  #product(): Syntax {
    return this.#chain(["*", "/"], () => this.#sign());
  }

  #chain(operators: readonly string[], part: () => Syntax): Syntax {
    let left = part();
    for (;;) {
      const sign = this.#peek();
      if (!operators.includes(sign.text) || !isMark(sign)) return left;
      this.#take();
      const operator = sign.text as BinaryOperator;
      left = { kind: "binary", at: sign.at, operator, left, right: part() };
    }
  }

  #sign(): Syntax {
    const minus = this.#accept("-");
    return minus
      ? { kind: "unary", at: minus.at, operator: "-", of: this.#sign() }
      : this.#primary();
  }

  #primary(): Syntax {
    const token = this.#take();
    if (token.kind === "number") return this.#number(token);
    if (token.kind === "date") return this.#date(token);
    if (token.kind === "text") return { kind: "text", at: token.at, text: token.text };
    if (token.kind === "name") {
      return this.#accept("(")
        ? this.#call(token)
        : { kind: "name", at: token.at, name: token.text };
    }
    if (token.text === "(") {
      const inner = this.#either();
      this.#expect(")");
      return inner;
    }
    throw this.#unexpected(token);
  }

  #number(token: Token): Syntax {
    const percent = this.#accept("%");
    const follower = this.#peek();
    let unit = percent ? "percent" : "";
    if (!percent && follower.kind === "name" && UNIT_WORDS.has(follower.text)) {
      unit = UNIT_WORDS.get(this.#take().text) ?? "";
    }
    return { kind: "number", at: token.at, digits: token.text, unit };
  }

  /** What is written like a date is one: never a subtraction of its parts. */
  #date(token: Token): Syntax {
    const [year, month, date] = token.text.split(/\D/).map(Number);
    const day = dayOf(year ?? 0, month ?? 0, date ?? 0);
    if (day !== undefined) return { kind: "date", at: token.at, day };
    throw this.#noDay(token);
  }

  #call(name: Token): Syntax {
    const inputs: Syntax[] = [];
    const options: Option[] = [];
    while (!this.#accept(")")) {
      const option = inputs.length > 0 ? this.#option() : undefined;
      if (option) options.push(option);
      else inputs.push(this.#either());
      if (this.#peek().text !== ")") this.#expect(",");
    }
    return { kind: "call", at: name.at, name: name.text, inputs, options };
  }

  /** `then lowest score`, but `then lowest` is a column of that name. */
  #acceptLowest(): true | undefined {
    const after = this.#tokens[this.#next + 1];
    if (this.#peek().text !== "lowest" || !after) return undefined;
    if (after.kind !== "name" && after.text !== "(" && after.text !== "-") return undefined;
    this.#take();
    return true;
  }

  /** A word with something right behind it can be nothing but an option: `last 6`, `in team`. */
  #option(): Option | undefined {
    const { kind, text, at } = this.#peek();
    const follower = this.#tokens[this.#next + 1];
    if (kind !== "name" || !follower) return undefined;
    const lone = LONE_OPTION_WORDS.find((word) => word === text);
    if (lone && (follower.text === "," || follower.text === ")")) {
      this.#take();
      return { at, word: lone, of: undefined };
    }
    const word = OPTION_WORDS.find((known) => known === text);
    if (!word || !opens(word, follower)) return undefined;
    this.#take();
    const lowest = word === "then" && this.#acceptLowest();
    return { at, word, of: this.#either(), ...(lowest && { lowest }) };
  }
}
