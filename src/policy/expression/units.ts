import type { Decimal } from "../../kernel/decimal.ts";

/**
 * 单位 — what a number counts, as powers of base units: yuan per day is { yuan: 1, days: -1 }.
 *
 * percent, count and points are *soft*: they give way in products (yuan × percent = yuan,
 * yuan × points = yuan), but do not mix in sums. So does a time that multiplies yuan, because
 * "10 yuan for each day" is how policies speak. A number without unit takes the unit it meets.
 */
export type Unit = Readonly<Record<string, number>>;

export const PLAIN: Unit = {};

const SOFT = new Set(["percent", "count", "points"]);

/** Words that may follow a number, in both languages. */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ["yuan", "yuan"],
  ["元", "yuan"],
  ["points", "points"],
  ["分", "points"],
  ["days", "days"],
  ["day", "days"],
  ["天", "days"],
  ["h", "hours"],
  ["hours", "hours"],
  ["小时", "hours"],
  ["min", "minutes"],
  ["minutes", "minutes"],
  ["分钟", "minutes"],
  ["s", "seconds"],
  ["seconds", "seconds"],
  ["秒", "seconds"],
  ["months", "months"],
  ["month", "months"],
  ["个月", "months"],
  ["times", "count"],
  ["次", "count"],
]);

/** Length of the clock units in seconds, by which they are turned into each other. */
const CLOCK: Readonly<Record<string, number>> = { hours: 3600, minutes: 60, seconds: 1 };

export function unitOf(word: string): Unit {
  return word === "" ? PLAIN : { [word]: 1 };
}

export function isPlain(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

export function sameUnit(left: Unit, right: Unit): boolean {
  const words = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...words].every((word) => left[word] === right[word]);
}

const POWERS = ["", "", "²", "³"];

/** 单位名 — `yuan`, `yuan/days`, `yuan²`, `number` for none. */
export function unitName(unit: Unit): string {
  const told = (sign: 1 | -1) =>
    Object.entries(unit).flatMap(([word, power]) => {
      const size = power * sign;
      return size > 0 ? [word + (POWERS[size] ?? `^${size}`)] : [];
    });
  const [up, down] = [told(1), told(-1)];
  const top = up.join("·") || (down.length > 0 ? "1" : "number");
  return down.length > 0 ? `${top}/${down.join("·")}` : top;
}

function hardPart(unit: Unit): Record<string, number> {
  return Object.fromEntries(Object.entries(unit).filter(([word]) => !SOFT.has(word)));
}

function softWord(unit: Unit): string | undefined {
  return Object.keys(unit).find((word) => SOFT.has(word));
}

/** 比 — a figure times `up` and divided by `down` is the same in another unit, exactly. */
export interface Ratio {
  readonly up: number;
  readonly down: number;
}

const SAME: Ratio = { up: 1, down: 1 };

/** 换算 — by an exact ratio: half an hour is 30 minutes, and no hair less. */
export function scaled(value: Decimal, { up, down }: Ratio): Decimal {
  if (up === down) return value;
  const times = up === 1 ? value : value.times(up);
  return down === 1 ? times : times.div(down);
}

/** 乘除 — the unit of a product or quotient, and by what its figure is scaled to count in it. */
export interface Combined {
  readonly unit: Unit;
  readonly ratio: Ratio;
}

/** 乘除后的单位 — `direction` 1 multiplies, -1 divides; minutes per hour cancel out. */
export function combineUnits(left: Unit, right: Unit, direction: 1 | -1): Combined {
  const powers = hardPart(left);
  const clock = Object.keys(powers).find((word) => CLOCK[word] !== undefined);
  let ratio = SAME;
  for (const [word, power] of Object.entries(hardPart(right))) {
    const isClock = clock !== undefined && CLOCK[word] !== undefined;
    const into = isClock ? clock : word;
    if (isClock) ratio = ratioOfClocks(word, clock, power * direction);
    powers[into] = (powers[into] ?? 0) + power * direction;
  }
  const hard = Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0));
  if (Object.keys(hard).length > 0) return { unit: hard, ratio };
  return { unit: softProduct(softWord(left), softWord(right), direction), ratio };
}

/** So many `from` to a power in `to` to the same power. */
function ratioOfClocks(from: string, to: string, power: number): Ratio {
  const [up, down] = [CLOCK[from] ?? 1, CLOCK[to] ?? 1].map((length) => length ** Math.abs(power));
  const ratio = { up: up ?? 1, down: down ?? 1 };
  return power < 0 ? { up: ratio.down, down: ratio.up } : ratio;
}

function softProduct(left: string | undefined, right: string | undefined, direction: 1 | -1): Unit {
  if (direction === -1 && left !== undefined && left === right) return { percent: 1 };
  if (left === undefined || left === "percent") {
    return right === undefined || direction === -1 ? unitOf(left ?? "") : unitOf(right);
  }
  // So many times so many points are points.
  if (left === "count" && right === "points" && direction === 1) return unitOf(right);
  return unitOf(left);
}

/**
 * 换算系数 — what a figure of `from` is multiplied by to count in `to`; undefined if they differ
 * in kind. A plain number fits any unit.
 */
export function conversion(from: Unit, to: Unit): number | undefined {
  const ratio = ratioBetween(from, to);
  return ratio && ratio.up / ratio.down;
}

/** 换算之比 — the same as an exact ratio. */
export function ratioBetween(from: Unit, to: Unit): Ratio | undefined {
  return convert(counted(from), counted(to));
}

/** 计数的时间 — yuan for each of so many days is yuan: a time that multiplies yuan only counts. */
export function counted(unit: Unit): Unit {
  if ((unit["yuan"] ?? 0) <= 0) return unit;
  const left = Object.entries(unit).filter(([word, power]) => word === "yuan" || power < 0);
  return Object.fromEntries(left);
}

function convert(from: Unit, to: Unit): Ratio | undefined {
  if (isPlain(from) || isPlain(to) || sameUnit(from, to)) return SAME;
  const [left, right] = [from, to].map(
    (unit) => Object.keys(unit).find((word) => CLOCK[word] !== undefined) ?? "",
  );
  if (!left || !right || from[left] !== to[right]) return undefined;
  // A time in one power may be turned into another; all else must be the same: 1/min is no min.
  const isSame = sameUnit(without(from, left), without(to, right));
  return isSame ? ratioOfClocks(left, right, from[left] ?? 0) : undefined;
}

function without(unit: Unit, word: string): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([one]) => one !== word));
}
