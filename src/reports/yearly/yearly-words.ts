import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { ChangeRow, YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import type { StepTaken } from "../../payrun/yearly/procedure.ts";
import type { Decision } from "../../payrun/month-result.ts";
import type { AssessmentStep } from "../../policy/yearly-words.ts";

/** 提议用词 — what the conditions propose, in the words of the yearly sheet. */
export const PROPOSAL_WORDS = {
  promote: { zh: "晋升", en: "promote" },
  demote: { zh: "降级", en: "demote" },
  stay: { zh: "保持", en: "stay" },
} as const satisfies Record<string, Bilingual>;

export type Proposal = keyof typeof PROPOSAL_WORDS;

/** 提议 — conditions that are met propose; near and not yet stay. */
export function proposalWord(decision: Decision | undefined): Proposal {
  if (decision === "eligible") return "promote";
  return decision === "demote" ? "demote" : "stay";
}

/** 落实用词 — whether a confirmed result has its row in changes.csv. */
export const CHANGE_WORDS: Readonly<Record<ChangeRow, Bilingual>> = {
  none_needed: { zh: "无需变动", en: "none_needed" },
  due: { zh: "待登记", en: "due" },
  done: { zh: "已登记", en: "done" },
};

/** 不计原因 — why a row of the procedure does not count. */
export const REFUSED_WORDS: Readonly<Record<NonNullable<StepTaken["refused"]>, Bilingual>> = {
  early: { zh: "公示未满", en: "early" },
  open_objection: { zh: "有未处理异议", en: "open_objection" },
  no_notice: { zh: "没有公示", en: "no_notice" },
  replaced: { zh: "已被后一次取代", en: "replaced" },
};

/** 步骤名 — files say the input's own word in English and the policy's title in Chinese. */
export function stepWord(
  { rule }: YearlyAssessment,
  step: AssessmentStep | undefined,
  language: Language,
): string {
  if (step === undefined) return "";
  return language === "en" ? step : (rule.stages.get(step)?.title.zh ?? step);
}

/** 职级名 — the policy's word in English, its label in Chinese; blank when there is none. */
export function gradeWord(
  { labels }: Pick<YearlyAssessment, "labels">,
  grade: string | undefined,
  language: Language,
): string {
  if (grade === undefined) return "";
  return language === "en" ? grade : (labels.get(grade)?.zh ?? grade);
}
