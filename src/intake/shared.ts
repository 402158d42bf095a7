import type { Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { ScanMachine } from "./lines/scan-machine.ts";
import type { LineTaker } from "./lines/usual-lines.ts";
import type { RecordWatch } from "./record-watch.ts";
import type { RosterCheck } from "./roster-check.ts";

/** 共用的东西 — what all files of a kind share while they are read. */
export interface Shared<I extends InputKind> {
  readonly month: Month | undefined;
  readonly roster: RosterCheck;
  readonly seen: RecordWatch;
  readonly knows: (employeeId: string) => boolean;
  readonly onRow: (row: RowOf<I>, place: Place) => void;
  /** For kinds that are only added up. */
  readonly lines: LineSums | undefined;
}

/** 逐行累加 — sums that take usual lines as the machine reads them. */
export interface LineSums {
  readonly machine: ScanMachine;
  /** Begins a file; undefined when its lines cannot be taken as such. */
  linesOf(reader: LineReader, path: string): LineTaker | undefined;
}
