import type { Day, Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { MonthInputs } from "../measures/month-inputs.ts";
import type { Places } from "../measures/places.ts";
import type { OfficialCalendar } from "../measures/rules.ts";
import type { EarlierRecords } from "../policy/model.ts";
import type { Policy } from "../policy/policy.ts";
import type { Unknown } from "../policy/value.ts";
import type { ContributionLaw } from "../statutory/contributions.ts";
import type { DeductionLaw } from "../statutory/deduction-limits.ts";
import type { CityLaw } from "../statutory/place-of-work.ts";
import type { TaxRules, TaxSums } from "../statutory/income-tax.ts";
import type { Legal } from "../statutory/legal.ts";
import type { AssignRule } from "./assigned/assign-rule.ts";
import type { Owed } from "./back-pay.ts";
import type { Deferred } from "./deferred.ts";
import type { AppealOutcome } from "./month-result.ts";
import type { OneOffRules } from "../statutory/one-off.ts";

/**
 * 留存值 — what later months may look back at; `null` = the rule was not for the person, and what
 * was unknown stays so until somebody supplies it to its month.
 */
export type KeptValue = Decimal | string | boolean | null | Unknown;

/** 历史 — what earlier months leave to later ones; opening files fill what no month computed. */
export interface History {
  /** Month → employee → column name → value (scores and the policy's measures). */
  readonly values: ReadonlyMap<Month, ReadonlyMap<string, ReadonlyMap<string, KeptValue>>>;
  /** Employee → running tax sums of the tax year. */
  readonly tax: ReadonlyMap<string, TaxSums>;
  /** First pay month of the sequence: without opening figures tax counts from there. */
  readonly firstTaxMonth: Month;
  readonly countedOrders: ReadonlySet<string>;
  /** What was earned and later months pay, by the plan of its rule. */
  readonly deferred?: readonly Deferred[];
}

/** 人的决定 — a row of decisions.csv for this month. */
export interface DecisionRow {
  readonly employee: string;
  readonly code: string;
  readonly decision: "release" | "confirm";
  readonly place: Place;
}

/** 申诉结果 — a row of appeals.csv about a fine of this month. */
export interface AppealRow {
  readonly employee: string;
  /** Item or label of the fine. */
  readonly fine: string;
  readonly date: Day;
  /** Which of the month it is, counted as if nobody had appealed. */
  readonly occurrence: number | undefined;
  readonly outcome: AppealOutcome;
  readonly filedOn: Day | undefined;
  readonly place: Place;
}

/** 读不出的申诉 — by employee the first refused row of appeals.csv. */
export interface UnreadAppeals {
  readonly rows: ReadonlyMap<string, Place>;
  /** The file could not be read to its end, so none of its rows counts. */
  readonly file: string | undefined;
}

/** 被拒收的行 — whose it is and of which kind of input. */
export interface RefusedRow {
  readonly employee: string;
  readonly kind: string;
  readonly place: Place;
}

/** 核算准备 — everything one month's payrun needs; nothing else is read. */
export interface MonthSetup {
  readonly month: Month;
  readonly payDate: Day;
  /** Rules for whoever no rule of `assign` gives another policy. */
  readonly policy: Policy;
  /** Teams, sites … with a policy of their own; absent where everybody has the same. */
  readonly assign?: readonly AssignRule[] | undefined;
  readonly inputs: MonthInputs;
  readonly calendar: OfficialCalendar;
  /** Sites, core hours and teams of the workspace. */
  readonly places?: Places | undefined;
  readonly law: "warn" | "enforce" | "off";
  /** Guards that cs-pay.yaml sets apart from `law`, by id. */
  readonly guards?: ReadonlyMap<string, "warn" | "enforce" | "off">;
  readonly city: CityLaw | undefined;
  readonly tax: TaxRules;
  /** Bonus and severance by the pay date. */
  readonly oneOff: OneOffRules;
  /** What may be declared in deductions.csv. */
  readonly deductions: DeductionLaw;
  /** Bases, rates and fund limits of the month by place. */
  readonly contributions: ContributionLaw;
  /** 21.75 and what else formulas of the law need, by name, from the statutory data. */
  readonly legal: Legal;
  readonly history: History;
  /** Records of the months before, for sets whose window reaches back. */
  readonly earlierRecords?: EarlierRecords | undefined;
  readonly decisions: readonly DecisionRow[];
  readonly appeals: readonly AppealRow[];
  /** Appeals that could not be read: whether a fine of these people stands cannot be told. */
  readonly unreadAppeals?: UnreadAppeals | undefined;
  /** People one of whose rows was refused: what they are due cannot be told without it. */
  readonly refused: ReadonlyMap<string, Place>;
  /** Every such row by kind, for figures that groups make of the kind. */
  readonly refusedRows?: readonly RefusedRow[];
  /** What sealed months still owe with what is known now, by employee; this month pays it. */
  readonly backPay: ReadonlyMap<string, readonly Owed[]>;
}
