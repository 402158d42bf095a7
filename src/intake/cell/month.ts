import { isMonth, type Month, monthOf } from "../../kernel/calendar.ts";
import type { Column } from "../../inputs/input-kind.ts";
import { plainDateText } from "./date.ts";
import { readDate } from "./moment.ts";
import { Remark } from "./remark.ts";

const LONGEST = 64;
const WRITTEN = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月?$/, /^(\d{4})(0[1-9]|1[0-2])$/];

/**
 * 月份 — `2024-05`, `2024/5`, `202405`, `2024年5月`, or a date of the month.
 *
 * A column with `yearBy` also takes the bare number of a month; the row completes it.
 */
export function monthReader(column: Column): (text: string) => Month | Remark {
  return (text) => {
    if (text.length > LONGEST) return new Remark("CSP120", text);
    const plain = plainDateText(text);
    for (const form of WRITTEN) {
      const parts = form.exec(plain);
      const month = parts && `${parts[1]}-${parts[2]?.padStart(2, "0")}`;
      if (month) return isMonth(month) ? month : new Remark("CSP120", text);
    }
    if (column.yearBy !== undefined && /^(0?[1-9]|1[0-2])月?$/.test(plain)) {
      return plain.replace("月", "").padStart(2, "0");
    }
    const day = readDate(text);
    return typeof day === "number" ? monthOf(day) : new Remark("CSP120", text);
  };
}
