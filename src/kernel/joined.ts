/** 并列 — lists one after another; where only one of them holds anything, that list itself. */
export function joined<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  let all: readonly T[] | undefined;
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists[at] ?? NOTHING;
    if (list.length > 0) all = all ? [...all, ...list] : list;
  }
  return all ?? NOTHING;
}

const NOTHING: readonly never[] = [];

/** 汇总 — the lists that many things have, one after another; most of them have none. */
export function gathered<One, Part>(
  all: readonly One[],
  listOf: (one: One) => readonly Part[],
): readonly Part[] {
  const parts: Part[] = [];
  all.forEach((one) => {
    const own = listOf(one);
    if (own.length > 0) for (const part of own) parts.push(part);
  });
  return parts;
}
