import { expect, test } from "vitest";
import { unitText } from "../../src/kernel/unit-names.ts";

test.each([
  [{ yuan: 1 }, " yuan", " 元"],
  [{ hours: 1 }, " h", " 小时"],
  // Twelve calls an hour are no twelve hours.
  [{ hours: -1 }, " /h", " /小时"],
  [{ yuan: 1, days: -1 }, " yuan/day", " 元/天"],
  [{ percent: 1 }, "", ""],
  [{ count: 1 }, "", ""],
  [{}, "", ""],
])("a figure of the unit %j ends in %j", (powers, english, chinese) => {
  expect(unitText(powers, "en")).toBe(english);
  expect(unitText(powers, "zh")).toBe(chinese);
});
