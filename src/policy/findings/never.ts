import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { COLUMN_SECTIONS } from "../compile/section-keys.ts";
import { casesOf, together } from "./cases.ts";
import { casesOfRule, casesOfSet, placeOfKey, setOf } from "./conditions.ts";
import { whyNever } from "./why-never.ts";
import { keyOf, type Known } from "./known.ts";

/** 永不生效 — rules, rungs and record sets whose conditions cannot hold whatever the data. */
export function neverApply(known: Known): readonly Diagnostic[] {
  return [...emptySets(known), ...deadRules(known), ...deadRungs(known)];
}

function emptySets(known: Known): readonly Diagnostic[] {
  return known.declarations.named("records").flatMap((set): Diagnostic[] => {
    const why = whyNever(casesOfSet(set.name, known), known);
    if (why === undefined) return [];
    const place = placeOfKey(set, "where", known);
    return [{ code: "CSP369", place, facts: { name: set.name, why } }];
  });
}

function deadRules(known: Known): readonly Diagnostic[] {
  const rules = COLUMN_SECTIONS.flatMap((section) => known.declarations.named(section));
  return rules.flatMap((rule): Diagnostic[] => {
    const per = setOf(rule, known);
    const isSetEmpty = per !== undefined && whyNever(casesOfSet(per, known), known) !== undefined;
    if (isSetEmpty || keyOf(rule, "otherwise")) return [];
    const why = whyNever(casesOfRule(rule, known), known);
    if (why === undefined) return [];
    const place = placeOfKey(rule, keyOf(rule, "when") ? "when" : "unless", known);
    return [{ code: "CSP364", place, facts: { name: rule.name, why } }];
  });
}

/** A rung asks for all of its conditions at once. */
function deadRungs(known: Known): readonly Diagnostic[] {
  return known.declarations.named("ladder").flatMap((rung): Diagnostic[] => {
    const all = keyOf(rung, "all");
    const items = all?.kind === "list" ? all.items : [];
    const conditions = items.flatMap((item) => {
      const that = item.kind === "text" ? item : keyOf({ tree: item }, "that");
      return that?.kind === "text" ? [casesOf(that.text, false, known, "")] : [];
    });
    const why = whyNever(together(...conditions), known);
    if (why === undefined) return [];
    return [{ code: "CSP364", place: rung.place, facts: { name: rung.name, why } }];
  });
}
