import { describe, expect, it } from "vitest";
import { dayFromIso, isoDay } from "../../src/kernel/calendar.ts";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { monthArgument } from "../../src/cli/month-argument.ts";
import { monthSequence } from "../../src/cli/workspace/month-sequence.ts";
import { payDate } from "../../src/cli/workspace/pay-date.ts";

const day = (iso: string) => dayFromIso(iso) ?? 0;

describe("the month of the command line", () => {
  it.each([
    ["2024-05", "2024-05"],
    ["202405", "2024-05"],
    ["2024-12", "2024-12"],
  ])("%s is %s", (text, month) => {
    expect(monthArgument(text, day("2024-06-03"))).toBe(month);
  });

  it.each(["2024-13", "2024-00", "202413", "2024-5", "24-05", "2024", "May", "", "last month"])(
    "%s is no month",
    (text) => {
      expect(monthArgument(text, day("2024-06-03"))).toBeUndefined();
    },
  );

  it.each([
    ["2024-06-03", "2024-05"],
    ["2024-06-30", "2024-05"],
    ["2024-01-01", "2023-12"],
  ])("last, asked on %s, is %s", (today, month) => {
    expect(monthArgument("last", day(today))).toBe(month);
  });
});

describe("months in sequence", () => {
  it("start at the earliest folder and end at the wanted month", () => {
    const folders = ["2024-02", "2023-12", "2024-01", "2024-03"];
    const { open, diagnostics } = monthSequence(folders, [], "2024-02");
    expect(open).toEqual(["2023-12", "2024-01", "2024-02"]);
    expect(diagnostics).toEqual([]);
  });

  it("a hole is an error that names the missing month", () => {
    const { open, diagnostics } = monthSequence(["2024-03", "2024-05"], [], "2024-05");
    expect(open).toEqual([]);
    expect(diagnostics.map((found) => messageOf(found, "en"))).toEqual([
      "2024-04 is missing between 2024-03 and 2024-05",
    ]);
  });

  it("a hole after the wanted month does not matter", () => {
    expect(monthSequence(["2024-03", "2024-05"], [], "2024-03").open).toEqual(["2024-03"]);
  });

  it("a month without a folder is an error that lists the folders", () => {
    const { diagnostics } = monthSequence(["2024-05", "2024-04"], [], "2024-06");
    expect(diagnostics[0]).toMatchObject({
      code: "CSP389",
      facts: { month: "2024-06", known: "2024-04, 2024-05" },
    });
  });

  it("a sealed month counts although its exports are gone", () => {
    const found = monthSequence(["2024-04", "2024-05"], ["2024-02", "2024-03"], "2024-05");
    expect(found).toEqual({
      closed: ["2024-02", "2024-03"],
      open: ["2024-04", "2024-05"],
      diagnostics: [],
    });
  });

  it.each([
    ["between sealed ones", ["2024-01", "2024-03"]],
    ["before the first sealed one", ["2024-02", "2024-03"]],
  ])("an open month %s is an error", (_where, closed) => {
    const folders = ["2024-01", "2024-02", "2024-03", "2024-04"];
    const { open, diagnostics } = monthSequence(folders, closed, "2024-04");
    expect(open).toEqual([]);
    expect(diagnostics[0]?.code).toBe("CSP431");
  });
});

describe("the pay date", () => {
  it.each([
    ["2024-05", 10, "next-month", "2024-06-10"],
    ["2024-12", 10, "next-month", "2025-01-10"],
    ["2024-01", 31, "next-month", "2024-02-29"],
    ["2024-02", 31, "same-month", "2024-02-29"],
    ["2024-05", 15, "same-month", "2024-05-15"],
  ] as const)("of %s on the %dth of the %s is %s", (month, date, of, expected) => {
    expect(isoDay(payDate(month, { day: date, of }))).toBe(expected);
  });
});
