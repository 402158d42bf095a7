import type { Month } from "../../kernel/calendar.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import { DERIVED_KINDS } from "../../measures/index.ts";
import { measureMonth } from "../../measures/measure-month.ts";
import type { Measured, RecordTable } from "../../measures/quantity.ts";
import { ordersCounted } from "../../measures/sales.ts";
import type { EarlierRecords, RecordSet } from "../../policy/model.ts";
import { firstMonthOf } from "../../policy/records/window.ts";
import { type MonthFiles, monthFiles } from "./month-files.ts";
import { payDate } from "./pay-date.ts";
import { readMonth } from "./read-month.ts";
import type { Workspace } from "./workspace.ts";

/** Files without which no month can be measured. */
const ALWAYS = ["employees", "changes"];

interface KeptMonth {
  readonly tables: ReadonlyMap<string, RecordTable>;
  readonly files: readonly FolderFile[];
}

const shelves = new WeakMap<Workspace, EarlierShelf>();

/** 取记录架 — the one shelf of a workspace: another policy keeps other records. */
export function shelfOf(workspace: Workspace, interrupted: AbortSignal): EarlierShelf {
  const shelf = shelves.get(workspace) ?? new EarlierShelf(workspace, interrupted);
  shelves.set(workspace, shelf);
  return shelf;
}

/**
 * 往月记录架 — keeps of each month the records that windows of later months may reach back to.
 *
 * A month that was not paid on the way (a sealed one) is read from its folder when it is needed; a
 * policy that looks at its own month only costs nothing here.
 */
class EarlierShelf {
  readonly #workspace: Workspace;
  readonly #interrupted: AbortSignal;
  readonly #sets: readonly RecordSet[];
  readonly #kinds: ReadonlySet<string>;
  readonly #kept = new Map<Month, KeptMonth>();

  constructor(workspace: Workspace, interrupted: AbortSignal) {
    this.#workspace = workspace;
    this.#interrupted = interrupted;
    this.#sets = workspace.policies.flatMap(({ rules }) => [...rules.sets.values()]);
    const reaching = this.#sets.filter(({ reach }) => reach);
    this.#kinds = new Set(reaching.map(({ kind }) => kind));
  }

  /** What rules of a month may look back at; undefined when none of them does. */
  async before(month: Month): Promise<EarlierRecords | undefined> {
    if (this.#kinds.size === 0) return undefined;
    const { months, closedMonths } = this.#workspace.listing;
    const known = [...new Set([...months, ...closedMonths])].sort();
    const from = this.#neededFrom(month);
    for (const earlier of [...months].sort()) {
      const needed = earlier >= from && earlier < month && !this.#kept.has(earlier);
      if (needed) await this.#read(earlier);
    }
    return {
      since: known[0] ?? month,
      of: (kind, earlier) => this.#kept.get(earlier)?.tables.get(kind),
    };
  }

  keep(month: Month, measured: Pick<Measured, "records">, found: MonthFiles): void {
    if (this.#kinds.size === 0) return;
    const tables = new Map<string, RecordTable>();
    for (const kind of this.#kinds) {
      const table = measured.records.get(kind);
      if (table) tables.set(kind, settled(table));
    }
    this.#kept.set(month, { tables, files: found.ofKinds(this.#files).all() });
  }

  /** The files of earlier months that windows of a month may have read. */
  filesBefore(month: Month): readonly FolderFile[] {
    const from = this.#neededFrom(month);
    const own = (file: FolderFile) => file.path.startsWith(`${month}/`);
    const months = [...this.#kept].filter(([kept]) => kept >= from && kept < month);
    const files = new Map(months.flatMap(([, kept]) => kept.files).map((one) => [one.path, one]));
    return [...files.values()].filter((file) => file.path.includes("/") && !own(file));
  }

  /** The input files that the kept kinds are made of. */
  get #files(): ReadonlySet<string> {
    const made = DERIVED_KINDS.filter(({ kind }) => this.#kinds.has(kind));
    return new Set([...this.#kinds, ...made.flatMap(({ madeOf }) => madeOf)]);
  }

  /** Rules that go by a date of their own look through every month there is. */
  #neededFrom(month: Month): Month {
    let from = month;
    for (const { reach } of this.#sets) {
      if (!reach) continue;
      const first = reach.everyMonth ? "" : firstMonthOf(reach, month, 0);
      if (first < from) from = first;
    }
    return from;
  }

  /** Its findings were told when the month was paid. */
  async #read(month: Month): Promise<void> {
    const { config, policy, policies, statutory } = this.#workspace;
    const found = await monthFiles(this.#workspace, month);
    const files = found.ofKinds(new Set([...ALWAYS, ...this.#files]));
    const reading = await readMonth(month, files, this.#interrupted);
    const { records, declared, unreadable, calls, rosterHoldsAt } = reading;
    const inputs = {
      month,
      payDate: payDate(month, config.payDay),
      records,
      declared,
      unreadable,
      calls,
      rosterHoldsAt,
      countedOrders: this.#countedBefore(month),
      grades: new Set(policies.flatMap(({ rules }) => [...rules.gradeSpellings])),
    };
    const rules = { ...policy.attendance, monthDivisor: "", places: config.places };
    this.keep(month, measureMonth(inputs, rules, statutory.calendar), found);
  }

  #countedBefore(month: Month): ReadonlySet<string> {
    const before = [...this.#kept].filter(([kept]) => kept < month);
    return new Set(before.flatMap(([, { tables }]) => [...ordersCounted({ records: tables })]));
  }
}

/** A table made on demand is made now, so that nothing else of its month stays in memory. */
function settled(table: RecordTable): RecordTable {
  const { kind, lacking, records, owner } = table;
  const further = owner.map((_, index) => table.also?.(index) ?? []);
  return { kind, lacking, records, owner, also: (index) => further[index] ?? [] };
}
