import { Decimal as Library } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, type Rounding } from "../../src/kernel/decimal.ts";

/** The yardstick: decimal.js with the same digits and rounding, and nothing in between. */
const Yardstick = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP });

/* Amounts of every size: counts, fen, rates, and figures at the edge of what a double holds. */
const figure = fc
  .oneof(
    fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 0, max: 4 })),
    fc.tuple(fc.maxSafeInteger(), fc.integer({ min: -3, max: 20 })),
    fc.tuple(fc.constantFrom(0, 1, -1, 3, 7, 10, 1e15), fc.integer({ min: -20, max: 30 })),
    fc.tuple(
      fc.constantFrom(2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 52 + 1, 9e15),
      fc.integer({ min: 0, max: 16 }),
    ),
    fc.tuple(fc.bigInt(-(10n ** 39n), 10n ** 39n), fc.integer({ min: 0, max: 39 })),
  )
  .map(([digits, decimals]) => `${digits}e${-decimals}`);

const steps: Readonly<Record<string, (one: Library, other: Library) => Library>> = {
  plus: (one, other) => one.plus(other),
  minus: (one, other) => one.minus(other),
  times: (one, other) => one.times(other),
  div: (one, other) => one.div(other),
};
const step = fc.constantFrom("plus", "minus", "times", "div");
const ways: readonly Rounding[] = [
  Decimal.ROUND_UP,
  Decimal.ROUND_DOWN,
  Decimal.ROUND_CEIL,
  Decimal.ROUND_FLOOR,
  Decimal.ROUND_HALF_UP,
  Decimal.ROUND_HALF_EVEN,
];

/** Same figure, same text; and never a second form of it. */
function expectSame(ours: Decimal, theirs: Library): void {
  const text = theirs.isZero() ? "0" : theirs.toFixed();
  expect(ours.toFixed()).toBe(text);
  expect(ours).toEqual(new Decimal(text));
  expect(ours.isZero()).toBe(theirs.isZero());
  expect(ours.isNegative()).toBe(theirs.isNegative() && !theirs.isZero());
  expect(ours.decimalPlaces()).toBe(theirs.decimalPlaces());
  expect(ours.isInteger()).toBe(theirs.isInteger());
  expect(ours.toNumber()).toBe(theirs.toNumber() + 0);
}

function applied(name: string, one: Decimal, other: Decimal): Decimal {
  if (name === "plus") return one.plus(other);
  if (name === "minus") return one.minus(other);
  return name === "times" ? one.times(other) : one.div(other);
}

describe("decimals", () => {
  it("give what decimal.js gives for every chain of sums, products and quotients", () => {
    fc.assert(
      fc.property(figure, fc.array(fc.tuple(step, figure), { maxLength: 6 }), (first, chain) => {
        let ours = new Decimal(first);
        let theirs = new Yardstick(first);
        expectSame(ours, theirs);
        for (const [name, text] of chain) {
          const by = new Yardstick(text);
          if (name === "div" && by.isZero()) continue;
          ours = applied(name, ours, new Decimal(text));
          theirs = steps[name]?.(theirs, by) ?? theirs;
          expectSame(ours, theirs);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("compare, round and turn their sign like decimal.js", () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...ways),
        (first, second, places, way) => {
          const [one, other] = [new Decimal(first), new Decimal(second)];
          const [mine, yours] = [new Yardstick(first), new Yardstick(second)];
          expect(one.comparedTo(other)).toBe(mine.comparedTo(yours));
          expect(one.lt(other)).toBe(mine.lt(yours));
          expect(one.gte(other)).toBe(mine.gte(yours));
          expect(one.equals(other)).toBe(mine.equals(yours));
          expectSame(one.toDecimalPlaces(places, way), mine.toDecimalPlaces(places, way));
          expectSame(one.negated(), mine.negated());
          expectSame(one.abs(), mine.abs());
          expectSame(Decimal.max(one, other), Yardstick.max(mine, yours));
          expectSame(Decimal.min(one, other), Yardstick.min(mine, yours));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("round half a fen away from zero, on both sides of it", () => {
    expect(new Decimal("0.005").toDecimalPlaces(2).toFixed()).toBe("0.01");
    expect(new Decimal("-0.005").toDecimalPlaces(2).toFixed()).toBe("-0.01");
    expect(new Decimal("2.675").toDecimalPlaces(2).toFixed()).toBe("2.68");
    expect(new Decimal("-0.004").toDecimalPlaces(2).toFixed()).toBe("0");
  });

  it("keep a third of a figure to 40 digits and bring it back whole", () => {
    const third = new Decimal(100).div(3);
    expect(third.toFixed()).toBe("33.33333333333333333333333333333333333333");
    expect(third.times(3).toDecimalPlaces(2)).toEqual(new Decimal(100));
  });
});
