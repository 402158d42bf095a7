import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../src/policy/compile.ts";
import { describeLanguage } from "../../src/policy/describe-language.ts";
import { wholePolicy } from "../../src/policy/reference/example-policy.ts";

const words = describeLanguage();

function findingsOf(text: string): readonly string[] {
  const { policy, diagnostics } = compilePolicy({ file: "example.yaml", text }, () => undefined);
  const found = [...diagnostics, ...(policy?.examples.run() ?? [])];
  const count = policy?.examples.count ?? 0;
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
