import type { Day, Month } from "../kernel/calendar.ts";
import type { DeclaredKind } from "../inputs/declared-kind.ts";
import type { KindName, KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import type { CallTotals } from "./calls.ts";
import type { Punches } from "./punch-list.ts";
import type { Cell, DayRange } from "./quantity.ts";

/** 月度原始记录 — the typed rows of each kind; an absent key means that no such file exists. */
export type MonthRecords = {
  readonly [K in Exclude<KindName, "punches">]?: readonly InputRecord<KindRow<K>>[] | undefined;
} & { readonly punches?: Punches | undefined };

/** 自定记录 — the rows of a kind that the policy declares; undefined where nobody knows them. */
export interface DeclaredRecords {
  readonly kind: DeclaredKind;
  readonly records: readonly InputRecord<Readonly<Record<string, Cell | undefined>>>[] | undefined;
}

/** 月度输入 — everything of one month that the measures may look at. */
export interface MonthInputs {
  readonly month: Month;
  readonly payDate: Day;
  readonly records: MonthRecords;
  /** Of kinds that the policy declares, in its order; a kind left out is unknown. */
  readonly declared?: readonly DeclaredRecords[] | undefined;
  /** Kinds of which a file exists that cannot be read, or not to its end: unknown, not nothing. */
  readonly unreadable: ReadonlySet<KindName>;
  /** Calls come in millions and are added up while they are read; undefined = no calls file. */
  readonly calls?: CallTotals | undefined;
  /** Order ids that earlier months counted as sales (S19). */
  readonly countedOrders: ReadonlySet<string>;
  /**
   * The day at which the roster's values hold, when it is a copy in a month folder: changes
   * before it are already in it. Undefined = the values before the first change of a field.
   */
  readonly rosterHoldsAt?: Day | undefined;
  /** Of people who are measured here for a stretch of the month only: its days. */
  readonly during?: ReadonlyMap<string, DayRange> | undefined;
  /** Last month's schedule: tells whose shift a punch in the first night of the month ends. */
  readonly scheduleBefore?: readonly InputRecord<KindRow<"schedule">>[] | undefined;
  /** Grades the policy knows; a change to any other is refused. Undefined = not checked. */
  readonly grades?: ReadonlySet<string> | undefined;
}
