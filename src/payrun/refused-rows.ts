import { kindOfFile } from "../inputs/index.ts";
import type { Reject } from "../intake/table.ts";
import type { Place } from "../kernel/place.ts";
import { rowReference } from "../kernel/place.ts";
import type { Measured, Person } from "../measures/quantity.ts";
import type { Hold } from "./month-result.ts";
import type { RefusedRecords } from "../policy/records/refused-records.ts";
import type { MonthSetup, RefusedRow } from "./month-setup.ts";

/** The law that asks for what the file tells; rows of other files are figures of the policy. */
const CLAUSES: Readonly<Record<string, string>> = {
  deductions: "IIT",
  "opening-tax": "IIT",
  contributions: "SIL",
};

/** 被拒收的人 — the first refused row of each person, from reading and from measuring. */
export function refusedRows(setup: MonthSetup, measured: Measured): ReadonlyMap<string, Place> {
  const late = measured.verdicts.flatMap((one) => ("reject" in one ? [one.reject] : []));
  return new Map([...firstByPerson(late), ...setup.refused]);
}

export function firstByPerson(rejects: readonly Reject[]): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>();
  for (const { employee, place } of rejects) {
    if (employee !== undefined && !first.has(employee)) first.set(employee, place);
  }
  return first;
}

/** 各类被拒收的记录 — kind → person → the first refused row, from reading and from measuring. */
export function refusedRecords(setup: MonthSetup, measured: Measured): RefusedRecords {
  const late = measured.verdicts.flatMap((one): RefusedRow[] => {
    if (!("reject" in one) || one.reject.employee === undefined) return [];
    const { employee, place } = one.reject;
    return [{ employee, place, kind: kindOfFile(place.file)?.kind ?? "" }];
  });
  const rows = [...(setup.refusedRows ?? []), ...late];
  const found = new Map<string, Map<number, Place>>();
  if (rows.length === 0) return found;
  const people = new Map(measured.people.map(({ id, index }) => [id, index]));
  for (const { employee, kind, place } of rows) {
    const person = people.get(employee);
    if (person === undefined) continue;
    const ofKind = found.get(kind) ?? new Map<number, Place>();
    found.set(kind, ofKind);
    if (!ofKind.has(person)) ofKind.set(person, place);
  }
  return found;
}

/** 花名册行被拒收 — a figure of the person is unreadable, so no total of theirs is known. */
export function isRosterRefused({ id, row }: Person, refused: ReadonlyMap<string, Place>): boolean {
  const place = refused.get(id);
  return place?.file === row.file && place.line === row.line;
}

/**
 * 因拒收挂起 — everybody else is paid; whoever has a refused row waits, because a payslip made
 * without it would be wrong and look right.
 */
export function refusedHold(person: Person, refused: ReadonlyMap<string, Place>): readonly Hold[] {
  const place = refused.get(person.id);
  if (!place) return [];
  const row = rowReference(place);
  const reason = {
    zh: `${row} 的行被拒收，数据不完整，改正后重新核算`,
    en: `the row at ${row} was refused, the figures are incomplete; correct it and run again`,
  };
  const clause = CLAUSES[kindOfFile(place.file)?.kind ?? ""] ?? "X5";
  return [{ code: "unknown", clause, reason }];
}

const NO_HOLDS: readonly Hold[] = [];

/** 申诉不明的挂起 — only whoever has a fine waits: nothing else could be appealed against. */
export function unreadAppealHold(
  person: Person,
  fines: number,
  unread: MonthSetup["unreadAppeals"],
): readonly Hold[] {
  if (!unread || fines === 0) return NO_HOLDS;
  const place = unread.rows.get(person.id);
  const where = place ? rowReference(place) : unread.file;
  if (where === undefined) return NO_HOLDS;
  const reason = {
    zh: `${where} 的申诉读不出来，罚款是否照扣不明，改正后重新核算`,
    en: `the appeal at ${where} cannot be read: correct it, it may lift a fine, and run again`,
  };
  return [{ code: "unknown", clause: "X5", reason }];
}
