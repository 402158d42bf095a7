import { describe, expect, it, test } from "vitest";
import { hintOf, messageOf } from "../../src/kernel/diagnostic.ts";
import { SAID_IN_CHINESE } from "../../src/policy/load/said-in-chinese.ts";
import { sourcesIn } from "../tidy/sources.ts";
import { compileTiny } from "../support/tiny-policy.ts";

/** Sentences that the compiler fills into findings: what is wanted, and why an expression fails. */
const SENTENCE =
  /(?:wanted: |why: |why = |#wants\([\w.]+, |refuse\([^"`]*?, )(["`])((?:(?!\1).)*)\1/gs;

/** With figures and names for gaps; what is units and signs alone needs no sentence. */
function sentencesOf(source: string): readonly string[] {
  return [...source.matchAll(SENTENCE)]
    .map(([, , text = ""]) => text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "{}"))
    .filter((text) => /[a-z]{2,} [a-z]{2,}/.test(text));
}

describe("what the compiler says is said in Chinese too", () => {
  const known = new Set(Object.keys(SAID_IN_CHINESE));
  const files = sourcesIn("src/policy").filter(({ text }) => text.includes("report"));

  it("every sentence of the sources", () => {
    const found = files.flatMap(({ text }) => sentencesOf(text));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter((text) => !known.has(text))).toEqual([]);
  });

  it("with as many gaps", () => {
    for (const [english, chinese] of Object.entries(SAID_IN_CHINESE)) {
      const gaps = (text: string) => text.match(/\{\d?\}/g)?.length ?? 0;
      expect([english, gaps(chinese)]).toEqual([english, gaps(english)]);
    }
  });

  test.each([
    ["measures:\n  x: { value: base_pay + 3 days }", "单位不合：元 + 天"],
    ["measures:\n  x: { value: 1 + }", "算式读不通：算式没有写完"],
    ['measures:\n  x: { value: "abs(score, 2)" }', "算式读不通：abs(…) 要写 1 项，写了 2 项"],
    [
      "measures:\n  x: { value: sum(sales) }",
      "算式读不通：sum(sales) 没有写栏目：sum(sales.amount)",
    ],
    ["records: { x: { from: sales, every: 0 } }", "“every”应写成从 1 起的整数"],
    ["measures:\n  x: { value: previous(self) }", "previous(self) 要在有 starts: 的栏目里用"],
    [
      "measures:\n  x: { tiers: { of: score, on: all, 0: 1% } }",
      "“计法”没有可选项“all” 可选：全额（whole）、分段（slice）",
    ],
    [
      "pay:\n  x: { clause: 1, value: 1, pays: { soon: 100% } }",
      "可选：本月（now）、次月（next_month）",
    ],
  ])("%s", (yaml, chinese) => {
    const [first] = compileTiny(yaml).diagnostics;
    const said = first && `${messageOf(first, "zh")} ${hintOf(first, "zh")}`;
    expect(said).toContain(chinese);
  });
});
