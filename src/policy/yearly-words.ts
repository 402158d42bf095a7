import type { Bilingual } from "../kernel/bilingual.ts";
import type { Computation } from "./model.ts";

/** 评定步骤 — the steps of the procedure in order, from the own assessment to the confirmation. */
export const STAGES = [
  "self",
  "superior",
  "department",
  "committee",
  "notice",
  "confirmed",
] as const;
export type Stage = (typeof STAGES)[number];

/** 各环节 — the steps, and what answers an objection. */
export const ASSESSMENT_STEPS = [...STAGES, "objection", "resolved"] as const;
export type AssessmentStep = (typeof ASSESSMENT_STEPS)[number];

/** 职级列 — the roster columns that a ladder may stand in. */
export const LADDER_FIELDS = ["grade", "level"] as const;
export type LadderField = (typeof LADDER_FIELDS)[number];

/** 评分列 — the cells of an assessment that give points for a criterion. */
export const JUDGED_CELLS = ["ability", "attitude", "score"] as const;
export type JudgedCell = (typeof JUDGED_CELLS)[number];

/** 评定标准 — one criterion: its weight and where its points come from. */
export interface Criterion {
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  readonly weight: Computation;
  /** A figure of the policy; else the points that somebody gave. */
  readonly value: Computation | undefined;
  /** Cells of the latest judging step, the first filled one counts. */
  readonly judged: readonly JudgedCell[];
}

/** 环节规则 — what people call a step, who takes it and by when. */
export interface StageRule {
  readonly title: Bilingual;
  readonly by: Bilingual;
  /** Day of the month for the steps that judge, else days after what went before. */
  readonly due: Computation | undefined;
}
