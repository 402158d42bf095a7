import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Place } from "../kernel/place.ts";
import type { InputRecord, Reject } from "../intake/table.ts";
import type { LeaseBook } from "./lease-rows.ts";
import type { GoalBook } from "./goals.ts";
import type { Staffing } from "./staffing.ts";

/** 量的类型 — what a measured quantity holds; the rule language checks units by it. */
export type QuantityType =
  | "yuan"
  | "percent"
  | "count"
  | "points"
  | "days"
  | "hours"
  | "minutes"
  | "seconds"
  | "yes_no"
  | "text"
  | "date"
  | "moment"
  | "month";

export type Cell = Decimal | string | boolean | number;

/** 缺失 — a figure nobody supplied: holds what reads it and says who must bring it (X5). */
export interface Missing {
  /** What is missing, as a person says it. */
  readonly what: Bilingual;
  /** The file that should hold it, e.g. `scores.csv`, or the row that lacks it. */
  readonly where: string;
  /** The file is there and cannot be read: nothing may be taken for what it says. */
  readonly unreadable?: true;
}

/**
 * 量 — a named figure that the measures give to the rule language.
 *
 * `scope` says per what it has a value: person (the pay month), or span (a part of the month
 * with one set of roster values). A name may exist at both; the innermost scope wins.
 */
export interface Quantity {
  readonly name: string;
  readonly scope: "person" | "span";
  readonly type: QuantityType;
  readonly title: Bilingual;
  /** The words that the roster has for it. */
  readonly words?: readonly string[];
  /** Every month adds one to it, as long as nothing else changes. */
  readonly grows?: true;
}

/** 量的值 — one value per person or span, with the rows behind it. */
export interface QuantityColumn {
  /** `null` = not applicable, `Missing` = unknown; dates are numbers, figures Decimals. */
  at(index: number): Cell | null | Missing;
  /** The input rows behind the value; falls back to the roster row, never empty. */
  rowsAt(index: number): readonly Place[];
  /** How many rows stand behind the value where `rowsAt` names only the first of them (calls). */
  rowCountAt?(index: number): number;
}

export function isMissing(cell: Cell | null | undefined | Missing): cell is Missing {
  return typeof cell === "object" && cell !== null && !(cell instanceof Decimal);
}

/** 起止 — from one day to another, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** 人员 — one employee of the payrun, as on the last day of the month or of employment. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly row: Place;
  readonly hiredOn: Day;
  readonly confirmedOn: Day | undefined;
  readonly leftOn: Day | undefined;
  readonly team: string;
  readonly site: string;
  /** Grade on the last day of the month (or of employment). */
  readonly grade: string;
  readonly gradeSince: Day;
  /** Only these days of the month count here: on the others another policy rules. */
  readonly during?: DayRange | undefined;
  /** For lists of payment and filing alone: no rule reads it and no screen shows it. */
  readonly idNumber?: string | undefined;
  readonly account?: BankAccount | undefined;
}

/** 工资账户 — where the net pay goes; the holder is named only when it is not the employee. */
export interface BankAccount {
  readonly number: string;
  readonly holder: string | undefined;
  readonly bank: string | undefined;
}

/** 期段 — a stretch of the month in which the person's dated roster fields stay the same. */
export interface Span {
  readonly person: number;
  readonly from: Day;
  readonly to: Day;
  readonly rows: readonly Place[];
}

/**
 * 迟到的判定 — what a measure decides about a row after reading: not used, and why; whose it is,
 * where that has to be told.
 */
export type Verdict =
  | { readonly place: Place; readonly ignored: string; readonly employee?: string }
  | { readonly reject: Reject };

type RecordRow = Readonly<Record<string, Cell | null | Missing | undefined>>;

/** 月度记录 — the records of one kind that count in this month, sorted by person then time. */
export interface RecordTable {
  readonly kind: string;
  /** Cells may be blank; made ones may also not apply (`null`) or lack what others must bring. */
  readonly records: readonly InputRecord<RecordRow>[];
  /** Person index of each record. */
  readonly owner: readonly number[];
  /** Set when the records cannot be told without what is missing. */
  readonly lacking?: Missing | undefined;
  /** Further rows behind a record that was made of several. */
  also?(index: number): readonly Place[];
}

/** 考勤缺口 — what looks as if it had never been exported. */
export interface AttendanceGaps {
  /** People without a row in a schedule that others have rows in. */
  readonly withoutShifts: readonly Person[];
  /** People whose schedule leaves out single days: the usual week counts there. */
  readonly missingShifts: readonly MissingShifts[];
  /** Days on which nobody of a team punched although several were due: a device that was down. */
  readonly silentDays: readonly SilentDay[];
  /** People who were due and never punched in a month in which others did. */
  readonly silentPeople: readonly SilentPerson[];
}

/** 全月无打卡 — somebody due on so many days, the first and the last of them, without a punch. */
export interface SilentPerson {
  readonly person: Person;
  readonly from: Day;
  readonly to: Day;
  readonly due: number;
}

/** 漏排的日子 — days of work of a person without a row, and the first row that there is. */
export interface MissingShifts {
  readonly person: Person;
  readonly days: readonly Day[];
  readonly place: Place;
}

/** 无打卡日 — a team, a day, and how many were due. */
export interface SilentDay {
  readonly team: string;
  readonly day: Day;
  readonly due: number;
}

/** 计量结果 — everything the rule language can read of one month. */
export interface Measured {
  readonly people: readonly Person[];
  readonly spans: readonly Span[];
  readonly person: ReadonlyMap<string, QuantityColumn>;
  readonly span: ReadonlyMap<string, QuantityColumn>;
  readonly records: ReadonlyMap<string, RecordTable>;
  /** What of the attendance looks as if it had never been exported; found when asked for. */
  readonly gaps: () => AttendanceGaps;
  /** What leases.csv says, where there is one. */
  readonly leases?: LeaseBook | undefined;
  /** What targets.csv asks of people, teams and sites; absent where nobody looked. */
  readonly goals?: GoalBook;
  readonly staffing?: Staffing;
  readonly verdicts: readonly Verdict[];
  /** Findings about rows, those of rejecting verdicts included, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}
