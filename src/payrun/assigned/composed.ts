import { NO_GAPS } from "../../measures/attendance-gaps.ts";
import { itemAt } from "../../measures/family.ts";
import { composedStaffing } from "./composed-staffing.ts";
import { spansByPerson } from "../../policy/by-person.ts";
import { lazyTable } from "../../measures/lazy-table.ts";
import { isMissing, type Measured, type QuantityColumn } from "../../measures/quantity.ts";
import type { Cell, Missing, RecordTable, Span } from "../../measures/quantity.ts";

/** 出自 — one person of a composed month: where their figures stand. */
export interface Origin {
  readonly measured: Measured;
  readonly index: number;
  /** Measured stretch by stretch as well: what the days of each came to. */
  readonly stretches?: readonly Omit<Origin, "stretches">[];
}

/** A figure of whole months, of a policy or of a run of days: no sum of stretches. */
const NOT_ADDED: ReadonlySet<string> = new Set([
  "attendance.month_days",
  "attendance.day_hours",
  "attendance.longest_absence",
  "attendance.weeks_without_rest",
]);

/**
 * 合成月份 — people of several measured months as one, in the order given.
 *
 * What was judged by the working hours of each policy (presence, lateness, paid days) is for
 * somebody who moved the sum of the stretches; everything else the whole month says.
 */
export function composedMonth(origins: readonly Origin[]): Measured {
  const measured = [...new Set(origins.map((one) => one.measured))];
  const spansOf = new Map(measured.map((one) => [one, spansByPerson(one)]));
  const spans = origins.flatMap((origin, person) =>
    (spansOf.get(origin.measured)?.[origin.index] ?? []).map((index) => ({
      origin,
      index,
      person,
    })),
  );
  return {
    people: origins.map((one, index) => ({ ...itemAt(one.measured.people, one.index), index })),
    spans: spans.map(({ origin, index, person }): Span => {
      return { ...itemAt(origin.measured.spans, index), person };
    }),
    person: columns(measured, "person", origins, ({ index }) => index),
    span: columns(
      measured,
      "span",
      spans.map(({ origin }) => origin),
      (_, at) => itemAt(spans, at).index,
    ),
    records: tables(measured, origins),
    gaps: () => NO_GAPS,
    // One file for everybody, so every part has read the same.
    ...(measured[0]?.goals && { goals: measured[0].goals }),
    staffing: composedStaffing(origins.map((one) => one.stretches ?? [one])),
    verdicts: [],
    diagnostics: [],
  };
}

function columns(
  measured: readonly Measured[],
  scope: "person" | "span",
  origins: readonly Origin[],
  indexOf: (origin: Origin, at: number) => number,
): ReadonlyMap<string, QuantityColumn> {
  const names = new Set(measured.flatMap((one) => [...one[scope].keys()]));
  return new Map(
    [...names].map((name) => {
      const added = scope === "person" && name.startsWith("attendance.") && !NOT_ADDED.has(name);
      const from = ({ measured: own }: Pick<Origin, "measured">) => own[scope].get(name);
      const column: QuantityColumn = {
        at(at) {
          const origin = itemAt(origins, at);
          if (added && origin.stretches) return sumOf(name, origin.stretches);
          return from(origin)?.at(indexOf(origin, at)) ?? null;
        },
        rowsAt(at) {
          const origin = itemAt(origins, at);
          return from(origin)?.rowsAt(indexOf(origin, at)) ?? [];
        },
        rowCountAt(at) {
          const origin = itemAt(origins, at);
          const own = indexOf(origin, at);
          return from(origin)?.rowCountAt?.(own) ?? from(origin)?.rowsAt(own).length ?? 0;
        },
      };
      return [name, column] as const;
    }),
  );
}

function sumOf(
  name: string,
  stretches: readonly Omit<Origin, "stretches">[],
): Cell | null | Missing {
  let total: Cell | null = null;
  for (const { measured, index } of stretches) {
    const cell = measured.person.get(name)?.at(index) ?? null;
    if (isMissing(cell)) return cell;
    if (cell === null) continue;
    if (typeof cell !== "object") return cell;
    total = typeof total === "object" && total ? total.plus(cell) : cell;
  }
  return total;
}

function tables(
  measured: readonly Measured[],
  origins: readonly Origin[],
): ReadonlyMap<string, RecordTable> {
  const kinds = new Set(measured.flatMap((one) => [...one.records.keys()]));
  return new Map(
    [...kinds].map((kind) => {
      const lacking = measured.find((one) => one.records.get(kind)?.lacking)?.records.get(kind);
      const about = { kind, lacking: lacking?.lacking };
      return [kind, lazyTable(about, () => tableOf(kind, origins))] as const;
    }),
  );
}

function tableOf(kind: string, origins: readonly Origin[]) {
  const rowsOf = new Map<RecordTable, readonly number[][]>();
  const records: RecordTable["records"][number][] = [];
  const owner: number[] = [];
  const from: (readonly [RecordTable, number])[] = [];
  origins.forEach(({ measured, index }, person) => {
    const table = measured.records.get(kind);
    if (!table) return;
    const byPerson = rowsOf.get(table) ?? rowsByPerson(table, measured.people.length);
    rowsOf.set(table, byPerson);
    for (const row of byPerson[index] ?? []) {
      records.push(itemAt(table.records, row));
      owner.push(person);
      from.push([table, row]);
    }
  });
  const also = (index: number) => {
    const [table, row] = itemAt(from, index);
    return table.also?.(row) ?? [];
  };
  return { records, owner, also };
}

function rowsByPerson(table: RecordTable, people: number): number[][] {
  const rows: number[][] = Array.from({ length: people }, () => []);
  table.owner.forEach((person, row) => rows[person]?.push(row));
  return rows;
}
