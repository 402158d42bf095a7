import type { FileTally } from "../intake/table.ts";
import { invariant } from "../kernel/invariant.ts";
import { compareText } from "./listing.ts";

/** 行数账 — rows = used + ignored (by reason) + rejected, of one file or of all. */
export interface RowAccount {
  readonly rows: number;
  readonly used: number;
  readonly ignored: Readonly<Record<string, number>>;
  readonly rejected: number;
}

/** 合账 — the accounts of some files added up; reasons in a fixed order. */
export function rowAccount(tallies: readonly FileTally[]): RowAccount {
  const ignored = new Map<string, number>();
  let rows = 0;
  let rejected = 0;
  let left = 0;
  for (const tally of tallies) {
    rows += tally.rows;
    rejected += tally.rejected;
    for (const [why, count] of Object.entries(tally.ignored)) {
      ignored.set(why, (ignored.get(why) ?? 0) + count);
      left += count;
    }
  }
  const used = rows - left - rejected;
  const paths = tallies.map(({ path }) => path).join(", ");
  invariant(used >= 0, `more rows ignored and rejected than read: ${paths}`);
  const reasons = [...ignored].toSorted(([one], [other]) => compareText(one, other));
  return { rows, used, ignored: Object.fromEntries(reasons), rejected };
}
