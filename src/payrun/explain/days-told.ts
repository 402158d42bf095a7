import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { type Day, isoDay } from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import type { Measured, Person, RecordTable } from "../../measures/quantity.ts";

/** 考勤日期 — on which days somebody was away, late, early, or lacks a punch. */
export interface DaysTold {
  readonly what: "absent_days" | "late_minutes" | "early_minutes" | "missing_punches";
  readonly days: readonly Day[];
  /** The first row of each of them. */
  readonly places: readonly Place[];
}

const WHAT = ["absent_days", "late_minutes", "early_minutes", "missing_punches"] as const;

/** 说明考勤日期 — the amounts only count them; the employee asks which days they were. */
export function daysTold(measured: Measured, person: Person): readonly DaysTold[] {
  return daysToldIn(measured.records.get("workdays"), person);
}

/** 表中的考勤日期 — the same of the workdays of a month. */
export function daysToldIn(
  table: RecordTable | undefined,
  { index }: Pick<Person, "index">,
): readonly DaysTold[] {
  const own = (table?.records ?? []).filter((_, at) => table?.owner[at] === index);
  return WHAT.flatMap((what): readonly DaysTold[] => {
    const found = own.flatMap(({ row, place }) => {
      const [figure, date] = [row[what], row["date"]];
      const counts = figure instanceof Decimal && !figure.isZero();
      return counts && typeof date === "number" ? [{ date, place }] : [];
    });
    if (found.length === 0) return [];
    return [{ what, days: found.map(({ date }) => date), places: found.map(({ place }) => place) }];
  });
}

const DAYS_WORDS: Readonly<Record<DaysTold["what"], Bilingual>> = {
  absent_days: { zh: "旷工", en: "absent" },
  late_minutes: { zh: "迟到", en: "late" },
  early_minutes: { zh: "早退", en: "left early" },
  missing_punches: { zh: "缺卡", en: "missing punch" },
};

/** 考勤日期文字 — `旷工 2024-06-06、2024-06-29`. */
export function daysText({ what, days }: DaysTold, language: Language): string {
  const dates = days.map(isoDay).join(language === "zh" ? "、" : ", ");
  return `${DAYS_WORDS[what][language]} ${dates}`;
}
