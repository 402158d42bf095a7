import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { twoMonths } from "./two-months.ts";

describe("explain takes the words people say", () => {
  const shop = twoMonths();
  const asked = (item: string, language: string) =>
    csPay(["explain", "1001", "2024-06", item, "--lang", language], { cwd: shop });

  it.each([
    ["zh", "迟到", "是不是 迟到次数 [attendance.late]、迟到分钟 [attendance.late_minutes]"],
    ["en", "minutes", "did you mean minutes late [attendance.late_minutes]"],
    ["zh", "迟到", "底薪 [base]"],
    ["en", "minutes", "base pay [base]"],
  ])("in %s, %s names the figures and items with their titles", async (language, item, words) => {
    const { code, stderr } = await asked(item, language);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it.each([
    ["zh", "迟到次数"],
    ["en", "late arrivals"],
    ["en", "attendance.late"],
  ])("in %s, a measured figure called %s is shown", async (language, item) => {
    const { code, stdout } = await asked(item, language);
    expect(code).toBe(0);
    expect(stdout).toContain("[attendance.late]");
  });
});

describe("unused leave that nobody filled in", () => {
  const shop = twoMonths();

  it.each([
    ["zh", "未休年假天数没有填：请补在花名册 unused_leave_days 栏"],
    ["en", "unused days of annual leave not filled in: fill it in the roster"],
  ])("of a leaver is asked for, in %s", async (language, words) => {
    const argv = ["explain", "1003", "2024-06", "unused_leave", "--lang", language];
    const { stdout } = await csPay(argv, { cwd: shop });
    expect(stdout.replace(/\n +/g, language === "zh" ? "" : " ")).toContain(words);
  });

  it("of somebody who stays is not", async () => {
    const argv = ["explain", "1001", "2024-06", "unused_leave", "--lang", "en"];
    expect((await csPay(argv, { cwd: shop })).stdout).not.toContain("not filled in");
  });
});
