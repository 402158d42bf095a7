import { Decimal, ZERO } from "../kernel/decimal.ts";
import { negate, type Money, sumMoney } from "../kernel/money.ts";
import type { Computation } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { asDecimal, isKnown } from "../policy/value.ts";
import type { GuardCase, GuardLine, LawChange } from "../statutory/guard.ts";
import { checkGuards, enforceGuards } from "../statutory/guards/index.ts";
import { OVERTIME_ITEMS } from "../statutory/guards/overtime-due.ts";
import { type DraftLine, rowsOf } from "./draft.ts";
import type { Flag, PayLine, Warning } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 核查结果 — what the law finds, and the lines as it leaves them. */
export interface Checked {
  readonly warnings: readonly Warning[];
  readonly lines: readonly DraftLine[];
  /** Item → yuan left to take, for fines that the law reduced. */
  readonly finesLeft: ReadonlyMap<string, Money>;
}

/** 法律核查 — what the guards find in a payslip, and under `law: enforce` what they change (X9). */
export function checkLaw(
  lines: readonly DraftLine[],
  flags: readonly Flag[],
  setup: MonthSetup,
  asked: Asked,
): Checked {
  if (setup.law === "off") return { warnings: [], lines, finesLeft: new Map() };
  const subject = guardCase(lines, flags, setup, asked);
  const warnings = checkGuards(subject, setup.legal).map((finding) => ({
    ...finding,
    person: asked.person,
  }));
  if (setup.law === "warn") return { warnings, lines, finesLeft: new Map() };
  const changes = enforceGuards(subject, setup.legal);
  let changed = lines;
  for (const change of changes) changed = applyChange(changed, change, asked);
  return { warnings, lines: changed, finesLeft: finesLeft(changes, changed) };
}

function finesLeft(
  changes: readonly LawChange[],
  lines: readonly DraftLine[],
): ReadonlyMap<string, Money> {
  const items = new Set(changes.filter((change) => change.kind === "fine").map(({ item }) => item));
  return new Map(
    [...items].map((item) => {
      const taken = lines.filter(({ line }) => line.item === item).map(({ line }) => line.amount);
      return [item, negate(sumMoney(taken))];
    }),
  );
}

function applyChange(
  lines: readonly DraftLine[],
  change: LawChange,
  asked: Asked,
): readonly DraftLine[] {
  const present = change.line === undefined ? undefined : lines[change.line];
  const { item, kind, amount, formula, guard } = change;
  if (present) {
    const clause = `${present.line.clause} · ${guard}`;
    const line: PayLine = { ...present.line, amount, formula, clause };
    return lines.map((one) => (one === present ? { ...present, line } : one));
  }
  const line: PayLine = {
    item,
    kind,
    amount,
    formula,
    label: LABELS[item] ?? { zh: item, en: item },
    policy: "guards.yaml",
    clause: change.clause === guard ? guard : `${change.clause} · ${guard}`,
    sources: rowsBehind(lines, guard, asked),
  };
  return [...lines, { line, rule: undefined }];
}

/** A line the law adds stands on the line it replaces, else on all pay it is measured against. */
function rowsBehind(lines: readonly DraftLine[], guard: string, asked: Asked): PayLine["sources"] {
  const replaced = lines.filter(({ line }) => line.clause.endsWith(guard) && line.amount.isZero());
  const measured = lines.filter(
    ({ line }) => line.kind === "earning" || line.kind === "attendance",
  );
  return rowsOf((add) => {
    for (const { line } of replaced.length > 0 ? replaced : measured) line.sources.forEach(add);
  }, asked.person.row);
}

/** Lines that only the law makes; their items are fixed names of the contract. */
const LABELS: Readonly<Record<string, PayLine["label"]>> = {
  minimum_wage_top_up: { zh: "最低工资补足", en: "minimum-wage top-up" },
  overtime_workday: { zh: "平日加班费", en: "workday overtime pay" },
  overtime_restday: { zh: "休息日加班费", en: "rest-day overtime pay" },
  overtime_holiday: { zh: "法定节日加班费", en: "holiday overtime pay" },
};

function guardCase(
  lines: readonly DraftLine[],
  flags: readonly Flag[],
  setup: MonthSetup,
  asked: Asked,
): GuardCase {
  const { frame, person } = asked;
  const figure = figureReader(frame, person.index);
  const { law } = setup.policy.rules;
  const contract = frame.quantity("person", "base_pay", person.index);
  const reason = frame.quantity("person", "leave_reason", person.index);
  const notice = frame.quantity("person", "notice_on", person.index);
  return {
    person,
    payDate: setup.payDate,
    monthEnd: frame.monthEnd,
    city: setup.city,
    lines: lines.map(guardLine),
    monthlyBase: decimalOf(law.monthlyBase, frame, person.index),
    contractBase: isKnown(contract) ? asDecimal(contract) : undefined,
    onProbation: law.onProbation?.evaluate(frame, person.index) === true,
    paidDays: figure("attendance.paid_days"),
    monthDays: figure("attendance.month_days"),
    unpaidDays: figure("attendance.absent_days").plus(figure("attendance.leave_personal_days")),
    sickDays: figure("attendance.leave_sick_days"),
    workedDays: figure("attendance.worked_days"),
    overtime: overtimeOf(asked),
    dayHours: figure("attendance.day_hours"),
    leaveReason: typeof reason === "string" ? reason : undefined,
    noticeOn: typeof notice === "number" ? notice : undefined,
    // What a person released is settled: nothing is withheld any more.
    flags: flags
      .filter(({ decided }) => decided !== "release")
      .map(({ code, clause }) => ({ code, clause })),
    insured:
      isKnown(frame.quantity("person", "social_base", person.index)) ||
      frame.recordsOf("contributions", person.index).length > 0,
    probationNoticeDays: law.probationNotice,
    clauses: law.clauses,
  };
}

function guardLine({ line, rule }: DraftLine): GuardLine {
  const kind = line.kind === "tax" || line.kind === "total" ? "other" : line.kind;
  return {
    item: line.item,
    kind,
    amount: line.amount,
    clause: line.clause,
    outsideMinimumWage: rule?.outsideMinimumWage ?? OVERTIME_ITEMS.includes(line.item),
    recovery: rule?.recovery ?? false,
  };
}

function figureReader(frame: MonthFrame, person: number): (name: string) => Decimal {
  return (name) => {
    const value = frame.quantity("person", name, person);
    return isKnown(value) ? asDecimal(value) : ZERO;
  };
}

function decimalOf(
  computation: Computation | undefined,
  frame: MonthFrame,
  index: number,
): Decimal | undefined {
  const value = computation?.evaluate(frame, index) ?? null;
  return isKnown(value) ? asDecimal(value) : undefined;
}

/** Hours by day kind from the overtime records; what was taken as time off stands apart. */
function overtimeOf({ frame, person }: Asked): GuardCase["overtime"] {
  const hours = { workday: ZERO, restday: ZERO, holiday: ZERO, compensated: ZERO };
  for (const { row } of frame.recordsOf("overtime", person.index)) {
    const { hours: counted, day_kind: kind, compensated } = row;
    const bucket = compensated === true ? (kind === "holiday" ? "compensated" : undefined) : kind;
    if (!(counted instanceof Decimal) || !bucket) continue;
    if (
      bucket === "workday" ||
      bucket === "restday" ||
      bucket === "holiday" ||
      bucket === "compensated"
    ) {
      hours[bucket] = hours[bucket].plus(counted);
    }
  }
  return {
    workdayHours: hours.workday,
    restdayHours: hours.restday,
    holidayHours: hours.holiday,
    compensatedHolidayHours: hours.compensated,
  };
}
