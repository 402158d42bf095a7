export const LINE_FEED: u8 = 10;
export const CARRIAGE_RETURN: u8 = 13;
export const ZERO: u8 = 48;

/** 分隔符 — of the file that is read. */
export let delimiter: u8 = 44;

export function useDelimiter(sign: i32): void {
  delimiter = <u8>sign;
}

/** In a block of lines a CR stands before a line feed only. */
export function isLineEnd(sign: u8): bool {
  return sign === LINE_FEED || sign === CARRIAGE_RETURN;
}

export function isCellEnd(sign: u8): bool {
  return sign === delimiter || isLineEnd(sign);
}

/** 格尾 — where the cell that begins at `start` ends; behind every block there are spare bytes. */
export function cellEnd(start: usize): usize {
  const between = i8x16.splat(delimiter);
  const feed = i8x16.splat(LINE_FEED);
  const back = i8x16.splat(CARRIAGE_RETURN);
  let at = start;
  while (true) {
    const signs = v128.load(at);
    const lineEnds = v128.or(i8x16.eq(signs, feed), i8x16.eq(signs, back));
    const ends = i8x16.bitmask(v128.or(i8x16.eq(signs, between), lineEnds));
    if (ends !== 0) return at + ctz(ends);
    at += 16;
  }
}

const LOW_HALVES: u64 = (0x0f0f0f0f << 32) | 0x0f0f0f0f;
const EVERY_SECOND: u64 = (0x00ff00ff << 32) | 0x00ff00ff;
const EVERY_FOURTH: u64 = (0x0000ffff << 32) | 0x0000ffff;

/** 数 — the number that eight signs are when they are digits. */
export function numberOf(signs: u64): u32 {
  const digits = signs & LOW_HALVES;
  const pairs = (digits * 10 + (digits >> 8)) & EVERY_SECOND;
  const fours = (pairs * 100 + (pairs >> 16)) & EVERY_FOURTH;
  return <u32>(fours * 10000 + (fours >> 32));
}
