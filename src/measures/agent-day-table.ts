import type { Day } from "../kernel/calendar.ts";
import { addFigures, AGENT_FIGURES, type AgentDay, dayAt } from "./agent-day.ts";

const WIDTH = AGENT_FIGURES.length;
const FIRST_DAYS = 256;
const FIRST_AGENTS = 64;
const NO_DAY = -0x8000_0000;

/** 坐席日表的内容 — the days that have figures, in plain arrays that can be sent to a thread. */
export interface AgentDayRows {
  readonly agents: readonly string[];
  /** By agent-day: the index of its agent, its date, and the figures one behind the other. */
  readonly owners: Int32Array<ArrayBuffer>;
  readonly days: Int32Array<ArrayBuffer>;
  readonly figures: Float64Array<ArrayBuffer>;
}

/**
 * 坐席日表 — the figures of all agents and days one behind the other in one array.
 *
 * An agent's calls mostly come in order of time, so the day met last is found without a search.
 */
export class AgentDayTable {
  figures = new Float64Array(FIRST_DAYS * WIDTH);
  readonly #agents: string[] = [];
  readonly #agentOf = new Map<string, number>();
  /** By agent: day → where its figures begin; nothing where no day was added. */
  readonly #startOf: (Map<Day, number> | undefined)[] = [];
  #lastDay = new Int32Array(FIRST_AGENTS).fill(NO_DAY);
  #lastStart = new Int32Array(FIRST_AGENTS);
  #owners = new Int32Array(FIRST_DAYS);
  #days = new Int32Array(FIRST_DAYS);
  #used = 0;

  /** The index of an agent, who is new if nobody has asked before. */
  agentOf(agentId: string): number {
    const known = this.#agentOf.get(agentId);
    if (known !== undefined) return known;
    const agent = this.#agents.push(agentId) - 1;
    this.#agentOf.set(agentId, agent);
    this.#startOf.push(undefined);
    if (agent >= this.#lastDay.length) {
      this.#lastDay = longer(this.#lastDay).fill(NO_DAY, agent);
      this.#lastStart = longer(this.#lastStart);
    }
    return agent;
  }

  get agents(): readonly string[] {
    return this.#agents;
  }

  indexOf(agentId: string): number | undefined {
    return this.#agentOf.get(agentId);
  }

  /** Where the figures of an agent's day begin. */
  startOf(agent: number, day: Day): number {
    if (this.#lastDay[agent] === day) return this.#lastStart[agent] ?? 0;
    const days = (this.#startOf[agent] ??= new Map<Day, number>());
    let start = days.get(day);
    if (start === undefined) {
      start = this.#newDay(agent, day);
      days.set(day, start);
    }
    this.#lastDay[agent] = day;
    this.#lastStart[agent] = start;
    return start;
  }

  addDay(agent: number, day: Day, more: Readonly<AgentDay>): void {
    const start = this.startOf(agent, day);
    for (const [figure, name] of AGENT_FIGURES.entries()) {
      this.figures[start + figure] = (this.figures[start + figure] ?? 0) + more[name];
    }
  }

  /** Adds the days of an agent; mostly there are none, as usual lines are added up elsewhere. */
  addTotal(agent: number, total: AgentDay): void {
    const days = this.#startOf[agent];
    if (!days || days.size === 0) return;
    for (const start of days.values()) addFigures(total, dayAt(this.figures, start));
  }

  /** The days of an agent as records. */
  daysOf(agent: number): Map<Day, AgentDay> {
    const days = new Map<Day, AgentDay>();
    for (const [day, start] of this.#startOf[agent] ?? []) {
      days.set(day, dayAt(this.figures, start));
    }
    return days;
  }

  /** The table itself, not a copy, which for ten thousand people would be large: it is done. */
  rows(): AgentDayRows {
    return {
      agents: this.#agents,
      owners: this.#owners.subarray(0, this.#used),
      days: this.#days.subarray(0, this.#used),
      figures: this.figures.subarray(0, this.#used * WIDTH),
    };
  }

  addRows({ agents, owners, days, figures }: AgentDayRows): void {
    const here = agents.map((agentId) => this.agentOf(agentId));
    for (let row = 0; row < days.length; row++) {
      const start = this.startOf(here[owners[row] ?? 0] ?? 0, days[row] ?? 0);
      const sums = this.figures;
      for (let figure = 0; figure < WIDTH; figure++) {
        sums[start + figure] = (sums[start + figure] ?? 0) + (figures[row * WIDTH + figure] ?? 0);
      }
    }
  }

  #newDay(agent: number, day: Day): number {
    const row = this.#used;
    this.#used += 1;
    if (this.#used > this.#days.length) {
      this.#owners = longer(this.#owners);
      this.#days = longer(this.#days);
      const more = new Float64Array(this.figures.length * 2);
      more.set(this.figures);
      this.figures = more;
    }
    this.#owners[row] = agent;
    this.#days[row] = day;
    return row * WIDTH;
  }
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
