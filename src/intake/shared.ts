import type { Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { RecordWatch } from "./record-watch.ts";
import type { RosterCheck } from "./roster-check.ts";

/** 共用的东西 — what all files of a kind share while they are read. */
export interface Shared<I extends InputKind> {
  readonly month: Month | undefined;
  readonly roster: RosterCheck;
  readonly seen: RecordWatch;
  readonly knows: (employeeId: string) => boolean;
  readonly onRow: (row: RowOf<I>, place: Place) => void;
  /** For kinds that are only added up: takes the usual lines of a file, each once it is read. */
  readonly onLines: LineTaker | undefined;
}

/** 取行 — begins a file whose lines `reader` reads; the answer is called behind each usual one. */
export type LineTaker = (reader: LineReader, path: string) => (line: number) => void;
