import { expect, it } from "vitest";
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
  expect(findLeaf("pay.bonsu.value", LEAVES)).toEqual({ near: "pay.bonus.value" });
});
