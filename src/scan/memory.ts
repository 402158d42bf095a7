/*
 * Memory is handed out in sizes of powers of two, and what is given back serves the next who asks
 * for that size: files come one behind the other, each with tables of its own.
 */
const LEAST: u32 = 64;
const PAGE_BITS: usize = 16;
/** Views of the memory that others hold end when it grows, so it grows in large steps. */
const LEAST_PAGES: i32 = 32;

const given = memory.data(32 * sizeof<usize>(), 8);
let top: usize = (__heap_base + LEAST - 1) & ~(LEAST - 1);

/** 取内存 — so many bytes, all zero, and as many behind them as make a power of two. */
export function allocate(bytes: u32): usize {
  const size = sizeClass(bytes);
  const head = given + size * sizeof<usize>();
  const known = load<usize>(head);
  if (known !== 0) {
    store<usize>(head, load<usize>(known));
    memory.fill(known, 0, (<usize>1) << size);
    return known;
  }
  const at = top;
  top += (<usize>1) << size;
  const missing = <i32>((top + 0xffff) >>> PAGE_BITS) - memory.size();
  if (missing > 0 && memory.grow(max(missing, LEAST_PAGES)) < 0) unreachable();
  return at;
}

/** 还内存 — gives back what was taken with the same number of bytes. */
export function release(at: usize, bytes: u32): void {
  const head = given + sizeClass(bytes) * sizeof<usize>();
  store<usize>(at, load<usize>(head));
  store<usize>(head, at);
}

/** 加长 — the same bytes with more behind them, in another place. */
export function longer(old: usize, from: u32, to: u32): usize {
  const more = allocate(to);
  if (old === 0) return more;
  memory.copy(more, old, from);
  release(old, from);
  return more;
}

function sizeClass(bytes: u32): usize {
  return 32 - clz<u32>(max(bytes, LEAST) - 1);
}
