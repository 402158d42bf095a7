import type { Month } from "../../kernel/calendar.ts";
import type { LanesFound, RangeTask } from "../../intake/ranges/range-task.ts";
import type { Fingerprint } from "../../io/fingerprint.ts";
import type { RangeSizes } from "../../io/file-layout.ts";
import type { CallPart } from "../../measures/calls.ts";
import type { FileAhead } from "./read-ahead.ts";

/** 工单 — what a reading thread is told to do; orders are carried out one behind the other. */
export type ReadingOrder =
  | {
      readonly what: "ahead";
      readonly month: Month;
      readonly files: readonly FileAhead[];
      readonly lane: number;
      readonly sizes: RangeSizes | undefined;
    }
  | {
      readonly what: "read";
      readonly number: number;
      readonly task: RangeTask;
      readonly claims: SharedArrayBuffer;
      readonly lane: number;
      /** The claims are those of the file that was read ahead. */
      readonly goesOn: boolean;
    }
  | { readonly what: "print"; readonly number: number; readonly absolutePath: string }
  | { readonly what: "end" };

/** 回单 — the answer to the order of that number. */
export type ReadingAnswer =
  | { readonly number: number; readonly found: LanesFound<CallPart> }
  | { readonly number: number; readonly print: Fingerprint };
