import type { Bilingual } from "../kernel/bilingual.ts";
import type { Day, Moment } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";

/** 单元格类型 — what a column's cells mean; the reader of each lives in `intake/cell`. */
export interface CellTypes {
  /** employee or record number: text without Excel's wrapping, never scientific notation */
  id: string;
  text: string;
  yes_no: boolean;
  date: Day;
  /** date with time of day; a bare date is 00:00 */
  moment: Moment;
  /** `2024-05` */
  month: string;
  yuan: Decimal;
  /** plain decimal: scores, counts, days, hours, minutes as written */
  points: Decimal;
  count: Decimal;
  days: Decimal;
  hours: Decimal;
  minutes: Decimal;
  percent: Decimal;
  /** seconds as a JavaScript number, for the kinds that come in millions */
  seconds: number;
}
export type CellType = keyof CellTypes;

/** 列声明 — one column of an input file: what its cells mean and which headers name it. */
export interface Column<T extends CellType = CellType> {
  readonly type: T;
  /** Chinese header first (it is what `cs-pay inputs` prints), then usual aliases. */
  readonly headers: readonly string[];
  readonly required: boolean;
  /** For text columns with a fixed vocabulary: accepted words → the word we use. */
  readonly words?: Readonly<Record<string, string>>;
  /**
   * With `words`: a word outside the list is kept as written and warned, not rejected;
   * `quiet` leaves the warning to who knows the other words (shift names of the policy).
   */
  readonly open?: boolean | "quiet";
  /** The file must have this column although its cells may be blank (paid_at of unpaid orders). */
  readonly headerRequired?: true;
  /** Smallest and largest number the column can hold, both included, as decimal text. */
  readonly min?: string;
  readonly max?: string;
  /** What a rule reads where the cell is blank, as decimal text; without it a blank is unknown. */
  readonly usual?: string;
  /** Most digits behind the point; finer figures are refused. */
  readonly decimals?: number;
  /** With `points`: `8%` is read as 0.08. */
  readonly orPercent?: true;
  /** Words that mean "empty" in this column only: a rating of 0 is no rating. */
  readonly blankWords?: readonly string[];
  /** A bare month number `4` is completed by the year of that column (opening-tax). */
  readonly yearBy?: string;
  readonly doc?: Bilingual;
}

/**
 * 输入种类 — one kind of input file: its names, columns, key and how its rows meet the month.
 *
 * The row type follows from the columns (`RowOf`), so a column exists in one place only. `N` are
 * the names of the columns; it stands apart from `C` so that every kind is an `InputKind`.
 */
export interface InputKind<
  K extends string = string,
  C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
  N extends string = string,
> {
  readonly kind: K;
  readonly title: Bilingual;
  /** File-name stems that mean this kind, canonical English first: calls, 通话, 通话记录. */
  readonly names: readonly string[];
  readonly columns: C;
  /** The column that names the employee, when the kind has one. */
  readonly person?: N;
  /** The column whose value identifies a record over all files, when the export has it. */
  readonly id?: N;
  /** Columns of which no two records may agree: one schedule row per person and date. */
  readonly key?: readonly N[];
  /** Two equal rows with one key are refused too, like different ones. */
  readonly equalKeysClash?: true;
  /** At least one of these cells must be filled: overtime in hours or in days. */
  readonly needsOneOf?: readonly N[];
  /** Earlier column, later column: a row where they stand the other way round is rejected. */
  readonly inOrder?: readonly (readonly [N, N])[];
  /** Part, whole: a row whose part is the larger of the two is rejected. */
  readonly notMore?: readonly (readonly [N, N])[];
  /** A sum lies between the smallest and the largest value times the number added up. */
  readonly perUnit?: {
    readonly sum: N;
    readonly of: N;
    readonly min: string;
    readonly max: string;
  };
  /** The text of `column` is read as the type its `by` column calls for, and normalised. */
  readonly typedBy?: {
    readonly column: N;
    readonly by: N;
    readonly types: Readonly<Record<string, CellType>>;
  };
  /** root: at the workspace root, a copy in the month folder wins; month: month folder only. */
  readonly stands: "root" | "month";
  /** A month kind whose files may stand at the root too; there they belong to every month. */
  readonly alsoAtRoot?: true;
  /** event: no file = nothing happened; measured: no file = unknown (contract, "Absent files"). */
  readonly absence: "event" | "measured" | "required" | "optional";
  /**
   * How rows of another month are met: `reject` by that column's day, `attributed` (rejected by
   * the measure, which knows the days that belong to the month), `cut` (clipped later by the
   * measure), `own-date` (counts from its own date whatever folder it stands in), or `any`.
   */
  readonly month: {
    readonly rule: "reject" | "attributed" | "cut" | "own-date" | "any";
    readonly by?: N;
    /** With `attributed`: which rows of days outside the month stay, and why. */
    readonly stays?: Bilingual;
    /** With `reject`: the row is kept when this column's day is in the month (refunds, S19). */
    readonly unless?: N;
  };
  /** Two equal rows of one file are one record (punches), not two. */
  readonly equalRowsAreOne?: boolean;
}

/** 声明种类 — keeps the literal names and types of a declaration while checking it. */
export function inputKind<const K extends string, const C extends Readonly<Record<string, Column>>>(
  declaration: InputKind<K, C, keyof C & string>,
): InputKind<K, C, keyof C & string> {
  return declaration;
}

type CellOf<C extends Column> = CellTypes[C["type"]];

/** 行 — the typed row of a kind; optional columns may be undefined. */
export type RowOf<I extends InputKind> = {
  readonly [N in keyof I["columns"]]: I["columns"][N] extends { readonly required: true }
    ? CellOf<I["columns"][N]>
    : CellOf<I["columns"][N]> | undefined;
};
