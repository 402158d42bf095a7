import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { comparePlaces } from "../../kernel/place.ts";
import type { Declaration } from "../load/declaration.ts";
import { textsIn } from "../load/tree.ts";
import { together } from "./cases.ts";
import { casesOfRule, chainOf, kindOf, setOf, sourcesOf } from "./conditions.ts";
import { whyNever } from "./why-never.ts";
import { declaredIn, keyOf, type Known, textOfKey } from "./known.ts";

/** 一事两罚 — pairs of fines that may take for one and the same record. */
export function doubleFines(known: Known): readonly Diagnostic[] {
  const fines = known.declarations
    .named("fines")
    .filter((fine) => setOf(fine, known) !== undefined)
    .toSorted((left, right) => comparePlaces(left.place, right.place));
  return fines.flatMap((first, at) =>
    fines.slice(at + 1).flatMap((second): Diagnostic[] => {
      if (!mayShare(first, second, known) || areMeant(first, second)) return [];
      const [told, other] = second.place.file === known.file ? [second, first] : [first, second];
      const { file, line } = other.place;
      const facts = { name: told.name, other: other.name, where: `${file}:${line}` };
      return [{ code: "CSP368", place: told.place, see: other.place, facts }];
    }),
  );
}

/** Either of the two may say that it is charged beside the other. */
function areMeant(first: Declaration, second: Declaration): boolean {
  return besideOf(first).includes(second.name) || besideOf(second).includes(first.name);
}

function besideOf(fine: Declaration): readonly string[] {
  const written = keyOf(fine, "beside");
  return written ? textsIn(written).map(({ text }) => text) : [];
}

function mayShare(first: Declaration, second: Declaration, known: Known): boolean {
  const [one, other] = [setOf(first, known) ?? "", setOf(second, known) ?? ""];
  if (kindOf(one, known) !== kindOf(other, known)) return false;
  if (areWindows(one, other, known)) return false;
  const both = together(casesOfRule(first, known), casesOfRule(second, known));
  return whyNever(both, known) === undefined;
}

/** The same records over two windows are two rules by intent: this month's, and the quarter's. */
function areWindows(one: string, other: string, known: Known): boolean {
  if (one === other) return false;
  const sets = [one, other].map((name) => declaredIn(known, "records", name));
  const [left, right] = sets.map((set) => (set ? textOfKey(set, "over") : undefined));
  if (left === right) return false;
  const [from, to] = sets.map((set) => (set ? sourcesOf(set).join(" ") : ""));
  const within = chainOf(one, known).includes(other) || chainOf(other, known).includes(one);
  return within || (from !== "" && from === to);
}
