import type { Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import { FileReader } from "./file-reader.ts";
import { FileReport, type IntakeFindings } from "./file-report.ts";
import { RosterCheck } from "./roster-check.ts";
import type { RecordWatch } from "./record-watch.ts";
import type { LineSums, Shared } from "./shared.ts";
import type { SourceFile } from "./table.ts";

/** 读入的上下文 — the month the rows must belong to and the people they may name. */
export interface IntakeContext {
  /** Undefined for files at the workspace root, which belong to no month. */
  readonly month: Month | undefined;
  knows(employeeId: string): boolean;
  readonly employees: Iterable<string>;
  /** People whose roster row was refused, and where it stands. */
  readonly refused?: ReadonlyMap<string, Place> | undefined;
}

/** 累加 — takes the usable rows of a kind, one by one as rows or as lines of bytes. */
export interface RowSums<I extends InputKind> {
  add(row: RowOf<I>, place: Place): void;
  lines?: LineSums;
  /** Called now and then while a large file is read. */
  pause?(): void;
}

/** 一遍读入 — one way through the files of a kind. */
export class Reading<I extends InputKind> {
  readonly findings: IntakeFindings = noFindings();
  readonly #kind: I;
  readonly #shared: Shared<I>;

  constructor(kind: I, context: IntakeContext, seen: RecordWatch, sums: RowSums<I>) {
    this.#kind = kind;
    this.#shared = {
      month: context.month,
      knows: (id) => context.knows(id),
      roster: new RosterCheck(context),
      seen,
      onRow: (row, place) => sums.add(row, place),
      lines: sums.lines,
    };
  }

  start(file: Pick<SourceFile, "path" | "traits" | "fault">): FileReader<I> {
    const report = new FileReport(this.#kind, file, this.findings);
    return new FileReader(this.#kind, file, report, this.#shared);
  }
}

/** 无发现 — an account before anything was read. */
export function noFindings(): IntakeFindings {
  return { diagnostics: [], rejects: [], tallies: [], unreadable: [] };
}
