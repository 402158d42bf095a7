import { isMonth, type Month } from "../../kernel/calendar.ts";
import { rowReference } from "../../kernel/place.ts";
import { openCsv } from "../../io/read-csv.ts";
import { namedMonths } from "../../inputs/withholding.ts";
import { collectKind } from "../../intake/read-kind.ts";
import type { IntakeContext } from "../../intake/reading.ts";
import type { Reject } from "../../intake/table.ts";
import { yearKey } from "../../statutory/withholding-rows.ts";

/** Everybody may stand in a file that belongs to no workspace. */
export const ANYBODY: IntakeContext = { month: undefined, knows: () => true, employees: [] };

/**
 * 被拒收的月份 — per employee and year the first month of which a row was refused.
 *
 * The file is read once more for whom and which month its rows name, since a refused row may well
 * say so. Where the month itself cannot be read, no month of that person can be trusted.
 */
export async function refusedMonths(
  absolute: string,
  path: string,
  rejects: readonly Reject[],
  months: Iterable<{ readonly employee_id: string; readonly tax_month: Month }>,
): Promise<ReadonlyMap<string, Month>> {
  const refused = new Map<string, Month>();
  if (rejects.length === 0) return refused;
  const { records } = await collectKind(namedMonths, [openCsv(absolute, path)], ANYBODY);
  const named = new Map(records.map(({ row, place }) => [rowReference(place), row.tax_month]));
  const add = (employee: string, month: Month, from: Month) => {
    const key = yearKey(employee, month);
    const before = refused.get(key);
    if (before === undefined || from < before) refused.set(key, from);
  };
  for (const { employee, place } of rejects) {
    if (employee === undefined) continue;
    const month = named.get(rowReference(place));
    if (month !== undefined && isMonth(month)) add(employee, month, month);
    else {
      for (const row of months) {
        if (row.employee_id === employee) add(employee, row.tax_month, "0000-00");
      }
    }
  }
  return refused;
}
