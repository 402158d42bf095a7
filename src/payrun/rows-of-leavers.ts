import type { Month } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { Verdict } from "../measures/quantity.ts";

/** 非在职者的行 — rows of a file about somebody on the roster who is not employed in the month. */
export interface LeaverRows {
  readonly employee: string;
  readonly file: string;
  readonly count: number;
  readonly first: Place;
}

/** 找非在职者的行 — by file, then employee; files at the root hold rows of many months. */
export function rowsOfLeavers(verdicts: readonly Verdict[]): readonly LeaverRows[] {
  const found = new Map<string, LeaverRows>();
  for (const verdict of verdicts) {
    if (!("employee" in verdict) || verdict.employee === undefined) continue;
    const { employee, place } = verdict;
    if (!place.file.includes("/")) continue;
    const key = `${place.file} ${employee}`;
    const known = found.get(key);
    const isFirst = !known || comparePlaces(place, known.first) < 0;
    const first = isFirst ? place : known.first;
    found.set(key, { employee, file: place.file, count: (known?.count ?? 0) + 1, first });
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, rows]) => rows);
}

/** So many are named; the rest stands in run-coverage.csv. */
const NAMED = 10;

/** 非在职者的行的提示 — money may be due for them, and no payslip of the month can hold it. */
export function leaverNotices(verdicts: readonly Verdict[], month: Month): readonly Diagnostic[] {
  const files = new Map<string, LeaverRows[]>();
  for (const one of rowsOfLeavers(verdicts)) {
    files.set(one.file, [...(files.get(one.file) ?? []), one]);
  }
  return [...files.values()].flatMap((people): Diagnostic[] => {
    const [one] = people;
    if (!one) return [];
    const named = people.slice(0, NAMED).map(({ employee, count: own }) => `${employee} × ${own}`);
    const who = named.join(", ") + (people.length > NAMED ? " …" : "");
    const first = people.map((person) => person.first).toSorted(comparePlaces)[0];
    return [{ code: "CSP281", place: first ?? one.first, facts: { who, month } }];
  });
}
