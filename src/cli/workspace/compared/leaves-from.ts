import type { LeavesOf } from "../../../payrun/compare/policy-book.ts";
import { policyLeaves } from "../../../policy/addressed/policy-leaves.ts";
import type { Workspace } from "../workspace.ts";

/** 取制度的值 — from the files on the shelf, found by path or, for a pack, by name. */
export function leavesFrom({ shelf }: Workspace): LeavesOf {
  return ({ file, name }) => {
    const source = shelf.find(file) ?? shelf.find(name);
    return source ? policyLeaves(source, shelf.find) : [];
  };
}
