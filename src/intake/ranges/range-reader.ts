import type { InputKind } from "../../inputs/input-kind.ts";
import type { FileReader } from "../file-reader.ts";
import { FileReport, type IntakeFindings } from "../file-report.ts";
import { FirstLook } from "../first-look.ts";
import { type IntakeContext, noFindings, Reading, type RowSums } from "../reading.ts";
import { RisingIds } from "../rising-ids.ts";
import {
  type Lane,
  type LaneSums,
  type OpenRange,
  type RangeFindings,
  rangeLine,
  type RangeTask,
} from "./range-task.ts";

/** 可分段累加 — sums that can be handed from one thread to another. */
export interface PartedSums<I extends InputKind, P> extends RowSums<I> {
  /** What was added up so far, in plain values. */
  part(): P;
}

/** 合计 — sums to which those of other threads can be added. */
export interface JoinedSums<I extends InputKind, P> extends PartedSums<I, P> {
  /** Sums that go into these ones, but for what waits until `join` knows the lines. */
  lane(): PartedSums<I, P>;
  /** `lineOf` gives the lines of the part their numbers in the file. */
  join(part: P, path: string, lineOf: (line: number) => number): void;
}

/**
 * 段读者 — reads ranges of one file as they come to it and keeps what they add up to.
 *
 * Every thread has one, the asking thread as well. Findings are kept by range, so that they can
 * be put in the order of the file whoever read it.
 */
export class RangeReader<I extends InputKind, P> implements Lane<P> {
  readonly #kind: I;
  readonly #task: RangeTask;
  readonly #sums: PartedSums<I, P>;
  readonly #open: OpenRange;
  readonly #rising: RisingIds;
  readonly #look: FirstLook | undefined;
  readonly #reader: FileReader<I>;

  /** `context` where the people are not yet those of the task. */
  constructor(
    kind: I,
    task: RangeTask,
    sums: PartedSums<I, P>,
    open: OpenRange,
    context: IntakeContext = contextOf(task),
  ) {
    const { layout, header, marks } = task;
    this.#kind = kind;
    this.#task = task;
    this.#sums = sums;
    this.#open = open;
    this.#rising = new RisingIds(kind);
    this.#look = marks && FirstLook.sharing(kind, marks);
    this.#reader = new Reading(kind, context, this.#look ?? this.#rising, sums).start(layout);
    this.#reader.resume(header);
  }

  async read(range: number): Promise<RangeFindings> {
    const found: IntakeFindings = noFindings();
    this.#reader.reportTo(new FileReport(this.#kind, this.#task.layout, found));
    const { layout } = this.#task;
    const pass = this.#open(layout, range, rangeLine(layout, range, 1));
    const watch = this.#look ?? this.#rising;
    for await (const part of pass.parts()) {
      this.#reader.takePart(part);
      if (watch.isBroken) break;
    }
    const { lines, isMistaken } = pass;
    const { isBroken } = watch;
    const ids = this.#look ? undefined : this.#rising.takeSpan();
    return { range, lines, isMistaken, isBroken, ids, found };
  }

  sums(): LaneSums<P> {
    const suspects = this.#look?.suspects.prints() ?? new Int32Array(0);
    return { part: this.#sums.part(), suspects };
  }
}

function contextOf({ month, employees, refused }: RangeTask): IntakeContext {
  const people = new Set(employees);
  return { month, employees, refused, knows: (id) => people.has(id) };
}
