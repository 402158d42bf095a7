import type { Place } from "../../kernel/place.ts";
import { isKind } from "../compile/vocabulary.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Text, Tree } from "../load/tree.ts";
import { type Case, casesOf, together } from "./cases.ts";
import { declaredIn, keyOf, type Known, textOfKey } from "./known.ts";

/** 记录的条件 — the cases in which a record stands in a set, its sources' conditions included. */
export function casesOfSet(
  name: string,
  known: Known,
  open: readonly string[] = [],
): readonly Case[] {
  const declared = open.includes(name) ? undefined : declaredIn(known, "records", name);
  const member = casesOf(`in(${name})`, false, known, name);
  if (!declared) return member;
  const sources = sourcesOf(declared);
  const stage = `${sources.join(" ")} ${textOfKey(declared, "order") ?? ""}`;
  const where = textOfKey(declared, "where");
  const own = where === undefined ? [] : [casesOf(where, false, known, stage)];
  const from = sources.flatMap((source) => casesOfSet(source, known, [...open, name]));
  return together(member, ...own, from);
}

/** 规则的条件 — the cases in which a rule applies; undefined when it has nothing to meet. */
export function casesOfRule(declared: Declaration, known: Known): readonly Case[] {
  const per = setOf(declared, known);
  const stage = per ?? "";
  const when = textOfKey(declared, "when");
  const unless = textOfKey(declared, "unless");
  return together(
    ...(when === undefined ? [] : [casesOf(when, false, known, stage)]),
    ...(unless === undefined ? [] : [casesOf(unless, true, known, stage)]),
    ...(per === undefined ? [] : [casesOfSet(per, known)]),
  );
}

/** The records of which a rule has one value each. */
export function setOf(declared: Declaration, known: Known): string | undefined {
  const per = textOfKey(declared, "per");
  if (per === undefined) return undefined;
  return declaredIn(known, "records", per) || isKind(per, known.kinds) ? per : undefined;
}

/** The sets or kinds that a record set is made from. */
export function sourcesOf(declared: Declaration): readonly string[] {
  return textsOf(keyOf(declared, "from")).map(({ text }) => text);
}

/** Every set that the records of a set come from, itself first and the bare kind last. */
export function chainOf(
  name: string,
  known: Known,
  open: readonly string[] = [],
): readonly string[] {
  const declared = open.includes(name) ? undefined : declaredIn(known, "records", name);
  const sources = declared ? sourcesOf(declared) : [];
  return [name, ...sources.flatMap((source) => chainOf(source, known, [...open, name]))];
}

/** The kind of input that the records of a set come from. */
export function kindOf(name: string, known: Known): string | undefined {
  return chainOf(name, known).findLast((link) => isKind(link, known.kinds));
}

export function textsOf(tree: Tree | undefined): readonly Text[] {
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => (item.kind === "text" ? [item] : []));
}

/** Where a key stands, if that is in the checked file; else where the entry does. */
export function placeOfKey(declared: Declaration, key: string, known: Known): Place {
  const place = keyOf(declared, key)?.place;
  return place?.file === known.file ? place : declared.place;
}
