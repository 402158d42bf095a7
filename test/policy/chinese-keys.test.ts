import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { isChinese } from "../../src/kernel/is-chinese.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { describeLanguage } from "../../src/policy/describe-language.ts";
import { policyShape } from "../../src/policy/keys/policy-shape.ts";
import type { Shape } from "../../src/policy/keys/shape.ts";
import { translatePolicy } from "../../src/policy/keys/translate-policy.ts";
import { wholePolicy } from "../../src/policy/reference/example-policy.ts";
import { FIRST_POLICY } from "../../src/policy/reference/first-policy.ts";
import { findPack } from "../support/find-pack.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDERS = ["src/policy/packs", ...workspacePolicies()];

function workspacePolicies(): readonly string[] {
  const shelves = ["fixtures/workspaces", "fixtures/policies"];
  return readdirSync(path.join(ROOT, "fixtures/workspaces"), { recursive: true })
    .map(String)
    .filter((file) => path.basename(file) === "policies")
    .map((file) => path.join(shelves[0] ?? "", file));
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`),
);
const sources = [
  ...files.map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")] as const),
  ["the first policy of the reference", FIRST_POLICY] as const,
  ...describeLanguage().map(
    ({ role, word, docs }) => [`the example of ${role} ${word}`, wholePolicy(docs.shown)] as const,
  ),
];

function outcome(text: string) {
  const { policy, diagnostics } = compilePolicy({ file: "x.yaml", text }, findPack);
  return {
    findings: diagnostics.map((one) => `${one.place?.line} ${one.code}`),
    columns: policy?.columns.map(({ place, ...rest }) => ({ ...rest, line: place.line })),
    kept: policy?.rules.kept.map(({ name }) => name),
    // A literal is shown in the author's own spelling: 5 s and 5 秒 are one choice.
    readings: policy?.readings.map(({ name, chosen, instead }) => [
      name,
      ...[chosen, ...instead].map((choice) => choice.replace(/ 秒$/, " s")),
    ]),
    examples: policy?.examples.count(),
    wrong: policy?.examples.run().map((one) => messageOf(one, "en")),
  };
}

describe.each(sources)("%s", (_, source) => {
  const chinese = translatePolicy(source, "zh");

  it("is the same byte for byte after Chinese → English → Chinese", () => {
    const english = translatePolicy(chinese, "en");
    expect(translatePolicy(english, "zh")).toBe(chinese);
  });

  it("compiles to the same policy in Chinese", () => {
    expect(outcome(chinese)).toEqual(outcome(source));
  });
});

describe("a file with Chinese keys", () => {
  const head = `制度: 我的\n考勤: { 有打卡: 否, 班次: { day: { 从: "09:00", 至: "18:00" } } }\n`;
  const found = (text: string) =>
    compilePolicy({ file: "x.yaml", text: head + text }, findPack).diagnostics.map(
      (one) =>
        `${one.place?.line}:${one.place?.column} ${messageOf(one, "zh")} ${one.hint?.zh ?? ""}`,
    );

  it("may be mixed with English ones", () => {
    const sum = "如果(得分 >= 90 且 非 (得分 是 95), 300 元, 0)";
    const text = `指标:\n  得分: { 值: round(score) }\npay:\n  奖金:\n    条款: A1\n    value: ${sum}\n`;
    expect(found(text)).toEqual([]);
  });

  it("is told the nearest Chinese key, at its place", () => {
    const text = "指标:\n  得分: { 线形: { of: score, 60: 0, 90: 100 } }\n";
    expect(found(text).join()).toMatch(/^4:9 .*是不是想写 线性/);
  });

  it("is told the nearest Chinese function, at its place", () => {
    expect(found("指标:\n  得分: { 值: 四舍五如(score) }\n").join()).toMatch(
      /^4:12 .*是不是想写 四舍五入/,
    );
  });
});

/** Chinese forms of keys and fixed words that a shape and all below it know. */
function chineseForms(shape: Shape, seen: Set<Shape>): readonly string[] {
  if (seen.has(shape)) return [];
  seen.add(shape);
  if (shape.is === "word") {
    const own = Object.entries(shape.words).flatMap(([english, form]) =>
      english === form ? [] : [form],
    );
    return [...own, ...chineseForms(shape.otherwise, seen)];
  }
  if (shape.is !== "fields") return [];
  const below = [...shape.keys.values()].map((key) => key.shape);
  return [
    ...[...shape.keys].flatMap(([name, { chinese }]) => (name === chinese ? [] : [chinese])),
    ...[...below, shape.rest.key, shape.rest.value, shape.line].flatMap((one) =>
      chineseForms(one, seen),
    ),
  ];
}

describe("a file without a Chinese character has no Chinese key or word", () => {
  it("since every one of them has such a character", () => {
    const forms = chineseForms(policyShape(), new Set());
    expect(forms.length).toBeGreaterThan(100);
    expect(forms.filter((form) => !isChinese(form))).toEqual([]);
  });

  it("unless it is spelled by its code", () => {
    const textOf = (measures: string) =>
      `extends: call-centre\n${measures}:\n  own_score: { per: person, value: round(score) }\n`;
    const spelled = outcome(textOf(String.raw`"\u6307\u6807"`));
    expect(spelled).toEqual(outcome(textOf("measures")));
    expect(spelled.columns?.map(({ name }) => name)).toContain("own_score");
  });
});
