import { dayOfMoment, type Day } from "../kernel/calendar.ts";
import { type Money, NOTHING, roundToFen } from "../kernel/money.ts";
import { Decimal } from "../kernel/decimal.ts";
import { membersOf, placeOfMember } from "../policy/members.ts";
import type { Members } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { PayRule } from "../policy/rules.ts";
import { asDecimal, isKnown, Unknown } from "../policy/value.ts";
import { rowsOf } from "./draft.ts";
import type { Fine } from "./month-result.ts";
import { type Asked, membersOfRule, recordEvents } from "./pay-lines.ts";

/** 罚款事件 — every priced record of a person, by policy; what the law leaves is set afterwards. */
export function finesOf(rules: readonly PayRule[], asked: Asked): readonly Fine[] {
  let fines = NO_FINES;
  rules.forEach((rule) => {
    const own = rule.kind === "fine" ? finesOfRule(rule, asked) : NO_FINES;
    if (own.length > 0) fines = fines.length > 0 ? [...fines, ...own] : own;
  });
  return fines;
}

const NO_FINES: readonly Fine[] = [];

/** 一条规则的罚款 — the events one rule prices for a person. */
export function finesOfRule(rule: PayRule, asked: Asked): readonly Fine[] {
  if (rule.column.scope.kind === "person") return fineOfMonth(rule, asked);
  const events = recordEvents(rule, asked);
  if (events instanceof Unknown || events.length === 0) return NO_FINES;
  const members = membersOfRule(rule, asked);
  if (!members) return NO_FINES;
  const { person, frame } = asked;
  const first = membersOf(members, person.index).from;
  return events.map(({ index, amount }) => {
    const date = dayOfRecord(members, index) ?? frame.monthEnd;
    return {
      person,
      date,
      item: rule.item,
      label: rule.column.title,
      occurrence: index - first + 1,
      amount,
      applied: amount,
      clause: rule.column.clause,
      source: placeOfMember(members, index) ?? person.row,
      appealUntil: appealUntil(rule, date, { frame, index }),
    };
  });
}

/** A fine on the whole month (20 for each late arrival) is one event on its last day. */
function fineOfMonth(rule: PayRule, { person, frame }: Asked): readonly Fine[] {
  const { column, item } = rule;
  const value = frame.value(column, person.index);
  if (!isKnown(value)) return NO_FINES;
  const amount = roundToFen(asDecimal(value));
  // Nothing is taken: that is no event somebody could appeal against.
  if (amount.isZero()) return NO_FINES;
  const [source] = rowsOf((add) => column.sources(frame, person.index, add), person.row);
  const date = frame.monthEnd;
  return [
    {
      person,
      date,
      item,
      label: column.title,
      occurrence: 1,
      amount,
      applied: amount,
      clause: column.clause,
      source,
      appealUntil: appealUntil(rule, date, { frame, index: person.index }),
    },
  ];
}

function appealUntil(
  { appealDays }: PayRule,
  date: Day,
  { frame, index }: { readonly frame: MonthFrame; readonly index: number },
): Day | undefined {
  const days = appealDays?.evaluate(frame, index) ?? null;
  return isKnown(days) ? date + asDecimal(days).toNumber() : undefined;
}

/** The columns that say when a record happened, whichever its kind has. */
const WHEN = ["received_at", "occurred_at", "paid_at", "due_at", "date", "from"];
/** Days are counted in tens of thousands, moments in seconds: no day number is ever this large. */
const LARGEST_DAY = 10_000_000;

function dayOfRecord(members: Members, index: number): Day | undefined {
  const row = members.table?.records[members.rows[index] ?? -1]?.row;
  for (const name of WHEN) {
    const cell = row?.[name];
    if (typeof cell === "number") return cell > LARGEST_DAY ? dayOfMoment(cell) : cell;
  }
  return undefined;
}

/**
 * 依法留下的罚款 — spreads what the law leaves of an item over its events, the earliest first.
 */
export function applyToFines(
  fines: readonly Fine[],
  left: ReadonlyMap<string, Money>,
): readonly Fine[] {
  if (left.size === 0) return fines;
  const rest = new Map<string, Decimal>(left);
  return fines.map((fine) => {
    const available = rest.get(fine.item);
    if (available === undefined) return fine;
    const applied = roundToFen(Decimal.min(fine.applied, Decimal.max(available, NOTHING)));
    rest.set(fine.item, available.minus(applied));
    return { ...fine, applied };
  });
}
