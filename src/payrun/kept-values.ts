import { kindOfFile } from "../inputs/index.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Measured, Missing } from "../measures/quantity.ts";
import { figureNamed } from "../policy/figure.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { Unknown, type Value } from "../policy/value.ts";
import type { KeptValue, MonthSetup } from "./month-setup.ts";
import { refusedRecords } from "./refused-rows.ts";

const SCORE = figureNamed("person", "score");

/**
 * 留存 — what this month's columns leave for the look-backs of later months.
 *
 * What is unknown stays unknown there, with what is missing and the month of it; so do the figures
 * of somebody with a refused row, which were made without it (X5).
 */
export function keptValues(
  setup: MonthSetup,
  measured: Measured,
  frame: MonthFrame,
): ReadonlyMap<string, ReadonlyMap<string, KeptValue>> {
  const incomplete = new Set(
    [...refusedRecords(setup, measured).values()].flatMap((people) => [...people.keys()]),
  );
  const kept = new Map<string, Map<string, KeptValue>>();
  for (const { id, index } of measured.people) {
    const seen = incomplete.has(index) ? frame.amongOthers : frame;
    const values = new Map<string, KeptValue>();
    const score = seen.figure(SCORE, index);
    // Most policies keep no score of their own, and then nobody owes one.
    if (isKept(score) && !(score instanceof Unknown)) values.set("score", score);
    for (const { name, evaluate } of setup.policy.rules.kept) {
      const value = evaluate(seen, index);
      if (isKept(value)) values.set(name, datedBy(setup.month, value));
    }
    kept.set(id, values);
  }
  return kept;
}

/** Days and moments are read again from the records of their month. */
function isKept(value: Value): value is KeptValue {
  return typeof value !== "number";
}

/** In a later month `deals.csv` alone would be taken for the file of that month. */
function datedBy(month: Month, value: KeptValue): KeptValue {
  if (!(value instanceof Unknown)) return value;
  return new Unknown(value.missing.map((one) => ({ ...one, where: placeIn(month, one) })));
}

function placeIn(month: Month, { where }: Missing): string {
  const isFileOfMonth = /^[^/:]+\.csv$/.test(where) && kindOfFile(where)?.stands !== "root";
  return isFileOfMonth ? `${month}/${where}` : where;
}
