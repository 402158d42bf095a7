import type { Computation, RecordSet } from "../../model.ts";
import { PERSON, type Scope } from "../../scope.ts";
import { Unknown } from "../../value.ts";
import { placeAt, reportUnits, type Site } from "../environment.ts";
import { type Call, optionOf } from "../language-function.ts";
import { AskedRecord } from "../outer-record.ts";
import { periodOfSite } from "../period-of-site.ts";
import { innerScopeOf } from "../resolve.ts";
import type { Syntax } from "../syntax.ts";
import { TRUTH, typeName } from "../types.ts";

/** 汇总对象 — the narrower things of one wider thing, and what is asked of each. */
export interface Inner {
  readonly scope: Scope;
  readonly set: RecordSet | undefined;
  /** undefined = only their number matters (`count(complaints)`). */
  readonly of: Computation | undefined;
  /** `where` leaves some of them out. */
  readonly filters?: boolean;
  /** Only those of one day or week, where the column has one value for each. */
  readonly within?: RecordSet | undefined;
  /** The record whose rule looks through these. */
  readonly outer?: AskedRecord | undefined;
  /** What is asked of each, and which of them, apart from each other. */
  readonly bare?: Computation | undefined;
  readonly meets?: Computation | undefined;
}

/** The names an expression uses, to find out over which scope it is to be added up. */
function namesIn(syntax: Syntax): readonly string[] {
  if (syntax.kind === "name") return [syntax.name];
  if (syntax.kind === "unary") return namesIn(syntax.of);
  if (syntax.kind === "binary") return [...namesIn(syntax.left), ...namesIn(syntax.right)];
  // The set that `in(…)` names is looked into, not added up.
  return syntax.kind === "call" && syntax.name !== "in" ? syntax.inputs.flatMap(namesIn) : [];
}

/** 找汇总对象 — what an input adds up: a record set, or a figure of a narrower scope. */
export function innerOf(call: Call, input: Syntax, site: Site): Inner | undefined {
  const base = site.here.kind === "record" || site.here.kind === "span" ? PERSON : site.here;
  const around: Site = { ...site, here: base };
  if (input.kind === "name") {
    const set = site.environment.set(input.name);
    if (set) {
      const scope: Scope = { kind: "record", set: set.name };
      const within = periodOfSite(site, scope, set, input.at);
      const outer = askedBy(site, scope);
      const inside: Site = { ...site, here: scope, outer };
      return chosenOnly({ scope, set, of: undefined, within, outer }, call, inside);
    }
  }
  const scopes = namesIn(input).flatMap((name) => innerScopeOf(name, around) ?? []);
  const scope = scopes[0];
  if (!scope) {
    const name = namesIn(input)[0] ?? call.name;
    if (!site.compile(input, around)) return undefined;
    const why = `${call.name}(${name}) has nothing to add up: it has one value already`;
    site.environment.report({ code: "CSP308", place: placeAt(site, input.at), facts: { why } });
    return undefined;
  }
  const set = scope.kind === "record" ? site.environment.set(scope.set) : undefined;
  const outer = askedBy(site, scope);
  const inside: Site = { ...site, here: scope, outer };
  const of = site.compile(set ? withoutPrefix(input, set.name) : input, inside);
  const within = set && periodOfSite(site, scope, set, input.at);
  return of && chosenOnly({ scope, set, of, within, outer }, call, inside);
}

/** Only records have fields of their own; people are read without saying so. */
function askedBy(site: Site, inside: Scope): AskedRecord | undefined {
  return site.here.kind === "record" ? new AskedRecord(site, inside) : undefined;
}

/** `where …` is read at each record; one that does not meet it counts as not applicable. */
function chosenOnly(inner: Inner, call: Call, inside: Site): Inner | undefined {
  const where = optionOf(call, "where")?.of;
  if (!where) return inner;
  const { set, of } = inner;
  const meets = inside.compile(set ? withoutPrefix(where, set.name) : where, inside, TRUTH);
  if (!meets) return undefined;
  if (meets.type.kind !== "truth") {
    reportUnits(inside, where.at, `where ${typeName(meets.type)}`);
    return undefined;
  }
  const evaluate: Computation["evaluate"] = (frame, index) => {
    const met = meets.evaluate(frame, index);
    if (met instanceof Unknown) return met;
    return met === true ? (of ? of.evaluate(frame, index) : true) : null;
  };
  const sources: Computation["sources"] = (frame, index, add) => {
    if (meets.evaluate(frame, index) === true) of?.sources(frame, index, add);
  };
  const chosen = { ...(of ?? meets), evaluate, sources, forEverybody: undefined };
  return { ...inner, filters: true, of: chosen, bare: of, meets };
}

/** 看里层 — whether an input names something narrower: records, not people or months. */
export function looksInside(input: Syntax, site: Site): boolean {
  const base = site.here.kind === "record" || site.here.kind === "span" ? PERSON : site.here;
  const around: Site = { ...site, here: base };
  return namesIn(input).some((name) => innerScopeOf(name, around) !== undefined);
}

/** 问他人 — whether the options of a call ask for other people. */
export function asksOthers(call: Call, input: Syntax, site: Site): boolean {
  const words = call.options.map(({ word }) => word);
  if (words.length === 0) return false;
  return words.some((word) => word !== "where") || !looksInside(input, site);
}

/** 去掉集名 — `orders.amount` inside the set `orders` is its field `amount`. */
export function withoutPrefix(syntax: Syntax, set: string): Syntax {
  const strip = (inner: Syntax) => withoutPrefix(inner, set);
  if (syntax.kind === "name") {
    const name = syntax.name.startsWith(`${set}.`)
      ? syntax.name.slice(set.length + 1)
      : syntax.name;
    return { ...syntax, name };
  }
  if (syntax.kind === "unary") return { ...syntax, of: strip(syntax.of) };
  if (syntax.kind === "call") return { ...syntax, inputs: syntax.inputs.map(strip) };
  if (syntax.kind !== "binary") return syntax;
  return { ...syntax, left: strip(syntax.left), right: strip(syntax.right) };
}
