import { type Decimal, whole } from "../kernel/decimal.ts";
import { type AgentDay, emptyDay } from "./agent-day.ts";
import { type AgentCalls, meanSeconds, totalIn } from "./agent-calls.ts";
import { type Family, itemAt, personColumn, quantity, type Value } from "./family.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { lackingFile } from "./unreadable.ts";

export const CALL_QUANTITIES: readonly Quantity[] = [
  quantity("calls.offered", "count", "呼入量", "calls offered"),
  quantity("calls.answered", "count", "接通量", "calls answered"),
  quantity("calls.answer_rate", "percent", "接通率", "answered of offered"),
  quantity("calls.answered_within_15s", "count", "15 秒内接通量", "answered within 15 seconds"),
  quantity("calls.within_15s_rate", "percent", "15 秒内接通占呼入", "within 15 s of offered"),
  quantity("calls.avg_ring_seconds", "seconds", "平均振铃秒数", "average ringing of answered"),
  quantity("calls.avg_talk_seconds", "seconds", "平均通话秒数", "average talk"),
  quantity("calls.avg_after_call_seconds", "seconds", "平均话后秒数", "average after-call work"),
  quantity("calls.resolved_rate", "percent", "解决率", "resolved of answered"),
  quantity("calls.rated", "count", "评价量", "calls rated"),
  quantity("calls.satisfaction", "points", "满意度", "mean rating"),
  quantity("calls.rating_share", "percent", "参评率", "rated of answered"),
  quantity("calls.outbound", "count", "呼出量", "outbound calls"),
];

const NO_CALLS: Missing = { what: { zh: "通话记录", en: "call records" }, where: "calls.csv" };

const NOTHING: Readonly<AgentDay> = emptyDay();

/** Figures of the days that count here; `month` holds those of every day. */
type Read = (
  total: Readonly<AgentDay>,
  calls: AgentCalls | undefined,
  month: Readonly<AgentDay>,
) => Value;

const READS: Readonly<Record<string, Read>> = {
  offered: ({ offered }) => whole(offered),
  answered: ({ answered }) => whole(answered),
  answer_rate: ({ answered, offered }) => ratio(answered, offered),
  answered_within_15s: (total) => missingRing(total) ?? whole(total.within),
  within_15s_rate: (total) => missingRing(total) ?? ratio(total.within, total.offered),
  avg_ring_seconds: (total) => mean(total.ring, total.ringKnown, total, "ring_seconds"),
  avg_talk_seconds: (total) => mean(total.talk, total.talkKnown, total, "talk_seconds"),
  avg_after_call_seconds: (total) =>
    mean(total.afterCall, total.afterCallKnown, total, "after_call_seconds"),
  resolved_rate: (total) =>
    total.answered > 0 && total.resolvedKnown === 0
      ? missingColumn("resolved")
      : ratio(total.resolved, total.answered),
  rated: ({ rated }) => whole(rated),
  // Ratings are added up over the month, so that a stretch of it has the mean of all its days.
  satisfaction: (_total, calls, { rated, ratingKnown }) =>
    rated === 0 || !calls
      ? null
      : ratingKnown < rated
        ? missingColumn("satisfaction_sum")
        : calls.ratingTotal().div(rated),
  rating_share: ({ rated, answered }) => ratio(rated, answered),
  outbound: ({ outbound }) => whole(outbound),
};

/** 通话的量 — volumes, rates and averages per agent; only inbound calls are offered calls. */
export function measureCalls(setting: Setting, roster: Roster): Family {
  const { calls } = setting.inputs;
  const agents = roster.people.map((person) => {
    const own = calls?.of(person.id);
    const month = own?.total ?? NOTHING;
    return { own, total: person.during ? totalIn(own, person.during) : month, month };
  });
  const kind = setting.inputs.unreadable.has("agentdays") ? "agentdays" : "calls";
  const lacking = lackingFile(setting.inputs, kind, NO_CALLS);
  const person = new Map<string, QuantityColumn>();
  for (const [name, read] of Object.entries(READS)) {
    const column = personColumn(
      roster.people,
      (index) => {
        const { own, total, month } = itemAt(agents, index);
        return calls ? read(total, own, month) : lacking;
      },
      (index) => itemAt(agents, index).own?.places ?? [],
    );
    person.set(`calls.${name}`, {
      ...column,
      rowCountAt: (index) => Math.max(1, itemAt(agents, index).own?.rows ?? 0),
    });
  }
  return { person };
}

/** Not applicable where there is nothing to divide by. */
function ratio(part: number, base: number): Decimal | null {
  return base === 0 ? null : whole(part).div(base);
}

function mean(
  milliseconds: number,
  known: number,
  total: Readonly<AgentDay>,
  column: string,
): Value {
  if (total.answered === 0) return null;
  return meanSeconds(milliseconds, known) ?? missingColumn(column);
}

/** One answered call without its ringing time may or may not have been answered in time. */
function missingRing({ answered, ringKnown }: Readonly<AgentDay>): Missing | undefined {
  return ringKnown < answered ? missingColumn("ring_seconds") : undefined;
}

function missingColumn(column: string): Missing {
  return {
    what: { zh: `通话记录的 ${column} 列`, en: `column ${column} of the call records` },
    where: "calls.csv",
  };
}
