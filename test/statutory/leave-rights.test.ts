import { describe, expect, it } from "vitest";
import { annualLeaveDays, sickWageShare } from "../../src/statutory/leave-rights.ts";
import { cityLaw, legal } from "./built-in-law.ts";
import { day } from "./guard-case.ts";

function leave(workSince: string, hiredOn: string, at: string, leftOn?: string): string {
  const life = {
    workSince: day(workSince),
    hiredOn: day(hiredOn),
    leftOn: leftOn === undefined ? undefined : day(leftOn),
  };
  return annualLeaveDays(life, day(at), legal("2026-03")).toString();
}

describe("annual leave by years of work", () => {
  it.each([
    ["a day short of one year", "2025-04-01", "2026-03-31", "0"],
    ["one year on the day", "2025-03-31", "2026-03-31", "5"],
    ["a day short of ten years", "2016-04-01", "2026-03-31", "5"],
    ["ten years", "2016-03-31", "2026-03-31", "10"],
    ["twenty years", "2006-03-31", "2026-03-31", "15"],
  ])("%s", (_, since, at, days) => {
    expect(leave(since, "2006-03-31", at)).toBe(days);
  });

  it("who leaves on 13 March has 72 of 365 days: 1.97 of ten make 1, 2.96 of fifteen make 2", () => {
    expect(leave("2015-01-01", "2020-01-01", "2026-03-31", "2026-03-13")).toBe("1");
    expect(leave("2000-01-01", "2020-01-01", "2026-03-31", "2026-03-13")).toBe("2");
  });

  it("who comes in the year has the days from the hire on, with the years worked elsewhere", () => {
    // 1 July to 31 December: 184 ÷ 365 × 10 = 5.04
    expect(leave("2010-01-01", "2026-07-01", "2026-12-31")).toBe("5");
    // 1 March to 13 March of the same year: 13 ÷ 365 × 10 = 0.36
    expect(leave("2010-01-01", "2026-03-01", "2026-03-31", "2026-03-13")).toBe("0");
  });
});

describe("the least share of the own wage in sick leave", () => {
  const share = (city: string | undefined, month: string, hiredOn: string, at: string) =>
    sickWageShare(city === undefined ? undefined : cityLaw(city, month), day(hiredOn), day(at));

  it.each([
    ["Harbin has no scale of its own", "harbin", "2024-05", "2020-01-01", "2024-05-31", "0"],
    [
      "Shenzhen: three fifths for everybody",
      "shenzhen",
      "2024-05",
      "2024-05-01",
      "2024-05-31",
      "0.6",
    ],
    ["Shanghai, under two years", "shanghai", "2024-05", "2022-06-01", "2024-05-31", "0.6"],
    ["Shanghai, two years", "shanghai", "2024-05", "2022-05-31", "2024-05-31", "0.7"],
    ["Shanghai, eight years", "shanghai", "2024-05", "2016-05-31", "2024-05-31", "1"],
    ["the scale of Shanghai has expired", "shanghai", "2026-09", "2016-05-31", "2026-09-30", "0"],
    ["it still held on 15 August", "shanghai", "2026-08", "2016-05-31", "2026-08-31", "1"],
  ])("%s", (_, city, month, hired, at, expected) => {
    expect(share(city, month, hired, at).toString()).toBe(expected);
  });

  it("without a city there is none", () => {
    expect(share(undefined, "2024-05", "2016-05-31", "2024-05-31").toString()).toBe("0");
  });
});
