import { measureAgentdays } from "./agentdays.ts";
import { AttendanceBook } from "./attendance-book.ts";
import { measureAttendance } from "./attendance.ts";
import { measureCalls } from "./call-columns.ts";
import { type Family, itemAt } from "./family.ts";
import { GoalBook } from "./goals.ts";
import { readLeave } from "./leave-days.ts";
import { measureLeave } from "./leave.ts";
import { readLeaseBook } from "./lease-book.ts";
import type { LeaseBook } from "./lease-rows.ts";
import type { MonthInputs } from "./month-inputs.ts";
import { measureOffsite } from "./offsite.ts";
import { measureOvertime } from "./overtime.ts";
import { measureProration } from "./proration.ts";
import { type PresenceBasis, presencesOf } from "./presence.ts";
import { attributePunches } from "./punch-days.ts";
import { measureQuality } from "./quality.ts";
import type { Measured, QuantityColumn, RecordTable } from "./quantity.ts";
import { measureRecords } from "./records.ts";
import { measureRoster } from "./roster-columns.ts";
import { readRoster } from "./roster.ts";
import type { AttendanceRules, OfficialCalendar } from "./rules.ts";
import { measureSales } from "./sales.ts";
import { measureSchedule } from "./schedule-runs.ts";
import { measureScores } from "./scores.ts";
import { shiftsOf } from "./shift-counts.ts";
import type { Staffing } from "./staffing.ts";
import { staffingFrom } from "./staffing-from.ts";
import { type Setting, settingOf } from "./setting.ts";
import { measureStates } from "./states.ts";
import { WorkCalendar } from "./work-calendar.ts";
import { measureWorkTime } from "./work-time.ts";
import { measureWorkdays } from "./workdays.ts";

/** 计量一个月 — the rows of a month as quantities and records, each with the rows behind it. */
export function measureMonth(
  inputs: MonthInputs,
  rules: AttendanceRules,
  calendar: OfficialCalendar,
): Measured {
  const setting = settingOf(inputs, rules, calendar);
  const roster = readRoster(setting);
  const work = new WorkCalendar(setting, roster);
  const leave = readLeave(setting, roster, work);
  const punches = attributePunches(setting, roster, work);
  const book = new AttendanceBook({ setting, roster, work, leave, punches });
  const days = (person: number) => book.days(person);
  const sums = (person: number) => book.sums(person);
  const families: readonly Family[] = [
    measureRoster(setting, roster),
    measureProration(setting, roster, work),
    measureAttendance(setting, roster, work, { days, sums }),
    measureWorkTime(setting, roster, work, sums, punches),
    measureLeave(setting, roster, work, leave),
    measureOvertime(setting, roster, work),
    measureOffsite(setting, roster, punches),
    measureCalls(setting, roster),
    measureStates(setting, roster),
    measureQuality({ setting, roster, work, days, leave }),
    measureSchedule(setting, roster, work),
    measureScores(setting, roster),
    measureSales(setting, roster),
    measureRecords(setting, roster),
    measureWorkdays({ setting, roster, work, leave, punches, days }),
    measureAgentdays(setting, roster),
  ];
  return {
    people: roster.people,
    leases: leasesOf(setting),
    spans: roster.spans,
    ...merged(families),
    gaps: () => book.gaps(),
    goals: new GoalBook(inputs.records.targets),
    staffing: staffingOf({ setting, roster, work, leave, days }),
    verdicts: setting.findings.verdicts,
    diagnostics: setting.findings.diagnostics,
  };
}

/** Seats are let to clients, so no person takes part. */
function leasesOf(setting: Setting): LeaseBook | undefined {
  const { inputs, first, last, findings } = setting;
  const { leases, outages = [] } = inputs.records;
  return leases && readLeaseBook({ leases, outages, first, last }, findings);
}

/** What only reports look at is kept open only where somebody asks for it. */
function staffingOf(basis: PresenceBasis): Staffing {
  const { roster, work, setting } = basis;
  const { rules, first, last } = setting;
  const { places } = rules;
  const isCounted = rules.shifts.some(({ night, reserve }) => night === true || reserve === true);
  return staffingFrom(
    {
      core: places && places.windows.length > 0 ? { first, last, places } : undefined,
      presences: (person) => presencesOf(basis, person),
      shifts: isCounted ? (person) => shiftsOf(itemAt(roster.entries, person), work) : undefined,
    },
    roster.entries.length,
  );
}

function merged(families: readonly Family[]): Pick<Measured, "person" | "span" | "records"> {
  const person = new Map<string, QuantityColumn>();
  const span = new Map<string, QuantityColumn>();
  const records = new Map<string, RecordTable>();
  for (const family of families) {
    for (const [name, column] of family.person ?? []) person.set(name, column);
    for (const [name, column] of family.span ?? []) span.set(name, column);
    for (const table of family.records ?? []) records.set(table.kind, table);
  }
  return { person, span, records };
}
