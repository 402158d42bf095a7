import { Peers } from "../expression/peers.ts";
import { TRUTH } from "../expression/types.ts";
import { fieldOf, type Fields } from "../load/tree.ts";
import type { Terms } from "./mechanism.ts";

/** 同伴条目 — `in:` and `where:` of a mechanism. */
export function peersOf(fields: Fields, terms: Terms): Peers | undefined {
  const group = fieldOf(fields, "in");
  const where = fieldOf(fields, "where");
  const theirs = group && terms.expression(group);
  const condition = where && terms.expression(where, TRUTH);
  if ((group && !theirs) || (where && !condition)) return undefined;
  return new Peers({ theirs, mine: undefined, where: condition, others: false });
}
