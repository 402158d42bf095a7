import { type Day, firstDay, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import { INPUT_KINDS, type KindName, kindNamed, type KindRow } from "../../inputs/index.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import { addUpKind } from "../../intake/add-up-kind.ts";
import { collectKind, type KindReading } from "../../intake/read-kind.ts";
import type { IntakeContext } from "../../intake/reading.ts";
import type { FileTally, InputRecord, Reject, SourceFile } from "../../intake/table.ts";
import { HELD_BYTES } from "../../io/held-file.ts";
import { CallTotals } from "../../measures/calls.ts";
import { readPunches } from "../../measures/read-punches.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import { firstByPerson } from "../../payrun/refused-rows.ts";
import { beginReading } from "../engine-pace.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { ReadingLanes } from "../reading/reading-lanes.ts";
import type { MonthFiles } from "./month-files.ts";
import { type DeclaredReading, readDeclared } from "./read-declared.ts";
import { tellRefusedFiles } from "./refused-files.ts";

/** 读入的一个月 — every row of the month, the findings about them, and the account per file. */
export interface MonthReading {
  readonly records: MonthRecords;
  /** Of the kinds that the policy declares, in its order. */
  readonly declared: readonly DeclaredReading[];
  /** Kinds of which a file could not be read, or not to its end. */
  readonly unreadable: ReadonlySet<KindName>;
  readonly calls: CallTotals | undefined;
  /** The day a roster copy of the month folder holds at. */
  readonly rosterHoldsAt: Day | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly rejects: readonly Reject[];
  readonly tallies: readonly FileTally[];
}

/**
 * 读一个月 — the roster first, because every other row is checked against its people.
 *
 * Calls that are many are read by several threads; this one reads the other kinds before it
 * takes its share.
 */
export async function readMonth(
  month: Month,
  found: MonthFiles,
  interrupted: AbortSignal,
  given?: ReadingLanes,
): Promise<MonthReading> {
  const lanes = given ?? (await usualLanes(found, interrupted));
  if (lanes) beginReading();
  try {
    const reader = new MonthReader(month, found, interrupted, lanes);
    await reader.collect("employees");
    // Without anybody in the roster every other row would only repeat that nobody is known.
    if (reader.knowsAnybody) await reader.readOthers();
    if (lanes) found.startPrints((absolute) => lanes.print(absolute));
    return reader.reading();
  } catch (error) {
    lanes?.stop();
    throw error;
  } finally {
    lanes?.end();
  }
}

/** Small months start no thread. */
async function usualLanes(
  found: MonthFiles,
  interrupted: AbortSignal,
): Promise<ReadingLanes | undefined> {
  const isLarge = found.of("calls").some((file) => (file.size?.() ?? 0) > HELD_BYTES);
  if (!isLarge) return undefined;
  const { ReadingLanes } = await import("../reading/reading-lanes.ts");
  return new ReadingLanes(interrupted);
}

/** A month of calls takes long enough for somebody to change their mind. */
class InterruptibleTotals extends CallTotals {
  readonly #interrupted: AbortSignal;

  constructor(people: number, interrupted: AbortSignal) {
    super(people);
    this.#interrupted = interrupted;
  }

  pause(): void {
    stopWhenInterrupted(this.#interrupted);
  }
}

class MonthReader {
  readonly #month: Month;
  readonly #found: MonthFiles;
  readonly #interrupted: AbortSignal;
  readonly #lanes: ReadingLanes | undefined;
  readonly #records: MonthRecords = {};
  readonly #readings = new Map<KindName, KindReading>();
  readonly #declared: DeclaredReading[] = [];
  #calls: CallTotals | undefined;
  #people: ReadonlySet<string> = new Set();
  #refused: ReadonlyMap<string, Place> = new Map();

  constructor(
    month: Month,
    found: MonthFiles,
    interrupted: AbortSignal,
    lanes: ReadingLanes | undefined,
  ) {
    this.#month = month;
    this.#found = found;
    this.#interrupted = interrupted;
    this.#lanes = lanes;
  }

  /** The calls are begun first: other threads work on them while this one reads the rest. */
  async readOthers(): Promise<void> {
    const calls = this.#addUpCalls();
    // Somebody may stop the run before anybody waits for the calls.
    calls.catch(() => undefined);
    for (const { kind } of INPUT_KINDS) {
      const isCalls = kind === "calls" || kind === "agentdays";
      if (!isCalls && kind !== "employees") await this.collect(kind);
    }
    await this.#readDeclared();
    await calls;
    await this.#addUpAgentDays();
  }

  async #readDeclared(): Promise<void> {
    for (const kind of this.#found.kinds.declared) {
      stopWhenInterrupted(this.#interrupted);
      const context = this.#context(kind);
      this.#declared.push(await readDeclared(kind, this.#found.of(kind.kind), context));
    }
  }

  async collect(name: KindName): Promise<void> {
    const files = this.#found.of(name);
    if (files.length === 0) return;
    stopWhenInterrupted(this.#interrupted);
    const kind = kindNamed(name);
    const reading =
      name === "punches"
        ? await this.#readPunches(files)
        : await collectKind(kind, files, this.#context(kind));
    await this.#keep(kind, files, reading);
    // Half a file of events or figures would pay wrongly: what it says is unknown altogether.
    const counts = kind.absence === "event" || kind.absence === "measured";
    const unknown = counts && reading.unreadable.length > 0;
    if (!unknown) Object.assign(this.#records, { [name]: reading.records });
    if (name !== "employees") return;
    this.#people = idsOf(this.#records.employees ?? []);
    this.#refused = firstByPerson(reading.rejects);
  }

  async #readPunches(files: readonly SourceFile[]) {
    const { punches, ...reading } = await readPunches(files, this.#context(kindNamed("punches")));
    return { ...reading, records: punches };
  }

  /** Calls are never kept: they come in millions and are added up as they pass. */
  async #addUpCalls(): Promise<void> {
    const files = this.#found.of("calls");
    if (files.length === 0) return;
    const reading = await addUpKind({
      kind: kindNamed("calls"),
      files,
      context: this.#context(kindNamed("calls")),
      begin: () => new InterruptibleTotals(this.#people.size, this.#interrupted),
      lanes: this.#lanes,
    });
    await this.#keep(kindNamed("calls"), files, reading);
    if (reading.unreadable.length === 0) this.#calls = reading.sums;
  }

  /** Days that the warehouse added up stand for the calls; both together would count twice. */
  async #addUpAgentDays(): Promise<void> {
    const files = this.#found.of("agentdays");
    if (files.length === 0) return;
    stopWhenInterrupted(this.#interrupted);
    const totals = new CallTotals();
    const context = this.#context(kindNamed("agentdays"));
    const reading = await collectKind(kindNamed("agentdays"), files, context);
    for (const { row, place } of reading.records) totals.addDay(row, place);
    await this.#keep(kindNamed("agentdays"), files, reading);
    const [calls, days] = [this.#found.of("calls"), files].map((all) =>
      all.map(({ path }) => path).join(", "),
    );
    if (calls) {
      reading.diagnostics.push({ code: "CSP258", facts: { calls, days: days ?? "" } });
      this.#calls = undefined;
    } else if (reading.unreadable.length === 0) this.#calls = totals;
  }

  async #keep(kind: InputKind<KindName>, files: readonly SourceFile[], reading: KindReading) {
    await tellRefusedFiles(kind, files, this.#context(kind), reading);
    this.#readings.set(kind.kind, reading);
  }

  get knowsAnybody(): boolean {
    return this.#people.size > 0;
  }

  /** Findings come in the order of the kinds, whatever was read first. */
  reading(): MonthReading {
    const diagnostics: Diagnostic[] = [];
    const rejects: Reject[] = [];
    const tallies: FileTally[] = [];
    const unreadable = new Set<KindName>();
    const readings = INPUT_KINDS.map(({ kind }) => this.#readings.get(kind));
    for (const reading of [...readings, ...this.#declared.map((one) => one.reading)]) {
      if (!reading) continue;
      // A wrong export may be refused row by row: too many for the arguments of one call.
      for (const found of reading.diagnostics) diagnostics.push(found);
      for (const reject of reading.rejects) rejects.push(reject);
      for (const tally of reading.tallies) tallies.push(tally);
    }
    for (const [kind, reading] of this.#readings) {
      if (reading.unreadable.length > 0) unreadable.add(kind);
    }
    return {
      records: this.#records,
      declared: this.#declared,
      unreadable,
      calls: this.#calls,
      rosterHoldsAt: this.#found.hasOwnCopy("employees") ? firstDay(this.#month) : undefined,
      diagnostics,
      rejects,
      tallies,
    };
  }

  #context({ kind, stands }: InputKind): IntakeContext {
    const people = this.#people;
    const isRoster = kind === "employees";
    const atRoot = stands === "root" && !this.#found.hasOwnCopy(kind);
    return {
      month: atRoot ? undefined : this.#month,
      knows: isRoster ? () => true : (id) => people.has(id),
      employees: people,
      refused: this.#refused,
    };
  }
}

function idsOf(roster: readonly InputRecord<KindRow<"employees">>[]): ReadonlySet<string> {
  return new Set(roster.map(({ row }) => row.employee_id));
}
