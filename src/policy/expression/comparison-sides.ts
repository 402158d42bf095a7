import type { Computation } from "../model.ts";
import { warnOfBare } from "./bare-percentage.ts";
import { placeAt, type Site } from "./environment.ts";
import type { Syntax } from "./syntax.ts";

type Binary = Extract<Syntax, { kind: "binary" }>;

/** 两边相同 — a column compared with itself says nothing; in a record set its own field is meant. */
export function reportSameSides({ left, right }: Binary, site: Site): boolean {
  if (left.kind !== "name" || right.kind !== "name" || left.name !== right.name) return false;
  const { name } = left;
  const hint = site.outer && {
    zh: `这条规则所问的那条记录的栏写作 this.${name}（本条.${name}）`,
    en: `the field of the record that the rule is asked of is this.${name}`,
  };
  const place = placeAt(site, right.at);
  site.environment.report({ code: "CSP347", place, facts: { name }, ...(hint && { hint }) });
  return true;
}

/** 两边漏写 — the same of either side of a comparison. */
export function warnOfBareSides(
  syntax: Binary,
  [left, right]: readonly [Computation, Computation],
  site: Site,
): void {
  const report = (...[code, place, facts]: Parameters<Parameters<typeof warnOfBare>[3]>) =>
    site.environment.report({ code, place, facts });
  // Only what stands there as a figure: a blank or reading is written with its unit elsewhere.
  if (syntax.left.kind === "number") {
    warnOfBare(left, right.type, placeAt(site, syntax.left.at), report);
  }
  if (syntax.right.kind === "number") {
    warnOfBare(right, left.type, placeAt(site, syntax.right.at), report);
  }
}
