import type { Day, Moment, Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";

/** 席位行 — seats that one client leases from one day on, perhaps to another. */
export interface SeatRow {
  readonly client: string;
  readonly seats: Decimal;
  readonly fee: Decimal;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly askedOn: Day | undefined;
  readonly place: Place;
}

/** 招聘行 — people recruited for a client on one day. */
export interface RecruitRow {
  readonly client: string;
  readonly count: Decimal;
  readonly price: Decimal;
  readonly from: Day;
  readonly place: Place;
}

/** 押金行 — a deposit, kept from one day to another. */
export interface DepositRow {
  readonly client: string;
  readonly amount: Decimal;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly place: Place;
}

/** 付款行 — the bill of a month paid on a day. */
export interface PaymentRow {
  readonly client: string;
  readonly month: Month;
  readonly paidOn: Day;
  readonly place: Place;
}

/** 故障行 — a time in which seats could not be used, cut to the month. */
export interface OutageRow {
  readonly client: string;
  readonly seats: Decimal;
  readonly from: Moment;
  readonly to: Moment;
  readonly byLessor: boolean;
  readonly place: Place;
}

/** 租赁台账 — what leases.csv and outages.csv say of a month, usable rows only. */
export interface LeaseBook {
  readonly seats: readonly SeatRow[];
  readonly recruits: readonly RecruitRow[];
  readonly deposits: readonly DepositRow[];
  readonly payments: readonly PaymentRow[];
  readonly outages: readonly OutageRow[];
}
