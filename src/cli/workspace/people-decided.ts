import { type Month, monthOf } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import type { AppealRow, DecisionRow, UnreadAppeals } from "../../payrun/month-setup.ts";
import { firstByPerson } from "../../payrun/refused-rows.ts";
import type { MonthFiles } from "./month-files.ts";
import type { MonthReading } from "./read-month.ts";

/** 未读的决定 — half a file may lack the row that confirms a hold: none of it releases anybody. */
export function unreadDecisions(found: MonthFiles, reading: MonthReading): readonly Diagnostic[] {
  if (!reading.unreadable.has("decisions")) return [];
  const file = found.of("decisions").map(({ path }) => path);
  return [{ code: "CSP430", facts: { file: file.join(", ") } }];
}

/** 人的决定 — the rows of decisions.csv about the month. */
export function decisionsOf(month: Month, reading: MonthReading): readonly DecisionRow[] {
  if (reading.unreadable.has("decisions")) return [];
  return (reading.records.decisions ?? []).flatMap(({ row, place }) => {
    const { decision } = row;
    // The column accepts these two words only.
    if (row.month !== month || (decision !== "release" && decision !== "confirm")) return [];
    return [{ employee: row.employee_id, code: row.code, decision, place }];
  });
}

/** 申诉结果 — the rows of appeals.csv about fines of the month; none of a file half read. */
export function appealsOf(month: Month, reading: MonthReading): readonly AppealRow[] {
  if (reading.unreadable.has("appeals")) return [];
  return (reading.records.appeals ?? []).flatMap(({ row, place }): readonly AppealRow[] => {
    const { outcome } = row;
    if (monthOf(row.date) !== month || !isOutcome(outcome)) return [];
    const { employee_id: employee, fine, date, filed_on: filedOn } = row;
    const occurrence = row.occurrence?.toNumber();
    return [{ employee, fine, date, occurrence, outcome, filedOn, place }];
  });
}

/** 不合的申诉 — the file serves all months, so its errors are said whichever month is asked for. */
export function isWrongAppeal(found: Diagnostic): boolean {
  return /^CSP47[5-9]$/.test(found.code) && severityOf(found) === "error";
}

/** 读不出的申诉 — whose fines of the month may not stand, for all that can be told. */
export function unreadAppeals(found: MonthFiles, reading: MonthReading): UnreadAppeals {
  const files = new Set(found.of("appeals").map(({ path }) => path));
  const refused = reading.rejects.filter(({ place }) => files.has(place.file));
  const isBroken = reading.unreadable.has("appeals");
  return { rows: firstByPerson(refused), file: isBroken ? [...files].join(", ") : undefined };
}

function isOutcome(word: string): word is AppealRow["outcome"] {
  return word === "lifted" || word === "waived" || word === "confirmed";
}
