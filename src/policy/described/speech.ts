import { fill } from "../../kernel/bilingual.ts";
import { FUNCTIONS } from "../expression/functions/index.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import { COMPARISONS, type Syntax } from "../expression/syntax.ts";
import type { Tree } from "../load/tree.ts";
import { optionPhrases, lastPhrase } from "./option-phrases.ts";
import { settled } from "./settled.ts";
import { SIGNS } from "./telling.ts";
import type { Titles } from "./titles.ts";
import { spokenDay, spokenNumber } from "./spoken-number.ts";

type Binary = Extract<Syntax, { kind: "binary" }>;
type Call = Extract<Syntax, { kind: "call" }>;

const WORDS = {
  and: { zh: "{left}，且{right}", en: "{left} and {right}" },
  or: { zh: "{left}，或{right}", en: "{left} or {right}" },
  not: { zh: "并非{of}", en: "it does not hold that {of}" },
  people: { zh: "{1}的人数", en: "the number of people where {1}" },
  step: { zh: "以 {step} 为一步", en: "in steps of {step}" },
  yes: { zh: "“{title}”为是", en: "“{title}” is yes" },
  no: { zh: "“{title}”为否", en: "“{title}” is no" },
  "=": { zh: "{left}为{right}", en: "{left} is {right}" },
  "!=": { zh: "{left}不为{right}", en: "{left} is not {right}" },
  "<": { zh: "{left}低于{right}", en: "{left} is below {right}" },
  "<=": { zh: "{left}不超过{right}", en: "{left} is at most {right}" },
  ">": { zh: "{left}超过{right}", en: "{left} is above {right}" },
  ">=": { zh: "{left}不低于{right}", en: "{left} is at least {right}" },
} as const;

const DATED = {
  "=": { zh: "{left}与{right}为同一天", en: "{left} is {right}" },
  "!=": { zh: "{left}不是{right}", en: "{left} is not {right}" },
  "<": { zh: "{left}早于{right}", en: "{left} is before {right}" },
  "<=": { zh: "{left}不晚于{right}", en: "{left} is not after {right}" },
  ">": { zh: "{left}晚于{right}", en: "{left} is after {right}" },
  ">=": { zh: "{left}不早于{right}", en: "{left} is not before {right}" },
} as const;

const SIGN_OF: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "+": "+", "-": "−" };
const LOOSENESS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
/** Functions whose second input is a step. */
const STEPPED: ReadonlySet<string> = new Set(["round", "floor", "ceil"]);
const COMPARISON = 4;
const TIGHT = 7;

/** 说算式 — an expression in plain words, with titles for names and the readings put in. */
export class Speech {
  readonly titles: Titles;

  constructor(titles: Titles) {
    this.titles = titles;
  }

  within(kind: string | undefined): Speech {
    return new Speech(this.titles.within(kind));
  }

  get language() {
    return this.titles.telling.language;
  }

  /** The expression that a tree writes, readings put in; undefined when it is none. */
  syntax(tree: Tree | undefined): Syntax | undefined {
    return tree?.kind === "text" ? this.parsed(tree.text) : undefined;
  }

  parsed(text: string): Syntax | undefined {
    const syntax = parseExpression(text);
    return isFault(syntax) ? undefined : settled(syntax, this.titles.telling.inForce);
  }

  /** What a tree writes in words; the text itself when it cannot be read. */
  tell(tree: Tree | undefined, unit = ""): string {
    const syntax = this.syntax(tree);
    if (syntax) return this.say(syntax, 0, unit);
    return tree?.kind === "text" ? tree.text : "";
  }

  /** The same for a figure that is named, not judged: a yes/no is only called by its title. */
  name(syntax: Syntax): string {
    return syntax.kind === "name" ? this.titles.of(syntax.name) : this.say(syntax);
  }

  say(syntax: Syntax, outer = 0, unit = ""): string {
    if (syntax.kind === "number") return spokenNumber(syntax, unit, this.language);
    if (syntax.kind === "date") return spokenDay(syntax.day, this.language);
    if (syntax.kind === "text") return this.titles.word(syntax.text);
    if (syntax.kind === "name") return this.#named(syntax.name);
    if (syntax.kind === "call") return this.#call(syntax, unit);
    if (syntax.kind === "binary") return this.#binary(syntax, outer);
    if (syntax.operator === "-") return `−${this.say(syntax.of, TIGHT)}`;
    const { of } = syntax;
    if (of.kind === "name")
      return fill(WORDS.no[this.language], { title: this.titles.of(of.name) });
    return fill(WORDS.not[this.language], { of: this.#bracketed(this.say(of), of) });
  }

  #named(name: string): string {
    const title = this.titles.of(name);
    const truth = this.titles.type(name)?.kind === "truth";
    return truth ? fill(WORDS.yes[this.language], { title }) : title;
  }

  #binary(syntax: Binary, outer: number): string {
    const { operator, left, right } = syntax;
    if (COMPARISONS.includes(operator)) return this.#compared(syntax, outer);
    const own = LOOSENESS[operator] ?? COMPARISON;
    const tighter = operator === "-" || operator === "/" ? own + 1 : own;
    const parts = { left: this.say(left, own), right: this.say(right, tighter) };
    const sign = SIGN_OF[operator];
    const text = sign
      ? `${parts.left} ${sign} ${parts.right}`
      : fill(WORDS[operator === "and" ? "and" : "or"][this.language], parts);
    return own < outer ? this.#brackets(text) : text;
  }

  #compared({ operator, left, right }: Binary, outer: number): string {
    const beside = left.kind === "name" ? left.name : undefined;
    const clock = left.kind === "call" && left.name === "clock";
    const said =
      right.kind === "name" || right.kind === "text"
        ? this.#other(right.kind === "name" ? right.name : right.text, beside)
        : clock && right.kind === "number"
          ? clockTime(right)
          : this.say(right, COMPARISON + 1);
    const words = this.#isDate(left) ? DATED : WORDS;
    const sign = operator as keyof typeof DATED;
    const text = fill(words[sign][this.language], { left: this.#side(left), right: said });
    return COMPARISON < outer ? this.#brackets(text) : text;
  }

  #side(syntax: Syntax): string {
    return syntax.kind === "name" ? this.titles.of(syntax.name) : this.say(syntax, COMPARISON + 1);
  }

  /** A bare word beside a figure of words is one of them, unless it is a name itself. */
  #other(text: string, beside: string | undefined): string {
    const type = beside === undefined ? undefined : this.titles.type(beside);
    const fixed = type?.kind === "text" || type?.kind === "level" ? type.words : undefined;
    if (fixed?.includes(text)) return this.titles.word(text, beside);
    const known = this.titles.type(text) !== undefined;
    const { blankTitles } = this.titles.telling;
    return known || blankTitles.has(text) || text === "nth"
      ? this.titles.of(text)
      : this.titles.word(text, beside);
  }

  #isDate(syntax: Syntax): boolean {
    if (syntax.kind === "name") {
      const kind = this.titles.type(syntax.name)?.kind;
      return kind === "date" || kind === "moment";
    }
    if (syntax.kind === "call") return syntax.name === "day";
    if (syntax.kind === "date") return true;
    // A date less a date is days.
    if (syntax.kind !== "binary") return false;
    return this.#isDate(syntax.left) && !this.#isDate(syntax.right);
  }

  #call(syntax: Call, unit: string): string {
    const { language } = this;
    const told = FUNCTIONS.get(syntax.name)?.docs.told[language] ?? syntax.name;
    const [first] = syntax.inputs;
    const kind = first?.kind === "name" ? this.#kindOf(first.name) : undefined;
    const names = ["if", "holds", "streak", "months"].includes(syntax.name);
    const spoken = syntax.inputs.map((one) => (names ? this.say(one, 0, unit) : this.#input(one)));
    const people = syntax.name === "count" && first !== undefined && first.kind !== "name";
    const template = people ? WORDS.people[language] : told;
    const facts: Record<string, string> = {
      all: spoken.join(SIGNS[syntax.name === "holds" ? "semicolon" : "listed"][language]),
      last: lastPhrase(syntax.options, language),
    };
    spoken.forEach((text, position) => (facts[String(position + 1)] = text));
    const rest = syntax.options.filter(({ word }) => !(word === "last" && told.includes("{last}")));
    const phrases = [
      ...(STEPPED.has(syntax.name) && spoken[1] !== undefined
        ? [fill(WORDS.step[language], { step: spoken[1] })]
        : []),
      ...optionPhrases(rest, kind === undefined ? this : this.within(kind), this),
    ];
    const text = fill(withoutUnsaid(template, spoken.length), facts);
    const listed = phrases.join(SIGNS.comma[language]);
    if (listed === "") return text;
    return text + SIGNS.open[language] + listed + SIGNS.close[language];
  }

  /** A list inside a list needs its brackets. */
  #input(syntax: Syntax): string {
    if (syntax.kind === "name") return this.titles.of(syntax.name);
    const text = this.say(syntax);
    const several = syntax.kind === "call" && syntax.inputs.length > 1;
    const composed = syntax.kind === "binary" && SIGN_OF[syntax.operator] !== undefined;
    return several || composed ? this.#brackets(text) : text;
  }

  #kindOf(name: string): string | undefined {
    const { environment } = this.titles.telling;
    const [set = ""] = name.split(".");
    return environment.recordNames.includes(set) ? environment.set(set)?.kind : undefined;
  }

  #brackets(text: string): string {
    return `${SIGNS.open[this.language].trim()}${text}${SIGNS.close[this.language]}`;
  }

  #bracketed(text: string, of: Syntax): string {
    return of.kind === "binary" ? this.#brackets(text) : text;
  }
}

/** What stands in brackets is not told of inputs that were left out. */
function withoutUnsaid(template: string, inputs: number): string {
  return template.replaceAll(/\s?[（(][^（）()]*[）)]/g, (aside) => {
    const [, first] = /\{(\d)\}/.exec(aside) ?? [];
    return Number(first ?? 0) > inputs ? "" : aside;
  });
}

const MINUTES: Readonly<Record<string, number>> = { hours: 60, minutes: 1 };

/** `17 h` beside a time of day is 17:00. */
function clockTime({ digits, unit }: Extract<Syntax, { kind: "number" }>): string {
  const minutes = Math.trunc(Number(digits) * (MINUTES[unit] ?? 1 / 60));
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
