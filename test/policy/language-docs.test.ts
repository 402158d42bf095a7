import { describe, expect, it } from "vitest";
import { QUANTITIES } from "../../src/measures/index.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { describeLanguage } from "../../src/policy/describe-language.ts";
import { wholePolicy } from "../../src/policy/reference/example-policy.ts";
import { FILE_PARTS } from "../../src/policy/reference/file-parts.ts";
import { FIRST_POLICY } from "../../src/policy/reference/first-policy.ts";
import { languageReference } from "../../src/policy/reference/language-reference.ts";
import { RULE_PARTS } from "../../src/policy/reference/rule-parts.ts";
import { TRADE_PARTS } from "../../src/policy/reference/trade-parts.ts";
import { VALUE_PARTS } from "../../src/policy/reference/value-parts.ts";
import { findPack } from "../support/find-pack.ts";

const words = describeLanguage();

function findingsOf(text: string): readonly string[] {
  const { policy, diagnostics } = compilePolicy({ file: "example.yaml", text }, findPack);
  const found = [...diagnostics, ...(policy?.examples.run() ?? [])];
  const count = policy?.examples.count() ?? 0;
  const none = policy && count === 0 ? ["no example"] : [];
  return [
    ...none,
    ...found.map(({ code, place, facts }) => `${code} ${place?.line} ${JSON.stringify(facts)}`),
  ];
}

describe("the example of every word compiles and gives what it states", () => {
  it.each(words.map((word) => [`${word.role} ${word.word}`, word] as const))("%s", (_, word) => {
    expect(findingsOf(wholePolicy(word.docs.shown))).toEqual([]);
  });
});

describe("every word says what a policy author needs", () => {
  it.each(words.map((word) => [`${word.role} ${word.word}`, word] as const))("%s", (_, word) => {
    const { docs } = word;
    expect(docs.chinese).toMatch(/\p{Script=Han}/u);
    expect(docs.yields.zh).not.toBe("");
    expect(docs.shown).toMatch(/examples:/);
    const takesSomething = ["mechanism", "modifier", "function"].includes(word.role);
    if (takesSomething) expect(docs.terms.length).toBeGreaterThan(0);
    for (const term of docs.terms) {
      expect([term.says.zh, term.says.en, term.takes.zh, term.takes.en]).not.toContain("");
    }
  });
});

describe("the chapters", () => {
  const parts = [...FILE_PARTS, ...VALUE_PARTS, ...RULE_PARTS, ...TRADE_PARTS].flatMap(
    ({ title, shown }) => (shown === undefined ? [] : [[title.en, shown] as const]),
  );
  it.each(parts)("the example of %s gives what it states", (_, shown) => {
    expect(findingsOf(wholePolicy(shown))).toEqual([]);
  });

  it("the small complete policy compiles and gives what it states", () => {
    expect(findingsOf(FIRST_POLICY)).toEqual([]);
  });

  it.each(["zh", "en"] as const)(
    "every word and every figure stands in the reference (%s)",
    (language) => {
      const text = languageReference(language, ["base"]);
      for (const { word } of words) expect(text).toContain(word);
      for (const { name } of QUANTITIES) expect(text).toContain(`\`${name}\``);
    },
  );
});
