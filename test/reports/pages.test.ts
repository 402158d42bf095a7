import { describe, expect, it } from "vitest";
import { ownPages, pageList } from "../../src/reports/pages/payslips-page.ts";
import { PAGES } from "../../src/reports/pages/index.ts";
import type { PageFacts } from "../../src/reports/pages/page.ts";
import { papersOf } from "../../src/reports/papers/papers.ts";
import type { MonthResult } from "../../src/payrun/month-result.ts";
import { emptyMonth, mayOfThree } from "../support/month-result.ts";
import { type Case, monthOf, settingsOf } from "./paper-month.ts";

async function factsOf(
  month: MonthResult,
  language: "zh" | "en" = "zh",
  lines = "",
): Promise<PageFacts> {
  const { settings } = await settingsOf(lines);
  return { month, language, settings, papers: papersOf(month, settings, language) };
}

async function page(file: string, ...asked: Parameters<typeof factsOf>): Promise<string> {
  const found = PAGES.find((one) => one.file === file);
  if (!found) throw new Error(`no ${file}`);
  return [...found.make(await factsOf(...asked))].join("");
}

/** What a person reads: no tags, blanks as one. */
function read(text: string): string {
  const body = text.slice(text.indexOf("<body>"));
  return body
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ")
    .trim();
}

const strips = (text: string) => text.split('<section class="slip').slice(1);

const BAD = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`;
const bad: readonly Case[] = [
  { id: "<b>x9", name: BAD, team: BAD, gross: "100", account: { holder: BAD } },
  { id: "2", name: "李\u202e梅", gross: "1", held: true, account: undefined },
];

describe.each(PAGES)("$file", ({ file }) => {
  it("loads nothing and runs nothing", async () => {
    for (const language of ["zh", "en"] as const) {
      const text = await page(file, mayOfThree, language);
      expect(text).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|\bon\w+=/i);
      expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    }
  });

  it("shows what stands in a cell as text, whatever it is", async () => {
    const text = await page(file, monthOf(bad), "zh", `company: '${BAD.replaceAll("'", "''")}'\n`);
    expect(text).not.toMatch(/<script|<img|<b>x9/);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x");
    expect(text).toContain("&amp;amp;");
  });

  it("is a page in both languages when there is nobody", async () => {
    for (const language of ["zh", "en"] as const) {
      const text = await page(file, emptyMonth, language);
      expect(text).toMatch(/^<!doctype html>\n<html lang="(zh-CN|en)">/);
      expect(text).toMatch(/<\/body>\n<\/html>\n$/);
    }
  });

  it("closes every tag it opens", async () => {
    const text = (await page(file, mayOfThree)).replace(/<meta[^>]*>|<!doctype html>/g, "");
    const open: string[] = [];
    for (const [, close, tag = ""] of text.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close === "") open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });

  it("does not depend on the order of the result", async () => {
    const shuffled = { ...mayOfThree, payslips: mayOfThree.payslips.toReversed() };
    expect(await page(file, shuffled)).toBe(await page(file, mayOfThree));
  });
});

describe("payslips.html", () => {
  it("holds what the law wants on a slip, one strip a person", async () => {
    const [first = "", ...rest] = strips(
      await page("payslips.html", mayOfThree, "zh", "company: 哈尔滨示例客服有限公司\n"),
    );
    expect(rest).toHaveLength(2);
    expect(read(`<body><p class="slip${first}`)).toBe(
      "哈尔滨示例客服有限公司 工资条 2024-05 姓名 李梅 工号 1001 班组 一组 职级 agent " +
        "支付周期 2024-05-01 – 2024-05-31 支付日期 2024-06-10 计薪天数 22 / 22 " +
        "实际出勤 20.5 / 21 休息日加班(小时) 7.5 " +
        "应发项目 底薪 1,400.00 自备电脑补贴 150.00 " +
        "代扣代缴、扣除与其他 回复超时罚款 -70.00 个人所得税 0.00 " +
        "应发合计 1,550.00 扣除与其他合计 -70.00 实发工资 1,480.00 " +
        "工资账号 签收 日期 有疑问请向人事提出；签收不影响提出异议。",
    );
  });

  it("marks a held slip, gives the reasons and prints no net pay to sign for", async () => {
    const [, , held = ""] = strips(await page("payslips.html", mayOfThree, "en"));
    expect(held).toMatch(/^ held"/);
    const text = read(`<body><p class="slip${held}`);
    expect(text).toContain("Payslip 2024-05 — held, not payable yet");
    expect(text).toContain("hand-over is not complete (T6)");
    expect(text).toContain("Gross pay 482.95 Deductions and other 0.00 Net pay not payable");
    expect(text).not.toMatch(/Received/);
  });

  it("says that an amount is open rather than zero", async () => {
    const [, unknown = ""] = strips(await page("payslips.html", mayOfThree, "en"));
    expect(read(`<body><p class="slip${unknown}`)).toContain(
      "Gross pay open Deductions and other open Net pay not payable",
    );
  });

  it("tells the employer's shares and only the last digits of the account", async () => {
    const cases = [{ id: "1001", gross: "100", employer: { pension: "16" } }];
    const text = await page("payslips.html", monthOf(cases), "en");
    expect(read(text)).toContain("Paid by the employer on top: pension 16.00");
    expect(read(text)).toContain("Account **** 1001");
    expect(text).not.toMatch(/622200001001|11010519491231002X/);
  });

  it("takes out marks that would turn the direction of reading", async () => {
    expect(await page("payslips.html", monthOf(bad))).toContain("李梅");
  });
});

describe("a page for everyone", () => {
  it("is named by a running number and holds one person; held people get none", async () => {
    const month = monthOf([
      { id: "../../etc", name: "甲", gross: "1" },
      { id: "1002", name: "乙", gross: "2" },
      { id: "1001", name: "丙", gross: "3", held: true },
    ]);
    const pages = ownPages(await factsOf(month));
    expect(pages.map(({ file, name }) => `${file} ${name}`)).toEqual([
      "payslip-0001.html 甲",
      "payslip-0002.html 乙",
    ]);
    expect(pages[1]?.text).toContain("乙");
    expect(pages[1]?.text).not.toMatch(/甲|丙/);
    expect(pageList(pages).rows).toEqual([
      ["payslip-0001.html", "../../etc", "甲"],
      ["payslip-0002.html", "1002", "乙"],
    ]);
  });
});

describe("report.html", () => {
  it("tells a manager the totals, the teams and what waits for somebody", async () => {
    const text = read(await page("report.html", mayOfThree, "en"));
    expect(text).toContain("ready 1 held 2 gross of the ready 1,550.00 payable now 1,480.00");
    expect(text).toContain("By team: ready (1)");
    expect(text).toContain("一组 1 0 1,550.00 -70.00 1,480.00");
    expect(text).toContain("By team: held (sums of those whose net pay is known) (2)");
    expect(text).toContain("一组 1 0 482.95 0.00 482.95 二组 1 1 total 2 1 482.95 0.00 482.95");
    expect(text).toContain("一组 2 0 2,032.95 二组 1 1 total 3 1 2,032.95");
    expect(text).toContain("base pay 1 1,400.00 1 482.95");
    expect(text).toContain("Held payslips (2) person reason clause 1002 王强 no base pay");
    expect(text).toContain("To be decided (2)");
    expect(text).toContain("Promotions (2)");
    expect(text).toContain("Fines (2)");
    expect(text).toContain("GR-01 Labour Law art. 48 1 1,510.00 T10");
    expect(text).toContain("1 rows rejected");
  });

  it("names the schemes whose employer's share is unknown", async () => {
    const cases = [{ id: "1001", gross: "10", unknownShares: ["工伤保险"] }];
    const text = read(await page("report.html", monthOf(cases), "en"));
    expect(text).toContain("employer cost —");
    expect(text).toContain("一组 1 1 工伤保险");
    const own = read(await page("payslips.html", monthOf(cases), "en"));
    expect(own).toContain("工伤保险 open");
  });

  it("lists whom the files for others leave out", async () => {
    const cases = [{ id: "1001", name: "李梅", gross: "10", account: undefined }];
    const text = read(await page("report.html", monthOf(cases), "en"));
    expect(text).toContain("bank.csv pays 0 people, 0.00 yuan in all.");
    expect(text).toContain("bank.csv 1001 李梅 no bank account in the roster 10.00");
  });
});
