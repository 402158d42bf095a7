import type { Bilingual } from "../kernel/bilingual.ts";
import type { AppealOutcome, Decision, LineKind, Payslip } from "../payrun/month-result.ts";
import type { Movement } from "../payrun/movement.ts";

/** 结果用词 — the fixed words of a result as people read them; English is the contract's word. */
export const STATUS_WORDS: Readonly<Record<Payslip["status"], Bilingual>> = {
  ready: { zh: "可发", en: "ready" },
  held: { zh: "挂起", en: "held" },
};

export const KIND_WORDS: Readonly<Record<LineKind, Bilingual>> = {
  earning: { zh: "收入", en: "earning" },
  attendance: { zh: "考勤", en: "attendance" },
  statutory: { zh: "社保公积金", en: "statutory" },
  tax: { zh: "个税", en: "tax" },
  fine: { zh: "罚款", en: "fine" },
  other: { zh: "其他", en: "other" },
  total: { zh: "合计", en: "total" },
};

export const DECISION_WORDS: Readonly<Record<Decision, Bilingual>> = {
  eligible: { zh: "可晋升", en: "eligible" },
  near: { zh: "接近", en: "near" },
  not_yet: { zh: "未到", en: "not_yet" },
  confirm_due: { zh: "待转正", en: "confirm_due" },
  demote: { zh: "降级", en: "demote" },
  dismissal_watch: { zh: "淘汰观察", en: "dismissal_watch" },
};

export const DECIDED_WORDS: Readonly<Record<"release" | "confirm", Bilingual>> = {
  release: { zh: "放行", en: "release" },
  confirm: { zh: "确认", en: "confirm" },
};

export const YES_NO_WORDS = {
  yes: { zh: "是", en: "Y" },
  no: { zh: "否", en: "N" },
} as const satisfies Record<string, Bilingual>;

export const APPEAL_WORDS: Readonly<Record<AppealOutcome, Bilingual>> = {
  lifted: { zh: "撤销", en: "lifted" },
  waived: { zh: "减免", en: "waived" },
  confirmed: { zh: "维持", en: "confirmed" },
};

export const SCORE_FROM_WORDS = {
  given: { zh: "人工打分", en: "scores.csv" },
  computed: { zh: "按指标计算", en: "computed" },
} as const satisfies Record<string, Bilingual>;

export const SCOPE_WORDS: Readonly<Record<Movement["group"], Bilingual>> = {
  centre: { zh: "全中心", en: "centre" },
  site: { zh: "地点", en: "site" },
  team: { zh: "班组", en: "team" },
};
