import type { KindName } from "../../inputs/index.ts";
import type { Place } from "../../kernel/place.ts";
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
  "deductions",
  "contributions",
  "duties",
  "opening-tax",
]);
/** A row of another month says nothing about this one. */
const OTHER_MONTH = "CSP202";

/** 行被拒收的人 — people whose pay of the month lacks a row that was refused, with its place. */
export function refusedPeople(reading: MonthReading): ReadonlyMap<string, Place> {
  const declared = new Set(reading.declared.map(({ kind }) => kind.kind));
  const isForPay = (kind = "") => FOR_PAY.has(kind) || declared.has(kind);
  const kinds = new Map(reading.tallies.map(({ path, kind }) => [path, kind]));
  return firstByPerson(
    reading.rejects.filter(
      ({ code, place }) => code !== OTHER_MONTH && isForPay(kinds.get(place.file)),
    ),
  );
}
