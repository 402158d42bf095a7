import { describe, expect, it } from "vitest";
import { findLeaf } from "../../src/policy/addressed/find-leaf.ts";

const place = { file: "own.yaml", line: 1, column: 1 };
const LEAVES = ["pay.bonus.value", "targets.bonus.value", "readings.top_step.chosen"].map(
  (path) => ({ path, text: "1", place }),
);

it("a whole path means one value, a short one may mean several", () => {
  expect(findLeaf("pay.bonus.value", LEAVES)).toMatchObject({ leaf: { path: "pay.bonus.value" } });
  expect(findLeaf("bonus.value", LEAVES)).toEqual({
    several: ["pay.bonus.value", "targets.bonus.value"],
  });
});

it("a reading is found by its name, with the policy in front and dots for underscores", () => {
  const reading = { leaf: { path: "readings.top_step.chosen" } };
  expect(findLeaf("top_step", LEAVES)).toMatchObject(reading);
  expect(findLeaf("my-shop.top.step", LEAVES)).toMatchObject(reading);
});

it("a path that is nowhere names the nearest one", () => {
  expect(findLeaf("pay.bonsu.value", LEAVES)).toEqual({ near: ["pay.bonus.value"] });
  expect(findLeaf("nothing.like.it", LEAVES)).toEqual({ near: [] });
});

describe("a step that does not exist", () => {
  const paths = (from: readonly number[]) =>
    from.flatMap((step) => [`pay.sold.tiers.${step}`, `pay.sold.tiers.${step}.from`]);
  const leavesOf = (steps: readonly number[]) =>
    ["pay.sold.clause", "pay.sold.tiers.of", ...paths(steps)].map((path) => {
      return { path, text: "1", place };
    });

  it("names the steps there are, with the section in front or without", () => {
    const near = ["pay.sold.tiers.10", "pay.sold.tiers.20"];
    expect(findLeaf("pay.sold.tiers.15", leavesOf([10, 20]))).toEqual({ near });
    expect(findLeaf("sold.tiers.15", leavesOf([10, 20]))).toEqual({ near });
    expect(findLeaf("mine.sold.tiers.15", leavesOf([10, 20]))).toEqual({ near });
  });

  it("names the six about the number when there are many", () => {
    const steps = [10, 20, 30, 40, 50, 60, 70, 80];
    const near = [30, 40, 50, 60, 70, 80].map((step) => `pay.sold.tiers.${step}`);
    expect(findLeaf("pay.sold.tiers.56", leavesOf(steps))).toEqual({ near });
  });

  it("names where steps begin to whoever asks for that", () => {
    const near = ["pay.sold.tiers.10.from"];
    expect(findLeaf("pay.sold.tiers.15.from", leavesOf([10]))).toEqual({ near });
  });
});
