import type { SHARED_KEYS, SECTION_KEYS } from "../compile/section-keys.ts";
import { type KeyDoc, SWITCH } from "./key-doc.ts";

type ColumnKey =
  (typeof SHARED_KEYS)[number] | (typeof SECTION_KEYS)[keyof typeof SECTION_KEYS][number];

/** 层次的词 — what may stand after `per:` beside a record set. */
export const SCOPE_WORDS: Readonly<Record<string, string>> = {
  person: "人",
  span: "期段",
  team: "班组",
  site: "职场",
  centre: "中心",
  day: "日",
  week: "周",
};

/** 单位的词 — what may stand after `unit:`. */
export const UNITS: Readonly<Record<string, string>> = {
  yuan: "元",
  count: "次",
  points: "分",
  days: "天",
  hours: "小时",
  minutes: "分钟",
  seconds: "秒",
  months: "个月",
};

/** 空白的单位 — the same, or that a day is filled in. */
export const BLANK_UNITS: Readonly<Record<string, string>> = { ...UNITS, date: "日期" };

/** 栏目的键 — what the keys of a column say, beside its mechanism and modifiers. */
export const columnKeyDocs: Readonly<Record<ColumnKey, KeyDoc>> = {
  clause: {
    chinese: "条款",
    zh: "依据的条款编号；pay、fines、flags、warnings 必须写",
    en: "id of the clause; required in pay, fines, flags and warnings",
  },
  title: { chinese: "标题", zh: "报表上的名称", en: "its name on reports" },
  heading: {
    chinese: "原文标题",
    zh: "原文的标题；不写则取条款的",
    en: "heading in the document; the clause's where it is not written",
  },
  says: {
    chinese: "说明",
    zh: "自己的话；不写则取条款的",
    en: "the rule in own words; the clause's where it is not written",
  },
  per: {
    chinese: "层次",
    zh: "每什么一个值：person（默认）、span、team、site、centre、day、week，或记录集的名字",
    en: "one value per what: person (usual), span, team, site, centre, day, week, or a record set",
    words: SCOPE_WORDS,
  },
  when: {
    chinese: "当",
    zh: "条件；不成立则不适用（不出现，不是 0）",
    en: "a condition; when it fails the column does not apply, which is not 0",
  },
  unless: { chinese: "除非", zh: "同 when，成立则不适用", en: "the opposite of when" },
  otherwise: {
    chinese: "否则",
    zh: "when、unless 挡住时的值，要 0 就写 0",
    en: "the value when when or unless say no, such as 0",
  },
  examples: {
    chinese: "示例",
    zh: "given 情形 → then 结果，policy check 会跑",
    en: "given a situation, then the result; run by policy check",
  },
  unit: {
    chinese: "单位",
    zh: "值的单位，不写则由算法得出：yuan、%、count、points、days、hours、minutes、seconds、months",
    en: "unit of the value: yuan, %, count, points, days, hours, minutes, seconds, months",
    words: UNITS,
  },
  level: {
    chinese: "等级",
    zh: "值是哪一组有序的词：levels 里的名字，或 grade",
    en: "which ordered words the value is of: a name under levels, or grade",
  },
  keep: {
    chinese: "留存",
    zh: "写 true：没有栏目读也不提醒，留给以后的月份看",
    en: "true: kept for later months, no remark that nobody reads it",
    words: SWITCH,
  },
  starts: {
    chinese: "起始",
    zh: "previous(self) 在第一个月之前的值",
    en: "the value of previous(self) before the first month",
  },
  item: {
    chinese: "工资项",
    zh: "记入哪个工资项；不写则用栏目名",
    en: "the pay item it goes to; its own name where it is not written",
  },
  kind: {
    chinese: "类别",
    zh: "earning 收入（默认）、attendance 出勤扣减、statutory、other（税后，不计应发）",
    en: "earning (usual), attendance, statutory, or other (after tax, not in gross)",
    words: { earning: "收入", attendance: "出勤", statutory: "法定", other: "其他" },
  },
  outside_minimum_wage: {
    chinese: "不计最低工资",
    zh: "比较最低工资时不算（加班费、夜班津贴等）",
    en: "left out of the minimum-wage test (overtime, night shifts)",
    words: SWITCH,
  },
  recovery: {
    chinese: "赔偿",
    zh: "赔偿损失，受扣除比例的法定上限",
    en: "taken for damage: the legal limit of deductions applies",
    words: SWITCH,
  },
  label: {
    chinese: "名目",
    zh: "每条记录的名目，{…} 里是算式",
    en: "what the line of a record is called, {…} are expressions",
  },
  cites: {
    chinese: "依据",
    zh: "记录自己写的条款在哪一栏",
    en: "the field in which a record names its clause",
  },
  beside: {
    chinese: "并罚",
    zh: "本意就是与之并罚的罚款（一个名字或列表）：同一条记录两项都罚，policy check 不再提醒",
    en: "the fines that are meant to be charged beside this one for the same record, by name",
  },
  appeal_days: { chinese: "申诉天数", zh: "几天内可申诉", en: "days in which to appeal" },
  decides: { chinese: "决定人", zh: "由谁决定（必写）", en: "who decides (required)" },
  hold: {
    chinese: "挂起",
    zh: "true：工资条照算，等人决定后再发",
    en: "true: the payslip is computed and waits for the decision",
    words: SWITCH,
  },
  message: {
    chinese: "提示",
    zh: "给人看的一句话，{…} 里是算式",
    en: "a sentence for people, {…} are expressions",
  },
  watch: {
    chinese: "关注",
    zh: "true：晋升报告里列为关注对象",
    en: "true: listed as to be watched in the promotion report",
    words: SWITCH,
  },
  article: { chinese: "法条", zh: "所依据的法条或规定", en: "the article it stands on" },
  at_stake: { chinese: "涉及金额", zh: "涉及的金额", en: "the amount at stake" },
};
