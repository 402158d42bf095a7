import type { Moment } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { PunchList } from "./punch-list.ts";

/** 各人打卡 — the punches of the first person, then those of the next …, each in order of time. */
export interface OwnPunches {
  readonly all: PunchList;
  /** Positions among all. */
  readonly order: Uint32Array;
  /** The moments in this order. */
  readonly moments: Float64Array;
  /** Where in the order each person begins, and one more to close the last. */
  readonly begins: Uint32Array;
}

/** 首末打卡 — the first and the last punch of a day, in order of time. */
export class DayEnds {
  /* Only declared: defining them first would cost every day of everybody a second step. */
  declare readonly first: Moment;
  declare readonly last: Moment;
  /** They follow each other so closely that they are one. */
  declare readonly once: boolean;
  declare private readonly own: OwnPunches;
  declare private readonly from: number;
  declare private readonly to: number;

  /** From one place in the order to another, both included. */
  constructor(own: OwnPunches, from: number, to: number, once: boolean) {
    this.first = own.moments[from] ?? 0;
    this.last = own.moments[to] ?? 0;
    this.once = once;
    this.own = own;
    this.from = from;
    this.to = to;
  }

  get firstRow(): Place {
    return this.own.all.placeAt(this.own.order[this.from] ?? 0);
  }

  get lastRow(): Place {
    return this.own.all.placeAt(this.own.order[this.to] ?? 0);
  }
}
