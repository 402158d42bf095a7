import type { InputRecord } from "../intake/table.ts";
import { ownRecords, type Owned } from "./own-records.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

/** 坐席记录 — rows of a kind whose people column is `agent_id`, by person, then time. */
export function agentRecords<R extends { readonly agent_id: string }>(
  records: readonly InputRecord<R>[],
  time: (row: R) => number,
  setting: Setting,
  roster: Roster,
): Owned<R & { readonly employee_id: string }>[] {
  const named = records.map(({ row, place }) => ({
    row: { ...row, employee_id: row.agent_id },
    place,
  }));
  return ownRecords(named, time, setting, roster);
}
