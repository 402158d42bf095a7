/** 现行条目 — of dated entries, the latest that began on or before `at`; none is never guessed. */
export function inForce<E extends { readonly from: number | string }>(
  entries: Iterable<E>,
  at: E["from"],
): E | undefined {
  let latest: E | undefined;
  for (const entry of entries) {
    if (entry.from <= at && (latest === undefined || entry.from > latest.from)) latest = entry;
  }
  return latest;
}
