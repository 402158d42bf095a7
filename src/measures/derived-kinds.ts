import type { Bilingual } from "../kernel/bilingual.ts";
import type { KindName } from "../inputs/index.ts";
import { DAY_KINDS, type DerivedField } from "./derived-fields.ts";

/** 派生记录 — a kind of record that no file holds: the measures make it out of others. */
export interface DerivedKind {
  readonly kind: string;
  readonly title: Bilingual;
  readonly doc: Bilingual;
  /** The input kinds it is made of. */
  readonly madeOf: readonly KindName[];
  readonly fields: readonly DerivedField[];
}

const LEAVE_TYPES = [
  "personal",
  "sick",
  "annual",
  "marriage",
  "bereavement",
  "maternity",
  "paternity",
  "injury",
  "compensatory",
];

const AGENT_STATES = ["online", "busy", "away", "after_call", "offline"];

function field(
  name: string,
  type: DerivedField["type"],
  zh: string,
  en: string,
  words?: readonly string[],
): DerivedField {
  return { name, type, title: { zh, en }, ...(words && { words }) };
}

/** 派生记录清单 — the records that the measures make, with what can be read of each. */
export const DERIVED_KINDS: readonly DerivedKind[] = [
  {
    kind: "workdays",
    title: { zh: "工作日记录", en: "workdays" },
    doc: {
      zh: "每人每天一条：有班、有打卡、有请假、有加班或旷工的日子",
      en: "one per person and day with a shift, punches, leave, overtime or absence",
    },
    madeOf: ["punches", "schedule", "leave", "overtime"],
    fields: [
      field("date", "date", "日期", "date"),
      field("weekday", "count", "星期", "weekday"),
      field("day_kind", "text", "日类", "kind of day", DAY_KINDS),
      field("due", "yes_no", "应出勤", "due"),
      field("worked", "yes_no", "出勤", "worked"),
      field("shift", "text", "班次", "shift"),
      field("night", "yes_no", "夜班", "night shift"),
      field("starts_at", "moment", "班次开始", "planned start of the shift"),
      field("ends_at", "moment", "班次结束", "planned end of the shift"),
      field("late_minutes", "minutes", "迟到分钟", "minutes late"),
      field("early_minutes", "minutes", "早退分钟", "minutes early"),
      field("absent_days", "days", "旷工天数", "days absent"),
      field("missing_punches", "count", "缺卡次数", "missing punches"),
      field("first_in", "moment", "首次打卡", "first punch"),
      field("last_out", "moment", "末次打卡", "last punch"),
      field("worked_hours", "hours", "出勤小时", "hours worked"),
      field("leave_type", "text", "假别", "kind of leave", LEAVE_TYPES),
      field("leave_days", "days", "请假天数", "days of leave"),
      field("overtime_hours", "hours", "加班小时", "overtime hours"),
    ],
  },
  {
    kind: "agentdays",
    title: { zh: "坐席日", en: "agent days" },
    doc: {
      zh: "每人每天一条，由通话或坐席日汇总文件得出：有通话的日子",
      en: "one per person and day with calls, from the calls or from agentdays.csv",
    },
    madeOf: ["calls", "agentdays"],
    fields: [
      field("date", "date", "日期", "date"),
      field("weekday", "count", "星期", "weekday"),
      field("offered", "count", "呼入量", "calls offered"),
      field("answered", "count", "接通量", "calls answered"),
      field("answered_within_15s", "count", "15 秒内接通量", "answered within 15 seconds"),
      field("ring_seconds", "seconds", "振铃秒数", "seconds of ringing"),
      field("talk_seconds", "seconds", "通话秒数", "seconds of talk"),
      field("hold_seconds", "seconds", "保持秒数", "seconds on hold"),
      field("after_call_seconds", "seconds", "话后秒数", "seconds of after-call work"),
      field("resolved", "count", "解决量", "calls resolved"),
      field("rated", "count", "评价量", "calls rated"),
      field("satisfaction_sum", "points", "满意度合计", "ratings added up"),
      field("outbound", "count", "呼出量", "outbound calls"),
    ],
  },
  {
    kind: "state_spells",
    title: { zh: "状态段", en: "state spells" },
    doc: {
      zh: "每段连续的坐席状态一条：首尾相接的同状态行合为一段",
      en: "one per unbroken time in one state; rows of a state that touch are one spell",
    },
    madeOf: ["states"],
    fields: [
      field("date", "date", "日期", "date"),
      field("weekday", "count", "星期", "weekday"),
      field("state", "text", "状态", "state", AGENT_STATES),
      field("started_at", "moment", "开始时间", "began"),
      field("ended_at", "moment", "结束时间", "ended"),
      field("minutes", "minutes", "分钟", "minutes"),
      field("approved", "yes_no", "已批准", "approved"),
      field("terminal", "text", "终端", "terminal"),
      field("recorded", "yes_no", "已记为违纪", "recorded as a violation"),
    ],
  },
  {
    kind: "sign_in_overlaps",
    title: { zh: "重叠登录", en: "overlapping sign-ins" },
    doc: {
      zh: "同一工号同时在两个终端登录，每次一条",
      en: "one each time an id was signed in at two terminals at once",
    },
    madeOf: ["states"],
    fields: [
      field("date", "date", "日期", "date"),
      field("weekday", "count", "星期", "weekday"),
      field("started_at", "moment", "重叠开始", "overlap began"),
      field("ended_at", "moment", "重叠结束", "overlap ended"),
      field("minutes", "minutes", "重叠分钟", "minutes of overlap"),
      field("terminal", "text", "终端", "terminal"),
      field("other_terminal", "text", "另一终端", "other terminal"),
    ],
  },
  {
    kind: "agentweeks",
    title: { zh: "坐席周", en: "agent weeks" },
    doc: {
      zh: "每人每周（周一至周日）一条，周四所在的月份算这一周",
      en: "one per person and week, Monday to Sunday; a week belongs to the month of its Thursday",
    },
    madeOf: ["quality", "schedule", "leave"],
    fields: [
      field("date", "date", "周一", "Monday"),
      field("to", "date", "周日", "Sunday"),
      field("monitored", "count", "监听次数", "monitored calls"),
      field("callbacks", "count", "回访次数", "call-backs"),
      field("duty_days", "days", "当值天数", "days on duty in the month"),
    ],
  },
  {
    kind: "schedule_runs",
    title: { zh: "连续排班", en: "schedule runs" },
    doc: {
      zh: "每段不间断的排班一条，中间的休息日算在内，换席位另起一段",
      en: "one per unbroken run of scheduled days, rest days within included, at one seat",
    },
    madeOf: ["schedule"],
    fields: [
      field("date", "date", "首日", "first day"),
      field("to", "date", "末日", "last day"),
      field("days", "days", "连续天数", "days in a row"),
      field("shift_days", "days", "上班天数", "days with a shift"),
      field("seat", "text", "席位", "seat"),
      field("bounded", "yes_no", "首末均已知", "both ends known"),
    ],
  },
];
