import type { Day } from "../../kernel/calendar.ts";
import { dayOfParts } from "../cell/date.ts";
import { twoDigits } from "./ascii.ts";

const [DASH, SLASH] = [45, 47] as const;
export const DATE_WIDTH = 10;

/** 行中的日期 — `2024-05-01` or `2024/05/01` from bytes; few different days stand in a file. */
export class LineDate {
  #lastDate = 0;
  #lastDay: Day | undefined;

  /** The day written in the ten bytes from `at` on; undefined for any other form. */
  read(bytes: Uint8Array, at: number): Day | undefined {
    const separator = bytes[at + 4] ?? 0;
    if (separator !== DASH && separator !== SLASH) return undefined;
    const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
    const month = twoDigits(bytes, at + 5);
    const date = twoDigits(bytes, at + 8);
    const isDate = year < 10_000 && month > 0 && month < 13 && date < 32;
    if (!isDate || bytes[at + 7] !== separator) return undefined;
    const key = year * 512 + month * 32 + date;
    if (key !== this.#lastDate) {
      this.#lastDay = dayOfParts(year, month, date);
      this.#lastDate = key;
    }
    return this.#lastDay;
  }
}
