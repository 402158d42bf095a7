import type { Frame, Parts } from "../../model.ts";
import { isKnown } from "../../value.ts";
import type { Inner } from "./inner.ts";

/** Of so many records each is told by itself; of more only the rows are. */
const MOST_TOLD = 20;

/** 逐条组成 — what each of the things that are added up was made of, in an explanation. */
export function toldMembers(
  { of }: Inner,
  each: (frame: Frame, index: number, visit: (member: number) => void) => void,
): Parts {
  return (frame, index, add) => {
    const members: number[] = [];
    each(frame, index, (member) => members.push(member));
    if (members.length > MOST_TOLD) return;
    for (const member of members) {
      if (isKnown(of?.evaluate(frame, member) ?? null)) of?.parts?.(frame, member, add);
    }
  };
}
