import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Known } from "./known.ts";
import { neverApply } from "./never.ts";
import { doubleFines } from "./two-fines.ts";
import { unreachableSteps } from "./unreachable-steps.ts";
import { unreadNames } from "./unread.ts";

/**
 * 静态检查 — what a policy says that its author can hardly mean: rules that cannot fire, steps out
 * of reach, names nobody reads, two fines for one record. Only of the file that is checked.
 */
export function policyFindings(known: Known): readonly Diagnostic[] {
  const found = [
    ...neverApply(known),
    ...unreachableSteps(known),
    ...unreadNames(known),
    ...doubleFines(known),
  ];
  return found.filter(({ place }) => place?.file === known.file);
}
