import { type Day, firstDay, type Month } from "../kernel/calendar.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Place } from "../kernel/place.ts";
import { type Goal, scopesOf, scopesOfGroup } from "../measures/goals.ts";
import type { Measured, RecordTable } from "../measures/quantity.ts";
import type { Figure } from "./figure.ts";
import type { Column, EarlierRecords, Frame, Members, RecordSet } from "./model.ts";
import type { FramedMonth, PastMonths } from "./framed-month.ts";
import { PassedOver } from "./passed-over.ts";
import { recordsByPerson, spansByPerson } from "./by-person.ts";
import { Groups } from "./groups.ts";
import { MeasuredFigures } from "./measured-figures.ts";
import { nothingBefore } from "./records/earlier-records.ts";
import { withoutLifted } from "./records/lifted.ts";
import { refusedOfFigure, refusedOfKind, type RefusedRecords } from "./records/refused-records.ts";
import type { GroupKind } from "./scope.ts";
import { Unknown, type Value } from "./value.ts";

const NO_HISTORY: Unknown = new Unknown([
  { what: { zh: "这个月的记录", en: "records of that month" }, where: "opening.csv" },
]);

/**
 * 月框 — the figures of one month as the rules see them: values are computed when first asked and
 * kept, so a column costs nothing where nobody reads it, and order cannot matter.
 *
 * A frame of an earlier month answers from what was kept of it and derives the rest.
 */
export class MonthFrame implements Frame {
  readonly month: Month;
  readonly monthEnd: Day;
  readonly isPast: boolean;
  #grouped: Groups | undefined;
  readonly #measured: Measured;
  readonly #past: PastMonths;
  readonly #monthsBack: number;
  readonly #values: Value[][] = [];
  readonly #figures: MeasuredFigures;
  readonly #sets: Members[] = [];
  #named: ReadonlyMap<string, number> | undefined;
  #spansOf: readonly (readonly number[])[] | undefined;
  readonly #recordsOf = new Map<string, readonly RecordTable["records"][]>();
  readonly #earlier: MonthFrame[] = [];
  readonly #framed: FramedMonth;
  /** Set in a frame that others look at: nobody's figures lack a row unnoticed there. */
  #refused: RefusedRecords | undefined;
  #amongOthers: MonthFrame | undefined;
  passedOver = new PassedOver();

  constructor(measured: Measured, month: FramedMonth, past: PastMonths, monthsBack = 0) {
    this.#measured = measured;
    this.#figures = new MeasuredFigures(measured);
    this.month = month.month;
    this.monthEnd = month.end;
    this.#framed = month;
    this.#past = past;
    this.#monthsBack = monthsBack;
    this.isPast = monthsBack > 0;
  }

  /**
   * 他人眼中 — the same figures as groups may use them: somebody with a refused row waits alone,
   * but a pool or mean made without that row would be wrong for everybody in it (X5).
   */
  get amongOthers(): MonthFrame {
    const { refused } = this.#framed;
    if (this.isPast || this.#refused || !refused || refused.size === 0) return this;
    this.#amongOthers ??= new MonthFrame(this.#measured, this.#framed, this.#past);
    this.#amongOthers.#refused = refused;
    this.#amongOthers.passedOver = this.passedOver;
    return this.#amongOthers;
  }

  refusedOf(kind: string, person: number): Unknown | undefined {
    return refusedOfKind(this.#refused, kind, person);
  }

  get people(): number {
    return this.#measured.people.length;
  }

  get spans(): Measured["spans"] {
    return this.#measured.spans;
  }

  value(column: Column, index: number): Value {
    const values = (this.#values[column.id] ??= []);
    const known = values[index];
    if (known !== undefined) return known;
    const kept = this.#kept(column, index);
    const value = kept === undefined ? column.evaluate(this, index) : kept;
    values[index] = value;
    return value;
  }

  #kept(column: Column, index: number): Value | undefined {
    if (!this.isPast || column.scope.kind !== "person") return undefined;
    return this.#past.remember(this.#monthsBack, index, column.name);
  }

  /** 量 — a measured quantity; missing ones become unknown. */
  figure(figure: Figure, index: number): Value {
    if (this.isPast) {
      const kept = this.#past.remember(this.#monthsBack, index, figure.name);
      return kept === undefined ? NO_HISTORY : kept;
    }
    if (this.#refused) {
      const person = figure.scope === "person" ? index : this.spanOwner(index);
      const lacking = refusedOfFigure(this.#refused, figure.name, person);
      if (lacking) return lacking;
    }
    return this.#figures.at(figure, index);
  }

  figureOfAll(figure: Figure): Value | undefined {
    if (this.isPast || this.#refused) return undefined;
    return this.#figures.ofAll(figure, figure.scope === "person" ? this.people : this.spans.length);
  }

  rows(figure: Figure, index: number): readonly Place[] {
    return this.#figures.rows(figure, index);
  }

  table(kind: string): RecordTable | undefined {
    return this.#measured.records.get(kind);
  }

  /** The records of a kind that belong to a person, in order of time. */
  recordsOf(kind: string, person: number): RecordTable["records"] {
    const known = this.#recordsOf.get(kind);
    if (known) return known[person] ?? [];
    this.#recordsOf.set(kind, recordsByPerson(this.table(kind), this.people));
    return this.recordsOf(kind, person);
  }

  get earlierRecords(): EarlierRecords {
    return this.#past.records ?? nothingBefore(this.month);
  }

  personNamed(id: string): number | undefined {
    this.#named ??= new Map(this.#measured.people.map((person) => [person.id, person.index]));
    return this.#named.get(id);
  }

  hiredOn(person: number): Day {
    return this.#measured.people[person]?.hiredOn ?? this.monthEnd;
  }

  isElsewhere(person: number, day: Day): boolean {
    const during = this.#measured.people[person]?.during;
    if (!during || day > this.monthEnd || day < firstDay(this.month)) return false;
    return day < during.from || day > during.to;
  }

  /** 记录集 — the records that belong to a set, or undefined in a month of the past. */
  set(set: RecordSet): Members | undefined {
    if (this.isPast) return undefined;
    const known = this.#sets[set.id];
    if (known) return known;
    const chosen = withoutLifted(set.choose(this), this.#framed.lifted?.get(set.name), this);
    this.#sets[set.id] = chosen;
    return chosen;
  }

  /** The person that a span belongs to; for a person, itself. */
  spanOwner(span: number): number {
    const owner = this.#measured.spans[span]?.person;
    invariant(owner !== undefined, "a span has a person");
    return owner;
  }

  spansOf(person: number): readonly number[] {
    this.#spansOf ??= spansByPerson(this.#measured);
    return this.#spansOf[person] ?? [];
  }

  get #groups(): Groups {
    return (this.#grouped ??= new Groups(this.#measured.people));
  }

  groupMembers(kind: GroupKind, group: number): readonly number[] {
    return this.#groups.members(kind, group);
  }

  groupName(kind: GroupKind, group: number): string {
    return this.#groups.name(kind, group);
  }

  groupCount(kind: GroupKind): number {
    return this.#groups.count(kind);
  }

  groupOf(kind: GroupKind, person: number): number {
    return this.#groups.of(kind, person);
  }

  /** Targets of the past went into the points that were kept. */
  goal(kind: "person" | GroupKind, index: number, indicator: readonly string[]): Goal | undefined {
    const { goals, people } = this.#measured;
    if (this.isPast || !goals || goals.goals.length === 0) return undefined;
    if (kind === "person") return goals.find(indicator, scopesOf(people[index]));
    return goals.find(indicator, scopesOfGroup(kind, this.groupName(kind, index)));
  }

  /** 前几个月 — the frame so many months back; undefined where nothing was kept. */
  earlier(monthsBack: number): Frame | undefined {
    const back = this.#monthsBack + monthsBack;
    if (back === 0) return this;
    if (back > this.#past.depth) return undefined;
    return (this.#earlier[back] ??= new MonthFrame(
      this.#measured,
      { month: this.month, end: this.monthEnd },
      this.#past,
      back,
    ));
  }

  remembered(name: string, person: number): Value | undefined {
    return this.#past.remember(this.#monthsBack, person, name);
  }

  knows(person: number): boolean {
    return this.#past.knows(this.#monthsBack, person);
  }

  keeps(name: string): boolean {
    return this.#past.keeps(this.#monthsBack, name);
  }

  get depth(): number {
    return this.#past.depth - this.#monthsBack;
  }
}
