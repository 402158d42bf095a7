import { isChinese } from "../../kernel/is-chinese.ts";
import { nearest } from "../../kernel/nearest.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Text } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { constant } from "./constant.ts";
import { converted } from "./converted.ts";
import { placeAt, reportUnits, type Site } from "./environment.ts";
import { faultHint } from "./fault-hint.ts";
import { compileBinary, compileUnary } from "./operators.ts";
import { isFault, parseExpression } from "./parse.ts";
import { withParts } from "./parts-of.ts";
import { sameScope } from "../scope.ts";
import { fieldOfOuter } from "./outer-record.ts";
import { resolveName } from "./resolve.ts";
import type { Syntax } from "./syntax.ts";
import { FUNCTIONS } from "./functions/index.ts";
import { type Type, typeName } from "./types.ts";
import { PLAIN, unitOf } from "./units.ts";

/** 编译算式 — text to a computation; every fault is reported with its place. */
export function compileExpression(
  text: Text,
  asked: Pick<Site, "environment" | "here" | "self">,
  wanted?: Type,
): Computation | undefined {
  const here: Site = { ...asked, place: text.place, compile: compileSyntax };
  const syntax = parseExpression(text.text);
  if (isFault(syntax)) {
    const facts = { why: syntax.why };
    const hint = faultHint(text.text, syntax.at);
    const place = placeAt(here, syntax.at);
    here.environment.report({ code: "CSP308", place, facts, ...(hint && { hint }) });
    return undefined;
  }
  const english = isChinese(text.text) ? here.environment.inEnglish(syntax) : syntax;
  const made = compileSyntax(english, here, wanted);
  if (!made || !wanted) return made;
  const suited = converted(made, wanted);
  if (!suited) reportUnits(here, syntax.at, `${typeName(made.type)} ≠ ${typeName(wanted)}`);
  return suited;
}

/** `wanted` lets a bare word (`middle`, `closed`) be read as one of the words of that type. */
function compileSyntax(syntax: Syntax, site: Site, wanted?: Type): Computation | undefined {
  if (syntax.kind === "number") return literal(syntax.digits, syntax.unit, site);
  if (syntax.kind === "date") return constant(syntax.day, { kind: "date" }, site);
  if (syntax.kind === "text") return compileText(syntax.text, syntax.at, site, wanted);
  if (syntax.kind === "name") return compileName(syntax.name, syntax.at, site, wanted);
  const children: Computation[] = [];
  const watched: Site = { ...site, compile: watching(children, site) };
  const made = compileOperation(syntax, watched, wanted);
  return made && withParts(made, children);
}

/** Remembers what is compiled for the same scope: those values are the parts of the whole. */
function watching(children: Computation[], site: Site): Site["compile"] {
  return (syntax, at, wanted) => {
    const made = compileSyntax(syntax, at, wanted);
    if (made && !at.isEarlier && sameScope(at.here, site.here)) children.push(made);
    return made;
  };
}

type Operation = Extract<Syntax, { kind: "unary" | "binary" | "call" }>;

function compileOperation(
  syntax: Operation,
  site: Site,
  wanted: Type | undefined,
): Computation | undefined {
  if (syntax.kind === "unary") return compileUnary(syntax, site);
  if (syntax.kind === "binary") return compileBinary(syntax, site);
  const found = FUNCTIONS.get(syntax.name);
  if (found) return found.compile(syntax, site, wanted);
  const facts = { name: `${syntax.name}(…)` };
  const chinese = isChinese(syntax.name);
  const names = [...FUNCTIONS.values()].map(({ name, docs }) => (chinese ? docs.chinese : name));
  const close = nearest(syntax.name, names);
  const meant = chinese ? `"${close}"` : close;
  site.environment.report({
    code: "CSP305",
    place: placeAt(site, syntax.at),
    facts,
    ...(close && { hint: { zh: `是不是想写 ${close}？`, en: `did you mean ${meant}?` } }),
  });
  return undefined;
}

function compileName(
  name: string,
  at: number,
  site: Site,
  wanted: Type | undefined,
): Computation | undefined {
  if (name === "true" || name === "false") {
    return constant(name === "true", { kind: "truth" }, site);
  }
  if (name === "none") return constant(null, { kind: "none" }, site);
  const words = wanted?.kind === "level" || wanted?.kind === "text" ? wanted.words : undefined;
  if (wanted && words?.includes(name)) return constant(name, wanted, site);
  const word = wanted?.kind === "text" ? wanted.spelled?.get(name) : undefined;
  if (wanted && word !== undefined) return constant(word, wanted, site);
  const ofOuter = fieldOfOuter(name, at, site);
  return ofOuter ? ofOuter.made : resolveName(name, at, site, wanted);
}

/** Where a text can be written in several ways each means the same word, and no other is any. */
function compileText(
  text: string,
  at: number,
  site: Site,
  wanted: Type | undefined,
): Computation | undefined {
  if (wanted?.kind !== "text" || !wanted.spelled) {
    return constant(text, { kind: "text", words: undefined }, site);
  }
  const { words = [], spelled } = wanted;
  const word = spelled.get(text) ?? words.find((one) => one === text);
  if (word !== undefined || wanted.open) return constant(word ?? text, wanted, site);
  const close = nearest(text, [...words, ...spelled.keys()]);
  const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean "${close}"?` };
  const place = placeAt(site, at);
  site.environment.report({ code: "CSP305", place, facts: { name: text }, ...(hint && { hint }) });
  return undefined;
}

function literal(digits: string, unit: string, site: Site): Computation {
  const type: Type = { kind: "number", unit: unit === "" ? PLAIN : unitOf(unit) };
  const value = new Decimal(digits);
  return constant(unit === "percent" ? value.div(100) : value, type, site);
}
