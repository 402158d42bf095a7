import type { Day, Month } from "../kernel/calendar.ts";
import type { EarlierRecords } from "./model.ts";
import type { LiftedRecords } from "./records/lifted.ts";
import type { RefusedRecords } from "./records/refused-records.ts";
import type { Value } from "./value.ts";

/** 旧月份 — a value kept of an earlier month; undefined when nothing was kept. */
export type Remember = (monthsBack: number, person: number, name: string) => Value | undefined;

/** 往月 — what was kept of the months before. */
export interface PastMonths {
  readonly remember: Remember;
  /** Whether anything was kept of the person so many months back. */
  readonly knows: (monthsBack: number, person: number) => boolean;
  /** Whether the figure was kept of anybody so many months back. */
  readonly keeps: (monthsBack: number, name: string) => boolean;
  /** How many months back anything at all is kept. */
  readonly depth: number;
  /** Records of earlier months, for windows that reach back. */
  readonly records?: EarlierRecords | undefined;
}

/** 框内之月 — which month a frame is of, and what of it no longer counts. */
export interface FramedMonth {
  readonly month: Month;
  readonly end: Day;
  /** Records that a granted appeal took out of a set. */
  readonly lifted?: LiftedRecords;
  /** Rows that were refused: what others make of a person's records lacks them. */
  readonly refused?: RefusedRecords;
}
