import { MECHANISMS, MODIFIERS } from "../mechanisms/index.ts";

/** 栏目各节 — the sections whose entries are columns, and the keys only they know. */
export const SECTION_KEYS = {
  measures: ["unit", "level", "keep", "starts"],
  pay: ["item", "kind", "outside_minimum_wage", "recovery", "label", "cites"],
  fines: ["item", "recovery", "appeal_days", "label", "beside"],
  flags: ["decides", "hold", "message", "watch"],
  warnings: ["article", "message", "at_stake"],
} as const;

const KEYS_OF: Readonly<Record<string, readonly string[]>> = SECTION_KEYS;

export const COLUMN_SECTIONS: readonly string[] = Object.keys(SECTION_KEYS);

export const SHARED_KEYS = [
  "clause",
  "title",
  "heading",
  "says",
  "per",
  "when",
  "unless",
  "otherwise",
  "examples",
] as const;

/** 栏目的键 — every key that a column of the section may have. */
export function keysOfColumn(section: string): readonly string[] {
  const known = columnKeys.get(section);
  if (known) return known;
  const modifiers = MODIFIERS.filter(({ only }) => !only || only === section);
  const words = [...MECHANISMS, ...modifiers].map((entry) => entry.word);
  const keys = [...SHARED_KEYS, ...(KEYS_OF[section] ?? []), ...words];
  columnKeys.set(section, keys);
  return keys;
}

/** By section: every column of it asks. */
const columnKeys = new Map<string, readonly string[]>();

/** Keys that explain an entry of a section that is one thing. */
const EXPLAINED = ["clause", "title", "heading", "says"] as const;

/** 其他条目的键 — the keys of every entry that is no column. */
export const ENTRY_KEYS = {
  attendance: [
    "title",
    "clause",
    "heading",
    "says",
    "recorded",
    "shifts",
    "weekly_rest",
    "collapse_punches",
    "late_grace",
    "early_grace",
    "ready_before",
    "absent_after",
    "unapproved_leave",
  ],
  actions: [...EXPLAINED, "when", "weakest_below", "message", "decides", "examples"],
  appraisal: ["tier", "score", "scorecard", "year_score", "split", "clause"],
  blanks: ["clause", "title", "default", "unit"],
  clauses: ["heading", "says"],
  quality_coverage: [...EXPLAINED, "monitored", "callbacks"],
  talent: [...EXPLAINED, "score", "one_in"],
  lease: [
    ...EXPLAINED,
    "extra_seats",
    "given_up_by",
    "given_up_share",
    "credit_days",
    "free_after",
    "asked_before",
    "free_batches",
    "settled_by",
    "settled_in",
    "pay_grace",
  ],
  condition: ["that", "value", "says", "clause", "near_by"],
  confirmation: [...EXPLAINED, "when", "message", "examples"],
  criterion: ["title", "clause", "weight", "value", "judged", "examples"],
  honours: [...EXPLAINED, "when", "examples"],
  law: [
    "monthly_base",
    "on_probation",
    "lowest_base",
    "probation_base",
    "probation_months",
    "probation_notice",
    "termination_notice",
    "insured_later",
    "composite_hours",
    "record_years",
    "adopted_on",
    "announced_on",
    "income_tax",
    "clauses",
  ],
  leap: [...EXPLAINED, "when", "examples"],
  mentoring: [...EXPLAINED, "when"],
  paid: [...EXPLAINED, "when"],
  readings: ["clause", "chosen", "instead", "why"],
  rung: [...EXPLAINED, "from", "all", "evidence", "examples"],
  shift: ["from", "to", "breaks", "sign_out_until", "night", "reserve", "zh", "en", "also"],
  stage: ["title", "by", "due", "examples"],
  successors: [...EXPLAINED, "among", "months"],
  targets: [...EXPLAINED, "value", "group_value", "at_least", "at_most", "examples"],
  ways: ["clause", "any", "examples"],
  word: ["zh", "en", "also"],
  yearly: [
    ...EXPLAINED,
    "ladder",
    "month",
    "notice_days",
    "score",
    "criteria",
    "stages",
    "promote",
    "demote",
    "honours",
  ],
} as const;
