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
    "{ value: employment = outsourced, examples: [{ given: { employment: outsourced }, then: yes }, { given: { employment: staff }, then: no }] }",
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

  describe("of figures that a group has together, and of choices", () => {
    const GROUPED = `readings: { way: { clause: C, chosen: a, instead: [b], why: either } }
blanks:
  price: { clause: C, unit: yuan, title: price }
  floor: { clause: C, unit: points, title: floor, default: 60 }
measures:
  team_mean: { per: team, value: mean(score) }
`;
    const wrong = (rule: string) =>
      policyOf(`${GROUPED}  x: ${rule}`)
        .examples.run()
        .map((one) => messageOf(one, "en"));

    test.each([
      // a team's figure is given like any other, by whoever is of the team
      "{ value: team_mean * 2, examples: [{ given: { team_mean: 40 }, then: 80 }] }",
      "{ value: score - team_mean, examples: [{ given: [{ team: A, team_mean: 40, score: 50 }, { team: A, score: 30 }, { team: B, score: 7 }], then: [10, -10, 0] }] }",
      "{ per: team, value: team_mean / 2, examples: [{ given: [{ team: A, team_mean: 40 }, { team: B, score: 6 }], then: [20, 3] }] }",
      // the policy's own choice holds unless the example makes another
      "{ value: 'if(way = a, 1, 2)', examples: [{ given: {}, then: 1 }, { given: { way: b }, then: 2 }] }",
      "{ value: 'if(score >= floor, 1, 0)', examples: [{ given: { score: 60 }, then: 1 }, { given: { score: 60, floor: 61 }, then: 0 }] }",
      "{ value: count(complaints) * price, unit: yuan, examples: [{ given: { complaints: [{ kind: a }, { kind: b }], price: 1.5 }, then: 3 }] }",
      "{ when: known(price), value: 1, examples: [{ given: {}, then: none }, { given: { price: 9 }, then: 1 }] }",
      // 10.00 by weights 1 and 2: 3.33 and 6.67
      "{ unit: yuan, share: { pool: price, by: score, in: team }, examples: [{ given: [{ team: A, score: 1, price: 10 }, { team: A, score: 2 }], then: [3.33, 6.67] }] }",
    ])("%s agrees", (rule) => {
      expect(wrong(rule)).toEqual([]);
    });

    test.each([
      ["{ given: { way: c }, then: 1 }", '"way" has no choice "c"'],
      ["{ given: { way: b }, then: 1 }", "1 is written, 2 comes out"],
    ])("%s does not", (example, said) => {
      expect(wrong(`{ value: 'if(way = a, 1, 2)', examples: [${example}] }`).join()).toContain(
        said,
      );
    });

    test.each([
      ["[{ team: A, team_mean: 1 }, { team: A, team_mean: 2 }]", "has one value per team"],
      ["[{ way: a }, { way: b }]", "has one value per centre"],
      ["{ nth_of: 3 }", "has one value per complaints"],
    ])("%s is refused", (given, said) => {
      const found = findingsOf(
        `${GROUPED}  nth_of: { per: complaints, value: nth }
  x: { value: team_mean > 1 and max(nth_of) > 1, examples: [{ given: ${given}, then: yes }] }`,
      );
      expect(found.join()).toContain(said);
    });
  });

  it("asks the condition of a proposal, where it has one", () => {
    const action = (keys: string) => `actions:
  raise:
    { clause: C, title: raise, decides: x, ${keys}, examples: [{ given: { score: 9 }, then: no }] }
`;
    expect(policyOf(action("when: score > 9")).examples.run()).toEqual([]);
    expect(policyOf(action("when: score >= 9")).examples.run()).toHaveLength(1);
    expect(findingsOf(action("weakest_below: 60")).join()).toContain('"raise" needs "when"');
  });

  describe("of the yearly assessment", () => {
    /** One part of the section with its examples, the rest as little as a policy may say. */
    const yearly = (part: string, example: string) => {
      const keep = (name: string, text: string) => (part === name ? [] : [`  ${text}`]);
      return [
        "yearly:",
        "  clause: S1",
        "  month: 12",
        "  notice_days: 7",
        "  score: score",
        ...keep("criteria", "criteria: { work: { weight: 100%, value: score } }"),
        ...keep("stages", "stages: { self: { due: 10 } }"),
        `  ${part}: ${example}`,
      ].join("\n");
    };

    test.each([
      // 91 × 1 and nothing else
      ["criteria", "{ work: { weight: 100%, value: score, examples: EX } }", "score: 91", "91"],
      ["stages", "{ self: { due: 10, examples: EX } }", "score: 1", "10"],
      ["promote", "{ any: [score >= 91, score = 1], examples: EX }", "score: 91", "yes"],
      ["promote", "{ any: [score >= 91, score = 1], examples: EX }", "score: 90.99", "no"],
      ["promote", "{ any: [{ all: [score >= 91, score < 95] }], examples: EX }", "score: 95", "no"],
      ["demote", "{ any: [score < 60], examples: EX }", "score: 59.99", "yes"],
      ["demote", "{ any: [score < 60], examples: EX }", "grade: junior", "unknown"],
      // one way is enough, whatever is unknown of the other
      ["demote", "{ any: [score < 60, grade = junior], examples: EX }", "grade: junior", "yes"],
      ["honours", "{ when: grade >= senior, examples: EX }", "grade: middle", "no"],
    ])("%s: %s, %s gives %s", (part, entry, given, then) => {
      const told = (wanted: string) => {
        const example = entry.replace("EX", `[{ given: { ${given} }, then: ${wanted} }]`);
        const { examples } = policyOf(yearly(part, example));
        expect(examples.count()).toBe(1);
        return examples.run().map((one) => messageOf(one, "en"));
      };
      expect(told(then)).toEqual([]);
      const [other = "", wrong] = /^[a-z]/.test(then)
        ? [then === "no" ? "yes" : "no", "comes out"]
        : ["8", `8 is written, ${then} comes out`];
      expect(told(other).join()).toContain(wrong);
    });

    it("asks for the figure where only people give points", () => {
      const example =
        "{ work: { weight: 100%, judged: score, examples: [{ given: {}, then: 1 }] } }";
      const found = findingsOf(yearly("criteria", example));
      expect(found.join()).toContain("value");
    });
  });

  it("reaches back over earlier months, in whichever month it stands", () => {
    const yaml = `records:
  quarterly: { from: complaints, where: upheld, over: quarter }
measures:
  x:
    value: count(quarterly)
    examples:
      # May looks at April too, and not at March
      - given:
          complaints: [{ upheld: yes, received_at: 2024-05-06 09:00 }]
          previous:
            - complaints: [{ upheld: yes, received_at: 2024-04-06 09:00 }]
            - complaints: [{ upheld: yes, received_at: 2024-03-06 09:00 }]
        then: 2
      # June is the third month of its quarter; nobody complained in May
      - given:
          month_start: 2024-06-01
          complaints: [{ upheld: yes, received_at: 2024-06-06 09:00 }]
          previous: [{}, { complaints: [{ upheld: yes, received_at: 2024-04-06 09:00 }] }]
        then: 2
  y:
    value: mean(score, over quarter)
    examples:
      # (80 + 90) ÷ 2 in May; (80 + 90 + 100) ÷ 3 in June, where March is not asked
      - { given: { score: 80, previous: [{ score: 90 }, { score: 100 }] }, then: 85 }
      - given:
          month_start: 2024-06-01
          score: 80
          previous: [{ score: 90 }, { score: 100 }, { score: 20 }]
        then: 90
`;
    expect(policyOf(yaml).examples.run()).toEqual([]);
  });

  it("takes the records of two sets of one kind together", () => {
    const yaml = `records:
  good: { from: complaints, where: not upheld }
  bad: { from: complaints, where: upheld }
measures:
  x:
    value: count(good) * 10 + count(bad)
    examples:
      given: { good: [{ upheld: no }], bad: [{ upheld: yes }, { upheld: yes }] }
      then: 12
`;
    expect(policyOf(yaml).examples.run()).toEqual([]);
  });

  it("is not an error of the policy itself: people are paid by it as before", () => {
    const yaml = "measures:\n  x: { value: score, examples: [{ given: { score: 1 }, then: 2 }] }";
    expect(findingsOf(yaml)).toEqual([]);
  });
});
