import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Day, Month } from "../../kernel/calendar.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import type { Money } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";

/** 账单项 — what a line of a lease bill is for. */
export type LeaseItem =
  "seats" | "extra_seats" | "given_up" | "recruit" | "outage" | "free_month" | "deposit";

/** 账单行 — one amount of a lease bill with its clause, its arithmetic and the rows behind it. */
export interface LeaseLine {
  readonly client: string;
  readonly item: LeaseItem;
  /** Seats, people, or undefined. */
  readonly quantity: Decimal | undefined;
  /** Credits are negative. */
  readonly amount: Money;
  readonly formula: Bilingual;
  readonly sources: readonly [Place, ...Place[]];
}

/** 账单 — what one client owes for the month; the deposit stands beside the total. */
export interface LeaseBill {
  readonly client: string;
  readonly lines: readonly LeaseLine[];
  readonly total: Money;
  readonly deposit: Money;
  readonly dueOn: Day;
}

/** 租赁结算 — the bills of a month, by client. */
export interface LeaseSettlement {
  readonly month: Month;
  readonly clause: string;
  /** Policy file and line of the terms. */
  readonly policy: string;
  readonly bills: readonly LeaseBill[];
}
