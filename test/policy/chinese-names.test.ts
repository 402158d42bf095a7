import { describe, expect, it, test } from "vitest";
import { BUILT_IN_KINDS } from "../../src/inputs/kind-catalogue.ts";
import {
  figuresInChinese,
  fieldInChinese,
  kindsInChinese,
} from "../../src/policy/compile/chinese-names.ts";
import { fieldsOfKind } from "../../src/policy/compile/vocabulary.ts";
import { languageReference } from "../../src/policy/reference/language-reference.ts";
import {
  compileTiny,
  d,
  findingsOf,
  moment,
  policyOf,
  valueOf,
  valuesOf,
} from "../support/tiny-policy.ts";

describe("one Chinese name means one thing", () => {
  it("among the figures", () => {
    expect(new Set(figuresInChinese().values()).size).toBe(figuresInChinese().size);
  });

  it("among the kinds of records", () => {
    expect(new Set(kindsInChinese().values()).size).toBe(kindsInChinese().size);
  });

  test.each([...kindsInChinese().keys()])("among the fields of %s", (kind) => {
    const names = [...fieldsOfKind(kind, BUILT_IN_KINDS).values()].map(fieldInChinese);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("every Chinese name can be written in a policy", () => {
  test.each([...figuresInChinese()])("%s as %s", (english, chinese) => {
    const kept = [english, chinese].map((name) => {
      const { policy, diagnostics } = compileTiny(
        `measures: { x: { value: 'known(previous(${name}))', keep: true } }`,
      );
      expect(diagnostics).toEqual([]);
      return policy?.rules.kept.map((one) => one.name);
    });
    expect(kept[1]).toEqual(kept[0]);
    expect(chinese).toMatch(/\p{Script=Han}/u);
  });

  test.each([...kindsInChinese()])("%s as %s with its fields", (kind, chinese) => {
    const fields = [...fieldsOfKind(kind, BUILT_IN_KINDS).values()];
    const whole = fields.map((field) => `count(集.${fieldInChinese(field)}) >= 0`);
    const records = `records: { 集: { from: ${chinese} } }\n`;
    const yaml = `${records}measures: { x: { value: '${whole.join(" and ")}', keep: true } }`;
    expect(findingsOf(yaml)).toEqual([]);
  });
});

describe("Chinese and English names", () => {
  const sales = [
    { amount: d("100"), status: "paid", paid_at: moment("2024-05-02 10:00") },
    { amount: d("30"), status: "closed", paid_at: moment("2024-05-03 10:00") },
  ];

  test.each([
    ["考勤.迟到次数 + attendance.early", "3"],
    ["迟到 * 2", "4"],
    ["绩效分数 - score", "0"],
    ["sum(销售.实付金额)", "130"],
    ["sum(销售.amount, where 订单状态 is paid)", "100"],
    ["sum(sales.实付金额, where sales.订单状态 is paid)", "100"],
    ["count(销售, where known(退款金额))", "0"],
    ["count(大单)", "1"],
    ["sum(大单.实付金额)", "100"],
  ])("mix: %s is %s", (expression, value) => {
    const yaml = `records: { 大单: { from: 销售, where: 实付金额 > 50, month: 付款时间 } }
measures:
  迟到: { value: 考勤.迟到次数 }
  x: { value: '${expression}' }`;
    const quantities = {
      "attendance.late": d("2"),
      "attendance.early": d("1"),
      score: d("80"),
    };
    expect(valuesOf(yaml, "x", [{ quantities, records: { sales } }])).toEqual([value]);
  });

  it("mean the same in per:, in tables and in examples", () => {
    const yaml = `measures:
  每单:
    per: 销售
    unit: yuan
    value: 实付金额 * 1%
    examples: { given: { 销售: [{ 实付金额: 200 }] }, then: 2 }
pay:
  奖:
    clause: 1
    table: { by: 职级, junior: 1, middle: 1, senior: 2 }
    examples: { given: { 职级: senior }, then: 2 }
  另:
    clause: 1
    value: sum(每单)
    examples: { given: { 绩效分数: 3, sales: [{ amount: 300 }] }, then: 3 }`;
    expect(policyOf(yaml).examples.run()).toEqual([]);
  });

  it("words that stand before a colon are read in Chinese too", () => {
    const yaml = (now: string, next: string) => `pay:
  x: { clause: 1, value: 100, pays: { ${now}: 40%, ${next}: 60%, leaver: now } }`;
    const shares = (text: string) =>
      policyOf(text).rules.pay[0]?.column.pays?.parts.map(({ shown, dueAfter }) => [
        shown,
        dueAfter("2024-05"),
      ]);
    expect(shares(yaml("本月", "次月"))).toEqual([
      ["40%", "2024-05"],
      ["60%", "2024-06"],
    ]);
    expect(shares(yaml("now", "next_month"))).toEqual(shares(yaml("本月", "次月")));
  });

  it("keep one name for later months", () => {
    const past = [{ score: 90 }];
    const quantities = { score: d("80") };
    expect(valueOf("value: 'sum(绩效分数, last 2)'", { quantities, past })).toBe("170");
  });

  it("records that are chosen among others are kept apart from all of them", () => {
    const counts = "count(complaints, where upheld, last 3) + count(complaints, last 3)";
    const { rules } = policyOf(`measures: { x: { value: '${counts}' } }`);
    expect(rules.kept.map(({ name }) => name)).toEqual([
      "count(complaints, where upheld)",
      "count(complaints)",
      "x",
    ]);
  });

  it("a name of the policy's own goes before ours", () => {
    const yaml = "measures:\n  绩效分数: { value: 7 }\n  x: { value: 绩效分数 }";
    expect(valuesOf(yaml, "x", [{ quantities: { score: d("80") } }])).toEqual(["7"]);
  });

  it("an unfinished or misplaced name is told as it should be written", () => {
    const hint = (text: string) =>
      compileTiny(`measures: { x: { value: ${text} } }`).diagnostics[0]?.hint;
    expect(hint("考勤.迟到此数")?.zh).toBe("是不是想写 考勤.迟到次数？");
    expect(hint("出勤.迟到次数")?.zh).toBe("写 考勤.迟到次数");
    expect(hint("迟到次数")?.zh).toBe("写 考勤.迟到次数");
    expect(hint("count(投诉录)")?.zh).toBe("是不是想写 投诉？");
  });
});

describe("words of a field may be spelled as files do", () => {
  const leave = [{ type: "personal" }, { type: "sick" }, { type: "personal" }];
  test.each([
    ["类型 = 事假", "2"],
    ['类型 = "事假"', "2"],
    ["type is personal", "2"],
    ["type = 病假", "1"],
  ])("%s", (where, count) => {
    expect(valueOf(`value: 'count(请假, where ${where})'`, { records: { leave } })).toBe(count);
  });

  it("one that no file can hold is told", () => {
    expect(
      findingsOf("measures: { x: { value: 'count(leave, where type = \"事件\")' } }").join(),
    ).toContain("CSP305");
  });
});

it("the reference in Chinese shows the names", () => {
  const text = languageReference("zh", []);
  for (const name of figuresInChinese().values()) expect(text).toContain(`\`${name}\``);
  for (const name of kindsInChinese().values()) expect(text).toContain(`\`${name}\``);
});
