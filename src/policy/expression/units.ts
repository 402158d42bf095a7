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

/** 单位名 — `yuan`, `yuan/days`, `number` for none. */
export function unitName(unit: Unit): string {
  const up = Object.keys(unit).filter((word) => (unit[word] ?? 0) > 0);
  const down = Object.keys(unit).filter((word) => (unit[word] ?? 0) < 0);
  const top = up.join("·") || (down.length > 0 ? "1" : "number");
  return down.length > 0 ? `${top}/${down.join("·")}` : top;
}

function hardPart(unit: Unit): Record<string, number> {
  return Object.fromEntries(Object.entries(unit).filter(([word]) => !SOFT.has(word)));
}

function softWord(unit: Unit): string | undefined {
  return Object.keys(unit).find((word) => SOFT.has(word));
}

/** 乘除后的单位 — `direction` 1 multiplies, -1 divides. */
export function combineUnits(left: Unit, right: Unit, direction: 1 | -1): Unit {
  const powers = hardPart(left);
  for (const [word, power] of Object.entries(hardPart(right))) {
    powers[word] = (powers[word] ?? 0) + power * direction;
  }
  const hard = Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0));
  if (Object.keys(hard).length > 0) return hard;
  return softProduct(softWord(left), softWord(right), direction);
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
  return convert(counted(from), counted(to));
}

/** Yuan for each of so many days is yuan: a time that multiplies yuan only counts. */
function counted(unit: Unit): Unit {
  if ((unit["yuan"] ?? 0) <= 0) return unit;
  const left = Object.entries(unit).filter(([word, power]) => word === "yuan" || power < 0);
  return Object.fromEntries(left);
}

function convert(from: Unit, to: Unit): number | undefined {
  if (isPlain(from) || isPlain(to) || sameUnit(from, to)) return 1;
  const [left, right] = [Object.keys(from), Object.keys(to)];
  const [one, other] = [CLOCK[left[0] ?? ""], CLOCK[right[0] ?? ""]];
  const single = left.length === 1 && right.length === 1;
  return single && one !== undefined && other !== undefined ? one / other : undefined;
}
