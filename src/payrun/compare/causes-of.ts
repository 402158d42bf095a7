import { type Bilingual, fill, lazily } from "../../kernel/bilingual.ts";
import { Decimal, ONE, ZERO } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import type { Column, Computation, Part } from "../../policy/model.ts";
import { type Value, wordOf } from "../../policy/value.ts";
import type { Explaining } from "../explain/explain-rule.ts";
import { figureText } from "../explain/figure-text.ts";
import { daysOfReading, placeOfReading } from "./reading-rows.ts";

/** 深层缘由 — a figure far down that is another one now, and a row of what it was read from. */
export interface Cause {
  readonly name: string;
  readonly said: Bilingual;
  readonly place: Place | undefined;
}

/** 同一栏目的两方 — one column (or formula) asked in both states, for the thing it belongs to. */
interface Pair {
  readonly old: Asked;
  readonly now: Asked;
}

interface Asked {
  readonly of: Computation;
  readonly index: number;
  readonly asked: Explaining;
}

interface Found extends Cause {
  readonly weight: Decimal;
}

type Read = Extract<Part, { kind: "column" | "reading" }>;

/** Deeper than any policy reads. */
const DEEPEST = 12;
/** So many causes are told: those that count most, as long as they count for something. */
const TOLD = 3;
const LEAST = ONE.div(5);

/**
 * 追根 — follows a changed figure down through all that it reads to the figures that changed by
 * themselves; those that weigh most in the change come first.
 */
export function causesOf(pair: Pair, told: ReadonlySet<string>): readonly Cause[] {
  const found = new Map<string, Found>();
  follow(pair, ONE, found, 0);
  return [...found.values()]
    .filter(({ name, weight }) => !told.has(name) && weight.gte(LEAST))
    .toSorted((left, right) => right.weight.comparedTo(left.weight))
    .slice(0, TOLD);
}

function follow(pair: Pair, weight: Decimal, found: Map<string, Found>, depth: number): void {
  const [before, after] = [readsOf(pair.old), readsOf(pair.now)];
  const both = [...after].flatMap(([key, now]) => {
    const old = before.get(key);
    return old && isChanged(old, now) ? [{ old, now }] : [];
  });
  const moves = both.map((one) => ({ one, by: movedBy(one, pair) }));
  const columns = moves.filter(({ one }) => one.now.column !== undefined);
  const readings = moves.filter(({ one }) => one.now.column === undefined);
  const total = sumOf(moves);
  const partOf = (some: readonly { readonly by: Decimal }[]) =>
    total.isZero() ? ZERO : weight.times(sumOf(some)).div(total);
  if (columns.length === 0 || readings.length > 0) {
    const inner = readings.map(({ one }) => one);
    note(pair, inner, readings.length > 0 ? partOf(readings) : weight, found);
  }
  if (depth >= DEEPEST) return;
  for (const move of columns) follow(move.one, partOf([move]), found, depth + 1);
}

function sumOf(moves: readonly { readonly by: Decimal }[]): Decimal {
  let total = ZERO;
  for (const { by } of moves) total = total.plus(by);
  return total;
}

interface AskedRead extends Asked {
  readonly column: Column | undefined;
  readonly title: Bilingual;
  readonly reading: Extract<Read, { kind: "reading" }> | undefined;
}

/** What a computation reads, each once; conditions in front of it read too. */
function readsOf({ of, index, asked }: Asked): ReadonlyMap<string, AskedRead> {
  const found = new Map<string, AskedRead>();
  const take = (part: Part): void => {
    if (part.kind === "gate") part.condition.parts?.(asked.frame, index, take);
    if (part.kind === "column" && part.column !== of) {
      const { column } = part;
      const read = { of: column, index: part.index, asked, column, title: column.title };
      const key = `column ${column.name}`;
      if (!found.has(key)) found.set(key, { ...read, reading: undefined });
    }
    if (part.kind === "reading") {
      const { title } = part;
      const key = `reading ${part.name} ${title.en} ${part.set?.name ?? ""}`;
      const read = { of: part.of, index, asked, column: undefined, title, reading: part };
      if (!found.has(key)) found.set(key, read);
    }
  };
  of.parts?.(asked.frame, index, take);
  return found;
}

function isChanged(old: Asked, now: Asked): boolean {
  const [before, after] = [valueOf(old), valueOf(now)];
  if (before instanceof Decimal && after instanceof Decimal) return !before.equals(after);
  return wordOf(before) !== wordOf(after);
}

function valueOf({ of, index, asked }: Asked): Value {
  return of.evaluate(asked.frame, index);
}

/**
 * How much a read figure moves the whole: what the whole would be with that figure alone as it
 * was; nothing where that goes against the change. Words and days count alike.
 */
function movedBy({ old, now }: { old: AskedRead; now: AskedRead }, pair: Pair): Decimal {
  const [before, after] = [valueOf(old), valueOf(now)];
  if (!(before instanceof Decimal) || !(after instanceof Decimal)) return ONE;
  const [from, to] = [valueOf(pair.old), valueOf(pair.now)];
  const alone = now.column && withOld(now, before, pair.now);
  if (from instanceof Decimal && to instanceof Decimal && alone instanceof Decimal) {
    const [change, effect] = [to.minus(from), to.minus(alone)];
    return change.gt(ZERO) === effect.gt(ZERO) ? effect.abs() : ZERO;
  }
  const moved = after.minus(before).abs();
  const share = shareOf(now, pair.now);
  if (share) return moved.times(share);
  const size = Decimal.max(before.abs(), after.abs());
  return size.isZero() ? ZERO : moved.div(size);
}

/** The whole with one of its columns as it was, all else as it is now. */
function withOld(read: AskedRead, before: Value, { of, index, asked }: Asked): Value {
  const isRead = (one: Column, at: number) => one === read.column && at === read.index;
  const changed = new Proxy(asked.frame, {
    get(target, key) {
      if (key === "value") {
        return (one: Column, at: number) => (isRead(one, at) ? before : target.value(one, at));
      }
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
  return of.evaluate(changed, index);
}

function shareOf({ column }: AskedRead, { of, index, asked }: Asked): Decimal | undefined {
  return of.weighed?.(asked.frame, index).find((one) => {
    let isIt = false;
    one.of.parts?.(asked.frame, index, (part) => {
      isIt ||= part.kind === "column" && part.column === column;
    });
    return isIt;
  })?.share;
}

function note(
  pair: Pair,
  readings: readonly { old: AskedRead; now: AskedRead }[],
  weight: Decimal,
  found: Map<string, Found>,
): void {
  const column = columnOf(pair.now);
  const name = column?.name ?? "";
  const known = found.get(name);
  const own = column ? [changeText(column.title, pair)] : [];
  const inner = readings.map((one) => changeText(one.now.title, one));
  const days = readings.map(({ now }) => daysOfReading(now)).find((one) => one !== undefined);
  const details = [...inner, ...(days ? [days.said] : [])];
  if (own.length + details.length === 0) return;
  const said = lazily((language) => {
    const joined = details.map((one) => one[language]).join({ zh: "、", en: ", " }[language]);
    const [head] = own;
    if (!head) return joined;
    return joined === "" ? head[language] : fill(WITH[language], { head: head[language], joined });
  });
  const places = readings.flatMap(
    ({ old, now }) => placeOfReading(now) ?? placeOfReading(old) ?? [],
  );
  const place = places[0] ?? days?.place;
  found.set(name, { name, said, place, weight: weight.plus(known?.weight ?? ZERO) });
}

const WITH: Bilingual = { zh: "{head}（{joined}）", en: "{head} ({joined})" };

function columnOf({ of }: Asked): Column | undefined {
  return "title" in of && "section" in of && of.section !== "pay" ? (of as Column) : undefined;
}

function changeText(title: Bilingual, { old, now }: Pair): Bilingual {
  const shown = (one: Asked, language: "zh" | "en") =>
    figureText(valueOf(one), one.of.type, language, one.asked.labels);
  return lazily(
    (language) => `${title[language]} ${shown(old, language)} → ${shown(now, language)}`,
  );
}
