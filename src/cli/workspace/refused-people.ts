import { INPUT_KINDS, type KindName } from "../../inputs/index.ts";
import type { Reject } from "../../intake/table.ts";
import type { Place } from "../../kernel/place.ts";
import type { RefusedRow } from "../../payrun/month-setup.ts";
import { firstByPerson } from "../../payrun/refused-rows.ts";
import type { MonthReading } from "./read-month.ts";

/** Kinds that pay is made from; the others only count, or only matter to promotion. */
const FOR_PAY: ReadonlySet<string> = new Set<KindName>([
  "employees",
  "changes",
  "schedule",
  "punches",
  "leave",
  "overtime",
  "complaints",
  "violations",
  "sales",
  "scores",
  "adjustments",
  "choices",
  "deductions",
  "contributions",
  "duties",
  "opening-tax",
]);
/** A row of another month says nothing about this one. */
const OTHER_MONTH = "CSP202";

/** 行被拒收的人 — people whose pay of the month lacks a row that was refused, with its place. */
export function refusedPeople(reading: MonthReading): ReadonlyMap<string, Place> {
  return firstByPerson(refusedForPay(reading).map(({ reject }) => reject));
}

/** 各被拒收的行 — the same rows one by one, with the kind of file they stand in. */
export function refusedByKind(reading: MonthReading): readonly RefusedRow[] {
  return refusedForPay(reading).flatMap(({ reject: { employee, place }, kind }) =>
    employee === undefined ? [] : [{ employee, place, kind }],
  );
}

/** 为工资而读 — whether a refused row of the kind holds whom it names; declared kinds do. */
export function isReadForPay(kind: string): boolean {
  return FOR_PAY.has(kind) || !INPUT_KINDS.some((one) => one.kind === kind);
}

/** 别月的行 — a row that was refused only because it says nothing about this month. */
export function isOfAnotherMonth({ code }: Pick<Reject, "code">): boolean {
  return code === OTHER_MONTH;
}

function refusedForPay(reading: MonthReading) {
  const kinds = new Map(reading.tallies.map(({ path, kind }) => [path, kind]));
  return reading.rejects.flatMap((reject) => {
    const kind = kinds.get(reject.place.file) ?? "";
    return !isOfAnotherMonth(reject) && isReadForPay(kind) ? [{ reject, kind }] : [];
  });
}
