import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Money } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { CityLaw, HoursSystem } from "./place-of-work.ts";

/** 制度规则 — a rule of a policy as the guards read it; pure data. */
export interface PolicyRule {
  readonly section: "pay" | "fines" | "flags";
  readonly name: string;
  /** Pay item; the flag's code for flags. */
  readonly item: string;
  readonly kind: "earning" | "attendance" | "statutory" | "fine" | "other" | "flag";
  readonly clause: string;
  readonly title: Bilingual;
  readonly place: Place;
  /** Takes for damage, or an amount somebody writes into a record. */
  readonly recovery: boolean;
  /** A flag that holds the payslip. */
  readonly holds: boolean;
  /** Every row of the record brings the clause it rests on. */
  readonly citesRows: boolean;
  /** The formulas of the rule as written in the file. */
  readonly written: string;
}

/** 班次要点 — a shift with its paid hours and the hour at which it ends after its midnight. */
export interface PolicyShift {
  readonly name: string;
  readonly hours: Decimal;
  readonly endsAt: Decimal;
}

/** 制度写明的事实 — what the `law` section of a policy says about itself. */
export interface PolicyFacts {
  /** The lowest monthly base that the policy pays, and the fixed pay of probation. */
  readonly lowestBase: Decimal | undefined;
  readonly probationBase: Decimal | undefined;
  readonly probationMonths: Decimal | undefined;
  readonly probationNotice: Decimal | undefined;
  readonly terminationNotice: Decimal | undefined;
  /** Insurance begins later than employment. */
  readonly insuredLater: boolean;
  readonly hours: HoursSystem;
  readonly recordYears: Decimal | undefined;
  readonly adoptedOn: Day | undefined;
  readonly announcedOn: Day | undefined;
}

/** 制度对象 — all a guard may look at of a policy; pure data. */
export interface PolicyCase {
  readonly city: CityLaw | undefined;
  readonly facts: PolicyFacts;
  /** Where a fact stands in the `law` section. */
  readonly factPlaces: ReadonlyMap<keyof PolicyFacts, Place>;
  readonly rules: readonly PolicyRule[];
  /** Guard id → clause of the policy it answers to. */
  readonly clauses: Readonly<Record<string, string>>;
  readonly shifts: readonly PolicyShift[];
  readonly attendancePlace: Place | undefined;
  readonly attendanceClause: string;
  readonly workdaysAWeek: Decimal;
  /** Pay is due in the month after the work. */
  readonly paidNextMonth: boolean;
  /** Pay dates of the coming year that are days off, and the workday before each. */
  readonly payDaysOff: readonly { readonly date: Day; readonly before: Day }[];
}

/** 涉及之处 — a rule or clause that a guard objects to. */
export interface Touch {
  readonly clause: string;
  readonly title: Bilingual | undefined;
  readonly place: Place | undefined;
}

/** 对制度的异议 — what the law has against a policy, before anyone is paid by it. */
export interface PolicyObjection {
  readonly guard: string;
  readonly article: Bilingual;
  readonly touches: readonly Touch[];
  readonly message: Bilingual;
  /** Yuan where the policy alone tells it, and per what. */
  readonly atStake: Money | undefined;
}
