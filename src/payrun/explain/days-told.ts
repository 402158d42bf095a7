import type { Day } from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Measured, Person } from "../../measures/quantity.ts";

/** 考勤日期 — on which days somebody was away, late, early, or lacks a punch. */
export interface DaysTold {
  readonly what: "absent_days" | "late_minutes" | "early_minutes" | "missing_punches";
  readonly days: readonly Day[];
}

const WHAT = ["absent_days", "late_minutes", "early_minutes", "missing_punches"] as const;

/** 说明考勤日期 — the amounts only count them; the employee asks which days they were. */
export function daysTold(measured: Measured, { index }: Person): readonly DaysTold[] {
  const table = measured.records.get("workdays");
  const own = (table?.records ?? []).filter((_, at) => table?.owner[at] === index);
  return WHAT.flatMap((what): readonly DaysTold[] => {
    const days = own.flatMap(({ row }) => {
      const [figure, date] = [row[what], row["date"]];
      const counts = figure instanceof Decimal && !figure.isZero();
      return counts && typeof date === "number" ? [date] : [];
    });
    return days.length === 0 ? [] : [{ what, days }];
  });
}
