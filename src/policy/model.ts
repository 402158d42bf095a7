import type { PassedOver } from "./passed-over.ts";
import type { Bilingual, Language } from "../kernel/bilingual.ts";
import type { Day, Moment, Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { Goal } from "../measures/goals.ts";
import type { RecordTable, Span } from "../measures/quantity.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { Comparison } from "./expression/syntax.ts";
import type { Type } from "./expression/types.ts";
import type { Figure } from "./figure.ts";
import type { PayPlan } from "./pay-plan.ts";
import type { Stranger } from "./records/stranger.ts";
import type { GroupKind, Scope } from "./scope.ts";
import type { Unknown, Value } from "./value.ts";

/** 取值 — the value for thing number `index` of the scope it was compiled for. */
export type Evaluate = (frame: Frame, index: number) => Value;
/** 写出 — the same, as text with the numbers in it. */
export type Show = (frame: Frame, index: number, language: Language) => string;
/** 找出处 — hands every input row behind the value to `add`. */
export type Sources = (frame: Frame, index: number, add: (place: Place) => void) => void;
/** 列举组成 — hands every part behind the value to `add`; asked only to explain, never to pay. */
export type Parts = (frame: Frame, index: number, add: (part: Part) => void) => void;

/** 组成 — one thing that made a value: a column it read, a comparison, a gate, or a step above. */
export type Part =
  | { readonly kind: "column"; readonly column: Column; readonly index: number }
  | {
      readonly kind: "comparison";
      readonly operator: Comparison;
      readonly left: Computation;
      readonly right: Computation;
      readonly whole: Computation;
    }
  | {
      readonly kind: "gate";
      readonly word: "when" | "unless";
      readonly condition: Computation;
    }
  /** A measured figure, or what records of a set come to; `set` is that of the records. */
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly title: Bilingual;
      readonly of: Computation;
      readonly set: RecordSet | undefined;
    }
  /** The first step that the figure does not reach, and what it would yield. */
  | {
      readonly kind: "next_step";
      readonly of: Computation;
      readonly from: Decimal;
      readonly yields: Computation;
    };

/** 已编译的算法 — an expression or mechanism, ready to be asked; `explain` asks the same one. */
export interface Computation {
  readonly type: Type;
  readonly evaluate: Evaluate;
  readonly show: Show;
  readonly sources: Sources;
  /** The value when it is the same for everybody and known before any data is read. */
  readonly fixed?: Value;
  /** What everybody of the month has, where it is told without asking them one by one. */
  readonly forEverybody?: ((frame: Frame) => Value | undefined) | undefined;
  /** What made the value; absent where nothing but rows stands behind it. */
  readonly parts?: Parts;
  /** Set by counts of months: the condition they count. */
  readonly lookBack?: LookBack;
  /** Of a weighted mean: the parts that are present, with the share each of them got. */
  readonly weighed?: (frame: Frame, index: number) => readonly Weighed[];
  /** The target whose points these are. */
  readonly pointsFor?: string;
}

/** 往月计数 — what a count of months looks at, so that the month that broke a run can be named. */
export interface LookBack {
  readonly word: "streak" | "months";
  /** Asked per person. */
  readonly of: Computation;
  /** How many months are looked at; undefined = all that are kept. */
  readonly last: number | undefined;
}

/** 加权的一项 — a part of a weighted mean and its share of the whole, 1 for all of it. */
export interface Weighed {
  readonly of: Computation;
  readonly share: Decimal;
}

/** 留存项 — a figure of a person that later months look back at, by the name it is kept under. */
export interface KeptFigure {
  readonly name: string;
  readonly type: Type;
  readonly evaluate: Evaluate;
}

/** 栏目 — one named rule of a policy with its clause and place. */
export interface Column extends Computation {
  readonly id: number;
  readonly name: string;
  readonly section: string;
  readonly scope: Scope;
  readonly clause: string;
  readonly title: Bilingual;
  /** Heading of the clause in the source, and the clause in our own words. */
  readonly heading: Bilingual;
  readonly says: Bilingual;
  readonly place: Place;
  readonly layer: string;
  /** Set by `pays`: which months pay what this one earns. */
  readonly pays?: PayPlan;
  /** Set by `prorate`: the full amount, and the days it is shared by (span scope). */
  readonly shared?: {
    readonly full: Computation;
    readonly days: Computation;
    readonly of: Computation;
  };
}

/** 一条记录 — a row of a record table. */
export type TableRecord = RecordTable["records"][number];

/** 记录集 — a named choice of records of one kind. */
export interface RecordSet {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly place: Place;
  /** Finds its records in a month; a frame asks once and keeps the answer. */
  readonly choose: (frame: Frame) => Members;
  /** When a record counts; undefined for a record without a date. */
  readonly timeOf: (record: TableRecord) => Moment | undefined;
  /** Whether its records carry a date at all. */
  readonly dated: boolean;
  /** The column with the number by which people call a record, where its kind has one. */
  readonly numberedBy: string | undefined;
  /** Set when it looks for records by a date of its own, perhaps beyond the month. */
  readonly reach: Reach | undefined;
  /** Its records may be somebody else's than the kind says, even of nobody in the month. */
  readonly reowned: boolean;
  /** Set when its members are the days or weeks of a column with one value for each. */
  readonly period: Period | undefined;
}

/** 取数范围 — which dates a record set covers in a pay month. */
export interface Reach {
  /** The policy's own words for it: `last 3 months`. */
  readonly text: string;
  readonly window: (month: Month, hiredOn: Day) => DayWindow;
  /** Every earlier month is looked through, because another date than the kind's own decides. */
  readonly everyMonth: boolean;
}

export interface DayWindow {
  readonly from: Day;
  readonly to: Day;
}

/** 日与周 — how long each of its members lasts, and the sets whose records make them. */
export interface Period {
  readonly length: PeriodLength;
  readonly sources: Set<RecordSet>;
}

export type PeriodLength = "day" | "week";

/** 往月记录 — records of the months before, as far as they are known. */
export interface EarlierRecords {
  /** The first month of which anything is known. */
  readonly since: Month;
  /** undefined: nobody supplied them. */
  of(kind: string, month: Month): RecordTable | undefined;
}

/**
 * 成员 — the records of a set in order of person, then time: position in the set → row.
 *
 * A record whose condition cannot be decided (a cell it needs is blank) stays in the set and is
 * marked, so that whatever counts it becomes unknown instead of silently wrong.
 */
export interface Members {
  readonly table: RecordTable | undefined;
  /** Row number in `table` per member. */
  readonly rows: readonly number[];
  readonly owners: readonly number[];
  /** Which occurrence of its person the member is, from 1. */
  readonly nth: readonly number[];
  readonly undecided: ReadonlyMap<number, Unknown>;
  /** First member of each person; one more entry closes the last. */
  readonly starts: readonly number[];
  /** Set when the records are unknown: no file of a measured kind, or one that cannot be read. */
  readonly absent: Unknown | undefined;
  /** For members that stand for several records (`every`): all their rows. */
  readonly merged?: ReadonlyMap<number, readonly number[]>;
  /** Records whose `owner` nobody in the month answers to. */
  readonly strangers?: readonly Stranger[];
}

/** 月框 — a month's figures as rules see them; an earlier one answers from what was kept of it. */
export interface Frame {
  readonly month: Month;
  readonly monthEnd: Day;
  readonly people: number;
  readonly spans: readonly Span[];
  readonly isPast: boolean;
  /** How many months back anything was kept. */
  readonly depth: number;
  value(column: Column, index: number): Value;
  /** The same month as figures of groups may read it: refused rows make them unknown there. */
  readonly amongOthers: Frame;
  /** What rules that ask whether a figure is there go on without. */
  readonly passedOver: PassedOver;
  /** Set where a group reads: why the person's records of a kind are incomplete. */
  refusedOf(kind: string, person: number): Unknown | undefined;
  figure(figure: Figure, index: number): Value;
  /** The figure where everybody has the same one. */
  figureOfAll(figure: Figure): Value | undefined;
  rows(figure: Figure, index: number): readonly Place[];
  table(kind: string): RecordTable | undefined;
  readonly earlierRecords: EarlierRecords;
  /** The person of the month with that employee id. */
  personNamed(id: string): number | undefined;
  hiredOn(person: number): Day;
  /** Whether another policy rules for the person on this day of the month. */
  isElsewhere(person: number, day: Day): boolean;
  /** The records that belong to a set; undefined in a month of the past. */
  set(set: RecordSet): Members | undefined;
  spanOwner(span: number): number;
  /** Spans of a person, in order of time. */
  spansOf(person: number): readonly number[];
  groupOf(kind: GroupKind, person: number): number;
  groupMembers(kind: GroupKind, group: number): readonly number[];
  groupName(kind: GroupKind, group: number): string;
  groupCount(kind: GroupKind): number;
  /** What targets.csv asks of a person or group for an indicator, the most specific row. */
  goal(kind: "person" | GroupKind, index: number, indicator: readonly string[]): Goal | undefined;
  /** The frame so many months back; undefined where nothing was kept. */
  earlier(monthsBack: number): Frame | undefined;
  /** What was kept of a person in this month of the past; undefined when not even a blank was. */
  remembered(name: string, person: number): Value | undefined;
  /** Whether anything was kept of the person in this month of the past. */
  knows(person: number): boolean;
  /** Whether the figure was kept of anybody in this month of the past. */
  keeps(name: string): boolean;
}
