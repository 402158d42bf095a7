/** 并列 — lists one after another; where only one of them holds anything, that list itself. */
export function joined<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  let all: readonly T[] | undefined;
  for (const list of lists) {
    if (list.length > 0) all = all ? [...all, ...list] : list;
  }
  return all ?? NOTHING;
}

const NOTHING: readonly never[] = [];
