import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Money } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import type { Legal } from "./legal.ts";
import type { CityLaw, HoursSystem } from "./place-of-work.ts";
import type { PolicyCase, PolicyObjection } from "./policy-case.ts";

/** 核查行 — a pay line as the guards see it. */
export interface GuardLine {
  readonly item: string;
  readonly kind: "earning" | "attendance" | "statutory" | "fine" | "other";
  readonly amount: Money;
  readonly clause: string;
  /** Overtime and other pay that law.md 3.1 leaves out of the minimum-wage test. */
  readonly outsideMinimumWage: boolean;
  /** Taken for damage, or an amount somebody wrote into a record (GR-02). */
  readonly recovery: boolean;
  /** What people call the line; amounts entered by hand bring names of their own. */
  readonly label?: Bilingual;
  /** An amount entered by hand whose row names no clause to rest on (GR-03). */
  readonly unfounded?: boolean;
}

/** 工时情况 — hours due and days of work that the limits of the law are held against. */
export interface WorkTime {
  /** Paid hours of the shifts a person was due for. */
  readonly dueHours: Decimal;
  /** Office workdays of the employment in the month; unknown without the year's notice. */
  readonly officeDays: Decimal | undefined;
  readonly weeksWithoutRest: Decimal;
  /** Most overtime of one workday, in hours. */
  readonly longestOvertime: Decimal;
  readonly daysBeforeHire: Decimal;
  readonly composite: HoursSystem;
}

/** 书面合同 — the dates of the contract that the roster gives. */
export interface ContractDates {
  readonly signedOn: Day | undefined;
  readonly until: Day | undefined;
}

/** 核查对象 — all a guard may look at for one employee of the month; pure data. */
export interface GuardCase {
  readonly person: Person;
  readonly payDate: Day;
  /** Set when the pay date is no workday: what it is, and the last workday before it. */
  readonly payDayOff?: { readonly statutory: boolean; readonly before: Day } | undefined;
  readonly contract?: ContractDates;
  readonly workTime?: WorkTime;
  /** Days of maternity leave in the month. */
  readonly maternityDays?: Decimal;
  readonly monthEnd: Day;
  readonly city: CityLaw | undefined;
  readonly lines: readonly GuardLine[];
  /** Full monthly base valid on the last day, and the base agreed in the contract (roster). */
  readonly monthlyBase: Decimal | undefined;
  readonly contractBase: Decimal | undefined;
  readonly onProbation: boolean;
  /** Paid days within the employment and N of the whole month, both by schedule (X4). */
  readonly paidDays: Decimal;
  readonly monthDays: Decimal;
  /** Of `paidDays`, days absent or on unpaid leave: no normal labour, so no minimum for them. */
  readonly unpaidDays?: Decimal;
  /** Of `paidDays`, days of sick leave: their minimum is the sick-pay share of a day's. */
  readonly sickDays?: Decimal;
  readonly workedDays: Decimal;
  /**
   * Hours of overtime by day kind that were not taken as time off; statutory days worked and
   * taken as time off stand apart, because time off does not settle them.
   */
  readonly overtime: {
    readonly workdayHours: Decimal;
    readonly restdayHours: Decimal;
    readonly holidayHours: Decimal;
    readonly compensatedHolidayHours: Decimal;
  };
  /** Shifts worked on statutory holidays of which no overtime row tells. */
  readonly untoldHolidayShifts?: Decimal;
  readonly dayHours: Decimal;
  readonly leaveReason: string | undefined;
  readonly noticeOn: Day | undefined;
  /** Codes of the flags the policy raised, and the clause of each. */
  readonly flags: readonly { readonly code: string; readonly clause: string }[];
  readonly insured: boolean;
  /** Days of notice the policy asks of probationers, when it says so. */
  readonly probationNoticeDays: Decimal | undefined;
  /** Clause ids of the policy that a guard answers to: guard id → clause (`GR-09` → `T12`). */
  readonly clauses: Readonly<Record<string, string>>;
}

/** 违法提示 — one row of warnings.csv. */
export interface Finding {
  readonly guard: string;
  /** Of a warning that the policy itself declares. */
  readonly title?: Bilingual;
  readonly article: Bilingual;
  readonly message: Bilingual;
  /** Yuan at stake; undefined when it cannot be computed from what is known. */
  readonly atStake: Money | undefined;
  readonly clause: string;
}

/** 依法改动 — what `law: enforce` does to the lines. */
export interface LawChange {
  readonly guard: string;
  readonly item: string;
  /** Index of the changed line in `GuardCase.lines`; absent = a line that did not exist. */
  readonly line?: number;
  readonly kind: GuardLine["kind"];
  /** The amount the line has afterwards, signed as it acts on net. */
  readonly amount: Money;
  readonly formula: Bilingual;
  readonly clause: string;
}

/** 核查 — one rule of labour law; its article and figures come from the statutory files. */
export interface Guard {
  readonly id: string;
  /** It counts from the monthly base, so it judges nobody where the policy does not say that. */
  readonly countsFromBase?: true;
  /** Looks at one person's month; guards without it judge the policy alone. */
  check?(subject: GuardCase, legal: Legal): readonly Finding[];
  /** Only for guards that change an amount under `law: enforce`. */
  enforce?(subject: GuardCase, legal: Legal): readonly LawChange[];
  /** What `law: enforce` does, in words; together with `enforce`. */
  readonly enforces?: Bilingual;
  /** Looks at the policy itself, before anyone is paid by it. */
  object?(
    policy: PolicyCase,
    legal: Legal,
    found: readonly PolicyObjection[],
  ): readonly PolicyObjection[];
}
