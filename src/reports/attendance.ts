import { type Decimal, ZERO } from "../kernel/decimal.ts";
import type { Measured, Person } from "../measures/quantity.ts";
import { figureText } from "./cell-text.ts";
import { type FigureReader, figureReader } from "./figure-of.ts";
import { byEmployee, column, listing, type ListingColumn } from "./listing.ts";

const OTHER_LEAVE = [
  "annual",
  "marriage",
  "bereavement",
  "maternity",
  "paternity",
  "injury",
  "compensatory",
].map((type) => `attendance.leave_${type}_days`);

/** 考勤 — the measured month of a person; blank is unknown, never zero. */
export const attendance = listing<Person>({
  file: "attendance.csv",
  title: { zh: "考勤", en: "attendance" },
  rows: ({ measured }) => byEmployee(measured.people, ({ id }) => id),
  columns: ({ measured }) => columnsOf(measured),
});

function columnsOf(measured: Measured): readonly ListingColumn<Person>[] {
  const measuredColumn = (name: string, zh: string, quantity = name) => {
    const figure = figureReader(measured, `attendance.${quantity}`);
    return column<Person>(name, zh, "number", (person) => figureText(figure(person)));
  };
  const otherLeave = OTHER_LEAVE.map((figure) => figureReader(measured, figure));
  return [
    column("employee_id", "工号", "id", ({ id }) => id),
    column("name", "姓名", "text", ({ name }) => name),
    measuredColumn("due_days", "应出勤天数"),
    measuredColumn("worked_days", "实际出勤天数"),
    measuredColumn("late", "迟到次数"),
    measuredColumn("early", "早退次数"),
    measuredColumn("absent_days", "旷工天数"),
    measuredColumn("missing_punches", "缺卡次数"),
    measuredColumn("not_ready", "未按时就绪次数"),
    measuredColumn("leave_personal", "事假天数", "leave_personal_days"),
    measuredColumn("leave_sick", "病假天数", "leave_sick_days"),
    column("leave_other", "其他假天数", "number", (person) =>
      figureText(daysTogether(otherLeave, person)),
    ),
    measuredColumn("overtime_workday_hours", "工作日加班小时"),
    measuredColumn("overtime_restday_hours", "休息日加班小时"),
    measuredColumn("overtime_holiday_hours", "法定节日加班小时"),
    measuredColumn("offsite_days", "外出办公天数"),
  ];
}

function daysTogether(figures: readonly FigureReader[], person: Person): Decimal | undefined {
  let total = ZERO;
  for (const figure of figures) {
    const days = figure(person);
    if (days === undefined) return undefined;
    if (!days.isZero()) total = total.plus(days);
  }
  return total;
}
