import type { ENTRY_KEYS } from "../compile/section-keys.ts";
import { columnKeyDocs } from "./column-key-docs.ts";
import { type KeyDoc, SWITCH } from "./key-doc.ts";

type Keys<E extends keyof typeof ENTRY_KEYS> = Readonly<
  Record<(typeof ENTRY_KEYS)[E][number], KeyDoc>
>;

const { clause, title, heading, says } = columnKeyDocs;

/** 考勤设置 — what the keys of `attendance` say. */
export const attendanceDocs: Keys<"attendance"> = {
  title,
  clause,
  heading,
  says,
  recorded: {
    chinese: "有打卡",
    zh: "是否有打卡（默认 true）；false 时排了班就算出勤",
    en: "whether people clock in (usually true); false: who is due counts as present",
    words: SWITCH,
  },
  shifts: {
    chinese: "班次",
    zh: "班次：名字: { from, to, breaks, … }，至少一个",
    en: "shifts: name: { from, to, breaks, … }, one at least",
    required: true,
  },
  weekly_rest: {
    chinese: "周休",
    zh: "没有排班表时的休息日：official 双休加调休（默认），或 monday … sunday",
    en: "rest day without a schedule: official (usual), or monday … sunday",
    words: {
      official: "公休",
      monday: "周一",
      tuesday: "周二",
      wednesday: "周三",
      thursday: "周四",
      friday: "周五",
      saturday: "周六",
      sunday: "周日",
    },
  },
  collapse_punches: {
    chinese: "合并打卡",
    zh: "多近的打卡算一次，如 60 s（默认 0）",
    en: "punches so close are one, such as 60 s (usually 0)",
  },
  late_grace: {
    chinese: "迟到宽限",
    zh: "迟到多久以内不算，如 5 min（默认 0）",
    en: "late by no more is not late, such as 5 min (usually 0)",
  },
  early_grace: {
    chinese: "早退宽限",
    zh: "早退多久以内不算（默认 0）",
    en: "the same for leaving early (usually 0)",
  },
  ready_before: {
    chinese: "提前到岗",
    zh: "上班前多久应到，如 15 min；没到的次数是 attendance.not_ready",
    en: "sign in so long before, such as 15 min; counted in attendance.not_ready",
  },
  absent_after: {
    chinese: "计旷工",
    zh: "迟到或早退超过多久，当天算旷工，如 2 h（默认不算）",
    en: "late or early by more makes the day absent, such as 2 h (usually never)",
  },
  unapproved_leave: {
    chinese: "未批请假",
    zh: "没有批准的假：leave 照假处理（默认），absence 算旷工",
    en: "leave that nobody approved: leave (usual), or absence: its days are absent ones",
    words: { leave: "请假", absence: "旷工" },
  },
};

/** 班次 — what the keys of a shift say. */
export const shiftDocs: Keys<"shift"> = {
  from: {
    chinese: "从",
    zh: '上班，"09:00"（加引号）',
    en: 'start, "09:00" in quotes',
    required: true,
  },
  to: {
    chinese: "至",
    zh: '下班，"18:00"；不晚于上班的算次日',
    en: 'end, "18:00"; the next day when not after the start',
    required: true,
  },
  breaks: {
    chinese: "休息",
    zh: '不计工时的休息，["12:00-13:00"]',
    en: 'unpaid breaks, ["12:00-13:00"]',
  },
  sign_out_until: {
    chinese: "签退至",
    zh: '次日几点前的签退算前一天，"06:00"；不写时，过夜的班算到下班与其后最近一个班上班的正中',
    en:
      'sign-outs up to then next day belong to this one, "06:00"; without it a shift over ' +
      "midnight reaches half way to the next start of any shift",
  },
  night: {
    chinese: "夜班",
    zh: "true：算夜班；在 schedule 和 workdays 的记录里是 night 栏，也列入 shifts.csv",
    en:
      "true: a night shift: field night of the records schedule and workdays, and counted in " +
      "shifts.csv",
    words: SWITCH,
  },
  reserve: {
    chinese: "机动",
    zh: "true：算机动班",
    en: "true: counts as a reserve",
    words: SWITCH,
  },
  zh: { chinese: "中文", zh: "中文名", en: "Chinese name" },
  en: { chinese: "英文", zh: "英文名", en: "English name" },
  also: {
    chinese: "又名",
    zh: "排班表里还可能的写法",
    en: "other spellings in the schedule",
  },
};

/** 法律设置 — what the keys of `law` say. */
export const lawDocs: Keys<"law"> = {
  monthly_base: {
    chinese: "月薪",
    zh: "每月底薪的算式，与最低工资比较",
    en: "the monthly base, compared with the minimum wage",
  },
  on_probation: { chinese: "试用期内", zh: "是否试用期", en: "whether on probation" },
  lowest_base: { chinese: "最低底薪", zh: "制度里最低的底薪", en: "lowest base of the policy" },
  probation_base: { chinese: "试用底薪", zh: "试用期底薪", en: "base on probation" },
  probation_months: { chinese: "试用月数", zh: "试用期几个月", en: "months of probation" },
  probation_notice: {
    chinese: "试用通知天数",
    zh: "试用期离职提前几天",
    en: "days of notice on probation",
  },
  termination_notice: {
    chinese: "解除通知天数",
    zh: "公司解除提前几天",
    en: "days of notice by the company",
  },
  insured_later: {
    chinese: "迟参保",
    zh: "是否不从入职起参保（读法）",
    en: "whether insurance starts later than employment (by a reading)",
  },
  composite_hours: {
    chinese: "综合工时",
    zh: "standard 标准工时、approved 经批准的综合工时、unapproved 未批准",
    en: "standard, approved or unapproved composite hours",
    words: { standard: "标准", approved: "已批准", unapproved: "未批准" },
  },
  record_years: { chinese: "记录年限", zh: "工资记录保存几年", en: "years that records are kept" },
  adopted_on: { chinese: "通过日", zh: "制度讨论通过的日期", en: "day the policy was adopted" },
  announced_on: { chinese: "公示日", zh: "制度公示的日期", en: "day it was announced" },
  income_tax: { chinese: "个税条款", zh: "讲个税的条款", en: "the clause about income tax" },
  clauses: {
    chinese: "条款",
    zh: "法律检查编号: 对应的条款",
    en: "id of a legal check: the clause it answers to",
  },
};
