/**
 * 条款用例 — one sentence of policy as a test: the rows it needs and what must come out.
 *
 * HR can read and add rows. A case is one employee; whatever it does not mention is filled in by
 * `case-workspace.ts` (full attendance, a roster row, a score of 50, which earns nothing).
 * Expected amounts are worked out by hand from the clause, the arithmetic stands beside them, and
 * they are never copied from what the program printed.
 */
export interface ClauseCase {
  /** Ids of clauses.md the case shows, first the main one: `S4 X1`. */
  readonly clause: string;
  /** The sentence of policy. */
  readonly name: string;
  readonly given: Given;
  readonly expect: Expect;
}

/** 文件行 — rows of one file as CSV text without the leading employee id, `@` means that id. */
export type Rows = readonly string[];

export interface Given {
  /** Roster cells of the employee; columns are those of employees.csv. */
  readonly person?: Readonly<Record<string, string>>;
  /** Settings of the whole workspace; cases with equal settings share one run. */
  readonly setting?: Setting;
  /** Due days on which the employee did not punch. */
  readonly away?: readonly string[];
  /** Other punches of a day: `09:01 18:00`, `+02:30` is after midnight, `08:30@site` elsewhere. */
  readonly times?: Readonly<Record<string, string>>;
  /** The shift of every due day, when it is not the policy's first. */
  readonly shift?: string;
  /** Scores of earlier months: `2024-03 85, 2024-04 91`. */
  readonly history?: string;
  /** The score of the month; `none` leaves the row away. */
  readonly score?: string;
  readonly openingTax?: Rows;
  readonly changes?: Rows;
  readonly decisions?: Rows;
  readonly appeals?: Rows;
  readonly schedule?: Rows;
  readonly leave?: Rows;
  readonly overtime?: Rows;
  readonly calls?: Rows;
  readonly states?: Rows;
  readonly quality?: Rows;
  /** Days of calls as the warehouse adds them up. */
  readonly agentDays?: Rows;
  readonly reviews?: Rows;
  readonly choices?: Rows;
  /** Rows of targets.csv, whole: `indicator,scope,name,target`. */
  readonly targets?: Rows;
  readonly complaints?: Rows;
  readonly violations?: Rows;
  readonly sales?: Rows;
  /** A second, overlapping export of the same kind. */
  readonly salesAgain?: Rows;
  readonly tickets?: Rows;
  readonly submissions?: Rows;
  readonly achievements?: Rows;
  readonly votes?: Rows;
  readonly nominations?: Rows;
  readonly assessments?: Rows;
  readonly adjustments?: Rows;
  readonly duties?: Rows;
  /** Sales of the month before, in its own folder. */
  readonly salesBefore?: Rows;
  readonly agentDaysBefore?: Rows;
}

export interface Setting {
  readonly law?: "warn" | "enforce" | "off";
  readonly city?: string;
  /** Readings switched to their alternative. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Blanks the company filled. */
  readonly blanks?: Readonly<Record<string, string>>;
  /** Further lines of cs-pay.yaml: sites, core hours, teams. */
  readonly places?: readonly string[];
  /** Files that are not there at all. */
  readonly without?: readonly string[];
  /** Keeps a case away from all others, because it counts over the whole centre. */
  readonly alone?: string;
}

export interface Expect {
  /** Amounts as payslip-lines.csv signs them; several lines of an item stand in order. */
  readonly lines?: Readonly<Record<string, string | readonly string[]>>;
  /** Items that must not stand on the payslip at all. */
  readonly noLine?: readonly string[];
  /** All fines of the employee: `date item occurrence amount`. */
  readonly fines?: readonly string[];
  /** All flags of the employee by code; nothing expected means there are none. */
  readonly flags?: readonly string[];
  /** Flags that would else be passed over. */
  readonly noFlags?: readonly string[];
  /** All hold codes; none means the payslip is ready. */
  readonly holds?: readonly string[];
  readonly gross?: string;
  readonly net?: string;
  readonly grade?: string;
  readonly tier?: string;
  /** The score of appraisal.csv. */
  readonly score?: string;
  /** Indicator → `value met` of appraisal-lines.csv; a target nobody set leaves `met` blank. */
  readonly indicators?: Readonly<Record<string, string>>;
  /** All weeks of quality-coverage.csv: `Monday monitored callbacks missing`. */
  readonly coverage?: readonly string[];
  /** The row of talent.csv: `rank pay grade_median difference`; none of them: `not named`. */
  readonly talent?: string;
  readonly paidDays?: string;
  /** `target decision` rows of promotions.csv; those not named are not looked at. */
  readonly promotions?: readonly string[];
  /** Words that `missing` of those rows must hold. */
  readonly missing?: readonly string[];
  /** Words that `met` of those rows must hold. */
  readonly met?: readonly string[];
  /** Target grades that no row of the employee may have. */
  readonly noTargets?: readonly string[];
  /** Decisions that no row of the employee may have. */
  readonly notDecided?: readonly string[];
  /** Guard → yuan at stake; a policy warning stands under its clause. Blank = not stated. */
  readonly warnings?: Readonly<Record<string, string>>;
  readonly noWarnings?: readonly string[];
  readonly attendance?: Readonly<Record<string, string>>;
  readonly calls?: Readonly<Record<string, string>>;
  readonly payDate?: string;
  readonly appraisal?: Readonly<Record<string, string>>;
  /** `points weight weighted` of an indicator. */
  readonly points?: Readonly<Record<string, string>>;
  /** All rows of actions.csv: `action indicator`. */
  readonly actions?: readonly string[];
  /** Mentor of the row in mentees.csv; `none` for no row. */
  readonly mentor?: string;
  readonly shifts?: Readonly<Record<string, string>>;
  /** `date hour site` → `minimum present planned unclear gap state` of coverage.csv. */
  readonly staffing?: Readonly<Record<string, string>>;
  /** `scope name indicator` → `previous current change better` of movement.csv. */
  readonly movement?: Readonly<Record<string, string>>;
  /** Nobody of the firm pays the employee: there is no payslip at all. */
  readonly noPayslip?: true;
  readonly successor?: Readonly<Record<string, string>>;
  /** Cells of the employee's row in yearly-assessment.csv. */
  readonly year?: Readonly<Record<string, string>>;
  /** All findings of the yearly assessment that name the employee. */
  readonly yearCodes?: readonly string[];
  /** All rows of assessment-steps.csv: `version step counts`. */
  readonly steps?: readonly string[];
  /** Whether the employee is on the list of honours. */
  readonly honoured?: string;
  /** The history of `cs-pay grades`: `date value origin who decided`. */
  readonly grades?: readonly string[];
  /** Codes of the employee's rejected rows. */
  readonly rejects?: readonly string[];
}

/** 边界表 — one case per row: the sentence, the figure given, the figure expected. */
export function edges(
  rows: readonly (readonly [name: string, given: string, expected: string])[],
  make: (given: string, expected: string) => Omit<ClauseCase, "name">,
): readonly ClauseCase[] {
  return rows.map(([name, given, expected]) => ({ name, ...make(given, expected) }));
}
