import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Computation, Show, Sources } from "../model.ts";
import { asDecimal, isKnown, type Known, Unknown, type Value } from "../value.ts";
import { bothKnown } from "./both-known.ts";
import { dateArithmetic, dayValue } from "./date-arithmetic.ts";
import { reportSameSides, warnOfBareSides } from "./comparison-sides.ts";
import { reportUnits, type Site } from "./environment.ts";
import { turnedBy } from "./for-everybody.ts";
import { logic } from "./logic.ts";
import { partsOf } from "./parts-of.ts";
import { COMPARISONS, type BinaryOperator, type Comparison, type Syntax } from "./syntax.ts";
import { NUMBER, TRUTH, type Type, typeName } from "./types.ts";
import { combineUnits, isPlain, ratioBetween, scaled } from "./units.ts";

type Unary = Extract<Syntax, { kind: "unary" }>;
type Binary = Extract<Syntax, { kind: "binary" }>;

const SIGNS: Readonly<Record<string, string>> = {
  "*": "×",
  "/": "÷",
  ">=": "≥",
  "<=": "≤",
  "!=": "≠",
};

const LOGIC: Readonly<Record<string, Bilingual>> = {
  and: { zh: "且", en: "and" },
  or: { zh: "或", en: "or" },
};

function signOf(operator: string): Bilingual {
  const sign = SIGNS[operator] ?? operator;
  return LOGIC[operator] ?? { zh: sign, en: sign };
}

/** 一元运算 — minus and not. */
export function compileUnary(syntax: Unary, site: Site): Computation | undefined {
  const of = site.compile(syntax.of, site);
  if (!of) return undefined;
  const wanted = syntax.operator === "-" ? "number" : "truth";
  if (of.type.kind !== wanted) {
    reportUnits(site, syntax.at, `${syntax.operator} ${typeName(of.type)}`);
    return undefined;
  }
  const turned =
    syntax.operator === "-"
      ? (value: Value) => (isKnown(value) ? asDecimal(value).negated() : value)
      : (value: Value) => (value instanceof Unknown ? value : value !== true);
  const sign = syntax.operator === "-" ? { zh: "−", en: "−" } : { zh: "非 ", en: "not " };
  const show: Show = (frame, index, language) =>
    `${sign[language]}${of.show(frame, index, language)}`;
  const { type, sources } = of;
  return { type, ...turnedBy(of, turned), show, sources };
}

/** 二元运算 — arithmetic, comparison and logic of two parts, their units checked. */
export function compileBinary(syntax: Binary, site: Site): Computation | undefined {
  const left = site.compile(syntax.left, site);
  const right = site.compile(syntax.right, site, left?.type);
  if (!left || !right) return undefined;
  const { operator } = syntax;
  if (isComparison(operator)) {
    if (reportSameSides(syntax, site)) return undefined;
    warnOfBareSides(syntax, [left, right], site);
  }
  const made = operation(operator, blankAs(right, left, operator), blankAs(left, right, operator));
  if (!made) {
    const why = `${typeName(left.type)} ${syntax.operator} ${typeName(right.type)}`;
    reportUnits(site, syntax.left.at, why);
    return undefined;
  }
  const wrap = needsBrackets(syntax);
  const sign = signOf(syntax.operator);
  const show: Show = (frame, index, language) => {
    const one = left.show(frame, index, language);
    const other = right.show(frame, index, language);
    return `${wrap.left ? `(${one})` : one} ${sign[language]} ${wrap.right ? `(${other})` : other}`;
  };
  const whole: Computation = { ...made, show, sources: both(left.sources, right.sources) };
  return isComparison(operator) ? compared(whole, operator, left, right) : whole;
}

/** A comparison tells its two sides, so that a failed one can say by how much. */
function compared(
  whole: Computation,
  operator: Comparison,
  left: Computation,
  right: Computation,
): Computation {
  const inner = partsOf([left, right]);
  return {
    ...whole,
    parts(frame, index, add) {
      add({ kind: "comparison", operator, left, right, whole });
      inner(frame, index, add);
    },
  };
}

function isComparison(operator: BinaryOperator): operator is Comparison {
  return COMPARISONS.includes(operator);
}

/** What is still blank fits whatever it meets; its value stays not applicable. */
function blankAs(other: Computation, one: Computation, operator: BinaryOperator): Computation {
  if (one.type.kind !== "none") return one;
  const scales = operator === "*" || operator === "/";
  return { ...one, type: scales ? NUMBER : other.type };
}

/** Brackets in formulas follow the tree, not the text: a sum inside a product needs them. */
function needsBrackets(syntax: Binary): { left: boolean; right: boolean } {
  const isProduct = syntax.operator === "*" || syntax.operator === "/";
  const isSum = (side: Syntax) =>
    side.kind === "binary" && (side.operator === "+" || side.operator === "-");
  const isAny = (side: Syntax) => side.kind === "binary";
  const right = isProduct || syntax.operator === "-" ? isAny(syntax.right) : false;
  return { left: isProduct && isSum(syntax.left), right };
}

export function both(left: Sources, right: Sources): Sources {
  return (frame, index, add) => {
    left(frame, index, add);
    right(frame, index, add);
  };
}

interface Operation extends Pick<Computation, "type" | "evaluate" | "forEverybody"> {
  /** Decided before any data is read: a reading against one of its words. */
  readonly fixed?: boolean;
}

function operation(
  operator: BinaryOperator,
  left: Computation,
  right: Computation,
): Operation | undefined {
  if (operator === "and" || operator === "or") return logic(operator, left, right);
  if (COMPARISONS.includes(operator)) return comparison(operator, left, right);
  if (left.type.kind === "date" || left.type.kind === "moment")
    return dateArithmetic(operator, left, right);
  return arithmetic(operator, left, right);
}

function arithmetic(
  operator: BinaryOperator,
  left: Computation,
  right: Computation,
): Operation | undefined {
  if (left.type.kind !== "number" || right.type.kind !== "number") return undefined;
  const [one, other] = [left.type.unit, right.type.unit];
  if (operator === "*" || operator === "/") {
    const { unit, ratio } = combineUnits(one, other, operator === "*" ? 1 : -1);
    const made =
      operator === "*"
        ? bothKnown(left, right, (a, b) => scaled(asDecimal(a).times(asDecimal(b)), ratio))
        : bothKnown(left, right, (a, b) =>
            asDecimal(b).isZero() ? null : scaled(asDecimal(a).div(asDecimal(b)), ratio),
          );
    return { type: { kind: "number", unit }, ...made };
  }
  const ratio = ratioBetween(other, one);
  if (!ratio) return undefined;
  const unit = isPlain(one) ? other : one;
  const made =
    operator === "+"
      ? bothKnown(left, right, (a, b) => asDecimal(a).plus(scaled(asDecimal(b), ratio)))
      : bothKnown(left, right, (a, b) => asDecimal(a).minus(scaled(asDecimal(b), ratio)));
  return { type: { kind: "number", unit }, ...made };
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function comparison(
  operator: string,
  left: Computation,
  right: Computation,
): Operation | undefined {
  const order = ordering(left.type, right.type);
  const holds = HOLDS[operator];
  if (!order || !holds) return undefined;
  const equality = operator === "=" || operator === "!=";
  if (!equality && (left.type.kind === "text" || left.type.kind === "truth")) return undefined;
  // What does not apply cannot meet a condition.
  const made = bothKnown(left, right, (a, b) => holds(order(a, b)), false);
  const [one = null, other = null] = [left.fixed, right.fixed];
  if (!isKnown(one) || !isKnown(other)) return { type: TRUTH, ...made };
  return { type: TRUTH, ...made, fixed: holds(order(one, other)) };
}

function ordering(left: Type, right: Type): ((a: Known, b: Known) => number) | undefined {
  if (left.kind === "number" && right.kind === "number") {
    const ratio = ratioBetween(right.unit, left.unit);
    return ratio && ((a, b) => asDecimal(a).comparedTo(scaled(asDecimal(b), ratio)));
  }
  if (left.kind === "level" && right.kind === "level") {
    const words = left.words;
    return left.name === right.name
      ? (a, b) => words.indexOf(String(a)) - words.indexOf(String(b))
      : undefined;
  }
  const isTime = (type: Type) => type.kind === "date" || type.kind === "moment";
  if (isTime(left) && isTime(right)) {
    if (left.kind === right.kind) return (a, b) => Number(a) - Number(b);
    return (a, b) => dayValue(a, left) - dayValue(b, right);
  }
  if (left.kind !== right.kind) return undefined;
  return (a, b) => (a === b ? 0 : 1);
}
