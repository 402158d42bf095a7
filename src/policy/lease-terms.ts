import type { Bilingual } from "../kernel/bilingual.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";

/** 租赁条款 — what a policy says of leasing seats; every figure comes from its YAML. */
export interface LeaseTerms {
  readonly clause: string;
  readonly title: Bilingual;
  readonly place: Place;
  /** Seats added within a month are charged by days, else for the whole month. */
  readonly extraByDays: boolean;
  /** Day of the month up to which giving up costs only a share, that day included. */
  readonly givenUpBy: number;
  readonly givenUpShare: Decimal;
  /** A day down is credited at the monthly fee over so many days. */
  readonly creditDays: Decimal;
  /** Down for more days than this, the month is free. */
  readonly freeAfter: Decimal;
  /** Changes are to be asked for so many days ahead. */
  readonly askedBefore: number;
  /** How many batches of recruits of a client are free. */
  readonly freeBatches: number;
  /** Day of the month by which a bill is paid, and whether it is the next month's. */
  readonly settledBy: number;
  readonly settledNextMonth: boolean;
  /** Paid up to so many days later still counts as paid in time. */
  readonly payGrace: number;
}
