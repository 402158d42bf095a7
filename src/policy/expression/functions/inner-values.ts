import { isEmpty, membersOf } from "../../members.ts";
import type { Frame } from "../../model.ts";
import { membersWithin } from "../../records/periods.ts";
import { refusedAmong } from "../../records/refused-records.ts";
import { type GroupKind, PERSON, type Scope } from "../../scope.ts";
import { Unknown, type Value } from "../../value.ts";
import type { Inner } from "./inner.ts";

/** 逐个看 — visits the narrower things of one wider thing; false in the past, where none are kept. */
export function eachMember(
  frame: Frame,
  inner: Inner,
  here: Scope,
  index: number,
  visit: (member: number) => void,
): boolean {
  if (inner.within && inner.set) {
    membersWithin(frame, inner.set, inner.within, index).forEach(visit);
  } else if (here.kind !== "person") {
    const people = frame.groupMembers(here.kind as GroupKind, index);
    if (inner.scope.kind === "person") people.forEach(visit);
    else return people.every((person) => eachMember(frame, inner, PERSON, person, visit));
  } else if (inner.scope.kind === "span") {
    if (frame.isPast) return false;
    frame.spansOf(index).forEach(visit);
  } else if (inner.set) {
    const members = frame.set(inner.set);
    if (!members) return false;
    const { from, to } = membersOf(members, index);
    for (let member = from; member < to; member += 1) visit(member);
  } else visit(index);
  return true;
}

const NOT_KEPT = new Unknown([
  { what: { zh: "往月的明细记录", en: "records of earlier months" }, where: "opening.csv" },
]);

const NOTHING: readonly Unknown[] = [];

/** 里层的值 — what each narrower thing has; unknown as a whole where none were kept. */
export function valuesAt(
  frame: Frame,
  inner: Inner,
  here: Scope,
  index: number,
): readonly Value[] | Unknown {
  const isGroup = here.kind !== "person" && !inner.within;
  const seen = isGroup ? frame.amongOthers : frame;
  const { of, set } = inner;
  const chosen = set && seen.set(set);
  if (chosen?.absent) return chosen.absent;
  const refused = set ? refusedAmong(seen, set.kind, here, index) : NOTHING;
  // Most people have no record of most sets.
  if (chosen && here.kind === "person" && !inner.within && isEmpty(chosen, index)) return refused;
  const undecided = chosen?.undecided;
  const values: Value[] = [...refused];
  const visit = (member: number) => {
    values.push(undecided?.get(member) ?? (of ? of.evaluate(seen, member) : true));
  };
  const kept = eachMember(seen, inner, here, index, visit);
  return kept ? values : NOT_KEPT;
}

/** 人人皆无 — no one of the month has any record of the set; known without asking them. */
export function nobodyHasAny(frame: Frame, { set, within }: Inner): boolean {
  const members = set && !within ? frame.set(set) : undefined;
  return members !== undefined && !members.absent && members.rows.length === 0;
}
