import { describe, expect, it, test } from "vitest";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { findingsOf, policyOf } from "../support/tiny-policy.ts";

/** What an example beside a rule of the tiny policy does not agree with. */
function wrongOf(rule: string): readonly string[] {
  const { examples } = policyOf(`measures:\n  x: ${rule}`);
  return examples.run().map((one) => messageOf(one, "en"));
}

describe("examples beside a rule", () => {
  test.each([
    "{ value: score * 2, examples: [{ given: { score: 40 }, then: 80 }] }",
    "{ value: score / 3, examples: [{ given: { score: 10 }, then: 3.33 }] }",
    "{ value: score / 3, unit: points, examples: [{ given: { score: 10 points }, then: 3 }] }",
    "{ value: attendance.paid_days / attendance.month_days, unit: '%', examples: [{ given: { attendance.paid_days: 1, attendance.month_days: 3 }, then: 33.3% }] }",
    "{ value: grade >= middle, examples: [{ given: { grade: senior }, then: true }] }",
    "{ value: score, when: grade = senior, examples: [{ given: { grade: junior }, then: none }] }",
    "{ value: score, examples: [{ given: {}, then: unknown }] }",
    "{ value: month_end - hired_on, examples: [{ given: { hired_on: 2024-05-01, month_end: 2024-05-31 }, then: 30 }] }",
    "{ value: month_end - month_start, examples: [{ given: {}, then: 30 }] }",
    "{ value: month_number * 10 + month_of_quarter, examples: [{ given: {}, then: 52 }, { given: { month_number: 11 }, then: 112 }] }",
    "{ value: 'sum(score, whose mentor = employee_id)', examples: [{ given: [{ mentor: none, score: 1 }, { mentor: E1, score: 7 }], then: [7, 0] }] }",
    "{ value: not (previous(score) = 1), examples: [{ given: { score: 1 }, then: yes }] }",
    "{ value: previous(score) != 1, examples: [{ given: { score: 1 }, then: no }] }",
    "{ value: count(complaints), examples: [{ given: { complaints: [{ kind: a }, { kind: b }] }, then: 2 }] }",
    "{ value: previous(score), examples: [{ given: { previous: [{ score: 70 }] }, then: 70 }] }",
    "{ value: 'rank(score, in team)', examples: [{ given: [{ team: A, score: 1 }, { team: A, score: 2 }, { team: B, score: 0 }], then: [2, 1, 1] }] }",
    "{ per: complaints, value: nth * 1 yuan, examples: [{ given: { complaints: [{ kind: a }, { kind: b }] }, then: [1, 2] }] }",
  ])("%s agrees", (rule) => {
    expect(wrongOf(rule)).toEqual([]);
  });

  test.each([
    ["{ value: score, examples: [{ given: { score: 1 }, then: 2 }] }", "2 is written, 1 comes out"],
    ["{ value: score, examples: [{ given: {}, then: 0 }] }", "0 is written, ? comes out"],
    ["{ value: score / 3, examples: [{ given: { score: 10 }, then: 3.34 }] }", "3.34 is written"],
    [
      "{ per: complaints, value: nth, examples: [{ given: { complaints: [{ kind: a }, { kind: b }] }, then: [1] }] }",
      "— is written, 2 comes out",
    ],
  ])("%s does not", (rule, said) => {
    expect(wrongOf(rule).join()).toContain(said);
  });

  test.each([
    ["[{ given: { scroe: 1 }, then: 2 }]", 'unknown name "scroe"'],
    ["[{ given: { score: high }, then: 2 }]", "must be points"],
    ["[{ given: { score: 1 } }]", "{ given: { … }, then: … }"],
    ["[{ given: { complaints: [{ kid: a }] }, then: 2 }]", 'unknown name "kid"'],
    ["[{ given: { complains: [] }, then: 2 }]", 'unknown name "complains"'],
  ])("%s is refused", (examples, said) => {
    const found = findingsOf(`measures:\n  x: { value: score, examples: ${examples} }`);
    expect(found.join()).toContain(said);
  });

  it("is not an error of the policy itself: people are paid by it as before", () => {
    const yaml = "measures:\n  x: { value: score, examples: [{ given: { score: 1 }, then: 2 }] }";
    expect(findingsOf(yaml)).toEqual([]);
  });
});
