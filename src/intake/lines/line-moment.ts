import { type Day, type Moment, momentAt } from "../../kernel/calendar.ts";
import { dayOfParts } from "../cell/date.ts";
import { isDigit, oneDigit, twoDigits } from "./ascii.ts";

const [DASH, SLASH, BLANK, LETTER_T, COLON] = [45, 47, 32, 84, 58] as const;
const NOT_USUAL = Number.NaN;

/**
 * 行中的时刻 — `2024-05-01 08:27:15` and `2024/5/1 8:27` from bytes, the ways in which systems
 * write a moment; few different days stand in a file.
 */
export class LineMoment {
  /** Where the moment read last ends. */
  end = 0;
  #lastDate = 0;
  #lastDay: Day | undefined;

  /** The moment written from `at` on; NaN for any other form, and for one that does not exist. */
  read(bytes: Uint8Array, at: number): Moment {
    const day = this.#readDay(bytes, at);
    const gap = bytes[this.end] ?? 0;
    if (day === undefined || (gap !== BLANK && gap !== LETTER_T)) return NOT_USUAL;
    const clock = this.end + 1;
    const isShort = bytes[clock + 1] === COLON;
    const hour = isShort ? oneDigit(bytes, clock) : twoDigits(bytes, clock);
    const colon = isShort ? clock + 1 : clock + 2;
    const minute = twoDigits(bytes, colon + 1);
    const hasSecond = bytes[colon + 3] === COLON;
    const second = hasSecond ? twoDigits(bytes, colon + 4) : 0;
    const exists = hour < 24 && minute < 60 && second < 60 && bytes[colon] === COLON;
    this.end = hasSecond ? colon + 6 : colon + 3;
    return exists ? momentAt(day, hour * 3600 + minute * 60 + second) : NOT_USUAL;
  }

  #readDay(bytes: Uint8Array, at: number): Day | undefined {
    const separator = bytes[at + 4] ?? 0;
    if (separator !== DASH && separator !== SLASH) return undefined;
    const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
    const isShort = bytes[at + 6] === separator;
    const month = isShort ? oneDigit(bytes, at + 5) : twoDigits(bytes, at + 5);
    const start = isShort ? at + 7 : at + 8;
    const isLong = isDigit(bytes[start + 1] ?? 0);
    const date = isLong ? twoDigits(bytes, start) : oneDigit(bytes, start);
    const isDate = year < 10_000 && month > 0 && month < 13 && date < 32;
    if (!isDate || bytes[start - 1] !== separator) return undefined;
    this.end = isLong ? start + 2 : start + 1;
    const key = year * 512 + month * 32 + date;
    if (key !== this.#lastDate) {
      this.#lastDay = dayOfParts(year, month, date);
      this.#lastDate = key;
    }
    return this.#lastDay;
  }
}
