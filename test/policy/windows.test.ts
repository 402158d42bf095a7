import { describe, expect, it, test } from "vitest";
import { isoDay } from "../../src/kernel/calendar.ts";
import { readWindow } from "../../src/policy/records/window.ts";
import { day } from "../support/tiny-policy.ts";

const HIRED = day("2023-11-08");

function datesOf(text: string, month: string): string | undefined {
  const window = readWindow(text)?.(month, HIRED);
  return window && `${isoDay(window.from)} ${isoDay(window.to)}`;
}

describe("what a window covers in a pay month", () => {
  test.each([
    ["month", "2024-02", "2024-02-01 2024-02-29"],
    ["quarter", "2024-05", "2024-04-01 2024-05-31"],
    ["quarter", "2024-12", "2024-10-01 2024-12-31"],
    ["year", "2024-05", "2024-01-01 2024-05-31"],
    ["last 3 months", "2024-01", "2023-11-01 2024-01-31"],
    ["last 1 month", "2024-05", "2024-05-01 2024-05-31"],
    ["last 30 days", "2024-03", "2024-03-02 2024-03-31"],
    ["since hired", "2024-05", "2023-11-08 2024-05-31"],
    ["26th..25th", "2024-05", "2024-04-26 2024-05-25"],
    ["26th..25th", "2024-01", "2023-12-26 2024-01-25"],
    ["1st..15th", "2024-05", "2024-05-01 2024-05-15"],
    ["26 .. 25", "2024-05", "2024-04-26 2024-05-25"],
  ])("%s in %s: %s", (text, month, expected) => {
    expect(datesOf(text, month)).toBe(expected);
  });

  // 5 May 2024 is a Sunday: its week began on 29 April; 2 June is the next month's first Sunday.
  test.each([
    ["2024-05", "2024-04-29 2024-05-26"],
    ["2024-06", "2024-05-27 2024-06-30"],
    ["2024-09", "2024-08-26 2024-09-29"],
  ])("week: the weeks whose Sunday lies in %s", (month, expected) => {
    expect(datesOf("week", month)).toBe(expected);
  });

  it("months without the date end with their last day and nothing is left out between", () => {
    expect(datesOf("31st..30th", "2024-02")).toBe("2024-01-31 2024-02-29");
    expect(datesOf("31st..30th", "2024-03")).toBe("2024-03-01 2024-03-30");
  });

  test.each(["fortnight", "last 0 days", "last months", "32nd..31st", "26th", ""])(
    "%j is no window",
    (text) => {
      expect(readWindow(text)).toBeUndefined();
    },
  );
});
