import { Decimal, ONE, whole, ZERO } from "../../kernel/decimal.ts";
import { isFault, parseExpression } from "../expression/parse.ts";
import type { Syntax } from "../expression/syntax.ts";
import type { Declaration } from "../load/declaration.ts";
import { declaredIn, keyOf, type Known, textOfKey } from "./known.ts";

/** 值域 — between what a figure must lie; a side left away is open. */
export interface Range {
  readonly low?: Decimal | undefined;
  readonly high?: Decimal | undefined;
  /** Word of the unit; empty for plain numbers, which fit any. */
  readonly unit: string;
}

type Call = Extract<Syntax, { kind: "call" }>;

const ANY: Range = { unit: "" };
const COUNTED: Range = { low: ZERO, unit: "" };
const PLACE: Range = { low: ONE, unit: "" };
/** What is certain of figures that no policy declares. */
const NAMED: Readonly<Record<string, Range>> = {
  nth: PLACE,
  "calls.answer_rate": { low: ZERO, high: ONE, unit: "percent" },
};

/** 求值域 — what is certain of an expression before any data is read. */
export function rangeOf(syntax: Syntax, known: Known, open: readonly string[] = []): Range {
  if (syntax.kind === "number") return point(syntax.digits, syntax.unit);
  if (syntax.kind === "name") return ofName(syntax.name, known, open);
  if (syntax.kind === "call") return ofCall(syntax, known, open);
  if (syntax.kind !== "unary" || syntax.operator !== "-") return ANY;
  const { low, high, unit } = rangeOf(syntax.of, known, open);
  return { low: high?.negated(), high: low?.negated(), unit };
}

/** 文字的值域 — the same of an expression as written. */
export function rangeOfText(text: string, known: Known, open: readonly string[] = []): Range {
  const syntax = parseExpression(text);
  return isFault(syntax) ? ANY : rangeOf(syntax, known, open);
}

/** Whether figures of the two can be set side by side as they stand. */
export function comparable(one: Range, other: Range): boolean {
  return one.unit === other.unit || one.unit === "" || other.unit === "";
}

function point(digits: string, unit: string): Range {
  const value = unit === "percent" ? new Decimal(digits).div(100) : new Decimal(digits);
  return { low: value, high: value, unit };
}

function ofName(name: string, known: Known, open: readonly string[]): Range {
  const reading = known.readings.find((one) => one.name === name);
  if (reading) {
    const choices = [reading.chosen, ...reading.instead];
    return hull(choices.map((choice) => rangeOfText(choice, known, [...open, name])));
  }
  const declared = open.includes(name) ? undefined : declaredIn(known, "measures", name);
  return declared ? ofMeasure(declared, known, [...open, name]) : (NAMED[name] ?? ANY);
}

function ofMeasure(declared: Declaration, known: Known, open: readonly string[]): Range {
  if (["prorate", "round", "otherwise"].some((key) => keyOf(declared, key))) return ANY;
  const value = textOfKey(declared, "value");
  const made = value === undefined ? ANY : rangeOfText(value, known, open);
  const bound = (key: string): Range => {
    const text = textOfKey(declared, key);
    return text === undefined ? ANY : rangeOfText(text, known, open);
  };
  const [most, least] = [bound("at_most"), bound("at_least")];
  if (!comparable(made, most) || !comparable(made, least)) return ANY;
  // With both limits the one written last wins; only one of them is certain either way.
  const one = { high: least.low ? made.high : most.high, low: most.high ? made.low : least.low };
  const unit = made.unit || most.unit || least.unit;
  return { high: smaller(made.high, one.high), low: larger(made.low, one.low), unit };
}

function ofCall(call: Call, known: Known, open: readonly string[]): Range {
  const inputs = call.inputs.map((input) => rangeOf(input, known, open));
  const { name } = call;
  if (name === "count") return call.options.length > 0 ? ANY : COUNTED;
  if (name === "rank") return PLACE;
  if (name === "holds") return { low: ZERO, high: whole(inputs.length), unit: "" };
  if (name === "months" || name === "streak") return { ...COUNTED, high: lastOf(call) };
  if (name === "if" && inputs.length === 3) return hull(inputs.slice(1));
  if (name !== "min" && name !== "max") return ANY;
  if (inputs.length < 2 || call.options.length > 0 || !alike(inputs)) return ANY;
  const unit = inputs.find((input) => input.unit !== "")?.unit ?? "";
  const lows = inputs.map(({ low }) => low);
  const highs = inputs.map(({ high }) => high);
  return name === "min"
    ? { unit, low: every(lows, smaller), high: joined(highs, smaller) }
    : { unit, low: joined(lows, larger), high: every(highs, larger) };
}

/** The months that `last 6` lets count. */
function lastOf(call: Call): Decimal | undefined {
  const last = call.options.find(({ word }) => word === "last")?.of;
  return last?.kind === "number" && call.options.length === 1
    ? new Decimal(last.digits)
    : undefined;
}

function hull(parts: readonly Range[]): Range {
  if (!alike(parts)) return ANY;
  const unit = parts.find((part) => part.unit !== "")?.unit ?? "";
  const low = every(
    parts.map((part) => part.low),
    smaller,
  );
  return {
    unit,
    low,
    high: every(
      parts.map((part) => part.high),
      larger,
    ),
  };
}

function alike(parts: readonly Range[]): boolean {
  return parts.every((part) => parts.every((other) => comparable(part, other)));
}

type Bound = Decimal | undefined;

/** Only when every part has a bound is there one for all. */
function every(bounds: readonly Bound[], join: (one: Bound, other: Bound) => Bound): Bound {
  return bounds.includes(undefined) ? undefined : joined(bounds, join);
}

function joined(bounds: readonly Bound[], join: (one: Bound, other: Bound) => Bound): Bound {
  let all: Bound;
  for (const bound of bounds) all = join(all, bound);
  return all;
}

function smaller(one: Bound, other: Bound): Bound {
  if (!one || !other) return one ?? other;
  return one.lt(other) ? one : other;
}

function larger(one: Bound, other: Bound): Bound {
  if (!one || !other) return one ?? other;
  return one.gt(other) ? one : other;
}
