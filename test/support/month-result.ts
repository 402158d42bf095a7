import { dayFromIso, type Day } from "../../src/kernel/calendar.ts";
import { Decimal } from "../../src/kernel/decimal.ts";
import { invariant } from "../../src/kernel/invariant.ts";
import { roundToFen, type Money } from "../../src/kernel/money.ts";
import type { Place } from "../../src/kernel/place.ts";
import { NO_GAPS } from "../../src/measures/attendance-gaps.ts";
import type { Measured, Person, QuantityColumn } from "../../src/measures/quantity.ts";
import type {
  Indicator,
  LineKind,
  MonthResult,
  PayLine,
  Payslip,
} from "../../src/payrun/month-result.ts";
import type { SilentRule } from "../../src/payrun/no-effect.ts";

/*
 * 手工月份 — a May 2024 of three people, small enough to check every printed character by eye:
 * 1001 is paid, 1002 waits for a figure, 1003 has left without handing over.
 */

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  invariant(found !== undefined, `not a date: ${iso}`);
  return found;
}

export function yuan(text: string): Money {
  return roundToFen(new Decimal(text));
}

export function place(file: string, line: number, column = 1): Place {
  return { file, line, column };
}

function person(index: number, id: string, name: string, team: string, left?: string): Person {
  const hiredOn = day("2023-03-01");
  return {
    id,
    name,
    index,
    row: place("employees.csv", index + 2),
    hiredOn,
    confirmedOn: day("2023-06-01"),
    leftOn: left === undefined ? undefined : day(left),
    team,
    site: "北门",
    grade: "agent",
    gradeSince: hiredOn,
  };
}

export const liMei = person(0, "1001", "李梅", "一组");
export const wangQiang = person(1, "1002", "王强", "二组");
export const ouyang = person(2, "1003", "欧阳娜娜", "一组", "2024-05-17");

interface LineOf {
  readonly item: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: LineKind;
  readonly amount: string;
  readonly clause: string;
  readonly formula: string;
  readonly sources: readonly [Place, ...Place[]];
}

function line({ item, zh, en, kind, amount, clause, formula, sources }: LineOf): PayLine {
  return {
    item,
    label: { zh, en },
    kind,
    amount: yuan(amount),
    policy: "telecom-support.yaml:41",
    clause,
    formula: { zh: formula, en: formula },
    sources,
  };
}

const punches = [2, 9, 17, 24, 31, 40, 52].map((row) => place("2024-05/punches.csv", row));

const liMeiLines: readonly PayLine[] = [
  line({
    item: "base",
    zh: "底薪",
    en: "base pay",
    kind: "earning",
    amount: "1400",
    clause: "T10",
    formula: "1400 × 22 ÷ 22",
    sources: [place("employees.csv", 2), ...punches],
  }),
  line({
    item: "computer_allowance",
    zh: "自备电脑补贴",
    en: "computer allowance",
    kind: "earning",
    amount: "150",
    clause: "T13",
    formula: "150",
    sources: [place("employees.csv", 2)],
  }),
  line({
    item: "fine_late_reply",
    zh: "回复超时罚款",
    en: "late reply",
    kind: "fine",
    amount: "-70",
    clause: "T18",
    formula: "20 + 50",
    sources: [place("2024-05/complaints.csv", 3), place("2024-05/complaints.csv", 5)],
  }),
  line({
    item: "income_tax",
    zh: "个人所得税",
    en: "income tax",
    kind: "tax",
    amount: "0",
    clause: "T11",
    formula: "0",
    sources: [place("employees.csv", 2)],
  }),
];

function total(item: "gross" | "net", amount: string, formula: string): PayLine {
  const [zh, en] = item === "gross" ? ["应发合计", "gross pay"] : ["实发合计", "net pay"];
  const sources: LineOf["sources"] = [place("employees.csv", 2)];
  return line({ item, zh, en, kind: "total", amount, clause: "X3", formula, sources });
}

const payDate = day("2024-06-10");

const payslips: readonly Payslip[] = [
  // Out of order on purpose: reports sort.
  {
    person: ouyang,
    grade: { zh: "agent", en: "agent" },
    status: "held",
    holds: [
      {
        code: "handover_open",
        reason: { zh: "工作交接未完成", en: "hand-over is not complete" },
        clause: "T6",
      },
    ],
    paidDays: new Decimal("12.5"),
    dueDays: new Decimal(22),
    lines: [
      line({
        item: "base",
        zh: "底薪",
        en: "base pay",
        kind: "earning",
        amount: "482.95",
        clause: "T10",
        formula: "850 × 12.5 ÷ 22",
        sources: [place("employees.csv", 4)],
      }),
    ],
    gross: yuan("482.95"),
    socialInsurance: yuan("0"),
    housingFund: yuan("0"),
    incomeTax: yuan("0"),
    fines: yuan("0"),
    other: yuan("0"),
    net: yuan("482.95"),
    payDate,
    employerShares: [],
    unknownShares: [],
    totals: [total("gross", "482.95", "482.95"), total("net", "482.95", "482.95")],
  },
  {
    person: liMei,
    grade: { zh: "agent", en: "agent" },
    status: "ready",
    holds: [],
    paidDays: new Decimal(22),
    dueDays: new Decimal(22),
    lines: liMeiLines,
    gross: yuan("1550"),
    socialInsurance: yuan("0"),
    housingFund: yuan("0"),
    incomeTax: yuan("0"),
    fines: yuan("-70"),
    other: yuan("0"),
    net: yuan("1480"),
    payDate,
    employerShares: [],
    unknownShares: [],
    totals: [total("gross", "1550", "1400 + 150"), total("net", "1480", "1550 − 70")],
  },
  {
    person: wangQiang,
    grade: { zh: "agent", en: "agent" },
    status: "held",
    holds: [
      {
        code: "unknown",
        reason: { zh: "缺底薪（employees.csv）", en: "no base pay (employees.csv)" },
        clause: "T10",
      },
      {
        code: "unknown",
        reason: { zh: "缺打卡记录", en: "no punches" },
        clause: "X4",
      },
    ],
    paidDays: undefined,
    dueDays: new Decimal(22),
    lines: [],
    gross: undefined,
    socialInsurance: undefined,
    housingFund: undefined,
    incomeTax: undefined,
    fines: yuan("0"),
    other: undefined,
    net: undefined,
    payDate,
    employerShares: [],
    unknownShares: [],
    totals: [],
  },
];

const MISSING = { what: { zh: "打卡记录", en: "punches" }, where: "punches.csv" };

function quantity(...texts: readonly (string | null | undefined)[]): QuantityColumn {
  return {
    at(index) {
      const text = texts[index];
      if (text === undefined) return MISSING;
      return text === null ? null : new Decimal(text);
    },
    rowsAt: (index) => [place("employees.csv", index + 2)],
  };
}

const person0: Measured["person"] = new Map([
  ["attendance.due_days", quantity("21", undefined, "12")],
  ["attendance.worked_days", quantity("20.5", undefined, "12")],
  ["attendance.late", quantity("2", undefined, "0")],
  ["attendance.early", quantity("0", undefined, "0")],
  ["attendance.absent_days", quantity("0", undefined, "0")],
  ["attendance.missing_punches", quantity("1", undefined, "0")],
  ["attendance.not_ready", quantity("3", undefined, "0")],
  ["attendance.leave_personal_days", quantity("0.5", "0", "0")],
  ["attendance.leave_sick_days", quantity("0", "1", "0")],
  ["attendance.leave_annual_days", quantity("1", "0", "0")],
  ["attendance.leave_marriage_days", quantity("0", "0", "0")],
  ["attendance.leave_bereavement_days", quantity("0", "0", "0")],
  ["attendance.leave_maternity_days", quantity("0", "0", "0")],
  ["attendance.leave_paternity_days", quantity("0", "0", "0")],
  ["attendance.leave_injury_days", quantity("0", "0", "0")],
  ["attendance.leave_compensatory_days", quantity("0.5", "0", undefined)],
  ["attendance.overtime_workday_hours", quantity("0", "0", "0")],
  ["attendance.overtime_restday_hours", quantity("7.5", "0", "0")],
  ["attendance.overtime_holiday_hours", quantity("0", "0", "0")],
  ["attendance.offsite_days", quantity("2", undefined, "0")],
  ["calls.offered", quantity("120", undefined, "0")],
  ["calls.answered", quantity("100", undefined, "0")],
  ["calls.answer_rate", quantity("0.8333333333333333", undefined, null)],
  ["calls.answered_within_15s", quantity("80", undefined, "0")],
  ["calls.avg_ring_seconds", quantity("9.5", undefined, null)],
  ["calls.avg_talk_seconds", quantity("61.25", undefined, null)],
  ["calls.resolved_rate", quantity("0.9", undefined, null)],
  ["calls.rated", quantity("10", undefined, "0")],
  ["calls.satisfaction", quantity("4.6", undefined, null)],
]);

const measured: Measured = {
  people: [liMei, wangQiang, ouyang],
  spans: [],
  person: person0,
  span: new Map(),
  records: new Map(),
  gaps: () => NO_GAPS,
  verdicts: [],
  diagnostics: [],
};

function answerRate(value: string | undefined, met: boolean | undefined): Indicator {
  return {
    name: "answer_rate",
    label: { zh: "接通率", en: "answer rate" },
    unit: "percent",
    value: value === undefined ? undefined : new Decimal(value),
    target: new Decimal("0.8"),
    met,
    source: () => [place("2024-05/calls.csv", 2)],
  };
}

const within15s: Indicator = {
  name: "within_15s",
  label: { zh: "15秒内接通率", en: "answered within 15 s" },
  unit: "percent",
  value: new Decimal("0.6666666666666667"),
  target: new Decimal("0.8"),
  met: false,
  source: () => [place("2024-05/calls.csv", 2)],
};

const neverFired: SilentRule = {
  name: "short_notice",
  title: { zh: "离职通知不足", en: "short notice" },
  clause: "T8",
  undecided: 0,
  missing: undefined,
};

const telecom: MonthResult["policy"] = {
  name: "telecom-support",
  title: { zh: "电信客服", en: "Telecom support" },
  file: "telecom-support.yaml",
};

/** 手工月份 — the month the report and screen tests print. */
export const mayOfThree: MonthResult = {
  month: "2024-05",
  policy: telecom,
  policies: [telecom],
  passedOver: [],
  payslips,
  fines: [
    {
      person: liMei,
      date: day("2024-05-20"),
      item: "fine_late_reply",
      label: { zh: "回复超时罚款", en: "late reply" },
      occurrence: 2,
      amount: yuan("50"),
      applied: yuan("50"),
      clause: "T18",
      source: place("2024-05/complaints.csv", 5),
      appealUntil: undefined,
    },
    {
      person: liMei,
      date: day("2024-05-08"),
      item: "fine_late_reply",
      label: { zh: "回复超时罚款", en: "late reply" },
      occurrence: 1,
      amount: yuan("20"),
      applied: yuan("20"),
      clause: "T18",
      source: place("2024-05/complaints.csv", 3),
      appealUntil: day("2024-05-15"),
    },
  ],
  flags: [
    {
      person: ouyang,
      code: "handover_open",
      label: { zh: "交接未完成", en: "hand-over open" },
      clause: "T6",
      message: { zh: "离职但交接未完成", en: "left without a complete hand-over" },
      decides: { zh: "运营经理", en: "operations manager" },
      holds: true,
      decided: undefined,
      sources: [place("employees.csv", 4)],
    },
    {
      person: liMei,
      code: "public_notice",
      label: { zh: "通报批评", en: "public notice" },
      clause: "T18",
      message: { zh: "投诉升级，须通报", en: "escalated complaint, public notice is due" },
      decides: { zh: "中心主管", en: "centre lead" },
      holds: false,
      decided: undefined,
      sources: [place("2024-05/complaints.csv", 5)],
    },
  ],
  warnings: [
    {
      person: liMei,
      guard: "GR-11",
      article: { zh: "劳动法第44条", en: "Labour Law art. 44" },
      message: { zh: "休息日加班低于200%", en: "rest-day overtime below 200 %" },
      atStake: yuan("98.74"),
      clause: "T14",
    },
    {
      person: liMei,
      guard: "GR-01",
      article: { zh: "劳动法第48条", en: "Labour Law art. 48" },
      message: { zh: "低于最低工资2080", en: "below the minimum wage of 2080" },
      atStake: yuan("1510"),
      clause: "T10",
    },
    {
      person: ouyang,
      guard: "GR-06",
      article: { zh: "工资支付暂行规定第9条", en: "Wage Payment Rules art. 9" },
      message: { zh: "离职时须一次付清", en: "wages are due on leaving" },
      atStake: undefined,
      clause: "T6",
    },
  ],
  candidates: [
    {
      person: wangQiang,
      grade: "agent",
      gradeLabel: { zh: "客服", en: "agent" },
      targetGrade: "senior",
      targetLabel: { zh: "资深客服", en: "senior agent" },
      decision: "near",
      met: [{ zh: "在级6个月", en: "6 months in grade" }],
      missing: [{ zh: "缺组长推荐", en: "no nomination by the leader" }],
      clause: "S13",
      leap: false,
    },
    {
      person: liMei,
      grade: "agent",
      gradeLabel: { zh: "客服", en: "agent" },
      targetGrade: "senior",
      targetLabel: { zh: "资深客服", en: "senior agent" },
      decision: "eligible",
      met: [
        { zh: "连续5个月一等", en: "5 months running in the first tier" },
        { zh: "组长推荐", en: "nominated by the leader" },
      ],
      missing: [],
      clause: "S13",
      leap: false,
    },
    {
      person: ouyang,
      grade: "agent",
      gradeLabel: { zh: "客服", en: "agent" },
      targetGrade: "senior",
      targetLabel: { zh: "资深客服", en: "senior agent" },
      decision: "not_yet",
      met: [],
      missing: [
        { zh: "一等只有2个月", en: "only 2 months in the first tier" },
        { zh: "缺组长推荐", en: "no nomination by the leader" },
      ],
      clause: "S13",
      leap: false,
    },
  ],
  appraisals: [
    {
      person: liMei,
      score: new Decimal("86.5"),
      tier: { zh: "二等", en: "second" },
      indicators: [answerRate("0.8333333333333333", true), within15s],
    },
    { person: wangQiang, score: undefined, tier: undefined, indicators: [] },
  ],
  successors: [
    {
      person: liMei,
      grade: "senior",
      gradeLabel: { zh: "资深客服", en: "senior agent" },
      months: 5,
      clause: "S18",
    },
  ],
  measured,
  coverage: () => ({ silent: [neverFired], unread: [] }),
  items: [
    { item: "base", label: { zh: "底薪", en: "base pay" } },
    { item: "computer_allowance", label: { zh: "自备电脑补贴", en: "computer allowance" } },
    { item: "fine_late_reply", label: { zh: "回复超时罚款", en: "late reply" } },
  ],
  groupIndicators: [
    { group: "team", name: "一组", indicators: [answerRate("0.8333333333333333", true)] },
    { group: "team", name: "二组", indicators: [answerRate(undefined, undefined)] },
    { group: "centre", name: "", indicators: [answerRate("0.75", false)] },
  ],
  diagnostics: [
    {
      code: "CSP102",
      place: place("2024-05/complaints.csv", 7, 6),
      facts: { value: "2024-05-32" },
      excerpt: { text: "1001,2024-05-32,no_reply,Y", length: 10 },
    },
  ],
  rejects: [
    {
      place: place("2024-05/complaints.csv", 7, 6),
      code: "CSP102",
      facts: { value: "2024-05-32" },
      raw: "1001,2024-05-32,no_reply,Y",
    },
  ],
  tallies: [
    {
      path: "2024-05/complaints.csv",
      kind: "complaints",
      rows: 7,
      ignored: { total: 1, blank: 2 },
      rejected: 1,
    },
  ],
};

/** 空月份 — nobody, nothing: every report must still have its header. */
export const emptyMonth: MonthResult = {
  ...mayOfThree,
  payslips: [],
  fines: [],
  flags: [],
  warnings: [],
  candidates: [],
  appraisals: [],
  successors: [],
  coverage: () => ({ silent: [], unread: [] }),
  measured: { ...measured, people: [] },
  groupIndicators: [],
  diagnostics: [],
  rejects: [],
  tallies: [],
};
