/**
 * 照式重算 — the amount that a shown formula comes to, worked out anew from its figures alone.
 *
 * Reads what a person reads, in Chinese: words are passed over, figures and signs are kept.
 * Undefined where the text holds no calculation.
 */
export function recomputed(formula: string): number | undefined {
  const parts = formula.split(/; |；/);
  const text = (parts.findLast((part) => part.includes("=")) ?? formula)
    .replace(/=\s*-?[\d,.]+\s*$/, "")
    .replace(/（[^）]*）/g, " ");
  const side = text.split(" = ").at(-1)?.split("→").at(-1) ?? "";
  // A step that was reached, and what stands in brackets without a figure, is no calculation.
  const bare = side
    .replace(/\([^()]*[≥≤><][^()]*\)/g, " ")
    .replace(/\((?=[^()\d−-]*\))[^()]*\)/g, " ")
    .replace(/ %/g, "%");
  const tokens = bare.match(FIGURES_AND_SIGNS) ?? [];
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.isDone ? value : undefined;
}

/** The words that work on figures, as a Chinese formula has them. */
const CALLS: ReadonlyMap<string, (...inputs: readonly number[]) => number> = new Map([
  ["最小", Math.min],
  ["最大", Math.max],
  ["四舍五入", (figure = 0, step = 1) => Math.round(figure / step) * step],
  ["舍去", (figure = 0, step = 1) => Math.floor(figure / step) * step],
  ["进一", (figure = 0, step = 1) => Math.ceil(figure / step) * step],
  ["绝对值", Math.abs],
]);
const FIGURES_AND_SIGNS = new RegExp(
  String.raw`\d+(?:,\d{3})*(?:\.\d+)?%?|[−+×÷*/(),-]|(?:${[...CALLS.keys()].join("|")})(?=\()`,
  "g",
);

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#tokens.length > 0 && this.#at === this.#tokens.length;
  }

  sum(): number {
    let value = this.#product();
    while (["+", "-", "−"].includes(this.#next)) {
      const sign = this.#take() === "+" ? 1 : -1;
      value += sign * this.#product();
    }
    return value;
  }

  #product(): number {
    let value = this.#single();
    while (["×", "÷", "*", "/"].includes(this.#next)) {
      const sign = this.#take();
      const factor = this.#single();
      value = sign === "×" || sign === "*" ? value * factor : value / factor;
    }
    return value;
  }

  #single(): number {
    const token = this.#take();
    if (token === "-" || token === "−") return -this.#single();
    if (token === "(") {
      const inner = this.sum();
      this.#take();
      return inner;
    }
    const call = CALLS.get(token);
    if (call) return this.#called(call);
    const figure = Number(token.replaceAll(",", "").replace("%", ""));
    return token.endsWith("%") ? figure / 100 : figure;
  }

  #called(call: (...inputs: readonly number[]) => number): number {
    this.#take();
    const inputs = [this.sum()];
    while (this.#next === ",") {
      this.#take();
      inputs.push(this.sum());
    }
    this.#take();
    return call(...inputs);
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? "";
  }

  #take(): string {
    const token = this.#next;
    this.#at += 1;
    return token;
  }
}
