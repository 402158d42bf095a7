import { describe, expect, it, test } from "vitest";
import { INPUT_KINDS } from "../../src/inputs/index.ts";
import { readInstead } from "../../src/policy/compile/without-records.ts";
import { compileTiny, d, findingsOf, valuesOf } from "../support/tiny-policy.ts";

describe("a comma that cuts a text without quotes", () => {
  test.each([
    ["measures: { x: { value: if(score > 1, 2, 3) } }", "if(score > 1, 2, 3)"],
    ["measures: { x: { value: if(score > 1, 2, 3), unit: yuan } }", "if(score > 1, 2, 3)"],
    ["measures: { x: { title: { zh: 迟到, 早退, en: late }, value: 1 } }", "迟到, 早退"],
    ["measures:\n  x: { value: 'max(1, 2)', says: one, two }", "one, two"],
    ["measures: { x: { table: { by: [max(score, 1), grade], 0: 1 } } }", "max(score, 1)"],
  ])("%s", (yaml, text) => {
    const found = findingsOf(yaml);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`CSP378 a comma inside the brackets cuts this text in two: ${text}`);
  });

  test.each([
    "measures: { x: { value: 'if(score > 1, 2, 3)' } }",
    "measures:\n  x:\n    value: if(score > 1, 2, 3)\n    examples: [{ given: {}, then: unknown }]",
    "measures: { x: { value: score, says: 'one, two', title: } }",
  ])("none in %s", (yaml) => {
    expect(findingsOf(yaml)).toEqual([]);
  });
});

it("a comma that cuts a text hides nothing else that is wrong", () => {
  const found = findingsOf(`measures:
  x: { value: if(score > 1, 2, 3), unit: yuan }
  y: { value: scroe, title: { zh: 迟到, 早退, en: late } }
  z: { value: base_pay + 3 days }`);
  expect(found.map((one) => one.slice(0, 11))).toEqual([
    "2:15 CSP378",
    "3:35 CSP378",
    "3:15 CSP305",
    "4:15 CSP306",
  ]);
});

describe("kinds whose rows are not read one by one say what to read instead", () => {
  const hintOf = (yaml: string) => {
    const [first] = compileTiny(yaml).diagnostics;
    return `${first?.code} ${first?.hint?.en}`;
  };

  test.each([
    "records: { x: { from: calls } }",
    "measures: { x: { per: calls, value: 1 } }",
    "measures: { x: { value: count(calls) } }",
    "measures: { x: { value: sum(calls.talk_seconds) } }",
    "measures: { x: { value: 1, examples: [{ given: { calls: [{}] }, then: 1 }] } }",
  ])("%s", (yaml) => {
    expect(hintOf(yaml)).toMatch(
      /^CSP305 calls are added up and not kept one by one: read agentdays/,
    );
  });

  test.each([
    ["measures: { x: { value: 接通率 } }", "write calls.answer_rate"],
    ["measures: { x: { value: 呼叫.接通率 } }", "write calls.answer_rate"],
    [
      "measures: { x: { value: 1, examples: { given: { 迟到次数: 1 }, then: 1 } } }",
      "write attendance.late",
    ],
  ])("a figure called by its title alone is told by its name: %s", (yaml, hint) => {
    expect(hintOf(yaml)).toBe(`CSP305 ${hint}`);
  });

  it("every other kind of a person can be read", () => {
    const kinds = INPUT_KINDS.filter(({ person }) => person !== undefined).map(({ kind }) => kind);
    const refused = kinds.filter((kind) => findingsOf(`records: { x: { from: ${kind} } }`).length);
    expect(refused).toEqual(kinds.filter((kind) => readInstead(kind) !== undefined));
  });
});

describe("columns that lead back to each other through the month before", () => {
  const debt = `measures:
  owed: { unit: yuan, value: "if(known(previous(left)), previous(left), 0 yuan) + base_pay" }
  left: { unit: yuan, value: "max(0 yuan, owed - 100 yuan)" }`;
  const base = { quantities: { base_pay: d("130") } };

  it("carry on from what was kept", () => {
    // first month: 130 owed, 30 left; with 40 left before: 170 owed, 70 left
    expect(valuesOf(debt, "left", [base])).toEqual(["30"]);
    const later = { ...base, past: [{ left: d("40") }] };
    expect(valuesOf(debt, "owed", [later])).toEqual(["170"]);
    expect(valuesOf(debt, "left", [later])).toEqual(["70"]);
  });

  it("are derived in a past month from what was kept there", () => {
    // 150 owed a month ago leave 50
    const later = { ...base, past: [{ owed: d("150") }] };
    expect(valuesOf(debt, "owed", [later])).toEqual(["180"]);
  });

  it("a column may read its own last month by its name", () => {
    const yaml =
      "measures: { credit: { unit: points, starts: 0, value: previous(credit) + score } }";
    const past = [{ credit: d("5") }];
    expect(valuesOf(yaml, "credit", [{ quantities: { score: d("7") }, past }])).toEqual(["12"]);
  });

  it("must say their unit, which nothing else can tell", () => {
    const found = findingsOf(debt.replaceAll("unit: yuan, ", ""));
    expect(found.join()).toContain('CSP379 "owed" leads back to itself');
  });

  it("still close a circle within the month", () => {
    const yaml =
      'measures: { a: { unit: yuan, value: b }, b: { unit: yuan, value: "previous(a) + a" } }';
    expect(findingsOf(yaml).join()).toContain("CSP307");
  });
});

describe("a bare figure beside a percentage", () => {
  const kind = "inputs: { deals: { columns: { employee_id: id, rate: percent } } }\n";
  const found = (value: string) => findingsOf(`${kind}measures: { x: { per: deals, ${value} } }`);

  test.each([
    ["value: rate >= 8", "8 stands beside a percentage here: that is 800 %"],
    ["value: 95 > rate", "95 stands beside a percentage here: that is 9500 %"],
    ["linear: { of: rate, 80: 0, 95: 100 }", "80 stands beside a percentage here"],
  ])("is warned of: %s", (value, said) => {
    expect(found(value).join("\n")).toContain(`CSP334 ${said}`);
  });

  test.each(["value: rate >= 8%", "value: rate >= 1.2"])("none in %s", (value) => {
    expect(found(value).join()).not.toContain("CSP334");
  });
});

describe("what cannot be read says how it is written here", () => {
  test.each([
    ["grade == agent", "one = compares"],
    ["score > 80 && score < 90", "write and"],
    ["score > 80 || score < 60", "write or"],
    ["80 <= score < 90", "compare twice: 80 <= score and score < 90"],
    ["base_pay x 10%", "write * to multiply"],
    ["￥100", "write 100 yuan"],
  ])("%s", (value, hint) => {
    const { diagnostics } = compileTiny(`measures:\n  y:\n    value: ${value}`);
    expect(diagnostics[0]?.hint?.en).toBe(hint);
  });
});

it("a bare word beside a text is told to be quoted, in both languages", () => {
  const { diagnostics } = compileTiny("measures: { x: { value: team = A组 } }");
  expect(diagnostics.map((one) => one.hint)).toEqual([
    { zh: '文字加引号："A组"', en: 'quote a text: "A组"' },
  ]);
});

it("a fault of the YAML is said once, not at every word after it", () => {
  const found = findingsOf(`measures:
  x: { value: score in [a, b], unit: points }
  y: { value: 1 }
  z: { value: 2 }`);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("2:24 CSP302");
});
