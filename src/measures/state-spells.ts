import type { Moment } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { StateRecord } from "./state-record.ts";

/** 状态段 — one unbroken time in one state, however many rows the export cut it into. */
export interface Spell {
  readonly person: number;
  readonly row: StateRecord["row"];
  readonly from: Moment;
  readonly to: Moment;
  readonly places: readonly [Place, ...Place[]];
}

/**
 * 连成状态段 — systems cut a state at the hour or at midnight: rows of one state at one terminal
 * that touch are one spell. `records` are one person's, by time.
 */
export function spellsOf(records: readonly StateRecord[]): readonly Spell[] {
  const spells: Spell[] = [];
  const latest = new Map<string, number>();
  for (const { row, place, person } of records) {
    const key = JSON.stringify([row.state, row.terminal, row.approved]);
    const at = latest.get(key);
    const open = at === undefined ? undefined : spells[at];
    if (at !== undefined && open && row.started_at <= open.to) {
      const to = Math.max(open.to, row.ended_at);
      spells[at] = { ...open, to, places: [...open.places, place] };
      continue;
    }
    latest.set(key, spells.length);
    spells.push({ person, row, from: row.started_at, to: row.ended_at, places: [place] });
  }
  return spells;
}
