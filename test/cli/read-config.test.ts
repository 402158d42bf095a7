import { describe, expect, it } from "vitest";
import { hintOf, messageOf } from "../../src/kernel/diagnostic.ts";
import { readConfig } from "../../src/cli/workspace/read-config.ts";

const isSeveral = (value: unknown) => value instanceof Map || value instanceof Set;
const read = (text: string) => readConfig("cs-pay.yaml", text);

function onlyFinding(text: string) {
  const { config, diagnostics } = read(text);
  expect(config).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [found] = diagnostics;
  if (!found) throw new Error("no finding");
  const { line, column } = found.place ?? {};
  return { code: found.code, at: `${line}:${column}`, hint: hintOf(found, "en"), found };
}

describe("cs-pay.yaml", () => {
  it("needs nothing but the policy; the rest has the defaults of the contract", () => {
    expect(read("policy: online-shop\n").config).toMatchObject({
      policy: { text: "online-shop" },
      city: undefined,
      payDay: { day: 10, of: "next-month" },
      law: "warn",
      language: "zh",
      csvFor: "plain",
    });
  });

  it("takes what is written", () => {
    const text = [
      "\uFEFFpolicy: policies/tmall.yaml   # ours",
      "city: harbin",
      "pay_day: { day: 31, of: same-month }",
      "law: enforce",
      "language: en",
      "csv_for: excel",
      "",
    ].join("\r\n");
    expect(read(text).config).toMatchObject({
      policy: { text: "policies/tmall.yaml", place: { line: 1, column: 9 } },
      city: { text: "harbin" },
      payDay: { day: 31, of: "same-month" },
      law: "enforce",
      language: "en",
      csvFor: "excel",
    });
  });

  it("takes Chinese keys and words for the same", () => {
    const english = [
      "policy: policies/tmall.yaml",
      "assign: [{ when: { team: 天猫, employment: outsourced }, policy: online-shop }]",
      "city: harbin",
      "pay_day: { day: 31, of: same-month }",
      "law: enforce",
      "guards: { GR-04: off }",
      "language: en",
      "csv_for: plain",
      "checks: { book: { month: 2024-05, team: 天猫, net: { at_least: 1, at_most: 2 } } }",
      'sites: { 成都: { time_zone: Asia/Shanghai, shift: day, hours: "09:00-18:00" } }',
      "core_hours:",
      '  windows: [{ from: "09:00", to: "18:00", people: 3, days: [monday], site: 成都 }]',
      "teams: { 外包组: { kind: outsourced } }",
      "bank: { columns: { 卡: account, 钱: amount }, header: no, separator: tab, most_rows: 9 }",
      "journal: { accounts: { bank: 1002 } }",
      "payslip_pages: yes",
    ];
    const chinese = [
      "制度: policies/tmall.yaml",
      "分派: [{ 条件: { 班组: 天猫, 用工形式: 外包 }, 制度: online-shop }]",
      "城市: harbin",
      "发薪日: { 日: 31, 月: 当月 }",
      "法律: 执行",
      "法规核查: { GR-04: 关 }",
      "语言: 英文",
      "表格: 普通",
      "核对: { book: { 月份: 2024-05, 班组: 天猫, 实发: { 至少: 1, 至多: 2 } } }",
      '各地点: { 成都: { 时区: Asia/Shanghai, 班次: day, 时间: "09:00-18:00" } }',
      "核心时段:",
      '  时段: [{ 从: "09:00", 至: "18:00", 人数: 3, 星期: [周一], 地点: 成都 }]',
      "各班组: { 外包组: { 类型: 外包 } }",
      "代发: { 列: { 卡: 账号, 钱: 金额 }, 表头: 否, 分隔符: 制表符, 最多行数: 9 }",
      "凭证: { 科目: { 银行存款: 1002 } }",
      "单人工资条: 是",
    ];
    const [one, other] = [english, chinese].map((lines) => read(`${lines.join("\n")}\n`));
    expect(one?.diagnostics).toEqual([]);
    expect(other?.diagnostics).toEqual([]);
    // Where a value stands differs with the length of its key.
    const plain = (config: unknown) =>
      JSON.stringify(config, (key, value: unknown) =>
        key === "place" ? undefined : isSeveral(value) ? [...value] : value,
      );
    expect(plain(other?.config)).toBe(plain(one?.config));
  });

  it("a key in both languages is written twice", () => {
    const { code, at, hint } = onlyFinding("policy: online-shop\n制度: call-centre\n");
    expect({ code, at, hint }).toEqual({ code: "CSP382", at: "2:5", hint: "write it once" });
  });

  it("a misspelt Chinese key names the nearest one", () => {
    const { code, hint } = onlyFinding("policy: online-shop\n发薪期: { 日: 5 }\n");
    expect({ code, hint }).toEqual({ code: "CSP301", hint: "did you mean 发薪日?" });
  });

  it("an unknown key is an error at its place, with the nearest key", () => {
    const { code, at, hint } = onlyFinding("policy: online-shop\npayday: 5\n");
    expect({ code, at, hint }).toEqual({
      code: "CSP301",
      at: "2:1",
      hint: "did you mean pay_day?",
    });
  });

  it("takes single guards apart from the law", () => {
    const { config } = read("policy: online-shop\nguards: { GR-04: off, GR-01: enforce }\n");
    expect([...(config?.guards ?? [])]).toEqual([
      ["GR-04", "off"],
      ["GR-01", "enforce"],
    ]);
  });

  it("refuses a guard that nobody knows or that changes no amount", () => {
    const known = onlyFinding("policy: online-shop\nguards:\n  GR-44: off\n");
    expect(known).toMatchObject({ code: "CSP301", at: "3:3" });
    const idle = onlyFinding("policy: online-shop\nguards: { GR-09: enforce }\n");
    expect(idle).toMatchObject({ code: "CSP336", at: "2:18" });
    expect(onlyFinding("policy: online-shop\nguards: off\n").code).toBe("CSP382");
  });

  it("an unknown key of pay_day is an error too", () => {
    const text = "policy: online-shop\npay_day:\n  day: 5\n  month: next\n";
    expect(onlyFinding(text)).toMatchObject({ code: "CSP301", at: "4:3" });
  });

  it("a value that is not allowed says what may be written", () => {
    const { code, at, hint, found } = onlyFinding("policy: online-shop\nlaw: strict\n");
    expect({ code, at, hint }).toEqual({
      code: "CSP382",
      at: "2:6",
      hint: "write warn, enforce, off",
    });
    expect(messageOf(found, "en")).toBe('law cannot be "strict"');
    expect(found.excerpt).toEqual({ text: "law: strict", length: 6 });
  });

  it.each(["0", "32", "ten", "1.5"])("pay day %s is refused", (day) => {
    const text = `policy: online-shop\npay_day: { day: ${day} }\n`;
    expect(onlyFinding(text)).toMatchObject({ code: "CSP382", at: "2:17" });
  });

  it("pay_day without braces is refused with an example", () => {
    expect(onlyFinding("policy: online-shop\npay_day: 5\n").hint).toContain("{ day: 10");
  });

  it("a workspace without a policy cannot run", () => {
    expect(onlyFinding("city: harbin\n").code).toBe("CSP383");
  });

  it("a word of the product that is not built is not passed over in silence", () => {
    const text = "policy: online-shop\nimport: { calls: cti }\n";
    expect(onlyFinding(text)).toMatchObject({ code: "CSP384", at: "2:1" });
  });

  it("all findings come at once", () => {
    const { diagnostics } = read("polcy: online-shop\nlaw: maybe\nlanguage: fr\n");
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "CSP301",
      "CSP382",
      "CSP382",
      "CSP383",
    ]);
  });

  it("a text that is no YAML is an error with a place", () => {
    const { config, diagnostics } = read("policy: [online-shop\n");
    expect(config).toBeUndefined();
    expect(diagnostics[0]?.place?.file).toBe("cs-pay.yaml");
  });

  it("takes what is written about the files for others", () => {
    const text = [
      "policy: online-shop",
      "company: 示例公司",
      "bank: { template: icbc, header: no, encoding: gbk, separator: tab, most_rows: 500 }",
      "tax_import: { template: 模板/扣缴端.csv }",
      "journal: { accounts: { bank: 1002 基本户 }, teams: { 一组: 5401 成本 } }",
      "payslip_pages: yes",
      "",
    ].join("\n");
    const papers = read(text).config?.papers;
    expect(papers).toMatchObject({
      company: "示例公司",
      bank: {
        template: { text: "icbc" },
        changed: { header: false, encoding: "gbk", separator: "\t", mostRows: 500 },
      },
      taxTemplate: { text: "模板/扣缴端.csv" },
      payslipPages: true,
    });
    expect(papers?.accounts.get("bank")?.en).toBe("1002 基本户");
    expect(papers?.teams.get("一组")?.zh).toBe("5401 成本");
  });

  it.each([
    ["bank: cmb", "2:7", "write { template: cmb }"],
    ["bank: { templat: cmb }", "2:9", "did you mean template?"],
    ["bank: { columns: { 账号: acount, 金额: amount } }", "2:24", "did you mean account?"],
    ["bank: { encoding: gb2312 }", "2:19", "write utf-8, gbk"],
    ["bank: { most_rows: many }", "2:20", "write a whole number"],
    ["tax_import: { template: ../tax.csv }", "2:25", "write a CSV file inside the workspace"],
    ["tax_import: { template: /etc/passwd }", "2:25", "write a CSV file inside the workspace"],
    ["tax_import: { template: 'C:\\x.csv' }", "2:25", "write a CSV file inside the workspace"],
    ["journal: { accounts: { wage: 1 } }", "2:24", "did you mean wages?"],
    ["payslip_pages: maybe", "2:16", "write yes, no, true, false"],
  ])("%s is refused at its place with what to write", (line, at, hint) => {
    expect(onlyFinding(`policy: online-shop\n${line}\n`)).toMatchObject({ at, hint });
  });
});
