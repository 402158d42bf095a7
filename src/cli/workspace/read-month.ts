import { type Day, firstDay, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { INPUT_KINDS, type KindName, kindNamed, type KindRow } from "../../inputs/index.ts";
import {
  addUpKind,
  collectKind,
  type IntakeContext,
  type KindReading,
} from "../../intake/read-kind.ts";
import type { FileTally, InputRecord, Reject } from "../../intake/table.ts";
import { CallTotals } from "../../measures/calls.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { MonthFiles } from "./month-files.ts";

/** 读入的一个月 — every row of the month, the findings about them, and the account per file. */
export interface MonthReading {
  readonly records: MonthRecords;
  /** Kinds of which a file could not be read, or not to its end. */
  readonly unreadable: ReadonlySet<KindName>;
  readonly calls: CallTotals | undefined;
  /** The day a roster copy of the month folder holds at. */
  readonly rosterHoldsAt: Day | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly rejects: readonly Reject[];
  readonly tallies: readonly FileTally[];
}

/** 读一个月 — the roster first, because every other row is checked against its people. */
export async function readMonth(
  month: Month,
  found: MonthFiles,
  interrupted: AbortSignal,
): Promise<MonthReading> {
  const reader = new MonthReader(month, found, interrupted);
  await reader.collect("employees");
  // Without anybody in the roster every other row would only repeat that nobody is known.
  if (!reader.knowsAnybody) return reader.reading();
  for (const { kind } of INPUT_KINDS) {
    if (kind === "calls") await reader.addUpCalls();
    else if (kind === "agentdays") await reader.addUpAgentDays();
    else if (kind !== "employees") await reader.collect(kind);
  }
  return reader.reading();
}

/** A month of calls takes long enough for somebody to change their mind. */
class InterruptibleTotals extends CallTotals {
  readonly #interrupted: AbortSignal;

  constructor(interrupted: AbortSignal) {
    super();
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
  readonly #records: MonthRecords = {};
  readonly #diagnostics: Diagnostic[] = [];
  readonly #rejects: Reject[] = [];
  readonly #tallies: FileTally[] = [];
  readonly #unreadable = new Set<KindName>();
  #calls: CallTotals | undefined;
  #people: ReadonlySet<string> = new Set();

  constructor(month: Month, found: MonthFiles, interrupted: AbortSignal) {
    this.#month = month;
    this.#found = found;
    this.#interrupted = interrupted;
  }

  async collect(name: KindName): Promise<void> {
    const files = this.#found.of(name);
    if (files.length === 0) return;
    stopWhenInterrupted(this.#interrupted);
    const kind = kindNamed(name);
    const reading = await collectKind(kind, files, this.#context(name));
    this.#keep(name, reading);
    // Half a file of events or figures would pay wrongly: what it says is unknown altogether.
    const counts = kind.absence === "event" || kind.absence === "measured";
    const unknown = counts && this.#unreadable.has(name);
    if (!unknown) Object.assign(this.#records, { [name]: reading.records });
    if (name === "employees") this.#people = idsOf(this.#records.employees ?? []);
  }

  /** Calls are never kept: they come in millions and are added up as they pass. */
  async addUpCalls(): Promise<void> {
    const files = this.#found.of("calls");
    if (files.length === 0) return;
    const begin = () => new InterruptibleTotals(this.#interrupted);
    const reading = await addUpKind(kindNamed("calls"), files, this.#context("calls"), begin);
    this.#keep("calls", reading);
    if (reading.unreadable.length === 0) this.#calls = reading.sums;
  }

  /** Days that the warehouse added up stand for the calls; both together would count twice. */
  async addUpAgentDays(): Promise<void> {
    const files = this.#found.of("agentdays");
    if (files.length === 0) return;
    stopWhenInterrupted(this.#interrupted);
    const totals = new CallTotals();
    const context = this.#context("agentdays");
    const reading = await collectKind(kindNamed("agentdays"), files, context);
    for (const { row, place } of reading.records) totals.addDay(row, place);
    this.#keep("agentdays", reading);
    const [calls, days] = [this.#found.of("calls"), files].map((all) =>
      all.map(({ path }) => path).join(", "),
    );
    if (calls) {
      this.#diagnostics.push({ code: "CSP258", facts: { calls, days: days ?? "" } });
      this.#calls = undefined;
    } else if (reading.unreadable.length === 0) this.#calls = totals;
  }

  get knowsAnybody(): boolean {
    return this.#people.size > 0;
  }

  reading(): MonthReading {
    return {
      records: this.#records,
      unreadable: this.#unreadable,
      calls: this.#calls,
      rosterHoldsAt: this.#found.hasOwnCopy("employees") ? firstDay(this.#month) : undefined,
      diagnostics: this.#diagnostics,
      rejects: this.#rejects,
      tallies: this.#tallies,
    };
  }

  #context(name: KindName): IntakeContext {
    const people = this.#people;
    const isRoster = name === "employees";
    const atRoot = kindNamed(name).stands === "root" && !this.#found.hasOwnCopy(name);
    return {
      month: atRoot ? undefined : this.#month,
      knows: isRoster ? () => true : (id) => people.has(id),
      employees: people,
    };
  }

  /** A wrong export may be refused row by row: too many for the arguments of one call. */
  #keep(name: KindName, reading: KindReading): void {
    for (const found of reading.diagnostics) this.#diagnostics.push(found);
    for (const reject of reading.rejects) this.#rejects.push(reject);
    for (const tally of reading.tallies) this.#tallies.push(tally);
    if (reading.unreadable.length > 0) this.#unreadable.add(name);
  }
}

function idsOf(roster: readonly InputRecord<KindRow<"employees">>[]): ReadonlySet<string> {
  return new Set(roster.map(({ row }) => row.employee_id));
}
