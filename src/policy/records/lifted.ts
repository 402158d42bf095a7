import type { RowSet } from "../../kernel/place.ts";
import { placeOfMember } from "../members.ts";
import type { Frame, Members } from "../model.ts";
import { narrowed } from "./chosen.ts";

/** 撤销的记录 — by name of the record set, the input rows that no longer count in it. */
export type LiftedRecords = ReadonlyMap<string, Pick<RowSet, "has">>;

/** 去掉撤销的记录 — the set without them; those that come after move up. */
export function withoutLifted(
  members: Members,
  lifted: Pick<RowSet, "has"> | undefined,
  frame: Pick<Frame, "people">,
): Members {
  if (!lifted) return members;
  const kept: number[] = [];
  for (let at = 0; at < members.rows.length; at += 1) {
    const place = placeOfMember(members, at);
    if (!place || !lifted.has(place)) kept.push(at);
  }
  const left = narrowed(members, { kept, marks: members.undecided, groups: undefined }, frame);
  return members.strangers ? { ...left, strangers: members.strangers } : left;
}
