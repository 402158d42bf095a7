import { expect, it } from "vitest";
import { withoutRepeats } from "../../src/cli/screen/without-repeats.ts";

it("equal figures stand once under all their names, in the order of the first", () => {
  const [calls, others] = [[["calls", "90"]], [["calls", "80"]]];
  expect(
    withoutRepeats([
      { name: "centre", cells: calls },
      { name: "team A", cells: others },
      { name: "site North", cells: calls },
      { name: "", cells: calls },
    ]),
  ).toEqual([
    { name: "centre · site North", cells: calls },
    { name: "team A", cells: others },
  ]);
});
