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

/** How many signs are looked at together. */
export const WINDOW: usize = 64;

/**
 * 格尾 — a bit for each of the 64 signs from `at` on that ends a cell; behind every block there
 * are spare bytes.
 *
 * All ends of a line are known at once, so that no cell waits for the one before it.
 */
export function endsFrom(at: usize): u64 {
  const low = (<u64>endsIn(v128.load(at))) | ((<u64>endsIn(v128.load(at, 16))) << 16);
  const high = (<u64>endsIn(v128.load(at, 32))) | ((<u64>endsIn(v128.load(at, 48))) << 16);
  return low | (high << 32);
}

function endsIn(signs: v128): u32 {
  const feeds = i8x16.eq(signs, i8x16.splat(LINE_FEED));
  const returns = i8x16.eq(signs, i8x16.splat(CARRIAGE_RETURN));
  const between = i8x16.eq(signs, i8x16.splat(delimiter));
  return i8x16.bitmask(v128.or(between, v128.or(feeds, returns)));
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
