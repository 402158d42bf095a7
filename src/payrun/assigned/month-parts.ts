import { INPUT_KINDS } from "../../inputs/index.ts";
import type { MonthInputs, MonthRecords } from "../../measures/month-inputs.ts";
import type { Punches } from "../../measures/punch-list.ts";
import type { DayRange } from "../../measures/quantity.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Term } from "./assign-rule.ts";

/** 月份的一部分 — people who are measured together under one policy, some for a stretch only. */
export interface MonthPart {
  readonly policy: Policy;
  readonly people: ReadonlyMap<string, Term>;
  readonly during: ReadonlyMap<string, DayRange>;
}

/**
 * 分部分 — one part for each policy; a person who comes back to a policy within the month stands in
 * a second part of it, since a part knows one stretch of everybody.
 */
export function partsOf(terms: ReadonlyMap<string, readonly Term[]>, main: Policy): MonthPart[] {
  const parts: { policy: Policy; people: Map<string, Term>; during: Map<string, DayRange> }[] = [];
  const partFor = (policy: Policy, id: string) => {
    const open = parts.find((part) => part.policy === policy && !part.people.has(id));
    if (open) return open;
    const part = { policy, people: new Map<string, Term>(), during: new Map<string, DayRange>() };
    parts.push(part);
    return part;
  };
  for (const [id, own] of terms) {
    for (const term of own) {
      const part = partFor(term.policy, id);
      part.people.set(id, term);
      if (own.length > 1) part.during.set(id, { from: term.from, to: term.to });
    }
  }
  // Rows of people whom the roster does not hold in this month are looked at somewhere.
  if (parts.length === 0) parts.push({ policy: main, people: new Map(), during: new Map() });
  return parts;
}

/** 各部分的输入 — every row goes to the parts that its person stands in; all others to the first. */
export function inputsOfParts(
  inputs: MonthInputs,
  parts: readonly MonthPart[],
  everybody: ReadonlySet<string>,
): readonly MonthInputs[] {
  const grades = new Set(parts.flatMap(({ policy }) => [...policy.rules.gradeSpellings]));
  return parts.map(({ policy, people, during }, index) => {
    const isHere = (id: unknown) =>
      people.has(String(id)) || (index === 0 && !everybody.has(String(id)));
    const own = new Set(policy.kinds.declared.map(({ kind }) => kind));
    return {
      ...inputsOf(inputs, isHere),
      declared: inputs.declared
        ?.filter(({ kind }) => own.has(kind.kind))
        .map((one) => ({
          ...one,
          records: one.records?.filter(({ row }) => isHere(row[one.kind.person])),
        })),
      during: during.size > 0 ? during : undefined,
      grades,
    };
  });
}

/** 某些人的输入 — the rows of some people alone; kinds that name nobody stay whole. */
export function inputsOf(inputs: MonthInputs, isHere: (id: unknown) => boolean): MonthInputs {
  const records: MonthRecords = {};
  for (const { kind, person } of INPUT_KINDS) {
    if (kind === "punches") continue;
    const rows: MonthRecords[typeof kind] = inputs.records[kind];
    if (!rows) continue;
    const own = person ? rows.filter(({ row }) => isHere(personIn(row))) : rows;
    Object.assign(records, { [kind]: own });
  }
  const { scheduleBefore } = inputs;
  const { punches } = inputs.records;
  return {
    ...inputs,
    records: { ...records, punches: punches && punchesOf(punches, isHere) },
    scheduleBefore: scheduleBefore?.filter(({ row }) => isHere(row.employee_id)),
  };
}

/** The punches stay where they are: only their positions are picked. */
function punchesOf(all: Punches, isHere: (id: unknown) => boolean): Punches {
  const positions: number[] = [];
  for (let position = 0; position < all.length; position += 1) {
    if (isHere(all.at(position)?.row.employee_id)) positions.push(position);
  }
  const at = (index: number) => {
    const position = positions[index];
    return position === undefined ? undefined : all.at(position);
  };
  return { length: positions.length, at };
}

function personIn(row: object): unknown {
  if ("employee_id" in row) return row.employee_id;
  return "agent_id" in row ? row.agent_id : undefined;
}
