import { dayFromIso, firstDay, type Month, momentAt } from "../../src/kernel/calendar.ts";
import { Decimal, plain } from "../../src/kernel/decimal.ts";
import { invariant } from "../../src/kernel/invariant.ts";
import type { Place } from "../../src/kernel/place.ts";
import { rowReference } from "../../src/kernel/place.ts";
import { type KindName, kindNamed, type KindRow } from "../../src/inputs/index.ts";
import type { InputRecord } from "../../src/intake/table.ts";
import { measureMonth } from "../../src/measures/measure-month.ts";
import type { MonthInputs, MonthRecords } from "../../src/measures/month-inputs.ts";
import { type Cell, isMissing, type Measured, type Missing } from "../../src/measures/quantity.ts";
import type { AttendanceRules, Shift } from "../../src/measures/rules.ts";
import { calendar2024 } from "./calendar-2024.ts";

type Given<K extends KindName> = Partial<KindRow<K>>;

export function day(text: string): number {
  const found = dayFromIso(text);
  invariant(found !== undefined, `no date: ${text}`);
  return found;
}

/** `2024-05-08 08:30[:00]`; a bare date is midnight. */
export function at(text: string): number {
  const [date = "", clock = "00:00"] = text.split(" ");
  return momentAt(day(date), clockSeconds(clock));
}

export function clockSeconds(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Typed rows with every column of the kind; those not given are blank. */
export function rows<K extends KindName>(
  kind: K,
  given: readonly Given<K>[],
  file = `2024-05/${kind}.csv`,
): InputRecord<KindRow<K>>[] {
  const blank = Object.fromEntries(
    Object.keys(kindNamed(kind).columns).map((name) => [name, undefined]),
  );
  return given.map((cells, index) => ({
    row: { ...blank, ...cells } as KindRow<K>,
    place: { file, line: index + 2, column: 1 },
  }));
}

/** One employee named E1, hired long ago, unless told otherwise. */
export function employee(given: Given<"employees"> = {}): Given<"employees"> {
  return {
    employee_id: "E1",
    name: "王芳",
    hired_on: day("2020-01-01"),
    grade: "agent",
    base_pay: new Decimal(1400),
    ...given,
  };
}

export function roster(...given: Given<"employees">[]): InputRecord<KindRow<"employees">>[] {
  return rows("employees", given, "employees.csv");
}

export function punches(employeeId: string, ...moments: string[]): Given<"punches">[] {
  return moments.map((moment) => ({ employee_id: employeeId, punched_at: at(moment) }));
}

const MORNING = { from: clockSeconds("11:30"), to: clockSeconds("13:00") };

export const DAY_SHIFT: Shift = {
  name: "day",
  words: ["白班"],
  from: clockSeconds("8:30"),
  to: clockSeconds("17:30"),
  breaks: [MORNING],
  signOutUntil: clockSeconds("24:00"),
};
export const EVENING_SHIFT: Shift = {
  name: "evening",
  words: ["晚班"],
  from: clockSeconds("15:00"),
  to: clockSeconds("24:00"),
  breaks: [],
  signOutUntil: clockSeconds("30:00"),
};

/** 5-day week, 8:30–17:30 without the lunch break, no grace. */
export const OFFICE: AttendanceRules = {
  recorded: true,
  shifts: [DAY_SHIFT],
  weeklyRest: undefined,
  collapseSeconds: 60,
  lateGraceSeconds: 0,
  earlyGraceSeconds: 0,
  readySeconds: 0,
  absentAfterSeconds: undefined,
  proration: "schedule",
  monthDivisor: "21.75",
};
/** A shop open every day but Sunday, with an evening shift that may run into the night. */
export const SHOP: AttendanceRules = {
  ...OFFICE,
  shifts: [DAY_SHIFT, EVENING_SHIFT],
  weeklyRest: 7,
};

export interface Case extends Partial<Omit<MonthInputs, "records">> {
  readonly records?: MonthRecords;
  readonly rules?: AttendanceRules;
}

export function measure(given: Case = {}): Measured {
  const { records, rules = OFFICE, ...rest } = given;
  const month: Month = given.month ?? "2024-05";
  const inputs: MonthInputs = {
    month,
    payDate: firstDay(month) + 40,
    countedOrders: new Set(),
    unreadable: new Set(),
    ...rest,
    records: { employees: roster(employee()), ...records },
  };
  return measureMonth(inputs, rules, calendar2024);
}

/** A value as text: figures plain, `missing: …`, null as `null`. */
export function value(measured: Measured, name: string, index = 0): string {
  return shown(measured.person.get(name)?.at(index));
}

export function spanValue(measured: Measured, name: string, index: number): string {
  return shown(measured.span.get(name)?.at(index));
}

export function sources(measured: Measured, name: string, index = 0): string[] {
  return (measured.person.get(name)?.rowsAt(index) ?? []).map(reference);
}

export function reference(place: Place): string {
  return rowReference(place);
}

export function codes(measured: Measured): string[] {
  return measured.diagnostics.map((finding) => finding.code);
}

/** `2024-05/sales.csv:3 closed_order`, `2024-05/punches.csv:2 CSP252`. */
export function verdicts(measured: Measured): string[] {
  return measured.verdicts.map((verdict) =>
    "reject" in verdict
      ? `${reference(verdict.reject.place)} ${verdict.reject.code}`
      : `${reference(verdict.place)} ${verdict.ignored}`,
  );
}

function shown(cell: Cell | null | Missing | undefined): string {
  if (cell === undefined) return "no such quantity";
  if (cell === null) return "null";
  if (cell instanceof Decimal) return plain(cell);
  return isMissing(cell) ? `missing: ${cell.where}` : String(cell);
}
