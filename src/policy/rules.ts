import type { Day } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { Bilingual } from "../kernel/bilingual.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Column, Computation, Frame, KeptFigure, RecordSet } from "./model.ts";
import type { Language } from "../kernel/bilingual.ts";
import type { LeaseTerms } from "./lease-terms.ts";
import type { GroupKind } from "./scope.ts";
import type { AssessmentStep, Criterion, LadderField, StageRule } from "./yearly-words.ts";

/** 套用文字 — a message whose `{…}` gaps are expressions of the same scope. */
export type Message = (frame: Frame, index: number, language: Language) => string;

/** 工资项规则 — a column that makes lines of the payslip. */
export interface PayRule {
  readonly column: Column;
  readonly item: string;
  readonly kind: "earning" | "attendance" | "statutory" | "fine" | "other";
  /** Adds up day by day: two halves of a month make its amount (see `addsUp`). */
  readonly addsUp: boolean;
  /** Left out of the minimum-wage test (law.md 3.1). */
  readonly outsideMinimumWage: boolean;
  /** Taken for damage, or by an amount somebody wrote into a record (GR-02). */
  readonly recovery: boolean;
  /** Days to appeal against a fine, when the policy gives them. */
  readonly appealDays: Computation | undefined;
  /** For one line per record: the clause that the record itself names. */
  readonly cites: Computation | undefined;
  /** For one line per record: what people call this record's line. */
  readonly label: Message | undefined;
}

/** 提请规则 — a column that asks a person to decide. */
export interface FlagRule {
  readonly column: Column;
  readonly decides: Bilingual;
  readonly holds: boolean;
  readonly message: Message;
}

/** 警告规则 — a column that only warns. */
export interface WarningRule {
  readonly column: Column;
  readonly article: Bilingual;
  readonly message: Message;
  readonly atStake: Computation | undefined;
}

/** 条件 — one requirement of a rung, with what it says to people. */
export interface Condition {
  readonly clause: string;
  readonly says: Bilingual;
  readonly holds: Computation;
  /** The two sides of a comparison, so that "3, needs 5" can be said. */
  readonly sides:
    | {
        readonly found: Computation;
        readonly wanted: Computation;
        /** The left side is a figure that every month adds one to. */
        readonly grows: boolean;
      }
    | undefined;
  /** Short of it by at most this still counts as near; undefined: any lack is far. */
  readonly nearBy: Decimal | undefined;
}

/** 台阶 — one rung of the promotion ladder. */
export interface Rung {
  readonly target: string;
  readonly from: string;
  readonly clause: string;
  readonly conditions: readonly Condition[];
  /** Shown beside the conditions, never asked for (votes). */
  readonly evidence: readonly { readonly says: Bilingual; readonly value: Computation }[];
}

/** 晋升阶梯 — the grades in order and what each next one asks for. */
export interface Ladder {
  readonly grades: readonly string[];
  readonly rungs: readonly Rung[];
  /** Whether a person may leap over one grade (S16), and the clause that says so. */
  readonly leap: { readonly clause: string; readonly allowed: Computation } | undefined;
}

/** 转正 — who is due for confirmation (T3). */
export interface Confirmation {
  readonly clause: string;
  readonly due: Computation;
  readonly says: Message;
}

export interface SuccessorRule {
  readonly clause: string;
  readonly among: readonly string[];
  readonly months: Computation;
}

/** 任一条件 — ways to the same end, each with all it asks for. */
export interface Ways {
  readonly clause: string;
  readonly ways: readonly (readonly Condition[])[];
}

/** 年度评定规则 — the yearly assessment of a policy. */
export interface YearlyRule {
  readonly clause: string;
  readonly title: Bilingual;
  readonly field: LadderField;
  /** The words of the ladder, low to high. */
  readonly steps: readonly string[];
  readonly stepOf: (spelled: string) => string | undefined;
  /** Month of the assessment, 1 to 12. */
  readonly month: number;
  readonly noticeDays: Computation;
  /** The year's score. */
  readonly score: Computation;
  readonly criteria: readonly Criterion[];
  readonly stages: ReadonlyMap<AssessmentStep, StageRule>;
  readonly promote: Ways;
  readonly demote: Ways;
  readonly honours: { readonly clause: string; readonly among: Computation } | undefined;
}

/** 质检覆盖规则 — how many checks an agent is to have in a week. */
export interface CoverageRule {
  readonly clause: string;
  readonly monitored: Computation;
  readonly callbacks: Computation;
}

/** 优秀名单规则 — one in so many, by a score. */
export interface TalentRule {
  readonly clause: string;
  readonly score: Computation;
  readonly oneIn: number;
}

/** 考核规则 — which columns the appraisal shows, and whether each team gets its own. */
export interface AppraisalRule {
  readonly tier: Column | undefined;
  /** undefined: the score that HR gave. */
  readonly score: Column | undefined;
  /** The weighted mean that shows what weight each indicator got. */
  readonly scorecard: Column | undefined;
  readonly yearScore: Column | undefined;
  readonly byTeam: boolean;
}

/** 指标 — a figure with its target, for a person and for groups. */
export interface TargetRule {
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly value: Computation;
  readonly target: Computation;
  /** met when value ≥ target, or ≤ when lower is better */
  readonly lowerIsBetter: boolean;
  readonly groups: Readonly<Partial<Record<GroupKind, Computation>>>;
  /** The target of a group: its own row of targets.csv, else what its members are asked. */
  readonly groupTargets: Readonly<Record<GroupKind, Computation>>;
  /** What a row of targets.csv may call it. */
  readonly names: readonly string[];
  /** 100 × value ÷ target, or target ÷ value when lower is better; never outside 0 to 100. */
  readonly points: Computation;
}

/** 与法律的接口 — which figures of the policy the statutory guards look at. */
export interface LawFacts {
  readonly monthlyBase: Computation | undefined;
  readonly onProbation: Computation | undefined;
  readonly probationNotice: Decimal | undefined;
  readonly lowestBase: Decimal | undefined;
  readonly probationBase: Decimal | undefined;
  readonly probationMonths: Decimal | undefined;
  readonly terminationNotice: Decimal | undefined;
  /** Insurance begins later than employment; undecided while it depends on a person. */
  readonly insuredLater: boolean;
  /** Composite hours with or without the approval of the labour bureau. */
  readonly hours: "standard" | "approved" | "unapproved";
  readonly recordYears: Decimal | undefined;
  readonly adoptedOn: Day | undefined;
  readonly announcedOn: Day | undefined;
  /** Key of the `law` section → the line that says so. */
  readonly places: ReadonlyMap<string, Place>;
  readonly taxClause: string | undefined;
  /** Guard id → clause of the policy it answers to. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** 措施规则 — what somebody may decide about a person after an appraisal (R9). */
export interface ActionRule {
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  readonly due: Computation | undefined;
  /** Due when the weakest indicator of the person has fewer points than this. */
  readonly weakestBelow: Computation | undefined;
  readonly says: Message;
  readonly decides: Bilingual;
}

/** 适用之人 — a clause that holds for some people only. */
export interface ForSome {
  readonly clause: string;
  readonly holds: Computation;
}

/** 酌定规则 — what column item of choices.csv may name. */
export interface ChoiceRules {
  /** Item → the sets with an amount for each record; `undefined` = one for the person. */
  readonly items: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** A formula of the policy reads the records itself, by items of its own. */
  readonly readElsewhere: boolean;
}

/** 全部规则 — what the payrun evaluates. */
export interface Rules {
  readonly columns: readonly Column[];
  /** Figures of a person kept for later months: measures, and what look-backs name. */
  readonly kept: readonly KeptFigure[];
  readonly pay: readonly PayRule[];
  /** Every record set by name, those of bare kinds included. */
  readonly sets: ReadonlyMap<string, RecordSet>;
  readonly flags: readonly FlagRule[];
  readonly warnings: readonly WarningRule[];
  readonly ladder: Ladder | undefined;
  readonly confirmation: Confirmation | undefined;
  readonly successors: SuccessorRule | undefined;
  readonly yearly: YearlyRule | undefined;
  readonly targets: readonly TargetRule[];
  readonly appraisal: AppraisalRule;
  readonly qualityCoverage: CoverageRule | undefined;
  readonly talent: TalentRule | undefined;
  readonly lease: LeaseTerms | undefined;
  readonly choices: ChoiceRules;
  readonly actions: readonly ActionRule[];
  /** Who is still led by a mentor (R11). */
  readonly mentoring: ForSome | undefined;
  /** Who gets a payslip; undefined = everybody (R13). */
  readonly paid: ForSome | undefined;
  readonly dismissalWatch: FlagRule | undefined;
  readonly law: LawFacts;
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** Every way a roster or change may write a grade. */
  readonly gradeSpellings: ReadonlySet<string>;
  readonly gradeOf: (spelled: string) => string | undefined;
}
