const NEXT = 0;
/** Range 0 was read before ranges were shared out. */
const FIRST_RANGE = 1;
/** The thread that asks, and the first of those that it asks. */
export const [OWN_LANE, FIRST_LANE] = [0, 1] as const;
/** That thread and three others: more would hardly be faster than the disk. */
export const MOST_LANES = 4;

/**
 * 认领 — hands out the ranges of a file, each to the thread that asks next.
 *
 * A thread that is slow takes fewer ranges, and one that has not even started takes none: nobody
 * needs to wait for it.
 */
export class RangeClaims {
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #ranges: number;

  constructor(ranges: number, shared = RangeClaims.none()) {
    this.shared = shared;
    this.#words = new Int32Array(this.shared);
    this.#ranges = ranges;
  }

  /** As nobody has claimed any. */
  static none(): SharedArrayBuffer {
    return new SharedArrayBuffer((1 + MOST_LANES) * Int32Array.BYTES_PER_ELEMENT);
  }

  /** The next range for a lane; undefined when none is left. */
  claim(lane: number): number | undefined {
    /* Said before it is done, so that whoever sees no range left knows who took one. */
    Atomics.store(this.#words, 1 + lane, 1);
    const range = FIRST_RANGE + Atomics.add(this.#words, NEXT, 1);
    return range < this.#ranges ? range : undefined;
  }

  /** Whether a lane may have claimed a range so far. */
  hasBegun(lane: number): boolean {
    return Atomics.load(this.#words, 1 + lane) === 1;
  }

  /** No range is handed out any more. */
  stop(): void {
    Atomics.store(this.#words, NEXT, this.#ranges);
  }
}
