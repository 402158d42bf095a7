import { expect, it } from "vitest";
import { inputsScreen } from "../../src/cli/screen/inputs-screen.ts";
import {
  blanksScreen,
  policyListScreen,
  policyShowScreen,
  readingsScreen,
} from "../../src/cli/screen/policy-screens.ts";
import type { Screen } from "../../src/cli/screen/screen.ts";
import { inputKind } from "../../src/inputs/input-kind.ts";
import { paintFor } from "../../src/io/colour.ts";
import { place } from "../support/month-result.ts";

const screen: Screen = { language: "zh", paint: paintFor(false), width: 100, ascii: false };

const scores = inputKind({
  kind: "scores",
  title: { zh: "绩效分数", en: "scores" },
  names: ["scores", "绩效分数"],
  columns: {
    score: { type: "points", headers: ["分数", "得分"], required: false },
    employee_id: { type: "id", headers: ["工号"], required: true },
  },
  stands: "month",
  absence: "measured",
  month: { rule: "any" },
});

it("an input file lists its columns, required ones first", () => {
  expect(inputsScreen([scores], screen)).toBe(
    `\
scores.csv  绩效分数
┌─────────────┬────────────────┬──────┬──────┬──────┐
│ 列          │ 中文表头和别名 │ 要求 │ 类型 │ 说明 │
├─────────────┼────────────────┼──────┼──────┼──────┤
│ employee_id │ 工号           │ 必填 │ 编号 │      │
│ score       │ 分数 得分      │ 选填 │ 数字 │      │
└─────────────┴────────────────┴──────┴──────┴──────┘
  文件名：scores, 绩效分数 · 放在月份文件夹
`,
  );
});

const shop = {
  name: "online-shop",
  title: { zh: "网店客服", en: "Online shop" },
  file: "online-shop.yaml",
  columns: [
    {
      section: "pay",
      name: "base",
      clause: "S2",
      heading: { zh: "薪酬", en: "Pay" },
      title: { zh: "底薪", en: "base pay" },
      says: { zh: "按职级取底薪。", en: "Base by grade." },
      place: place("online-shop.yaml", 41),
      layer: "online-shop.yaml",
    },
  ],
  readings: [
    {
      name: "reserve_base",
      clause: "S2",
      chosen: "3000",
      instead: ["30000"],
      why: { zh: "原文多写一个零", en: "one zero too many is printed" },
      place: place("online-shop.yaml", 12),
    },
  ],
  blanks: [
    {
      name: "report_error",
      clause: "T20",
      title: { zh: "报表错漏的罚款", en: "fine for wrong reports" },
      value: undefined,
      filled: false,
      place: place("online-shop.yaml", 20),
    },
    {
      name: "cluster_hours",
      clause: "T26",
      title: { zh: "多少小时内", en: "within how many hours" },
      value: "2",
      filled: false,
      place: place("online-shop.yaml", 21),
    },
  ],
};

it("a policy shows every rule with clause, meaning and line", () => {
  expect(policyShowScreen(shop, screen)).toBe(
    `\
网店客服 (online-shop)  online-shop.yaml

pay
  S2 薪酬: 底薪 (base)
      按职级取底薪。
      online-shop.yaml:41
`,
  );
});

it("a reading says what was chosen, what else it could be, and why", () => {
  expect(readingsScreen(shop, screen)).toBe(
    `\
网店客服 (online-shop)  online-shop.yaml

reserve_base = 3000  [S2]  online-shop.yaml:12
  另一种读法：30000
  理由：原文多写一个零
`,
  );
  expect(readingsScreen({ ...shop, readings: [] }, screen)).toContain("没有有争议的条款。");
});

it("a blank shows its default, or that it is empty", () => {
  const text = blanksScreen(shop, screen);
  expect(text).toContain("│ report_error  │ 报表错漏的罚款 │ 未填，无默认 │ T20  │");
  expect(text).toContain("│ cluster_hours │ 多少小时内     │ 2（默认）    │ T26  │");
  expect(blanksScreen({ ...shop, blanks: [] }, screen)).toContain("没有要填的空白。");
});

it("the list marks the policy in use and one that cannot be used", () => {
  const entries = [
    { name: "online-shop", title: shop.title, builtIn: true, inUse: false },
    { name: "policies/tmall.yaml", title: undefined, builtIn: false, inUse: true },
  ];
  const text = policyListScreen(entries, screen);
  expect(text).toContain("│ online-shop ");
  expect(text).toContain("不能使用，见 cs-pay policy check policies/tmall.yaml │");
  expect(text).toContain("本工作区，正在使用");
});
