import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

/** A rule for each way in which a figure can miss what is asked of it. */
const AWARDS: readonly (readonly [name: string, condition: string])[] = [
  ["more", "when: score > 85"],
  ["least", "when: score >= 90"],
  ["below", "when: score < 80"],
  ["most", "when: score <= 84.5"],
  ["is", "when: grade = lead"],
  ["isnt", "when: grade != agent"],
  ["zero", "when: count(upheld_complaints) > 0"],
  ["excepted", "unless: grade = agent"],
  ["toomany", "unless: score >= 60"],
];

function centre(): SmallCentre {
  const made = new SmallCentre(["2024-05"]);
  made.edit("policies/own.yaml", "{ agent: 客服 }", "{ agent: 客服, lead: 组长 }");
  const rules = AWARDS.map(
    ([name, condition]) =>
      `  ${name}:\n    clause: C4\n    title: { zh: ${name}, en: ${name} }\n` +
      `    ${condition}\n    value: 100 yuan\n`,
  );
  made.edit("policies/own.yaml", "fines:\n", `${rules.join("")}fines:\n`);
  return made;
}

describe("a rule that did not fire says what was there, what was asked and what was short", () => {
  // 1001 is an agent with a score of 85 and no complaint.
  it.each([
    [
      "more",
      "not met: score 85 points, must be more than 85 points →",
      "绩效分数 85 分，须大于 85 分",
    ],
    [
      "least",
      "score 85 points, must be at least 90 points (5 points short)",
      "至少须 90 分（还差 5 分）",
    ],
    ["below", "must be less than 80 points (5 points beyond)", "须小于 80 分（超出 5 分）"],
    ["most", "must be at most 84.5 points (0.5 points beyond)", "至多 84.5 分（超出 0.5 分）"],
    ["is", "grade agent, must be lead", "职级 客服，须为 组长"],
    ["isnt", "grade agent, must not be agent", "职级 客服，不得为 客服"],
    ["zero", "upheld 0, must be more than 0", "成立投诉 0，须大于 0"],
    ["excepted", "excepted: grade agent →", "除外：职级 客服 →"],
    [
      "toomany",
      "excepted: score 85 points, is at least 60 points (25 points beyond)",
      "绩效分数 85 分，达到 60 分（超出 25 分）",
    ],
  ])("%s", async (item, english, chinese) => {
    const shop = centre();
    const ask = async (language: string) => {
      const { stdout } = await shop.run("explain", "1001", "2024-05", item, "--lang", language);
      return stdout.replace(/\n +/g, language === "zh" ? "" : " ");
    };
    expect(await ask("en")).toContain(english);
    expect(await ask("zh")).toContain(chinese);
  });
});

describe("words of formulas are said in the language of the reader", () => {
  it.each([
    ["min(base_pay, 5000 yuan)", "最小(底薪 8000, 5000)", "min(base pay 8000, 5000)"],
    ["max(base_pay, 5000 yuan)", "最大(底薪 8000, 5000)", "max(base pay 8000, 5000)"],
    ["round(base_pay, 30 yuan)", "四舍五入(底薪 8000, 30)", "round(base pay 8000, 30)"],
    ["floor(base_pay, 30 yuan)", "舍去(底薪 8000, 30)", "floor(base pay 8000, 30)"],
    ["if(score > 80 and not known(left_on), 8 yuan, 0 yuan)", "8 = 8.00", "8 = 8.00"],
    ["sum(base_pay, in team)", "合计(2 人) 17000", "sum(2 people) 17000"],
  ])("%s", async (value, chinese, english) => {
    const shop = new SmallCentre(["2024-05"]);
    shop.edit("policies/own.yaml", "value: 300 yuan", `value: ${value}`);
    shop.edit("policies/own.yaml", "    when: streak(good) >= 2\n", "");
    const said = async (language: string) => {
      const argv = ["explain", "1001", "2024-05", "team_bonus", "--lang", language];
      return (await shop.run(...argv)).stdout;
    };
    expect(await said("zh")).toContain(chinese);
    expect(await said("en")).toContain(english);
  });

  it("the count of months that a condition waits for", async () => {
    const shop = new SmallCentre(["2024-05"]);
    const argv = ["explain", "1001", "2024-05", "team_bonus", "--lang"];
    const flat = async (language: string) =>
      (await shop.must(...argv, language)).stdout.replace(/\s+/g, " ");
    expect(await flat("zh")).toContain("连续月数 1，至少须 2（还差 1）");
    expect(await flat("en")).toContain("streak 1, must be at least 2 (1 short)");
  });
});
