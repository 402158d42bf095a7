import { type Day, firstDay, lastDay } from "../kernel/calendar.ts";
import { Findings } from "./findings.ts";
import type { MonthInputs } from "./month-inputs.ts";
import type { AttendanceRules, OfficialCalendar } from "./rules.ts";

/** 计量场合 — the month's inputs, rules and calendar, and where findings are collected. */
export interface Setting {
  readonly inputs: MonthInputs;
  readonly rules: AttendanceRules;
  readonly calendar: OfficialCalendar;
  readonly first: Day;
  readonly last: Day;
  readonly findings: Findings;
}

/** 立场合 — the setting of one measured month, with nothing found yet. */
export function settingOf(
  inputs: MonthInputs,
  rules: AttendanceRules,
  calendar: OfficialCalendar,
): Setting {
  const first = firstDay(inputs.month);
  const last = lastDay(inputs.month);
  return { inputs, rules, calendar, first, last, findings: new Findings() };
}
