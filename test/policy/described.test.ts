import { describe, expect, it } from "vitest";
import type { Language } from "../../src/kernel/bilingual.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { describeLanguage } from "../../src/policy/describe-language.ts";
import { descriptionPage } from "../../src/policy/described/description-page.ts";
import { wholePolicy } from "../../src/policy/reference/example-policy.ts";
import { findPack } from "../support/find-pack.ts";
import { SENTENCES } from "./described.cases.ts";

function pageOf(text: string, language: Language): string {
  const { policy, diagnostics } = compilePolicy({ file: "own.yaml", text }, findPack);
  expect(diagnostics).toEqual([]);
  return policy ? descriptionPage(policy.described(language), language) : "";
}

describe("every word of the language has its sentence", () => {
  const words = describeLanguage();

  it("the table of sentences names every word, and no other", () => {
    const known = words.map(({ role, word }) => `${role} ${word}`);
    expect(Object.keys(SENTENCES).toSorted()).toEqual(known.toSorted());
  });

  it.each(words.map((word) => [`${word.role} ${word.word}`, word] as const))("%s", (name, word) => {
    const text = wholePolicy(word.docs.shown);
    const expected = SENTENCES[name];
    expect(pageOf(text, "zh")).toContain(expected?.zh);
    expect(pageOf(text, "en")).toContain(expected?.en);
  });
});

const HEAD = `policy: own
title: { zh: 小制度, en: small policy }
effective_from: 2024-03-01
attendance: { recorded: false, shifts: { day: { zh: 白班, en: day, from: "09:00", to: "18:00" } } }
clauses:
  A1: { heading: { zh: 第一条, en: one }, says: { zh: 迟到要罚, en: late is fined } }
`;

describe("a policy told to its people", () => {
  it("begins with its title and the day it starts", () => {
    const page = pageOf(HEAD, "zh");
    expect(page.split("\n").slice(0, 3)).toEqual(["# 小制度", "", "自 2024-03-01 起执行。"]);
    expect(pageOf(HEAD, "en")).toContain("# Small policy\n\nIn force from 2024-03-01.");
  });

  it("puts the reading chosen into the rule and leaves away what the others would say", () => {
    const page = pageOf(
      `${HEAD}readings:
  harsh: { clause: A1, chosen: no_more, instead: [doubled], why: { zh: 条文不清, en: unclear } }
  amount: { clause: A1, chosen: 30, instead: [50], why: { zh: 两处不同, en: two places } }
fines:
  fine_late:
    clause: A1
    title: { zh: 迟到罚款, en: fine for being late }
    unless: harsh = doubled and score > 90
    value: attendance.late * if(harsh = doubled, 100 yuan, amount)
`,
      "zh",
    );
    expect(page).toContain("- 迟到罚款 = 迟到次数 × 30。");
    expect(page).not.toContain("不适用");
    expect(page).toContain("| A1 | 两处不同 | 30 | 50 |");
  });

  it("says that a rule is out of force when the reading switches it off", () => {
    const page = pageOf(
      `${HEAD}readings:
  harsh: { clause: A1, chosen: kind, instead: [strict], why: { zh: 条文不清, en: unclear } }
fines:
  fine_late: { clause: A1, title: { zh: 罚, en: fine }, when: harsh = strict, value: 20 yuan }
`,
      "en",
    );
    expect(page).toContain("#### Fine\n\n- Does not apply under the readings chosen.");
    expect(page).not.toContain("20 yuan");
  });

  it("leaves a blank open until the company fills it", () => {
    const blanks = (fill: string) => `${HEAD}blanks:
  late_fine: { clause: A1, unit: yuan, title: { zh: 迟到罚款数额, en: fine for being late }${fill} }
fines:
  fine_late: { clause: A1, title: { zh: 迟到罚款, en: late }, value: late_fine }
`;
    expect(pageOf(blanks(""), "zh")).toContain("- 迟到罚款 = 迟到罚款数额（由公司填写）。");
    expect(pageOf(blanks(""), "zh")).toContain("| A1 | 迟到罚款数额 | 待公司填写 |");
    expect(pageOf(blanks(", default: 20 yuan"), "zh")).toContain("- 迟到罚款 = 20 元。");
  });

  it("leaves away an example of the pack that its own readings make untrue", () => {
    const own = (reading: string) => pageOf(`policy: own\nextends: online-shop\n${reading}`, "zh");
    // 2400 × 10 % × 87 ÷ 100 = 208.80; without ÷ 100 it would be 20,880.
    expect(own("")).toContain("绩效分数 86.5 → 208.80 元");
    expect(own("readings: { score_as: factor }\n")).not.toContain("208.80");
  });

  it("says who decides a flag and whether pay waits for it, and the article of a warning", () => {
    const page = pageOf(
      `${HEAD}flags:
  many:
    clause: A1
    title: { zh: 多次迟到, en: often late }
    decides: { zh: 主管, en: supervisor }
    hold: true
    message: { zh: 迟到, en: late }
    when: attendance.late >= 3
warnings:
  few:
    clause: A1
    title: { zh: 底薪低, en: low base }
    article: { zh: 劳动合同, en: the contract }
    message: { zh: 底薪, en: base }
    when: known(base_pay) and base_pay < 2000 yuan
`,
      "zh",
    );
    expect(page).toContain(
      "#### 多次迟到（提请决定）\n\n" +
        "- 出现条件：迟到次数不低于 3。\n- 由主管决定。\n- 决定之前工资条照算、暂不发。",
    );
    expect(page).toContain(
      "- 出现条件：底薪已填写，且底薪低于 2000 元。\n- 依据：劳动合同。\n- 只提醒，不改变金额。",
    );
  });

  it("tells proposals, who is paid and what an example chose", () => {
    const page = pageOf(
      `${HEAD}readings:
  by: { clause: A1, chosen: year, instead: [month], why: { zh: 不明, en: unclear } }
blanks:
  floor: { clause: A1, unit: points, title: { zh: 最低分, en: lowest score } }
actions:
  raise:
    clause: A1
    title: { zh: 加薪, en: raise }
    decides: { zh: 经理, en: manager }
    when: score >= floor and by = month
    examples:
      - { given: { score: 80, floor: 75, by: month }, then: yes }
  training: { clause: A1, title: 培训, decides: 经理, weakest_below: 60 }
paid: { clause: A1, when: not own_computer }
`,
      "zh",
    );
    expect(page).toContain(
      "- 由经理决定，不自动执行。\n\n> 例：绩效分数 80，最低分 75，选项 `by` 取 `month` → 成立",
    );
    expect(page).toContain("- 计分的指标中最弱一项低于 60 分时提出。");
    expect(page).toContain("- 只有符合以下条件的人在这里发薪：“自备电脑”为否。");
  });
});
