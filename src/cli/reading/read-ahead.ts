import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Month } from "../../kernel/calendar.ts";
import { kindNamed } from "../../inputs/index.ts";
import { BUILT_IN_KINDS } from "../../inputs/kind-catalogue.ts";
import { RangeReader } from "../../intake/ranges/range-reader.ts";
import type { HeaderRow, Lane, RangeFindings, RangeTask } from "../../intake/ranges/range-task.ts";
import { type IntakeContext, Reading } from "../../intake/reading.ts";
import { RisingIds } from "../../intake/rising-ids.ts";
import type { FileLayout } from "../../intake/table.ts";
import { CsvRange } from "../../io/csv-range.ts";
import { largeLayout, type RangeSizes } from "../../io/file-layout.ts";
import { type CallPart, CallTotals } from "../../measures/calls.ts";
import { type ClaimedBefore, isOfNoUse } from "./read-claimed.ts";

const CALLS = kindNamed("calls");

/** 预读的文件 — a large file of a month folder, and by whom its ranges are claimed. */
export interface FileAhead {
  readonly absolutePath: string;
  readonly path: string;
  readonly claims: SharedArrayBuffer;
}

/**
 * 预读 — reads ranges of the calls before the policy and the roster are known.
 *
 * Whoever is named is taken to be in the roster, and remembered. Once the task is there, it shows
 * whether that was so; if not, the ranges are read again under the task itself.
 */
export class ReadAhead {
  readonly file: FileAhead;
  readonly ranges: number;
  readonly reader: RangeReader<typeof CALLS, CallPart>;
  readonly found: RangeFindings[] = [];
  /** Those it has begun, whatever came of them. */
  readonly claimed: number[] = [];
  readonly #task: RangeTask;
  readonly #roster: PresumedRoster;
  #hasFailed = false;

  private constructor(file: FileAhead, task: RangeTask) {
    this.file = file;
    this.ranges = task.layout.ranges;
    this.#task = task;
    this.#roster = new PresumedRoster(task.month);
    this.reader = new RangeReader(CALLS, task, new CallTotals(), open, this.#roster);
  }

  /** Undefined when none of the files is one of calls that can be read by ranges. */
  static async of(
    month: Month,
    files: readonly FileAhead[],
    sizes?: RangeSizes,
  ): Promise<ReadAhead | undefined> {
    const file = files.find((one) => isOfCalls(one.path));
    const layout = file && largeLayout(file.absolutePath, file.path, sizes)?.layout;
    const header = layout && (await headerOf(layout, month));
    if (!file || !header) return undefined;
    const { kind } = CALLS;
    const task = { kind, month, employees: [], layout, header, marks: undefined };
    return new ReadAhead(file, task);
  }

  /** Reads a range; false when it is of no use to read on. */
  async read(range: number): Promise<boolean> {
    this.claimed.push(range);
    try {
      const found = await this.reader.read(range);
      this.found.push(found);
      return !isOfNoUse(found);
    } catch {
      /* Reading it again will say why. */
      this.#hasFailed = true;
      return false;
    }
  }

  /** Whether what was read is what the task asks for; its roster holds from now on. */
  goesOnWith(task: RangeTask): boolean {
    const [asked, ours] = [task, this.#task].map(({ month, layout, header, marks }) => ({
      month,
      layout,
      header,
      marks,
    }));
    return !this.#hasFailed && isDeepStrictEqual(asked, ours) && this.#roster.becomes(task);
  }
}

/** 推定的花名册 — takes everybody for known, until the roster is there. */
class PresumedRoster implements IntakeContext {
  readonly month: Month | undefined;
  employees: readonly string[] = [];
  refused: RangeTask["refused"];
  #people: ReadonlySet<string> | undefined;
  readonly #named = new Set<string>();

  constructor(month: Month | undefined) {
    this.month = month;
  }

  knows(id: string): boolean {
    if (this.#people) return this.#people.has(id);
    this.#named.add(id);
    return true;
  }

  /** False when somebody was taken for known who is not. */
  becomes({ employees, refused }: RangeTask): boolean {
    this.#people = new Set(employees);
    this.employees = employees;
    this.refused = refused;
    return [...this.#named].every((id) => this.knows(id));
  }
}

/**
 * 接着读 — the lane that reads a file under its task, and what it has of it already; it goes on
 * with what was read ahead where that holds.
 */
export function laneFor(task: RangeTask, ahead: ReadAhead | undefined): LaneInFile {
  if (ahead?.goesOnWith(task) === true) {
    return { lane: ahead.reader, before: ahead.found, first: [] };
  }
  const lane = new RangeReader(CALLS, task, new CallTotals(task.employees.length), open);
  const isThere = (range: number) => range < task.layout.ranges;
  return { lane, before: [], first: ahead?.claimed.filter(isThere) ?? [] };
}

type LaneInFile = Required<Omit<ClaimedBefore, "turn">> & { readonly lane: Lane<CallPart> };

function open(...range: ConstructorParameters<typeof CsvRange>): CsvRange {
  return new CsvRange(...range);
}

function isOfCalls(file: string): boolean {
  return BUILT_IN_KINDS.ofFile(path.basename(file)) === CALLS;
}

/** The header as whoever reads the beginning will find it. */
async function headerOf(layout: FileLayout, month: Month): Promise<HeaderRow | undefined> {
  const [roster, sums] = [new PresumedRoster(month), new CallTotals()];
  const reader = new Reading(CALLS, roster, new RisingIds(CALLS), sums).start(layout);
  const head = open(layout, 0, layout.firstLine);
  for await (const part of head.parts()) reader.takePart(part);
  return head.isMistaken ? undefined : reader.headerRow;
}
