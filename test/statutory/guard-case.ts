import { type Day, dayFromIso } from "../../src/kernel/calendar.ts";
import { Decimal } from "../../src/kernel/decimal.ts";
import { invariant } from "../../src/kernel/invariant.ts";
import { formatMoney, type Money, roundToFen } from "../../src/kernel/money.ts";
import type { GuardCase, GuardLine } from "../../src/statutory/guard.ts";
import { checkGuards, enforceGuards, guardsInUse } from "../../src/statutory/guards/index.ts";
import { applyLawChanges } from "../../src/statutory/guards/apply-law-changes.ts";
import { cityLaw, legal } from "./built-in-law.ts";

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  invariant(found !== undefined, iso);
  return found;
}

export function yuan(text: string): Money {
  return roundToFen(new Decimal(text));
}

export function line(item: string, amount: string, more: Partial<GuardLine> = {}): GuardLine {
  const clause = more.clause ?? "";
  const overtime = item.startsWith("overtime_");
  const defaults = { kind: "earning", outsideMinimumWage: overtime, recovery: false } as const;
  return { item, amount: yuan(amount), ...defaults, ...more, clause };
}

export function fine(item: string, amount: string, more: Partial<GuardLine> = {}): GuardLine {
  return line(item, amount, { kind: "fine", ...more });
}

export function overtime(
  hours: Partial<Record<keyof GuardCase["overtime"], string>>,
): GuardCase["overtime"] {
  const of = (name: keyof GuardCase["overtime"]) => new Decimal(hours[name] ?? "0");
  return {
    workdayHours: of("workdayHours"),
    restdayHours: of("restdayHours"),
    holidayHours: of("holidayHours"),
    compensatedHolidayHours: of("compensatedHolidayHours"),
  };
}

/** May 2024 in Harbin: a regular, insured employee on 3000 who worked the whole month. */
export function subject(more: Partial<GuardCase> & { person?: never } = {}): GuardCase {
  return { ...base, ...more };
}

/** The same with other dates of hire and leaving. */
export function employed(
  dates: { readonly hiredOn?: string; readonly leftOn?: string },
  more: Partial<GuardCase> = {},
): GuardCase {
  const hiredOn = dates.hiredOn === undefined ? base.person.hiredOn : day(dates.hiredOn);
  const leftOn = dates.leftOn === undefined ? undefined : day(dates.leftOn);
  return { ...base, ...more, person: { ...base.person, hiredOn, leftOn } };
}

const base: GuardCase = {
  person: {
    id: "E001",
    name: "王芳",
    index: 0,
    row: { file: "employees.csv", line: 2, column: 1 },
    hiredOn: day("2023-01-09"),
    confirmedOn: day("2023-04-09"),
    leftOn: undefined,
    team: "",
    site: "",
    grade: "agent",
    gradeSince: day("2023-01-09"),
  },
  payDate: day("2024-06-10"),
  monthEnd: day("2024-05-31"),
  city: cityLaw("harbin", "2024-05"),
  lines: [line("base", "3000")],
  monthlyBase: new Decimal(3000),
  contractBase: new Decimal(3000),
  onProbation: false,
  paidDays: new Decimal(22),
  monthDays: new Decimal(22),
  workedDays: new Decimal(21),
  overtime: overtime({}),
  dayHours: new Decimal("7.5"),
  leaveReason: undefined,
  noticeOn: undefined,
  flags: [],
  insured: true,
  probationNoticeDays: undefined,
  clauses: {},
};

/** Every guard speaks, none changes anything; and every guard that may changes what it may. */
export const WARNING = guardsInUse(() => "warn");
export const ENFORCING = guardsInUse(() => "enforce");

/** Findings as `GR-01 510.00`; a dash where nothing can be computed. */
export function stakes(found: GuardCase): readonly string[] {
  return checkGuards(found, legal("2024-05", found.city), WARNING).map(
    ({ guard, atStake }) => `${guard} ${atStake ? formatMoney(atStake) : "-"}`,
  );
}

export function findings(found: GuardCase) {
  return checkGuards(found, legal("2024-05", found.city), WARNING);
}

/** What the law leaves of the lines, as `base 3000.00`, and only of those it changes. */
export function enforced(found: GuardCase): readonly string[] {
  return enforceGuards(found, legal("2024-05", found.city), ENFORCING).map(
    ({ guard, item, amount }) => `${guard} ${item} ${formatMoney(amount)}`,
  );
}

export function linesAfter(found: GuardCase): readonly GuardLine[] {
  return applyLawChanges(
    found.lines,
    enforceGuards(found, legal("2024-05", found.city), ENFORCING),
  );
}
