import type { LineReader } from "../intake/lines/line-reader.ts";
import type { RecordWatch } from "../intake/record-watch.ts";
import type { ReadRow } from "../intake/row-reader.ts";
import type { PunchReading } from "./punch-reading.ts";

const ALL_LINES = 0x7fffffff;

/**
 * 渐晚打卡 — whoever punches later and later, through all files, punches nothing twice.
 *
 * Terminals write down punches as they come, so most exports are like that, and of nobody more
 * than the latest moment has to be known. The first punch that is not later than the one before
 * breaks the rule, and the files are read anew with `SeenRecords`.
 */
export class LaterPunches implements RecordWatch {
  readonly #reading: PunchReading;
  #isBroken = false;

  constructor(reading: PunchReading) {
    this.#reading = reading;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  startFile(): void {
    // The rule holds through all files as if they were one.
  }

  repeatedRows(): undefined {
    return undefined;
  }

  /** Only what the machine did not take comes here. */
  isSettled(): boolean {
    return false;
  }

  beginScan(): number {
    return ALL_LINES;
  }

  endScan({ machine }: LineReader): void {
    if (machine.entries.wasStopped() !== 0) this.#isBroken = true;
  }

  meet({ employee_id, punched_at }: ReadRow): undefined {
    const isPunch = typeof employee_id === "string" && typeof punched_at === "number";
    if (!isPunch || !this.#reading.isLater({ employee_id, punched_at })) this.#isBroken = true;
  }
}
