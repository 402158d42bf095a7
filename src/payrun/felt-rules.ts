import type { Column } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules } from "../policy/rules.ts";
import { Unknown, type Value } from "../policy/value.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 有结果的规则 — those of a month that make something of at least one person. */
type FeltRules = Pick<Rules, "pay" | "flags" | "warnings">;

const FELT = new WeakMap<MonthFrame, FeltRules>();

/**
 * 当月有结果的规则 — found out once a month, rule by rule, instead of once for every person: most
 * rules are about what happens to few. One rule asked of everybody in turn is also the quickest
 * way to its values, which the frame keeps.
 */
export function feltRules(setup: MonthSetup, frame: MonthFrame): FeltRules {
  const known = FELT.get(frame);
  if (known) return known;
  const { pay, flags, warnings } = setup.policy.rules;
  const felt = {
    pay: pay.filter(({ column }) => isFelt(column, frame, pays)),
    flags: flags.filter(({ column }) => isFelt(column, frame, speaks)),
    warnings: warnings.filter(({ column }) => isFelt(column, frame, speaks)),
  };
  FELT.set(frame, felt);
  return felt;
}

function pays(value: Value): boolean {
  return value !== null;
}

/** Who cannot be judged may have to wait: that is not nothing. */
function speaks(value: Value): boolean {
  return value === true || value instanceof Unknown;
}

function isFelt(column: Column, frame: MonthFrame, makes: (value: Value) => boolean): boolean {
  const { kind } = column.scope;
  // Rules of records ask only the people who have some.
  if (kind !== "person" && kind !== "span") return true;
  const count = kind === "person" ? frame.people : frame.spans.length;
  let felt = false;
  for (let index = 0; index < count; index += 1) {
    if (makes(frame.value(column, index))) felt = true;
  }
  return felt;
}
