import { dayOfMoment, type Moment, weekday } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { agentRecords } from "./agent-records.ts";
import { type Family, itemAt, personColumn, quantity } from "./family.ts";
import { lazyTable } from "./lazy-table.ts";
import { byPerson, recordTable } from "./own-records.ts";
import type { Missing, Quantity, RecordTable } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { lackingFile } from "./unreadable.ts";
import { overlapsOf } from "./sign-in-overlaps.ts";
import type { StateRecord } from "./state-record.ts";
import { type Spell, spellsOf } from "./state-spells.ts";

const STATES = [
  ["online", "在线分钟", "minutes online"],
  ["busy", "示忙分钟", "minutes busy"],
  ["away", "离席分钟", "minutes away"],
  ["after_call", "话后分钟", "minutes of after-call work"],
] as const;

export const STATE_QUANTITIES: readonly Quantity[] = STATES.map(([state, zh, en]) =>
  quantity(nameOf(state), "minutes", zh, en),
);

const NO_STATES: Missing = {
  what: { zh: "坐席状态", en: "agent states" },
  where: "states.csv",
};
const SECONDS_A_MINUTE = 60;
/** The kind of violation that says the same as a busy spell. */
const BUSY_VIOLATION = "busy_unapproved";

/** 状态的量 — minutes by state, spells of one state, sign-ins that overlap at two terminals. */
export function measureStates(setting: Setting, roster: Roster): Family {
  const { states } = setting.inputs.records;
  const lacking = lackingFile(setting.inputs, "states", NO_STATES);
  const records = states && agentRecords(states, (row) => row.started_at, setting, roster);
  const own = byPerson(records ?? [], roster.people.length);
  const of = (state: string, person: number) =>
    itemAt(own, person).filter(({ row }) => row.state === state);
  const person = new Map(
    STATES.map(([state]) => [
      nameOf(state),
      personColumn(
        roster.people,
        (index) => (records ? minutesOf(of(state, index)) : lacking),
        (index) => of(state, index).map(({ place }) => place),
      ),
    ]),
  );
  if (!records) return { person };
  const table = recordTable("states", records, ({ row }) => ({
    minutes: minutes(row.ended_at - row.started_at),
  }));
  const busy = busyViolations(setting);
  return { person, records: [table, spellTable(own, busy), overlapTable(own)] };
}

function spellTable(own: readonly (readonly StateRecord[])[], busy: BusyViolations): RecordTable {
  return lazyTable({ kind: "state_spells" }, () => {
    const spells = own.flatMap((rows) => spellsOf(rows));
    return {
      records: spells.map((spell) => ({ row: spellRow(spell, busy), place: spell.places[0] })),
      owner: spells.map(({ person }) => person),
      also: (index) => itemAt(spells, index).places.slice(1),
    };
  });
}

function spellRow({ row, from, to }: Spell, busy: BusyViolations) {
  const recorded = busy.get(row.agent_id)?.some((at) => at >= from && at <= to) ?? false;
  return {
    employee_id: row.agent_id,
    state: row.state,
    date: dayOfMoment(from),
    weekday: whole(weekday(dayOfMoment(from))),
    started_at: from,
    ended_at: to,
    minutes: minutes(to - from),
    approved: row.approved,
    terminal: row.terminal,
    recorded,
  };
}

function overlapTable(own: readonly (readonly StateRecord[])[]): RecordTable {
  return lazyTable({ kind: "sign_in_overlaps" }, () => {
    const overlaps = own.flatMap((rows) => overlapsOf(rows));
    return {
      records: overlaps.map(({ first, second, from, to }) => ({
        row: {
          employee_id: first.row.agent_id,
          date: dayOfMoment(from),
          weekday: whole(weekday(dayOfMoment(from))),
          started_at: from,
          ended_at: to,
          minutes: minutes(to - from),
          terminal: first.row.terminal,
          other_terminal: second.row.terminal,
        },
        place: first.place,
      })),
      owner: overlaps.map(({ first }) => first.person),
      also: (index): readonly Place[] => [itemAt(overlaps, index).second.place],
    };
  });
}

type BusyViolations = ReadonlyMap<string, readonly Moment[]>;

/** Who noted a spell already as a violation is not to be met by it twice. */
function busyViolations({ inputs }: Setting): BusyViolations {
  const found = new Map<string, Moment[]>();
  for (const { row } of inputs.records.violations ?? []) {
    if (row.kind !== BUSY_VIOLATION) continue;
    const own = found.get(row.employee_id);
    if (own) own.push(row.occurred_at);
    else found.set(row.employee_id, [row.occurred_at]);
  }
  return found;
}

function minutesOf(records: readonly StateRecord[]): Decimal {
  let seconds = 0;
  for (const { row } of records) seconds += row.ended_at - row.started_at;
  return minutes(seconds);
}

function minutes(seconds: number): Decimal {
  return whole(seconds).div(SECONDS_A_MINUTE);
}

function nameOf(state: string): string {
  return `states.${state}_minutes`;
}
