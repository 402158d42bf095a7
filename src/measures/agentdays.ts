import { weekday } from "../kernel/calendar.ts";
import { whole } from "../kernel/decimal.ts";
import { type AgentDay, RATING_SCALE } from "./agent-day.ts";
import { type Family, itemAt } from "./family.ts";
import { lazyTable } from "./lazy-table.ts";
import type { Cell, Missing, RecordTable } from "./quantity.ts";
import { isElsewhere, type Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

const MILLISECONDS_A_SECOND = 1000;

/** 坐席日记录 — one record per person and day with calls; no calls file, no such records. */
export function measureAgentdays(setting: Setting, roster: Roster): Family {
  const { calls } = setting.inputs;
  if (!calls) return {};
  const make = () => {
    const records: RecordTable["records"][number][] = [];
    const owner: number[] = [];
    for (const person of roster.people) {
      const own = calls.of(person.id);
      const days = [...(own?.days ?? [])].sort(([left], [right]) => left - right);
      for (const [date, day] of days) {
        if (isElsewhere(person, date, setting)) continue;
        const place = own?.places[0] ?? itemAt(roster.people, person.index).row;
        const on = { employee_id: person.id, date, weekday: whole(weekday(date)) };
        records.push({ row: { ...on, ...figuresOf(day) }, place });
        owner.push(person.index);
      }
    }
    return { records, owner };
  };
  return { records: [lazyTable({ kind: "agentdays" }, make)] };
}

/** A time that was not written on every answered call cannot be added up. */
function figuresOf(day: Readonly<AgentDay>): Readonly<Record<string, Cell | Missing>> {
  const seconds = (sum: number, known: number, column: string): Cell | Missing =>
    known < day.answered ? missingColumn(column) : whole(sum).div(MILLISECONDS_A_SECOND);
  const ringing = day.ringKnown < day.answered ? missingColumn("ring_seconds") : undefined;
  return {
    offered: whole(day.offered),
    answered: whole(day.answered),
    answered_within_15s: ringing ?? whole(day.within),
    ring_seconds: seconds(day.ring, day.ringKnown, "ring_seconds"),
    talk_seconds: seconds(day.talk, day.talkKnown, "talk_seconds"),
    hold_seconds: seconds(day.hold, day.holdKnown, "hold_seconds"),
    after_call_seconds: seconds(day.afterCall, day.afterCallKnown, "after_call_seconds"),
    resolved:
      day.answered > 0 && day.resolvedKnown === 0 ? missingColumn("resolved") : whole(day.resolved),
    rated: whole(day.rated),
    satisfaction_sum:
      day.ratingKnown < day.rated
        ? missingColumn("satisfaction")
        : whole(day.rating).div(RATING_SCALE),
    outbound: whole(day.outbound),
  };
}

function missingColumn(column: string): Missing {
  return {
    what: { zh: `通话记录的 ${column} 列`, en: `column ${column} of the call records` },
    where: "calls.csv",
  };
}
