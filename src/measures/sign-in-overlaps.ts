import type { Moment } from "../kernel/calendar.ts";
import type { StateRecord } from "./state-record.ts";

/** 重叠登录 — one id signed in at two terminals at once: a row of each. */
export interface Overlap {
  readonly first: StateRecord;
  readonly second: StateRecord;
  readonly from: Moment;
  readonly to: Moment;
}

/** 登录时段 — the time one terminal was signed in without a break. */
interface SignIn {
  readonly rows: StateRecord[];
  readonly from: Moment;
  to: Moment;
}

const SIGNED_OUT = "offline";

/**
 * 查重叠登录 — pairs of sign-ins of one id that share time at different terminals.
 *
 * One may end in the second in which the other begins. Rows without a terminal cannot tell.
 */
export function overlapsOf(records: readonly StateRecord[]): readonly Overlap[] {
  const signIns = signInsOf(records);
  const overlaps: Overlap[] = [];
  for (const [at, later] of signIns.entries()) {
    for (const earlier of signIns.slice(0, at)) {
      const from = later.from;
      const to = Math.min(earlier.to, later.to);
      const [first, second] = [rowAt(earlier, from), later.rows[0]];
      if (from >= to || !first || !second || first.row.terminal === second.row.terminal) continue;
      overlaps.push({ first, second, from, to });
    }
  }
  return overlaps;
}

function signInsOf(records: readonly StateRecord[]): readonly SignIn[] {
  const signIns: SignIn[] = [];
  const latest = new Map<string, SignIn>();
  for (const record of records) {
    const { terminal, state, started_at: from, ended_at: to } = record.row;
    if (terminal === undefined || terminal === "" || state === SIGNED_OUT || from >= to) continue;
    const open = latest.get(terminal);
    if (open && from <= open.to) {
      open.rows.push(record);
      open.to = Math.max(open.to, to);
      continue;
    }
    const signIn = { rows: [record], from, to };
    latest.set(terminal, signIn);
    signIns.push(signIn);
  }
  return signIns;
}

/** The row of the sign-in that covers the moment. */
function rowAt({ rows }: SignIn, moment: Moment): StateRecord | undefined {
  return rows.findLast(({ row }) => row.started_at <= moment);
}
