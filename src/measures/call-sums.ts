import type { Day } from "../kernel/calendar.ts";
import { dayOfMoment } from "../kernel/calendar.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { ScanMachine } from "../intake/lines/scan-machine.ts";
import type { LineTaker } from "../intake/lines/usual-lines.ts";
import { AGENT_FIGURES, type AgentDay, dayAt, WITHIN_SECONDS } from "./agent-day.ts";
import { daysIn, type DaysInMemory, joinDays, totalsIn } from "./days-in-memory.ts";

const WIDTH = AGENT_FIGURES.length;
const FEWEST_PEOPLE = 64;
/** The columns that a call is added up from, in the order in which the machine asks for them. */
const CELLS = [
  "agent_id",
  "started_at",
  "answered",
  "direction",
  "ring_seconds",
  "talk_seconds",
  "hold_seconds",
  "after_call_seconds",
  "resolved",
  "satisfaction",
] as const;

/**
 * 逐行累加 — the figures of agents and days that the scan machine adds up from the lines of calls.
 *
 * The same figures as `addCall` makes of rows. Whom the number of a person means, the caller knows.
 */
export class CallSums {
  readonly machine = new ScanMachine();
  readonly #linesKept: number;
  #from: Day | undefined;
  /** By person, the figures one behind the other, once all lines are in. */
  #totals: Float64Array | undefined;

  /** `people`: as many as are expected; more take more room. */
  constructor(people: number, linesKept: number) {
    this.#linesKept = linesKept;
    this.machine.entries.limits(WITHIN_SECONDS, linesKept);
    this.machine.entries.makeRoom(Math.max(FEWEST_PEOPLE, people));
  }

  /** Begins a file; undefined when its rows may be of any month. */
  begin(reader: LineReader, personOf: (agentId: string) => number): LineTaker | undefined {
    const { entries } = this.machine;
    const cells = CELLS.map((name) => reader.cellOf(name));
    const [agentCell = 0, momentCell, , directionCell = 0] = cells;
    const { cell, from } = reader.window;
    if (cell < 0 || cell !== momentCell) return undefined;
    this.#from = dayOfMoment(from);
    this.#totals = undefined;
    const order = entries.allocate(cells.length * Int32Array.BYTES_PER_ELEMENT);
    this.machine.views.words.set(cells, order / Int32Array.BYTES_PER_ELEMENT);
    entries.beginCalls(order, from);
    entries.release(order, cells.length * Int32Array.BYTES_PER_ELEMENT);
    const [agents, directions] = [reader.valuesOf(agentCell), reader.valuesOf(directionCell)];
    let told = 0;
    /** People and directions were met before their lines are added. */
    const meetAll = (): void => {
      for (; told < agents.length; told += 1) {
        const id = agents[told];
        entries.setPerson(told, personOf(typeof id === "string" ? id : ""));
      }
      entries.setOut(directions.indexOf("out"));
    };
    return {
      take: (line) => {
        meetAll();
        entries.addCall(line);
      },
      scan: (start, end, line, most) => {
        meetAll();
        return entries.scanCalls(start, end, line, most);
      },
    };
  }

  /** The first lines of everybody in the file that was begun last: a table of `FirstLines`. */
  get firstLines(): Float64Array {
    const { entries } = this.machine;
    const from = entries.firstLinesOf(0) / Float64Array.BYTES_PER_ELEMENT;
    const people = from === 0 ? 0 : entries.peopleWithRoom();
    return this.machine.views.numbers.subarray(from, from + people * (this.#linesKept + 1));
  }

  get days(): DaysInMemory | undefined {
    const { entries } = this.machine;
    const from = this.#from;
    if (from === undefined) return undefined;
    const { buffer } = this.machine.views;
    return { buffer, at: entries.daysAt(), people: entries.peopleWithRoom(), from };
  }

  /** All days of a person together; those of everybody are added up at once, day by day. */
  totalOf(person: number): AgentDay {
    const { days } = this;
    this.#totals ??= days ? totalsIn(days, this.machine.views) : new Float64Array(0);
    return dayAt(this.#totals, person * WIDTH);
  }

  /** The days of a person, one by one. */
  *daysOf(person: number): Generator<readonly [Day, AgentDay], void, undefined> {
    const { days } = this;
    if (days && person < days.people) yield* daysIn(days, person, this.machine.views);
  }

  /** Adds what another machine has added up; `persons` by the numbers that it had. */
  join(days: DaysInMemory, persons: readonly number[]): void {
    this.#from ??= days.from;
    this.#totals = undefined;
    joinDays(this.machine, days, persons);
  }
}
