import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day, Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Money } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { FileTally, Reject } from "../intake/table.ts";
import type { Measured, Missing, Person } from "../measures/quantity.ts";
import type { Mentee } from "./mentee.ts";
import type { Movement } from "./movement.ts";
import type { SilentRule, UnreadRows } from "./no-effect.ts";
import type { Finding } from "../statutory/guard.ts";
import type { CoverageWeek, Talent } from "./centre-results.ts";
import type { LeaseSettlement } from "./lease/lease-bill.ts";

export type LineKind = "earning" | "attendance" | "statutory" | "tax" | "fine" | "other" | "total";

/** 工资行 — one amount of a payslip with the clause that made it and the rows behind it. */
export interface PayLine {
  readonly item: string;
  readonly label: Bilingual;
  readonly kind: LineKind;
  /** Signed as it acts on net pay. */
  readonly amount: Money;
  /** Policy file and line of the rule: `telecom-support.yaml:41`. */
  readonly policy: string;
  readonly clause: string;
  readonly formula: Bilingual;
  /** Input rows, at least one; all of them (reports print the first five and the count). */
  readonly sources: readonly [Place, ...Place[]];
  /** Of somebody who moved to another policy: the stretch that made the line, from 0. */
  readonly stretch?: number;
  /** For back pay: the sealed month and the item of it that the line makes good. */
  readonly makesGood?: { readonly month: Month; readonly item: string };
  /** For pay that was deferred: the month that earned it. */
  readonly earnedIn?: Month;
}

/** 单位缴费 — what the employer pays on top of gross; a cost, never on the net. */
export type EmployerShare = Omit<PayLine, "kind">;

/** 合计行 — a total of a payslip; without an amount when a part of it is unknown. */
export interface TotalLine extends Omit<PayLine, "amount"> {
  readonly amount: Money | undefined;
}

/** 挂起原因 — why a payslip may not be paid yet. */
export interface Hold {
  /** Flag code (auto_resignation …) or `unknown`. */
  readonly code: string;
  readonly reason: Bilingual;
  /** Who must supply or decide what. */
  readonly clause: string;
}

/** 工资条 — one person's month: lines, totals, and whether it may be paid. */
export interface Payslip {
  readonly person: Person;
  /** The policy's word for the grade in English, its label in Chinese; as written if unknown. */
  readonly grade: Bilingual;
  readonly status: "ready" | "held";
  readonly holds: readonly Hold[];
  readonly paidDays: Decimal | undefined;
  /** N of X4: the paid days of the whole month. */
  readonly dueDays: Decimal | undefined;
  /** All lines without totals, in pay-item order. */
  readonly lines: readonly PayLine[];
  /** Amounts positive, by pay item. */
  readonly employerShares: readonly EmployerShare[];
  /** Schemes of which the employer owes a share that cannot be told. */
  readonly unknownShares: readonly Bilingual[];
  /** Part of gross that a sealed month has accrued and not paid: no cost of this month. */
  readonly accruedBefore?: Money | undefined;
  /** undefined = unknown (a line that belongs to it is unknown). */
  readonly gross: Money | undefined;
  /** Part of gross that is taxed and filed apart from wages: a one-off bonus, severance. */
  readonly oneOff?: Money | undefined;
  /** Bonus or severance that stands outside gross because somebody marked it untaxed. */
  readonly untaxedPay?: Money | undefined;
  /** What tax counted of the declared items, by item of deductions.csv. */
  readonly declared?: ReadonlyMap<string, Money> | undefined;
  /** Part of the housing fund that tax law does not deduct. */
  readonly fundNotDeducted?: Money | undefined;
  readonly socialInsurance: Money | undefined;
  readonly housingFund: Money | undefined;
  readonly incomeTax: Money | undefined;
  readonly fines: Money | undefined;
  readonly other: Money | undefined;
  readonly net: Money | undefined;
  readonly payDate: Day;
  /** The `gross` and `net` rows of payslip-lines.csv. */
  readonly totals: readonly TotalLine[];
}

/** 申诉结论 — lifted: the event does not count; waived: it counts and costs nothing. */
export type AppealOutcome = "lifted" | "waived" | "confirmed";

/** 罚款事件 — one fined event (fines.csv); amounts positive. */
export interface Fine {
  readonly person: Person;
  readonly date: Day;
  readonly item: string;
  readonly label: Bilingual;
  /** Which of those that count in the month, from 1; undefined = lifted on appeal, so none. */
  readonly occurrence: number | undefined;
  readonly amount: Money;
  readonly applied: Money;
  readonly clause: string;
  readonly source: Place;
  readonly appealUntil: Day | undefined;
  /** What became of an appeal, and the row of appeals.csv that says so. */
  readonly appeal?: { readonly outcome: AppealOutcome; readonly row: Place } | undefined;
}

/** 待决事项 — a row of flags.csv. */
export interface Flag {
  readonly person: Person;
  readonly code: string;
  readonly label: Bilingual;
  readonly clause: string;
  readonly message: Bilingual;
  /** Who decides, from the policy. */
  readonly decides: Bilingual;
  readonly holds: boolean;
  /** A decision in decisions.csv already released or confirmed it. */
  readonly decided: "release" | "confirm" | undefined;
  readonly sources: readonly Place[];
}

/** 法规提示 — a row of warnings.csv: statutory findings and the policy's own warnings. */
export interface Warning extends Finding {
  readonly person: Person;
}

export type Decision =
  "eligible" | "near" | "not_yet" | "confirm_due" | "demote" | "dismissal_watch";

/** 晋升候选 — a row of promotions.csv. */
export interface Candidate {
  readonly person: Person;
  readonly grade: string;
  readonly gradeLabel: Bilingual;
  readonly targetGrade: string;
  readonly targetLabel: Bilingual;
  readonly decision: Decision;
  readonly met: readonly Bilingual[];
  readonly missing: readonly Bilingual[];
  readonly clause: string;
  /** Leap over a grade for an outstanding contribution (S16). */
  readonly leap: boolean;
  /** The first month in which all could be met, if every month until then goes well. */
  readonly earliest?: Month | undefined;
}

/** 考核 — a row of appraisal.csv. */
export interface Appraisal {
  readonly person: Person;
  readonly score: Decimal | undefined;
  /** scores.csv where somebody gave the score by hand, else the policy's own computation. */
  readonly scoreFrom?: "given" | "computed" | undefined;
  readonly yearScore?: Decimal | undefined;
  readonly tier: Bilingual | undefined;
  readonly indicators: readonly Indicator[];
}

/** 指标 — one figure of an appraisal with its target. */
export interface Indicator {
  readonly name: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly value: Decimal | undefined;
  readonly target: Decimal | undefined;
  readonly met: boolean | undefined;
  /** 0 to 100 for how far the target was reached; with its share of the score, where it has one. */
  readonly points?: Decimal | undefined;
  readonly weight?: Decimal | undefined;
  readonly source: () => readonly Place[];
}

/** 继任 — a row of successors.csv (S18). */
export interface Successor {
  readonly person: Person;
  readonly grade: string;
  readonly gradeLabel: Bilingual;
  /** Months in the tier the policy names. */
  readonly months: number;
  readonly clause: string;
}

/** 运行覆盖 — what of the policy and of the input had no effect. */
export interface RunCoverage {
  readonly silent: readonly SilentRule[];
  readonly unread: readonly UnreadRows[];
}

/** 措施 — a row of actions.csv: what somebody may decide after the appraisal (R9). */
export interface ProposedAction {
  readonly person: Person;
  readonly name: string;
  readonly label: Bilingual;
  readonly clause: string;
  readonly message: Bilingual;
  readonly decides: Bilingual;
  readonly score: Decimal | undefined;
  readonly yearScore: Decimal | undefined;
  /** The indicator a training is to be about. */
  readonly weakest: Indicator | undefined;
}

/** 月度结果 — everything one payrun of one month says; reports only turn it into text. */
export interface MonthResult {
  readonly month: Month;
  readonly policy: { readonly name: string; readonly title: Bilingual; readonly file: string };
  /** Every policy that pays somebody in this month. */
  readonly policies: readonly MonthResult["policy"][];
  readonly payslips: readonly Payslip[];
  readonly fines: readonly Fine[];
  readonly flags: readonly Flag[];
  readonly warnings: readonly Warning[];
  readonly candidates: readonly Candidate[];
  readonly appraisals: readonly Appraisal[];
  readonly successors: readonly Successor[];
  /** Each absent where the policy knows nothing of its matter. */
  readonly actions?: readonly ProposedAction[];
  readonly mentees?: readonly Mentee[];
  readonly movements?: readonly Movement[];
  readonly measured: Measured;
  /** Pay items of the policy in order, for the columns of payslips.csv. */
  readonly items: readonly { readonly item: string; readonly label: Bilingual }[];
  /** Targets of the policy (T16) over teams and sites. */
  readonly groupIndicators: readonly {
    readonly group: "team" | "site" | "centre";
    readonly name: string;
    readonly indicators: readonly Indicator[];
  }[];
  /** Worked out when a report asks for it. */
  readonly coverage: () => RunCoverage;
  readonly passedOver: readonly Missing[];
  /** Weeks of quality checks; undefined where the policy asks for none. */
  readonly checkWeeks?: readonly CoverageWeek[] | undefined;
  /** The best by score; undefined where the policy names none. */
  readonly talent?: readonly Talent[] | undefined;
  /** Bills of seats let; undefined where the policy lets none or no such file exists. */
  readonly lease?: LeaseSettlement | undefined;
  /** Every team gets its own part of the appraisal. */
  readonly appraisalSplit?: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly rejects: readonly Reject[];
  readonly tallies: readonly FileTally[];
}
