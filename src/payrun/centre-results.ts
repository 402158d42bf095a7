import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Money } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { Person } from "../measures/quantity.ts";

/** 质检周 — the checks of one agent in one week, done and asked for. */
export interface CoverageWeek {
  readonly person: Person;
  readonly from: Day;
  readonly to: Day;
  readonly monitored: Decimal;
  readonly monitoredDue: Decimal;
  readonly callbacks: Decimal;
  readonly callbacksDue: Decimal;
  /** Monitored calls and call-backs that are lacking. */
  readonly missing: Decimal;
  readonly clause: string;
  readonly sources: readonly Place[];
}

/** 优秀坐席 — one of the best by score, with the pay of the month against the grade's middle. */
export interface Talent {
  readonly person: Person;
  readonly grade: Bilingual;
  readonly score: Decimal;
  /** Equal scores share a rank. */
  readonly rank: number;
  readonly pay: Money | undefined;
  readonly gradeMedian: Money | undefined;
  readonly clause: string;
}
