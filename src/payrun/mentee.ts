import type { Decimal } from "../kernel/decimal.ts";
import type { Person } from "../measures/quantity.ts";

/** 徒弟 — a row of mentees.csv: somebody new, and who leads them (R11). */
export interface Mentee {
  readonly person: Person;
  readonly mentor: string | undefined;
  /** undefined where the mentor is nobody of the month. */
  readonly mentorName: string | undefined;
  readonly months: Decimal | undefined;
  readonly clause: string;
}
