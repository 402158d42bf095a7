import { describe, expect, it } from "vitest";
import type { Language } from "../../src/kernel/bilingual.ts";
import { checkScreen } from "../../src/cli/screen/check-screen.ts";
import { monthScreen } from "../../src/cli/screen/month-screen.ts";
import { promoteScreen } from "../../src/cli/screen/promote-screen.ts";
import type { Screen } from "../../src/cli/screen/screen.ts";
import { cellWidth } from "../../src/io/cell-width.ts";
import { paintFor } from "../../src/io/colour.ts";
import type { MonthResult } from "../../src/payrun/month-result.ts";
import { day, emptyMonth, mayOfThree } from "../support/month-result.ts";

const facts = { law: "warn", payDate: day("2024-06-10"), folder: "out/2024-05" } as const;
const plainScreen = (language: Language, width = 100): Screen => {
  return { language, paint: paintFor(false), width, ascii: false };
};
const month = (language: Language, result: MonthResult = mayOfThree, width?: number) =>
  monthScreen(result, facts, plainScreen(language, width));

describe("the month screen", () => {
  it("shows a Chinese month at a glance, what waits for somebody first, where the files are last", () => {
    expect(month("zh")).toBe(
      `\
2024-05  电信客服 (telecom-support) · 违法条款只提示 · 发薪日 2024-06-10

各班组合计（元）
┌──────┬──────┬──────┬──────────┬────────┬──────┬──────────┐
│ 班组 │ 人数 │ 挂起 │     应发 │   罚款 │ 个税 │     实发 │
├──────┼──────┼──────┼──────────┼────────┼──────┼──────────┤
│ 一组 │    2 │    1 │ 2,032.95 │ -70.00 │ 0.00 │ 1,962.95 │
│ 二组 │    1 │    1 │          │   0.00 │      │          │
│ 合计 │    3 │    2 │ 2,032.95 │ -70.00 │ 0.00 │ 1,962.95 │
└──────┴──────┴──────┴──────────┴────────┴──────┴──────────┘
  未知的金额不计入合计；挂起的工资条按已知金额计入。

挂起的工资条
┌──────┬──────────┬────────────────────────────────┬──────┬────────────────────┐
│ 工号 │ 姓名     │ 原因                           │ 条款 │ 由谁处理           │
├──────┼──────────┼────────────────────────────────┼──────┼────────────────────┤
│ 1002 │ 王强     │ 缺底薪（employees.csv）        │ T10  │ 补齐数据后重新核算 │
│      │          │ 缺打卡记录                     │ X4   │ 补齐数据后重新核算 │
│ 1003 │ 欧阳娜娜 │ 工作交接未完成 [handover_open] │ T6   │ 运营经理           │
└──────┴──────────┴────────────────────────────────┴──────┴────────────────────┘
  放行：在 decisions.csv 加一行 工号、月份、代码（原因后的方括号）、release、谁、日期。

拒收的行
┌────────────────────────┬──────┬────────────────────────────────────────────┐
│ 文件                   │ 行数 │ 原因                                       │
├────────────────────────┼──────┼────────────────────────────────────────────┤
│ 2024-05/complaints.csv │    1 │ CSP102 第 7 行：“2024-05-32”不是存在的日期 │
└────────────────────────┴──────┴────────────────────────────────────────────┘
  原文和办法见 rejects.csv。

待决事项（不影响发放）
┌──────┬──────┬──────────────────────────────────┬──────┬──────────┐
│ 工号 │ 姓名 │ 事项                             │ 条款 │ 由谁决定 │
├──────┼──────┼──────────────────────────────────┼──────┼──────────┤
│ 1001 │ 李梅 │ 投诉升级，须通报 [public_notice] │ T18  │ 中心主管 │
└──────┴──────┴──────────────────────────────────┴──────┴──────────┘

晋升与转正
┌──────┬──────┬────────┬─────────────────┬──────────────────┬──────┐
│ 工号 │ 姓名 │ 结论   │ 职级            │ 依据 / 还差      │ 条款 │
├──────┼──────┼────────┼─────────────────┼──────────────────┼──────┤
│ 1001 │ 李梅 │ 可晋升 │ 客服 → 资深客服 │ 条件全部满足     │ S13  │
│ 1002 │ 王强 │ 接近   │ 客服 → 资深客服 │ 还差：缺组长推荐 │ S13  │
└──────┴──────┴────────┴─────────────────┴──────────────────┴──────┘
  另有 1 人次未到条件，见 promotions.csv。

继任次序
┌──────┬──────┬──────────┬──────┬──────┐
│ 工号 │ 姓名 │ 职级     │ 月数 │ 条款 │
├──────┼──────┼──────────┼──────┼──────┤
│ 1001 │ 李梅 │ 资深客服 │    5 │ S18  │
└──────┴──────┴──────────┴──────┴──────┘

罚款
┌──────┬──────┬────────────┬──────────────┬────────┬───────┬──────┬──────────────────────────┐
│ 工号 │ 姓名 │ 日期       │ 事由         │ 第几次 │  金额 │ 条款 │ 出处                     │
├──────┼──────┼────────────┼──────────────┼────────┼───────┼──────┼──────────────────────────┤
│ 1001 │ 李梅 │ 2024-05-08 │ 回复超时罚款 │      1 │ 20.00 │ T18  │ 2024-05/complaints.csv:3 │
│ 1001 │ 李梅 │ 2024-05-20 │ 回复超时罚款 │      2 │ 50.00 │ T18  │ 2024-05/complaints.csv:5 │
└──────┴──────┴────────────┴──────────────┴────────┴───────┴──────┴──────────────────────────┘

法规提示
┌───────┬───────────────────────┬──────────┬──────┬────────────────┐
│ 代码  │ 法条                  │ 制度条款 │ 人数 │ 涉及金额（元） │
├───────┼───────────────────────┼──────────┼──────┼────────────────┤
│ GR-01 │ 劳动法第48条          │ T10      │    1 │       1,510.00 │
│ GR-06 │ 工资支付暂行规定第9条 │ T6       │    1 │                │
│ GR-11 │ 劳动法第44条          │ T14      │    1 │          98.74 │
└───────┴───────────────────────┴──────────┴──────┴────────────────┘
  逐人说明见 warnings.csv。

目标
┌────────┬────────┬────────┬──────┬────────┐
│ 范围   │ 指标   │   实际 │ 目标 │ 结果   │
├────────┼────────┼────────┼──────┼────────┤
│ 一组   │ 接通率 │ 83.33% │  80% │ 达标   │
│ 二组   │ 接通率 │        │  80% │ 未知   │
│ 全中心 │ 接通率 │    75% │  80% │ 未达标 │
└────────┴────────┴────────┴──────┴────────┘

运行覆盖（没有起作用的）
  本月未触发：T8 离职通知不足
  全部见 run-coverage.csv

报表在 out/2024-05：
  月度报告 report.html · 打印用工资条 payslips.html · 工资条 payslips.csv
  工资明细 payslip-lines.csv · 罚款 fines.csv · 考核 appraisal.csv · 考核明细 appraisal-lines.csv
  考勤 attendance.csv · 通话 calls.csv · 晋升 promotions.csv · 继任 successors.csv
  待决事项 flags.csv · 法规提示 warnings.csv · 拒收行 rejects.csv · 运行覆盖 run-coverage.csv
  用工成本 employer-cost.csv · 代发表 bank.csv · 扣缴端导入表 tax-import.csv · 记账凭证 journal.csv
  未列入名单 left-out.csv · 汇总 summary.json

可发 1 人，实发 1,480.00 元；挂起 2 人；拒收 1 行；待决 1 项。
`,
    );
  });

  it("says the same in English", () => {
    expect(month("en")).toBe(
      `\
2024-05  Telecom support (telecom-support) · law: warn · pay date 2024-06-10

Totals by team (yuan)
┌───────┬────────┬──────┬──────────┬────────┬──────┬──────────┐
│ team  │ people │ held │    gross │  fines │  tax │      net │
├───────┼────────┼──────┼──────────┼────────┼──────┼──────────┤
│ 一组  │      2 │    1 │ 2,032.95 │ -70.00 │ 0.00 │ 1,962.95 │
│ 二组  │      1 │    1 │          │   0.00 │      │          │
│ total │      3 │    2 │ 2,032.95 │ -70.00 │ 0.00 │ 1,962.95 │
└───────┴────────┴──────┴──────────┴────────┴──────┴──────────┘
  Unknown amounts are left out; held payslips count with what is known.

Held payslips
┌──────────┬──────────┬─────────────────────────────┬────────┬─────────────────────────────┐
│ employee │ name     │ why                         │ clause │ who must act                │
├──────────┼──────────┼─────────────────────────────┼────────┼─────────────────────────────┤
│ 1002     │ 王强     │ no base pay (employees.csv) │ T10    │ supply the figure, then run │
│          │          │                             │        │ again                       │
│          │          │ no punches                  │ X4     │ supply the figure, then run │
│          │          │                             │        │ again                       │
│ 1003     │ 欧阳娜娜 │ hand-over is not complete   │ T6     │ operations manager          │
│          │          │ [handover_open]             │        │                             │
└──────────┴──────────┴─────────────────────────────┴────────┴─────────────────────────────┘
  To release: add id, month, the code in brackets, release, by, date to decisions.csv.

Rejected rows
┌────────────────────────┬──────┬───────────────────────────────────────────────────────┐
│ file                   │ rows │ why                                                   │
├────────────────────────┼──────┼───────────────────────────────────────────────────────┤
│ 2024-05/complaints.csv │    1 │ CSP102 line 7: "2024-05-32" is not a date that exists │
└────────────────────────┴──────┴───────────────────────────────────────────────────────┘
  Raw rows and remedies in rejects.csv.

To be decided (nothing is held)
┌──────────┬──────┬───────────────────────────────────────────┬────────┬─────────────┐
│ employee │ name │ matter                                    │ clause │ who decides │
├──────────┼──────┼───────────────────────────────────────────┼────────┼─────────────┤
│ 1001     │ 李梅 │ escalated complaint, public notice is due │ T18    │ centre lead │
│          │      │ [public_notice]                           │        │             │
└──────────┴──────┴───────────────────────────────────────────┴────────┴─────────────┘

Promotion and confirmation
┌──────────┬──────┬──────────┬──────────────────────┬───────────────────────────────┬────────┐
│ employee │ name │ result   │ grade                │ met / missing                 │ clause │
├──────────┼──────┼──────────┼──────────────────────┼───────────────────────────────┼────────┤
│ 1001     │ 李梅 │ eligible │ agent → senior agent │ every condition met           │ S13    │
│ 1002     │ 王强 │ near     │ agent → senior agent │ missing: no nomination by the │ S13    │
│          │      │          │                      │ leader                        │        │
└──────────┴──────┴──────────┴──────────────────────┴───────────────────────────────┴────────┘
  1 not there yet, see promotions.csv.

Successors in order
┌──────────┬──────┬──────────────┬────────┬────────┐
│ employee │ name │ grade        │ months │ clause │
├──────────┼──────┼──────────────┼────────┼────────┤
│ 1001     │ 李梅 │ senior agent │      5 │ S18    │
└──────────┴──────┴──────────────┴────────┴────────┘

Fines
┌──────────┬──────┬────────────┬────────────┬─────┬────────┬────────┬──────────────────────────┐
│ employee │ name │ date       │ what       │ nth │ amount │ clause │ source                   │
├──────────┼──────┼────────────┼────────────┼─────┼────────┼────────┼──────────────────────────┤
│ 1001     │ 李梅 │ 2024-05-08 │ late reply │   1 │  20.00 │ T18    │ 2024-05/complaints.csv:3 │
│ 1001     │ 李梅 │ 2024-05-20 │ late reply │   2 │  50.00 │ T18    │ 2024-05/complaints.csv:5 │
└──────────┴──────┴────────────┴────────────┴─────┴────────┴────────┴──────────────────────────┘

Law warnings
┌───────┬───────────────────────────┬────────┬────────┬───────────────┐
│ code  │ article                   │ clause │ people │ yuan at stake │
├───────┼───────────────────────────┼────────┼────────┼───────────────┤
│ GR-01 │ Labour Law art. 48        │ T10    │      1 │      1,510.00 │
│ GR-06 │ Wage Payment Rules art. 9 │ T6     │      1 │               │
│ GR-11 │ Labour Law art. 44        │ T14    │      1 │         98.74 │
└───────┴───────────────────────────┴────────┴────────┴───────────────┘
  Person by person in warnings.csv.

Targets
┌────────┬─────────────┬────────┬────────┬─────────┐
│ group  │ indicator   │ actual │ target │ result  │
├────────┼─────────────┼────────┼────────┼─────────┤
│ 一组   │ answer rate │ 83.33% │    80% │ met     │
│ 二组   │ answer rate │        │    80% │ unknown │
│ centre │ answer rate │    75% │    80% │ missed  │
└────────┴─────────────┴────────┴────────┴─────────┘

Run coverage (what had no effect)
  never fired: T8 short notice
  All of it: run-coverage.csv

Reports in out/2024-05:
  report.html · payslips.html · payslips.csv · payslip-lines.csv · fines.csv · appraisal.csv
  appraisal-lines.csv · attendance.csv · calls.csv · promotions.csv · successors.csv · flags.csv
  warnings.csv · rejects.csv · run-coverage.csv · employer-cost.csv · bank.csv · tax-import.csv
  journal.csv · left-out.csv · summary.json

1 payslip ready, net 1,480.00 yuan; 2 payslips held; 1 row rejected; 1 matter to be decided.
`,
    );
  });

  it("breaks a long first line between its parts", () => {
    const { policy } = mayOfThree;
    const long = { ...policy, title: { zh: "很".repeat(30), en: "very long ".repeat(6).trim() } };
    const [first = "", second = ""] = month("en", { ...mayOfThree, policies: [long] }, 80).split(
      "\n",
    );
    expect(first).toMatch(/^2024-05 {2}very long .*\(telecom-support\)$/);
    expect(second).toBe("law: warn · pay date 2024-06-10");
  });

  it.each([100, 80])("fits %i columns", (width) => {
    const lines = [month("zh", mayOfThree, width), month("en", mayOfThree, width)].join("\n");
    expect(lines.split("\n").filter((line) => cellWidth(line) > width)).toEqual([]);
  });

  it("leaves out what there is nothing to say about", () => {
    expect(month("zh", emptyMonth)).toBe(
      `\
2024-05  电信客服 (telecom-support) · 违法条款只提示 · 发薪日 2024-06-10

报表在 out/2024-05：
  月度报告 report.html · 打印用工资条 payslips.html · 工资条 payslips.csv
  工资明细 payslip-lines.csv · 罚款 fines.csv · 考核 appraisal.csv · 考核明细 appraisal-lines.csv
  考勤 attendance.csv · 通话 calls.csv · 晋升 promotions.csv · 继任 successors.csv
  待决事项 flags.csv · 法规提示 warnings.csv · 拒收行 rejects.csv · 运行覆盖 run-coverage.csv
  用工成本 employer-cost.csv · 代发表 bank.csv · 扣缴端导入表 tax-import.csv · 记账凭证 journal.csv
  未列入名单 left-out.csv · 汇总 summary.json

没有可发的工资条。
`,
    );
  });

  it("shows twenty fines and says where the rest is", () => {
    const [fine] = mayOfThree.fines;
    const fines = Array.from({ length: 23 }, () => fine).filter((one) => one !== undefined);
    expect(month("zh", { ...mayOfThree, fines })).toContain("  还有 3 行，见 fines.csv\n");
    expect(month("en", { ...mayOfThree, fines })).toContain("  3 more rows, see fines.csv\n");
  });

  it("shows what was applied only when the law changed a fine", () => {
    const [fine, ...others] = mayOfThree.fines;
    if (!fine) throw new Error("a fine is needed");
    const [none] = mayOfThree.payslips.flatMap(({ other }) => (other ? [other] : []));
    if (!none) throw new Error("an amount of nothing is needed");
    const fines = [{ ...fine, applied: none }, ...others];
    expect(month("zh", { ...mayOfThree, fines })).toMatch(/│ +50\.00 │ +0\.00 │/);
    expect(month("zh")).not.toContain("执行");
  });

  it("no longer asks for what somebody has decided", () => {
    const flags = mayOfThree.flags.map((flag) => ({ ...flag, decided: "confirm" as const }));
    expect(month("zh", { ...mayOfThree, flags })).not.toContain("待决事项（");
  });

  it("uses only plain signs on a console that draws others two cells wide", () => {
    const text = monthScreen(mayOfThree, facts, { ...plainScreen("en"), ascii: true });
    expect(text).not.toMatch(/[─-╿→≥…·×✓✗]/);
    expect(text).toContain("agent -> senior agent");
  });

  it("names a group of people without a team or site as such", () => {
    const groups = mayOfThree.groupIndicators.map((group) => ({ ...group, name: "" }));
    const [first] = groups;
    const missed = first?.indicators.map((one) => ({ ...one, met: false })) ?? [];
    const bySite = first ? [{ ...first, group: "site" as const, indicators: missed }] : [];
    const result = { ...mayOfThree, groupIndicators: [...groups, ...bySite] };
    expect(month("zh", result)).toMatch(/│ （无） +│ 接通率/);
    expect(month("zh", result)).toMatch(/│ 地点 （无） +│ 接通率/);
    expect(month("en", result)).toMatch(/│ \(none\) +│/);
  });

  it("shows figures that several groups share once, under all their names", () => {
    const [first] = mayOfThree.groupIndicators;
    if (!first) throw new Error("a group is needed");
    const site = { ...first, group: "site" as const, name: "南岗" };
    const nameless = { ...first, group: "site" as const, name: "" };
    const text = month("zh", { ...mayOfThree, groupIndicators: [site, first, nameless] });
    expect(text).toMatch(/│ 地点 南岗 · 一组 │ 接通率 │/);
    expect(text.match(/83\.33%/g)).toHaveLength(1);
  });

  it("says once what more than five people wait for, and each one's own reasons apart", () => {
    const [slip] = mayOfThree.payslips;
    if (!slip) throw new Error("a payslip is needed");
    const shared = {
      code: "unknown",
      reason: { zh: "缺打卡记录", en: "no punches" },
      clause: "S1",
    };
    const own = { code: "unknown", reason: { zh: "缺底薪", en: "no base" }, clause: "S2" };
    const held = (people: number) =>
      Array.from({ length: people }, (_, index) => ({
        ...slip,
        person: { ...slip.person, id: `20${index}`, name: `某${index}` },
        status: "held" as const,
        holds: index === 1 ? [shared, own] : [shared],
      }));
    const six = month("zh", { ...mayOfThree, payslips: held(6) });
    expect(six.match(/缺打卡记录/g)).toHaveLength(1);
    expect(six).toMatch(/│ 6 人 +│ +│ 缺打卡记录/);
    expect(six).toMatch(/│ 201 +│ 某1 +│ 缺底薪/);
    expect(six).not.toContain("某3");
    expect(month("en", { ...mayOfThree, payslips: held(6) })).toMatch(/│ 6 people +│/);
    const five = month("zh", { ...mayOfThree, payslips: held(5) });
    expect(five.match(/缺打卡记录/g)).toHaveLength(5);
  });

  it("paints only when asked", () => {
    const escape = String.fromCodePoint(27);
    const painted = monthScreen(mayOfThree, facts, { ...plainScreen("zh"), paint: paintFor(true) });
    expect(painted).toContain(escape);
    expect(month("zh")).not.toContain(escape);
  });
});

describe("the check screen", () => {
  it("is silent when all is well", () => {
    expect(checkScreen(emptyMonth, plainScreen("zh"))).toBe("");
  });

  it("shows under --strict what the law objects to, because it counts then", () => {
    const lawful = { ...mayOfThree, payslips: [], rejects: [] };
    expect(checkScreen(lawful, plainScreen("en"))).toBe("");
    expect(checkScreen(lawful, plainScreen("en"), true)).toContain("GR-11");
  });

  it("names held payslips and rejected rows, then counts them", () => {
    const lines = checkScreen(mayOfThree, plainScreen("en")).trimEnd().split("\n");
    expect(lines[0]).toBe("Held payslips");
    expect(lines).toContain("Rejected rows");
    expect(lines.at(-1)).toBe(
      "1 payslip ready, net 1,480.00 yuan; 2 payslips held; 1 row rejected.",
    );
  });
});

describe("the promotion screen", () => {
  it("shows the evidence of every candidate, the eligible last", () => {
    expect(promoteScreen(mayOfThree, plainScreen("zh"))).toBe(
      `\
2024-05 晋升候选 · 电信客服

1003 欧阳娜娜  客服 → 资深客服  未到  [S13]
  ✗ 一等只有2个月
  ✗ 缺组长推荐

1002 王强  客服 → 资深客服  接近  [S13]
  ✓ 在级6个月
  ✗ 缺组长推荐

1001 李梅  客服 → 资深客服  可晋升  [S13]
  ✓ 连续5个月一等
  ✓ 组长推荐

继任次序
┌──────┬──────┬──────────┬──────┬──────┐
│ 工号 │ 姓名 │ 职级     │ 月数 │ 条款 │
├──────┼──────┼──────────┼──────┼──────┤
│ 1001 │ 李梅 │ 资深客服 │    5 │ S18  │
└──────┴──────┴──────────┴──────┴──────┘

条件满足不等于晋升：职级只随 changes.csv 里的一行改变。
可晋升 1，接近 1，未到 1。
`,
    );
  });

  it("says so when there is nobody", () => {
    expect(promoteScreen(emptyMonth, plainScreen("en"))).toBe(
      "2024-05 promotion candidates · Telecom support\n\nNo candidates.\n",
    );
  });
});
