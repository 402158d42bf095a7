import type { Column } from "../inputs/input-kind.ts";
import { employees } from "../inputs/kinds/employees.ts";
import { monthNumber, monthOfQuarter } from "../kernel/calendar.ts";
import { whole } from "../kernel/decimal.ts";
import { type Place, rowReference } from "../kernel/place.ts";
import { type DatedCell, type DatedCells, type DatedField, DATED_FIELDS } from "./dated-values.ts";
import {
  alsoPerSpan,
  type Family,
  itemAt,
  personColumn,
  quantity,
  spanColumn,
  type Value,
} from "./family.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import { type Entry, HELD_FIELDS, type Roster, wholeMonths } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";

const DATED: readonly Quantity[] = [
  quantity("grade", "text", "职级", "grade"),
  quantity("level", "text", "职档", "step within the grade"),
  quantity("team", "text", "班组", "team"),
  quantity("site", "text", "地点", "site"),
  quantity("position", "text", "岗位", "position"),
  quantity("project", "text", "项目", "project"),
  quantity("base_pay", "yuan", "底薪", "base pay"),
  quantity("own_computer", "yes_no", "自备电脑", "own computer"),
];

const FIXED: readonly Quantity[] = [
  quantity("employee_id", "text", "工号", "employee id"),
  quantity("name", "text", "姓名", "name"),
  quantity("special_talent", "yes_no", "特殊人才", "special talent"),
  quantity("hired_on", "date", "入职日期", "date of hire"),
  quantity("confirmed_on", "date", "转正日期", "date of confirmation"),
  quantity("left_on", "date", "离职日期", "last day of employment"),
  quantity("leave_reason", "text", "离职原因", "reason for leaving"),
  quantity("notice_on", "date", "离职申请日期", "date of notice"),
  quantity("handover_done", "yes_no", "交接完成", "hand-over done"),
  quantity("certified_on", "date", "上岗考核日期", "date of the post test"),
  quantity("mentor", "text", "导师", "mentor"),
  quantity("employment", "text", "用工形式", "form of employment"),
  quantity("insured_city", "text", "参保地", "city of insurance"),
  quantity("social_base", "yuan", "社保基数", "social insurance base"),
  quantity("fund_base", "yuan", "公积金基数", "housing fund base"),
  quantity("fund_rate", "percent", "公积金比例", "housing fund rate"),
  quantity("prior_year_wage", "yuan", "上年工资收入", "wage of the year before"),
  quantity("low_income_rule", "yes_no", "适用直接扣除", "whole year's deduction chosen"),
  quantity("contract_signed_on", "date", "合同签订日期", "contract signed on"),
  quantity("contract_until", "date", "合同到期日", "contract until"),
  quantity("work_since", "date", "参加工作日期", "at work since"),
  quantity("unused_leave_days", "days", "未休年假天数", "unused days of annual leave"),
  quantity("first_job_this_year", "yes_no", "当年首次就业", "first job this year"),
  quantity("month_start", "date", "本月首日", "first day of the month"),
  quantity("month_end", "date", "本月末日", "last day of the month"),
  quantity("month_number", "count", "本月月份", "the number of this month"),
  quantity("month_of_quarter", "count", "季度第几个月", "month of the quarter, 1 to 3"),
  quantity("pay_date", "date", "发薪日", "pay date"),
  quantity("grade_since", "date", "任现职级起始日", "in the grade since"),
  growing("months_in_grade", "任现职级满月数", "whole months in the grade"),
  quantity("level_since", "date", "任现职档起始日", "in the step since"),
  growing("months_in_level", "任现职档满月数", "whole months in the step"),
  quantity("position_since", "date", "任现岗位起始日", "in the post since"),
  growing("months_in_position", "任现岗位满月数", "whole months in the post"),
  growing("months_employed", "入职满月数", "whole months employed"),
];

function growing(name: string, zh: string, en: string): Quantity {
  return { ...quantity(name, "count", zh, en), grows: true };
}

/** Words that an input row may have are words that a rule may compare with. */
function withWords(one: Quantity): Quantity {
  const columns: Readonly<Record<string, Column>> = employees.columns;
  const words = one.type === "text" ? columns[one.name]?.words : undefined;
  return words ? { ...one, words: [...new Set(Object.values(words))] } : one;
}

export const ROSTER_QUANTITIES: readonly Quantity[] = [
  ...FIXED.map(withWords),
  ...DATED,
  ...alsoPerSpan(DATED),
];

/** 花名册的量 — roster fields, tenure and the month's dates per person; dated fields per span. */
export function measureRoster(setting: Setting, roster: Roster): Family {
  const { entries, people, spans, spanCells } = roster;
  const unreadable = unreadableKind(setting.inputs, "changes");
  const person = new Map<string, QuantityColumn>();
  for (const [name, read] of Object.entries(fixedFields(setting))) {
    person.set(
      name,
      personColumn(people, (index) => read(itemAt(entries, index))),
    );
  }
  for (const field of HELD_FIELDS) {
    const holding = (index: number) => itemAt(entries, index).held[field];
    const rows = (index: number): readonly Place[] => {
      const { row } = holding(index);
      return row ? [row] : [];
    };
    const months = (index: number) => whole(wholeMonths(holding(index).since, setting.last));
    const since = personColumn(people, (index) => unreadable ?? holding(index).since, rows);
    person.set(`${field}_since`, since);
    const count = personColumn(people, (index) => unreadable ?? months(index), rows);
    person.set(`months_in_${field}`, count);
  }
  const span = new Map<string, QuantityColumn>();
  for (const field of DATED_FIELDS) {
    person.set(field, datedAtEnd(roster, field, unreadable));
    span.set(
      field,
      spanColumn(
        people,
        spans,
        (index) => unreadable ?? valueOf(field, itemAt(spanCells, index)[field]),
        (index) => [itemAt(spanCells, index)[field].place],
      ),
    );
  }
  return { person, span };
}

function datedAtEnd(
  roster: Roster,
  field: DatedField,
  unreadable: Missing | undefined,
): QuantityColumn {
  const cell = (index: number): DatedCell => lastCells(itemAt(roster.entries, index))[field];
  return personColumn(
    roster.people,
    (index) => unreadable ?? valueOf(field, cell(index)),
    (index) => [cell(index).place],
  );
}

function lastCells(entry: Entry): DatedCells {
  return itemAt(entry.stages, entry.stages.length - 1).cells;
}

function valueOf(field: DatedField, cell: DatedCell): Value {
  return cell.value ?? missingField(field, cell.place);
}

function missingField(field: DatedField, place: Place): Missing {
  const title = DATED.find((one) => one.name === field)?.title ?? { zh: field, en: field };
  return { what: title, where: rowReference(place) };
}

function fixedFields(setting: Setting): Record<string, (entry: Entry) => Value> {
  const { inputs, first, last } = setting;
  return {
    employee_id: ({ person }) => person.id,
    name: ({ person }) => person.name,
    special_talent: ({ record }) => record.row.special_talent ?? false,
    hired_on: ({ person }) => person.hiredOn,
    confirmed_on: ({ person }) => person.confirmedOn ?? null,
    left_on: ({ person }) => person.leftOn ?? null,
    leave_reason: ({ record }) => record.row.leave_reason ?? null,
    notice_on: ({ record }) => record.row.notice_on ?? null,
    handover_done: ({ record }) => record.row.handover_done ?? false,
    certified_on: ({ record }) => record.row.certified_on ?? null,
    mentor: ({ record }) => record.row.mentor ?? null,
    employment: ({ person, record }) => record.row.employment ?? employmentOf(person.team, setting),
    insured_city: ({ record }) => record.row.insured_city ?? null,
    social_base: ({ record }) => record.row.social_base ?? null,
    fund_base: ({ record }) => record.row.fund_base ?? null,
    fund_rate: ({ record }) => record.row.fund_rate ?? null,
    prior_year_wage: ({ record }) => record.row.prior_year_wage ?? null,
    low_income_rule: ({ record }) => record.row.low_income_rule ?? null,
    contract_signed_on: ({ record }) => record.row.contract_signed_on ?? null,
    contract_until: ({ record }) => record.row.contract_until ?? null,
    work_since: ({ person, record }) => record.row.work_since ?? person.hiredOn,
    unused_leave_days: ({ record }) => record.row.unused_leave_days ?? null,
    first_job_this_year: ({ record }) => record.row.first_job_this_year ?? false,
    month_start: () => first,
    month_end: () => last,
    month_number: () => whole(monthNumber(inputs.month)),
    month_of_quarter: () => whole(monthOfQuarter(inputs.month)),
    pay_date: () => inputs.payDate,
    months_employed: ({ person }) => whole(wholeMonths(person.hiredOn, last)),
  };
}

/** A team of another firm says it for all its people, where the roster is silent. */
function employmentOf(team: string, { rules }: Setting): string {
  return rules.places?.outsourcedTeams.has(team) === true ? "outsourced" : "staff";
}
