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

/* Figures of up to so many signs are kept as whole numbers, whatever they were made of. */
const SHORT = 16;

/** Same figure, same text; and of a short one never a second form. */
function expectSame(ours: Decimal, theirs: Library): void {
  const text = theirs.isZero() ? "0" : theirs.toFixed();
  expect(ours.toFixed()).toBe(text);
  if (text.length <= SHORT) expect(ours).toEqual(new Decimal(text));
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

  it("compare and round quotients like decimal.js, before and after their digits are asked", () => {
    const whole = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }).map(String),
      figure,
      fc.constantFrom("1e-15", "9007199254740991", "-9007199254740991e-15"),
    );
    fc.assert(
      fc.property(
        fc.tuple(whole, whole, whole),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...ways),
        ([top, bottom, than], places, way) => {
          fc.pre(!new Yardstick(bottom).isZero());
          const ours = () => new Decimal(top).div(new Decimal(bottom));
          const theirs = new Yardstick(top).div(bottom);
          const order = theirs.comparedTo(than);
          expect(ours().comparedTo(new Decimal(than))).toBe(order);
          expect(new Decimal(than).comparedTo(ours())).toBe(0 - order);
          expect(ours().comparedTo(0)).toBe(theirs.comparedTo(0));
          expectSame(ours().toDecimalPlaces(places, way), theirs.toDecimalPlaces(places, way));
          expectSame(ours().negated(), theirs.negated());
          expectSame(ours().plus(new Decimal(than)), theirs.plus(than));
          expectSame(ours().over(new Decimal(3), places), theirs.div(3).toDecimalPlaces(places));
          const asked = ours();
          expectSame(asked, theirs);
          expect(asked.comparedTo(new Decimal(than))).toBe(order);
          expectSame(asked.toDecimalPlaces(places), theirs.toDecimalPlaces(places));
        },
      ),
      { numRuns: 3000 },
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
