import { describe, expect, it } from "vitest";
import { Decimal, whole } from "../../src/kernel/decimal.ts";
import { figureText, sourcesText } from "../../src/reports/cell-text.ts";

describe("figures in a cell", () => {
  it.each([
    [whole(1).div(3), "0.3333"],
    [whole(2).div(3), "0.6667"],
    [whole(-2).div(3), "-0.6667"],
    [whole(1).div(8), "0.125"],
    [new Decimal("0.00005"), "0.0001"],
    [new Decimal("-0.00004"), "0"],
    [new Decimal("123456789012345678901.23456"), "123456789012345678901.2346"],
    [whole(22), "22"],
    [undefined, ""],
  ])("%s has at most four decimals: %s", (value, text) => {
    expect(figureText(value)).toBe(text);
  });
});

describe("rows behind a figure", () => {
  const rows = [2, 3, 4, 5, 6, 7, 8].map((line) => ({ file: "leave.csv", line, column: 1 }));

  it("are named up to the fifth, then counted", () => {
    const five = "leave.csv:2 leave.csv:3 leave.csv:4 leave.csv:5 leave.csv:6";
    expect(sourcesText([])).toBe("");
    expect(sourcesText(rows.slice(0, 1))).toBe("leave.csv:2");
    expect(sourcesText(rows.slice(0, 5))).toBe(five);
    expect(sourcesText(rows.slice(0, 6))).toBe(`${five} (+1)`);
    expect(sourcesText(rows)).toBe(`${five} (+2)`);
  });

  it("are told anew where they differ from those before in one row", () => {
    const [one, two, three] = rows.map((row) => [row]);
    expect([one, two, three, three, one].map((places) => sourcesText(places ?? []))).toEqual([
      "leave.csv:2",
      "leave.csv:3",
      "leave.csv:4",
      "leave.csv:4",
      "leave.csv:2",
    ]);
  });
});
