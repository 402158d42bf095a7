import { Decimal } from "../../src/kernel/decimal.ts";
import { dayFromIso, momentAt, type Month, lastDay } from "../../src/kernel/calendar.ts";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { NO_GAPS } from "../../src/measures/attendance-gaps.ts";
import type {
  Cell,
  Measured,
  Missing,
  Person,
  QuantityColumn,
  RecordTable,
} from "../../src/measures/quantity.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import type { PastMonths } from "../../src/policy/framed-month.ts";
import { MonthFrame } from "../../src/policy/month-frame.ts";
import type { Column, EarlierRecords } from "../../src/policy/model.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { showValue } from "../../src/policy/value.ts";

/** The smallest policy that compiles. */
export const HEAD = `policy: tiny
grades: { junior: 初级, middle: 中级, senior: 高级 }
attendance: { shifts: { day: { from: "09:00", to: "18:00" } } }
`;

/** 小制度 — compiles a few lines of policy on top of a smallest one. */
export function compileTiny(yaml: string): ReturnType<typeof compilePolicy> {
  return compilePolicy({ file: "tiny.yaml", text: HEAD + yaml }, () => undefined);
}

/** Lines of the head, by which the places of findings are shifted. */
export const HEAD_LINES = HEAD.split("\n").length - 1;

/** Findings of a tiny policy as `line:column CODE message`, lines counted from its own first. */
export function findingsOf(yaml: string): readonly string[] {
  return compileTiny(yaml).diagnostics.map((diagnostic) => {
    const { place, code } = diagnostic;
    const line = (place?.line ?? 0) - HEAD_LINES;
    return `${line}:${place?.column} ${code} ${messageOf(diagnostic, "en")}`;
  });
}

export function policyOf(yaml: string): Policy {
  const { policy, diagnostics } = compileTiny(yaml);
  if (!policy) throw new Error(diagnostics.map((one) => messageOf(one, "en")).join("\n"));
  return policy;
}

/** 一个人的数据 — quantities by name, records by kind, and what earlier months kept. */
export interface Situation {
  readonly quantities?: Readonly<Record<string, Cell | null | Missing>>;
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
  /** Values of past months, the last month first. */
  readonly past?: readonly Readonly<Record<string, Cell>>[];
  readonly team?: string;
  /** Records of earlier months, by month and kind. */
  readonly earlier?: Readonly<Record<Month, Situation["records"]>>;
}

const MONTH: Month = "2024-05";
const START = dayFromIso("2024-01-01") ?? 0;

function place(line: number, file = "employees.csv") {
  return { file, line, column: 1 };
}

function personOf(situation: Situation, index: number): Person {
  return {
    id: `E${index + 1}`,
    name: `E${index + 1}`,
    index,
    row: place(index + 2),
    hiredOn: START,
    confirmedOn: undefined,
    leftOn: undefined,
    team: situation.team ?? "A",
    site: "",
    grade: "junior",
    gradeSince: START,
  };
}

function columnOf(people: readonly Situation[], name: string): QuantityColumn {
  const lacking: Missing = { what: { zh: name, en: name }, where: "tiny.csv" };
  return {
    at: (index) => {
      const value = people[index]?.quantities?.[name];
      return value === undefined ? lacking : value;
    },
    rowsAt: (index) => [place(index + 2)],
  };
}

function tableOf(people: readonly Situation[], kind: string, month?: Month): RecordTable {
  const owner: number[] = [];
  const folder = month ? `${month}/` : "";
  const records = people.flatMap((person, index) => {
    const own = month ? person.earlier?.[month] : person.records;
    return (own?.[kind] ?? []).map((cells, position) => {
      owner.push(index);
      const row = { employee_id: `E${index + 1}`, ...cells };
      return { row, place: place(position + 2, `${folder}${kind}-${index + 1}.csv`) };
    });
  });
  return { kind, records, owner };
}

/** The records of the months that anybody has any in; a month between them lacks its files. */
function earlierOf(people: readonly Situation[]): EarlierRecords {
  const months = people.flatMap((one) => Object.keys(one.earlier ?? {})).sort();
  const has = (month: Month, kind: string) =>
    people.some((one) => one.earlier?.[month]?.[kind] !== undefined);
  return {
    since: months[0] ?? MONTH,
    of: (kind, month) => (has(month, kind) ? tableOf(people, kind, month) : undefined),
  };
}

/** 小月框 — a frame over the given people, one whole-month span each. */
export function tinyFrame(people: readonly Situation[]): MonthFrame {
  const names = new Set(people.flatMap((one) => Object.keys(one.quantities ?? {})));
  for (const usual of [
    "grade",
    "score",
    "base_pay",
    "attendance.month_days",
    "attendance.paid_days",
  ]) {
    names.add(usual);
  }
  const columns = new Map([...names].map((name) => [name, columnOf(people, name)]));
  const kinds = new Set(people.flatMap((one) => Object.keys(one.records ?? {})));
  const measured: Measured = {
    people: people.map(personOf),
    spans: people.map((_, index) => ({
      person: index,
      from: dayFromIso("2024-05-01") ?? 0,
      to: lastDay(MONTH),
      rows: [place(index + 2)],
    })),
    person: columns,
    span: columns,
    records: new Map([...kinds].map((kind) => [kind, tableOf(people, kind)])),
    gaps: () => NO_GAPS,
    verdicts: [],
    diagnostics: [],
  };
  const past: PastMonths = {
    depth: Math.max(0, ...people.map((one) => one.past?.length ?? 0)),
    knows: (back, person) => people[person]?.past?.[back - 1] !== undefined,
    keeps: (back, name) => people.some((one) => one.past?.[back - 1]?.[name] !== undefined),
    records: earlierOf(people),
    remember(back, person, name) {
      const value = people[person]?.past?.[back - 1]?.[name];
      return typeof value === "number" ? new Decimal(value) : value;
    },
  };
  return new MonthFrame(measured, { month: MONTH, end: lastDay(MONTH) }, past);
}

/** 算出 — the value of a column for each thing of its scope, as people read it. */
export function valuesOf(
  yaml: string,
  name: string,
  people: readonly Situation[],
): readonly string[] {
  const policy = policyOf(yaml);
  const frame = tinyFrame(people);
  const column = policy.rules.columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return thingsOf(column, policy, frame).map((index) =>
    showValue(frame.value(column, index), column.type, "en", new Map()),
  );
}

export function formulaOf(yaml: string, name: string, person: Situation): string {
  const policy = policyOf(yaml);
  const column = policy.rules.columns.find((one) => one.name === name);
  return column?.show(tinyFrame([person]), 0, "en") ?? "";
}

function thingsOf(column: Column, policy: Policy, frame: MonthFrame): readonly number[] {
  const { scope } = column;
  const set = scope.kind === "record" ? policy.rules.sets.get(scope.set) : undefined;
  const size =
    scope.kind === "record"
      ? set
        ? (frame.set(set)?.rows.length ?? 0)
        : 0
      : scope.kind === "person" || scope.kind === "span"
        ? frame.people
        : frame.groupCount(scope.kind);
  return Array.from({ length: size }, (_, index) => index);
}

/** The one value of a measure with this body, for one person. */
export function valueOf(body: string, person: Situation = {}): string {
  return valuesOf(`measures:\n  x: { ${body} }`, "x", [person])[0] ?? "";
}

export function d(text: string): Decimal {
  return new Decimal(text);
}

export function day(text: string): number {
  return dayFromIso(text) ?? 0;
}

export function moment(text: string): number {
  const [date = "", clock = "00:00"] = text.split(" ");
  const [hours = "0", minutes = "0"] = clock.split(":");
  return momentAt(day(date), Number(hours) * 3600 + Number(minutes) * 60);
}
