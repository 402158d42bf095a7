import type { Month } from "../../kernel/calendar.ts";
import type { PaidItem } from "../back-pay.ts";
import type { Part } from "./part.ts";
import type { Computed } from "./states.ts";

/** 一方 — a month as it was computed, as it was sealed, or both. */
export interface Side {
  readonly month: Month;
  /** undefined: sealed, and its exports are gone. */
  readonly computed: Computed | undefined;
  /** What the seal paid, by employee; undefined while the month is open. */
  readonly sealed: ReadonlyMap<string, readonly PaidItem[]> | undefined;
  /** Payslips that the seal carried over unpaid, with the codes of what held them. */
  readonly heldOver?: ReadonlyMap<string, string> | undefined;
  /** What the difference between the seal and the month as it comes out now is counted as. */
  readonly sealedUnder: Part;
}
