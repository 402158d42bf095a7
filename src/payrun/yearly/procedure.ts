import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Decimal } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { AssessmentStep, JudgedCell, Stage } from "../../policy/yearly-words.ts";

/** 评定一步 — one row of assessments.csv as the procedure takes it. */
export interface StepTaken {
  readonly step: AssessmentStep;
  readonly date: Day;
  readonly by: string;
  /** The word of the ladder; undefined when none is written or nobody knows it. */
  readonly result: string | undefined;
  readonly points: Readonly<Record<JudgedCell, Decimal | undefined>>;
  readonly note: string;
  readonly place: Place;
  /** Which assessment it belongs to: a reopened one is the next version. */
  readonly version: number;
  /** Why it does not count; undefined = it counts. */
  readonly refused?: "early" | "open_objection" | "no_notice" | "replaced" | undefined;
}

/** 一次评定 — from the first judgement to the confirmation; a reopened one begins another. */
export interface AssessmentVersion {
  readonly number: number;
  /** The step of each kind that counts; judgements before a reopening still stand. */
  readonly steps: ReadonlyMap<Stage, StepTaken>;
  readonly noticeUntil: Day | undefined;
}

/** 异议 — inside the notice it stops the confirmation until it is resolved. */
export interface Objection {
  readonly raised: StepTaken;
  readonly inNotice: boolean;
  readonly resolved: StepTaken | undefined;
}

/** 下一步 — what comes next, who owes it, and by when. */
export interface NextStep {
  readonly step: AssessmentStep;
  readonly by: Bilingual;
  /** First day on which it may be taken; only a confirmation has to wait. */
  readonly from: Day | undefined;
  readonly due: Day | undefined;
  readonly overdueDays: number;
}

/** 评定进度 — everything a year's rows say of one person. */
export interface Procedure {
  /** All rows in order, both those of a first assessment and of a reopened one. */
  readonly taken: readonly StepTaken[];
  readonly versions: readonly AssessmentVersion[];
  readonly objections: readonly Objection[];
  readonly stage: Stage | undefined;
  readonly next: NextStep | undefined;
  /** The confirmation in force: the latest that counts. */
  readonly confirmed: StepTaken | undefined;
  /** What the latest judgement proposes or the confirmation decided. */
  readonly result: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 未处理的异议 — those that stop a confirmation. */
export function openObjections({ objections }: Pick<Procedure, "objections">) {
  return objections.filter(({ inNotice, resolved }) => inNotice && !resolved);
}
