import type { Day } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { addFigures, type AgentDay, emptyDay, RATING_SCALE } from "./agent-day.ts";
import type { DayRange } from "./quantity.ts";
import type { RatingSum } from "./rating-sum.ts";

const MILLISECONDS_A_SECOND = 1000;

/** 合计背后 — the days and first rows of the agent with that number. */
export interface BehindCalls {
  daysOf(index: number): ReadonlyMap<Day, Readonly<AgentDay>>;
  placesOf(index: number): readonly Place[];
}

/** 合计所知 — what is added up of one agent; `ratingOfLines` is no part of the sum of ratings. */
interface Added {
  readonly total: Readonly<AgentDay>;
  readonly rows: number;
  readonly ratings: Pick<RatingSum, "total">;
  readonly ratingOfLines: number;
}

/** 坐席合计 — the days of one agent, the sum of ratings and the first rows. */
export class AgentCalls {
  declare readonly total: Readonly<AgentDay>;
  /** How many rows there are. */
  declare readonly rows: number;
  declare readonly ratings: Added["ratings"];
  declare readonly ratingOfLines: number;
  declare readonly index: number;
  declare readonly behind: BehindCalls;
  declare private known: readonly Place[] | undefined;

  constructor({ total, rows, ratings, ratingOfLines }: Added, index: number, behind: BehindCalls) {
    this.total = total;
    this.rows = rows;
    this.ratings = ratings;
    this.ratingOfLines = ratingOfLines;
    this.index = index;
    this.behind = behind;
    this.known = undefined;
  }

  /** Made when asked for: few rules look at single days, and everybody has many. */
  get days(): ReadonlyMap<Day, Readonly<AgentDay>> {
    return this.behind.daysOf(this.index);
  }

  /** The first rows by file and line. */
  get places(): readonly Place[] {
    return (this.known ??= this.behind.placesOf(this.index));
  }

  ratingTotal(): Decimal {
    return this.ratings.total().plus(whole(this.ratingOfLines).div(RATING_SCALE));
  }
}

/** 一段合计 — the days of a stretch of the month as one. */
export function totalIn(
  calls: Pick<AgentCalls, "days"> | undefined,
  during: DayRange,
): Readonly<AgentDay> {
  const total = emptyDay();
  for (const [date, day] of calls?.days ?? []) {
    if (date >= during.from && date <= during.to) addFigures(total, day);
  }
  return total;
}

/** 平均秒数 — mean seconds of the known times; undefined when none is known. */
export function meanSeconds(milliseconds: number, known: number): Decimal | undefined {
  return known === 0 ? undefined : whole(milliseconds).div(MILLISECONDS_A_SECOND).div(known);
}
