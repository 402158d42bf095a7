import type { Place } from "../../kernel/place.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Frame } from "../model.ts";
import type { Scope } from "../scope.ts";
import { Unknown } from "../value.ts";

/** 被拒收的记录 — kind of input → person → a row of theirs that was refused. */
export type RefusedRecords = ReadonlyMap<string, ReadonlyMap<number, Place>>;

/** Files that make the figures of attendance. */
const ATTENDANCE = ["punches", "schedule", "leave", "overtime", "duties"];
/** What records that no file holds are made of. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  workdays: ATTENDANCE,
  agentdays: ["calls", "agentdays"],
};

/** 缺被拒收的行 — why records of a kind of somebody are incomplete; undefined when they are not. */
export function refusedOfKind(
  refused: RefusedRecords | undefined,
  kind: string,
  person: number,
): Unknown | undefined {
  if (!refused) return undefined;
  for (const one of MADE_OF[kind] ?? [kind]) {
    const place = refused.get(one)?.get(person);
    if (place) return lackingRow(place);
  }
  return undefined;
}

/** 缺被拒收的考勤 — the same for a measured figure of attendance. */
export function refusedOfFigure(
  refused: RefusedRecords | undefined,
  name: string,
  person: number,
): Unknown | undefined {
  return name.startsWith("attendance.") ? refusedOfKind(refused, "workdays", person) : undefined;
}

function lackingRow(place: Place): Unknown {
  const row = rowReference(place);
  const what = { zh: `${row} 被拒收的行`, en: `the refused row at ${row}` };
  return new Unknown([{ what, where: row }]);
}

/** 其中被拒收的 — whose records of the kind a group reads are incomplete; nobody's elsewhere. */
export function refusedAmong(
  frame: Frame,
  kind: string,
  here: Scope,
  index: number,
): readonly Unknown[] {
  if (here.kind === "record" || here.kind === "span") return NOBODY;
  if (here.kind === "person") {
    const own = frame.refusedOf(kind, index);
    return own ? [own] : NOBODY;
  }
  return frame
    .groupMembers(here.kind, index)
    .flatMap((person) => frame.refusedOf(kind, person) ?? []);
}

const NOBODY: readonly Unknown[] = [];
