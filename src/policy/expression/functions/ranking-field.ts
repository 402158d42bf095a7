import type { Day } from "../../../kernel/calendar.ts";
import { membersIn, recordOfMember } from "../../members.ts";
import type { Computation, Frame, Members, RecordSet } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { Unknown, unknownOf } from "../../value.ts";
import { type Call, optionOf } from "../language-function.ts";
import { compilePeers } from "../peers.ts";
import { lift } from "../resolve.ts";
import { reportUnits, type Site } from "../environment.ts";
import { TRUTH, typeName } from "../types.ts";
import { membersFrom } from "./among-peers.ts";
import { looksInside } from "./inner.ts";

/** 同场 — among whom somebody is placed: people of the month, or people on one day or week. */
export interface RankingField {
  /** Where the figures that order them are read. */
  readonly at: Site;
  readonly members: (frame: Frame, index: number) => readonly number[] | Unknown;
  /** Which of the members is oneself. */
  readonly own: (frame: Frame, index: number) => number;
}

/** 找同场 — a figure of a day or week is compared with those of the same day or week. */
export function fieldOfRanking(
  call: Call,
  input: Call["inputs"][number],
  site: Site,
): RankingField | undefined {
  const { here, environment } = site;
  const set = here.kind === "record" ? environment.set(here.set) : undefined;
  const at: Site = { ...site, here: PERSON };
  if (set?.period && looksInside(input, at)) return ofPeriod(call, site, set);
  const peers = compilePeers(call, site);
  if (!peers) return undefined;
  const own = (frame: Frame, index: number) => lift(frame, here, PERSON, index, set);
  return { at, members: membersFrom(peers, site), own };
}

function ofPeriod(call: Call, site: Site, set: RecordSet): RankingField | undefined {
  const where = optionOf(call, "where")?.of;
  const peers = compilePeers(
    { ...call, options: call.options.filter(({ word }) => word !== "where") },
    site,
  );
  const meets = where && site.compile(where, site, TRUTH);
  if (!peers || (where && !meets)) return undefined;
  if (meets && meets.type.kind !== "truth") {
    reportUnits(site, where?.at ?? call.at, `where ${typeName(meets.type)}`);
    return undefined;
  }
  const people = membersFrom(peers, site);
  const kept = new WeakMap<readonly number[], Map<Day, readonly number[] | Unknown>>();
  const members: RankingField["members"] = (frame, index) => {
    const group = people(frame, index);
    if (group instanceof Unknown) return group;
    const all = membersIn(frame, set);
    const date = dateOf(all, index);
    const known = kept.get(group) ?? new Map<Day, readonly number[] | Unknown>();
    kept.set(group, known);
    const found = known.get(date) ?? present(frame, sameDate(all, date, group), meets);
    known.set(date, found);
    return found;
  };
  return { at: site, members, own: (_, index) => index };
}

function dateOf(members: Members, index: number): Day {
  const date = recordOfMember(members, index)?.row["date"];
  return typeof date === "number" ? date : 0;
}

const byDate = new WeakMap<Members, ReadonlyMap<Day, readonly number[]>>();

/** Everybody of the group who has anything on that day or in that week. */
function sameDate(members: Members, date: Day, group: readonly number[]): readonly number[] {
  const known = byDate.get(members) ?? datesOf(members);
  byDate.set(members, known);
  const people = new Set(group);
  return (known.get(date) ?? []).filter((index) => people.has(members.owners[index] ?? -1));
}

function datesOf(members: Members): ReadonlyMap<Day, readonly number[]> {
  const found = new Map<Day, number[]>();
  for (let index = 0; index < members.rows.length; index += 1) {
    const date = dateOf(members, index);
    const list = found.get(date);
    if (list) list.push(index);
    else found.set(date, [index]);
  }
  return found;
}

function present(
  frame: Frame,
  all: readonly number[],
  meets: Computation | undefined,
): readonly number[] | Unknown {
  if (!meets) return all;
  const values = all.map((index) => meets.evaluate(frame.amongOthers, index));
  return unknownOf(values) ?? all.filter((_, position) => values[position] === true);
}
