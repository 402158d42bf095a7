import type { Place } from "../../kernel/place.ts";
import type { RefusedRow } from "../../payrun/month-setup.ts";
import { firstByPerson } from "../../payrun/refused-rows.ts";
import { isOfAnotherMonth, isReadForPay } from "./read-for-pay.ts";
import type { MonthReading } from "./read-month.ts";

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

function refusedForPay(reading: MonthReading) {
  const kinds = new Map(reading.tallies.map(({ path, kind }) => [path, kind]));
  return reading.rejects.flatMap((reject) => {
    const kind = kinds.get(reject.place.file) ?? "";
    return !isOfAnotherMonth(reject) && isReadForPay(kind) ? [{ reject, kind }] : [];
  });
}
