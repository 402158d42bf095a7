import { addMonths, type Month } from "../../kernel/calendar.ts";
import type { Missing, RecordTable } from "../../measures/quantity.ts";
import type { EarlierRecords, Frame, Reach } from "../model.ts";
import { Unknown } from "../value.ts";
import { firstMonthOf } from "./window.ts";

/** 种类的往月 — what finding records of a kind in earlier months needs to know of it. */
export interface KindHistory {
  readonly kind: string;
  readonly title: Missing["what"];
  /** The column that identifies a record over all months. */
  readonly id: string | undefined;
  /** The column that names whose record it is. */
  readonly person: string;
  /** Its rows count from their own date on: the month already holds all that came before. */
  readonly ownDate: boolean;
}

/** 无往月记录 — a first month: nothing before it is known. */
export function nothingBefore(month: Month): EarlierRecords {
  return { since: month, of: () => undefined };
}

/**
 * 往月的表 — the tables of earlier months that a window reaches, the earliest first.
 *
 * A month inside the window of which nobody supplied the records makes them unknown; before the
 * first known month there is nothing, which a notice says once.
 */
export function earlierTables(
  frame: Frame,
  reach: Reach,
  history: KindHistory,
): { readonly tables: readonly RecordTable[]; readonly absent: Unknown | undefined } {
  if (history.ownDate) return { tables: [], absent: undefined };
  const { earlierRecords, month: now } = frame;
  const needed = neededFrom(frame, reach);
  const tables: RecordTable[] = [];
  let absent: Unknown | undefined;
  for (let month = earlierRecords.since; month < now; month = addMonths(month, 1)) {
    const table = earlierRecords.of(history.kind, month);
    if (table && (reach.everyMonth || month >= needed)) tables.push(table);
    const lacking = table ? table.lacking : lackingIn(month, history);
    if (lacking && month >= needed) absent ??= new Unknown([lacking]);
  }
  return { tables, absent };
}

function lackingIn(month: Month, { kind, title }: KindHistory): Missing {
  return { what: title, where: `${month}/${kind}.csv` };
}

/** The first month that the window needs for anybody. */
function neededFrom(frame: Frame, reach: Reach): Month {
  let needed = frame.month;
  for (let person = 0; person < frame.people; person += 1) {
    const first = firstMonthOf(reach, frame.month, frame.hiredOn(person));
    if (first < needed) needed = first;
  }
  return needed;
}
