import { lazily } from "../kernel/bilingual.ts";
import { Decimal, plain, ZERO } from "../kernel/decimal.ts";
import { formatMoney, type Money, negate, roundToFen, sumMoney } from "../kernel/money.ts";
import type { Person } from "../measures/quantity.ts";
import { bracketed, daysText, shareOf } from "../policy/mechanisms/prorate.ts";
import { isEmpty, membersOf } from "../policy/members.ts";
import type { Column, Members, RecordSet } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { PayRule } from "../policy/rules.ts";
import { asDecimal, isKnown, Unknown, unknownOf, type Value } from "../policy/value.ts";
import { type Deferred, type Earning, leavesIn, splitLine } from "./deferred.ts";
import { type DraftLine, lineOf, rowsOf, type UnknownLine } from "./draft.ts";

/** 计薪结果 — the lines of one person that are known, and those that are not. */
export interface PersonLines {
  readonly lines: readonly DraftLine[];
  readonly unknown: readonly UnknownLine[];
  /** Parts of the lines that later months pay. */
  readonly deferred: readonly Deferred[];
}

/** 所问之人 — whose lines are asked for, and the month they are asked of. */
export interface Asked {
  readonly frame: MonthFrame;
  readonly person: Person;
  /** Finds the record set of a column that has one value per record. */
  readonly set: (name: string) => RecordSet | undefined;
}

/** 计算工资行 — every pay rule of the policy for one person. */
export function payLines(rules: readonly PayRule[], asked: Asked): PersonLines {
  const lines: DraftLine[] = [];
  const unknown: UnknownLine[] = [];
  const deferred: Deferred[] = [];
  rules.forEach((rule) => {
    const made = linesOfRule(rule, asked);
    const { pays } = rule.column;
    if (made instanceof Unknown) unknown.push({ rule, missing: made.missing });
    else if (pays) {
      for (const line of made) {
        const { now, later } = splitLine(line, pays, earningOf(asked));
        lines.push(now);
        deferred.push(...later);
      }
    } else lines.push(...made);
  });
  return { lines, unknown, deferred };
}

function earningOf({ frame, person }: Asked): Earning {
  const { month } = frame;
  return { person, month, leaves: leavesIn(person, month) };
}

function linesOfRule(rule: PayRule, asked: Asked): readonly DraftLine[] | Unknown {
  const { scope } = rule.column;
  if (scope.kind === "span") return spanLines(rule, asked);
  if (scope.kind === "record") return recordLines(rule, asked);
  const { frame, person } = asked;
  const value = frame.value(rule.column, person.index);
  if (value instanceof Unknown) return value;
  return isKnown(value) ? [singleLine(rule, asked, person.index, asDecimal(value))] : NO_LINES;
}

function singleLine(rule: PayRule, asked: Asked, index: number, value: Decimal): DraftLine {
  const { frame, person } = asked;
  const { column } = rule;
  // A fine is written as what it costs; on the payslip it takes away.
  const amount = rule.kind === "fine" ? negate(roundToFen(value)) : roundToFen(value);
  const label = rule.label;
  const text = {
    label: label ? lazily((language) => label(frame, index, language)) : column.title,
    formula: lazily(
      (language) => `${column.show(frame, index, language)} = ${formatMoney(amount)}`,
    ),
  };
  const sources = rowsOf((add) => column.sources(frame, index, add), person.row);
  const draft = lineOf(rule, amount, text, sources);
  const cited = rule.cites?.evaluate(frame, index) ?? null;
  if (typeof cited !== "string") return draft;
  return { ...draft, line: { ...draft.line, clause: cited } };
}

/**
 * One line per stretch of the month: spans that differ only in what the rule does not read (a
 * change of team) are one stretch, so that the month's amount is not rounded in pieces.
 */
function spanLines(rule: PayRule, asked: Asked): readonly DraftLine[] | Unknown {
  const { frame, person } = asked;
  const { column } = rule;
  const spans = frame.spansOf(person.index);
  const [only, another] = spans;
  if (only !== undefined && another === undefined) return onlySpanLine(rule, asked, only);
  const values = spans.map((span) => frame.value(column, span));
  const unknown = unknownOf(values);
  if (unknown) return unknown;
  if (!values.some(isKnown)) return [];
  if (column.shared) return sharedLines(rule, asked, spans, values);
  return spans.flatMap((span, position) => {
    const value = values[position] ?? null;
    return isKnown(value) ? [singleLine(rule, asked, span, asDecimal(value))] : [];
  });
}

/** Nearly everybody's month is one span: nothing has to be put together. */
function onlySpanLine(rule: PayRule, asked: Asked, span: number): readonly DraftLine[] | Unknown {
  const { frame } = asked;
  const value = frame.value(rule.column, span);
  if (value instanceof Unknown) return value;
  if (!isKnown(value)) return NO_LINES;
  const { shared } = rule.column;
  if (shared) return [sharedLine(rule, asked, stretchOf(shared, frame, span))];
  return [singleLine(rule, asked, span, asDecimal(value))];
}

const NO_LINES: readonly DraftLine[] = [];

/** The month's amount over days of it, in all of which it is the same. */
interface Stretch {
  readonly full: Decimal;
  readonly of: Decimal;
  readonly spans: readonly number[];
  readonly days: Decimal;
}

function stretchOf(shared: Shared, frame: MonthFrame, span: number): Stretch {
  return {
    full: knownOr0(shared.full.evaluate(frame, span)),
    days: knownOr0(shared.days.evaluate(frame, span)),
    of: knownOr0(shared.of.evaluate(frame, span)),
    spans: [span],
  };
}

type Shared = NonNullable<Column["shared"]>;

function sharedLines(
  rule: PayRule,
  asked: Asked,
  spans: readonly number[],
  values: readonly Value[],
): readonly DraftLine[] {
  const all = stretches(rule.column, asked.frame, spans, values);
  return all.map((stretch) => sharedLine(rule, asked, stretch));
}

function sharedLine(rule: PayRule, { frame, person }: Asked, stretch: Stretch): DraftLine {
  const { column } = rule;
  const { full, days, of, spans } = stretch;
  const amount = roundToFen(shareOf(full, days, of));
  const first = spans[0] ?? 0;
  const formula = lazily((language) => {
    const whole = bracketed(column.shared?.full.show(frame, first, language) ?? plain(full));
    return `${whole} × ${daysText(days)} ÷ ${daysText(of)} = ${formatMoney(amount)}`;
  });
  const collect = (add: Parameters<Column["sources"]>[2]) => {
    for (const span of spans) column.sources(frame, span, add);
  };
  return lineOf(rule, amount, { label: column.title, formula }, rowsOf(collect, person.row));
}

function stretches(
  { shared }: Column,
  frame: MonthFrame,
  spans: readonly number[],
  values: readonly Value[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [position, span] of spans.entries()) {
    if (!shared || !isKnown(values[position] ?? null)) continue;
    const own = stretchOf(shared, frame, span);
    const before = found.at(-1);
    if (before?.full.equals(own.full)) {
      const days = before.days.plus(own.days);
      found[found.length - 1] = { ...before, days, spans: [...before.spans, span] };
    } else found.push(own);
  }
  return found;
}

function knownOr0(value: Value): Decimal {
  return isKnown(value) ? asDecimal(value) : ZERO;
}

/** 逐条记录 — fines of one item make one line; other rules make one line per record. */
function recordLines(rule: PayRule, asked: Asked): readonly DraftLine[] | Unknown {
  const events = recordEvents(rule, asked);
  if (events instanceof Unknown) return events;
  if (events.length === 0) return NO_LINES;
  if (rule.kind !== "fine") {
    return events.map((event) => singleLine(rule, asked, event.index, event.amount));
  }
  const { frame, person } = asked;
  const { column } = rule;
  const total = negate(sumMoney(events.map((event) => event.amount)));
  const formula = lazily(() => {
    const parts = events.map((event) => formatMoney(event.amount)).join(" + ");
    return `−(${parts}) = ${formatMoney(total)}`;
  });
  const collect = (add: Parameters<Column["sources"]>[2]) => {
    for (const event of events) column.sources(frame, event.index, add);
  };
  return [lineOf(rule, total, { label: column.title, formula }, rowsOf(collect, person.row))];
}

export interface RecordEvent {
  /** Position in the record set. */
  readonly index: number;
  readonly amount: Money;
}

const NO_EVENTS: readonly RecordEvent[] = [];

/** 记录金额 — the amount of every record of the person that the rule prices. */
export function recordEvents(rule: PayRule, asked: Asked): readonly RecordEvent[] | Unknown {
  const members = membersOfRule(rule, asked);
  if (!members || rule.column.fixed === null) return NO_EVENTS;
  if (members.absent) return members.absent;
  if (isEmpty(members, asked.person.index)) return NO_EVENTS;
  const { from, to } = membersOf(members, asked.person.index);
  const events: RecordEvent[] = [];
  const values: Value[] = [];
  for (let index = from; index < to; index += 1) {
    const value = members.undecided.get(index) ?? asked.frame.value(rule.column, index);
    values.push(value);
    if (isKnown(value)) events.push({ index, amount: roundToFen(asDecimal(value)) });
  }
  return unknownOf(values) ?? events;
}

export function membersOfRule(
  rule: { readonly column: Column },
  asked: Pick<Asked, "frame" | "set">,
): Members | undefined {
  const { scope } = rule.column;
  const set = scope.kind === "record" ? asked.set(scope.set) : undefined;
  return set && asked.frame.set(set);
}
