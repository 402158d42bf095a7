import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type {
  Lane,
  Lanes,
  LanesFound,
  OpenRange,
  RangeTask,
} from "../../intake/ranges/range-task.ts";
import { CsvRange } from "../../io/csv-range.ts";
import { fingerprint, type Fingerprint } from "../../io/fingerprint.ts";
import type { CallPart } from "../../measures/calls.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import { takeEarly } from "./early-thread.ts";
import { FIRST_LANE, MOST_LANES, OWN_LANE, RangeClaims } from "./range-claims.ts";
import { readClaimed } from "./read-claimed.ts";
import { ReadingThread } from "./reading-thread.ts";

/**
 * 多路读入 — this thread and some others that read large files together.
 *
 * Every range of a file is read by whoever is free. This thread is one of the readers, and the
 * only one where no other can be started. Which thread has read what shows nowhere.
 */
export class ReadingLanes implements Lanes<CallPart> {
  readonly #threads: readonly ReadingThread[];
  readonly #interrupted: AbortSignal;
  #printed = 0;

  constructor(interrupted: AbortSignal, threads: readonly ReadingThread[] = usualThreads()) {
    this.#interrupted = interrupted;
    this.#threads = threads;
  }

  readonly open: OpenRange = (...range) => new CsvRange(...range);

  async read(task: RangeTask, own: Lane<CallPart>): Promise<LanesFound<CallPart>> {
    const ahead = this.#threads[0]?.aheadIn(task.layout.absolutePath);
    const claims = new RangeClaims(task.layout.ranges, ahead);
    const answers = this.#threads.map((thread, index) => {
      const goesOn = ahead !== undefined && index === 0;
      const lane = FIRST_LANE + index;
      return { lane, found: thread.read({ task, claims: claims.shared, lane, goesOn }) };
    });
    const found = [await readClaimed(own, OWN_LANE, claims, { turn: () => this.#turn() })];
    for (const answer of answers) {
      /* Who has not begun by now finds no range left. */
      const ofThread = claims.hasBegun(answer.lane) ? await answer.found : undefined;
      if (ofThread) found.push(ofThread);
    }
    /* Node holds on to a message until the turn is over in which it came: else what the threads
     * answered would stay in memory all through paying. */
    await setImmediate();
    return {
      ranges: found.flatMap(({ ranges }) => ranges),
      sums: found.flatMap(({ sums }) => sums),
    };
  }

  /** The print of a file, made by another thread while this one goes on. */
  async print(absolutePath: string): Promise<Fingerprint> {
    const thread = this.#threads[this.#printed++ % this.#threads.length];
    return (await thread?.print(absolutePath)) ?? fingerprint(absolutePath);
  }

  /** Threads end once they have nothing left to do, and hold up nobody until then. */
  end(): void {
    for (const thread of this.#threads) thread.end();
  }

  /** Threads end at once. */
  stop(): void {
    for (const thread of this.#threads) thread.stop();
  }

  /** Signals arrive between ranges. */
  async #turn(): Promise<void> {
    await setImmediate();
    stopWhenInterrupted(this.#interrupted);
  }
}

/** As many as there are processors for. */
function usualThreads(): readonly ReadingThread[] {
  const length = Math.min(MOST_LANES, availableParallelism()) - 1;
  return Array.from({ length }, () => takeEarly() ?? new ReadingThread());
}
