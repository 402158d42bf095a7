import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

/** What `check` says of the shop with one file written otherwise. */
async function said(path: string, text: string, language: string): Promise<string> {
  const root = temporaryWorkspace({ ...smallShop(), [path]: text });
  const { stdout, stderr } = await csPay(["check", "2024-05", "--lang", language], { cwd: root });
  return stderr + stdout;
}

describe("a slip that spreadsheets bring along is answered with what to do", () => {
  it.each([
    [
      "a schedule with a column for each day",
      "2024-05/排班.csv",
      "工号,姓名,1日,2日,3日,4日,5日\n1001,张三,白班,白班,白班,白班,休\n",
      "把每天一列的表改成一人一天一行，再写上“date 日期”这一列",
      "write one row for each person and day, not a column for each day",
    ],
    [
      "a merged cell of which only the first row has the number",
      "2024-05/complaints.csv",
      "工号,受理时间,类型,是否成立\n1001,2024-05-08 10:00,客户投诉,否\n,2024-05-09 10:00,客户投诉,否\n",
      "填上“employee_id 工号”（合并的单元格导出后只有第一行有值），或删掉这一行",
      "of a merged cell only the first row has it",
    ],
    [
      "a day without its year",
      "2024-05/complaints.csv",
      "工号,受理时间,类型,是否成立\n1001,5月8日,客户投诉,否\n",
      "只缺年份：写上年份",
      "add the year, which is missing",
    ],
    [
      "overtime whose hours stand under days",
      "2024-05/overtime.csv",
      "工号,日期,天数\n1001,2024-05-18,2\n",
      "“2”超出范围，应为0–1",
      '"2" is out of range, expected 0–1',
    ],
    [
      "more hours of overtime than a day has",
      "2024-05/overtime.csv",
      "工号,日期,小时\n1001,2024-05-18,25\n",
      "“25”超出范围，应为0–24",
      '"25" is out of range, expected 0–24',
    ],
    [
      "a shift the policy does not have",
      "2024-05/schedule.csv",
      "employee_id,date,shift\n1001,2024-05-20,大夜\n",
      "可用：day / 白班",
      "day / 白班",
    ],
  ])("%s", async (_, path, text, zh, en) => {
    expect(await said(path, text, "zh")).toContain(zh);
    expect(await said(path, text, "en")).toContain(en);
  });

  it.each(["合计,900", "平均值,88.5", "小计：,900", ",合计,900"])(
    "a line %s below the rows is no person",
    async (line) => {
      const rows = line.startsWith(",")
        ? "工号,姓名,分数\n1001,张三,86.5\n"
        : "工号,分数\n1001,86.5\n";
      expect(await said("2024-05/scores.csv", `${rows}${line}\n`, "zh")).toBe("");
    },
  );

  it("one bad roster row is told once, before the rows that it makes nobody's", async () => {
    const roster = "工号,姓名,入职日期,职级\n1001,张三,44256,middle\n1002,李四,2021-03-01,middle\n";
    const text = await said("employees.csv", roster, "zh");
    expect(text).toMatch(/^employees\.csv:2:9: 错误 CSP118/);
    // 52 punches of 1001 in one file: one finding stands for them.
    expect(text.match(/2024-05\/punches\.csv:\d+:1: 错误 CSP201/g)).toHaveLength(1);
    expect(text).toContain("同样的还有 51 处");
  });
});

describe("a file of which every row was refused", () => {
  const ROWS = "T1,1001,2024-05-08 10:00,客户投诉,是\nT2,1001,2024-05-09 10:00,客户投诉,是\n";

  it("is told once with the headers that are the wrong way round", async () => {
    const swapped = `工号,投诉编号,受理时间,类型,是否成立\n${ROWS}`;
    const zh = await said("2024-05/complaints.csv", swapped, "zh");
    expect(zh.match(/错误 CSP/g)).toHaveLength(1);
    expect(zh).toContain("错误 CSP127：这个文件的 2 行全部被拒收");
    expect(zh).toContain("列名“工号”和“投诉编号”像是写反了");
    expect(await said("2024-05/complaints.csv", swapped, "en")).toContain(
      'exchange the headers "工号" and "投诉编号"',
    );
  });

  it("holds everybody whose pay it may change, instead of fining nobody", async () => {
    const swapped = `工号,投诉编号,受理时间,类型,是否成立\n${ROWS}`;
    const root = temporaryWorkspace({ ...smallShop(), "2024-05/complaints.csv": swapped });
    const { stdout } = await csPay(["month", "2024-05"], { cwd: root });
    expect(stdout).toContain("挂起的工资条");
    expect(stdout).toContain("缺少投诉（complaints.csv）");
  });

  it("names the column that has the ids of the roster", async () => {
    const moved = "工号,投诉时间,类型,是否成立,坐席\n热线,2024-05-08 10:00,客户投诉,是,1001\n";
    const en = await said("2024-05/complaints.csv", moved, "en");
    expect(en).toContain('the ids of the roster stand under "坐席", not under "工号"');
  });

  it("says nothing about the export when it is one row of somebody unknown", async () => {
    const unknown = "工号,受理时间,类型,是否成立\n9999,2024-05-08 10:00,客户投诉,是\n";
    expect(await said("2024-05/complaints.csv", unknown, "zh")).toContain("错误 CSP201");
  });

  it("names people of the roster: they are held, and the rows are told one by one", async () => {
    const rows = [1001, 1001, 1001].map((id) => `${id},5月8日,客户投诉,是\n`).join("");
    const bad = `工号,受理时间,类型,是否成立\n${rows}`;
    expect(await said("2024-05/complaints.csv", bad, "zh")).not.toContain("CSP127");
  });
});
