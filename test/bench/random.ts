/** 随机数列 — a repeatable stream of chance: the same seed gives the same centre on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True so many times in a thousand. */
  perThousand(count: number): boolean;
}

/** A xorshift of 32 bits: small, fast, and fixed by its definition rather than by a platform. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e37_79b1) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  /* Neighbouring seeds begin alike; a few steps drive them apart. */
  for (let step = 0; step < 8; step += 1) next();
  return {
    below: (limit) => next() % limit,
    perThousand: (count) => next() % 1000 < count,
  };
}
