import type { Rules } from "../policy/rules.ts";
import type { Asked } from "./pay-lines.ts";

/** 由本单位发薪 — people of another firm are appraised, and that firm pays and grades them (R13). */
export function isPaidHere({ paid }: Pick<Rules, "paid">, { frame, person }: Asked): boolean {
  return paid?.holds.evaluate(frame, person.index) !== false;
}
