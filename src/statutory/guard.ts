import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Money } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import type { Legal } from "./legal.ts";

/** 地方标准 — what the place of work fixes, valid in the month. */
export interface CityLaw {
  readonly city: string;
  readonly title: Bilingual;
  readonly minimumWage: Money;
  /** Shanghai, Beijing: the minimum is net of the employee's own insurance. */
  readonly minimumIsNetOfInsurance: boolean;
  /** forbidden: local law bans fines (law.md 3.3); otherwise they are only warned about */
  readonly fines: "forbidden" | "warn";
  /** Data entry the figure stands in, for the formula text. */
  readonly source: string;
}

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
}

/** 核查对象 — all a guard may look at for one employee of the month; pure data. */
export interface GuardCase {
  readonly person: Person;
  readonly payDate: Day;
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
  check(subject: GuardCase, legal: Legal): readonly Finding[];
  /** Only for guards that change an amount under `law: enforce`. */
  enforce?(subject: GuardCase, legal: Legal): readonly LawChange[];
}
