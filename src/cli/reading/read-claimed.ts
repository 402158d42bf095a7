import type { Lane, LanesFound, RangeFindings } from "../../intake/ranges/range-task.ts";
import type { RangeClaims } from "./range-claims.ts";

/** 已认领的 — what a lane has of the file before it claims a range. */
export interface ClaimedBefore {
  /** What it has found in ranges that it has read. */
  readonly before?: readonly RangeFindings[];
  /** Ranges that are its own already, but not read. */
  readonly first?: readonly number[];
  /** Lets others have their turn before each range. */
  readonly turn?: () => Promise<void> | void;
}

/**
 * 读所认领 — one lane's share of a file.
 *
 * A range that cannot be used makes all others useless, so nobody reads on.
 */
export async function readClaimed<P>(
  lane: Lane<P>,
  number: number,
  claims: RangeClaims,
  { before = [], first = [], turn }: ClaimedBefore = {},
): Promise<LanesFound<P>> {
  const ranges: RangeFindings[] = [...before];
  const own = [...first];
  try {
    if (before.some(isOfNoUse)) claims.stop();
    for (;;) {
      await turn?.();
      const range = own.shift() ?? claims.claim(number);
      if (range === undefined) return { ranges, sums: [lane.sums()] };
      const found = await lane.read(range);
      ranges.push(found);
      if (isOfNoUse(found)) claims.stop();
    }
  } catch (error) {
    claims.stop();
    throw error;
  }
}

/** Whether nothing that was read of the file can be used. */
export function isOfNoUse({ isMistaken, isBroken }: RangeFindings): boolean {
  return isMistaken || isBroken;
}
