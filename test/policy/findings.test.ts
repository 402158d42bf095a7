import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import type { FindPolicy } from "../../src/policy/policy.ts";
import { findingsOf, HEAD_LINES, policyOf } from "../support/tiny-policy.ts";

/** What the check of a policy remarks, as `line CODE message`. */
function remarksOf(yaml: string): readonly string[] {
  const found = policyOf(yaml).remarks();
  return found.map((one) => `${(one.place?.line ?? 0) - HEAD_LINES} ${one.code}`);
}

const bonus = (condition: string) => `pay: { bonus: { clause: C, ${condition}, value: 5 yuan } }\n`;

describe("a rule that can never apply is found", () => {
  it.each([
    ["one word against another", "when: grade = junior and grade = senior"],
    ["a word against an order of words", "when: grade = junior and grade >= middle"],
    ["below the lowest word", "when: grade < junior"],
    ["every word left out", "when: grade is not junior, unless: grade >= middle"],
    ["the same refused", "when: own_computer, unless: own_computer"],
    ["known and missing", "when: known(left_on) and missing(left_on)"],
    ["two ranges apart", "when: base_pay < 850 and base_pay > 900"],
    ["a range of nothing", "when: base_pay > 850 and base_pay <= 850"],
    ["more months than are looked at", 'when: "months(grade = junior, last 5) >= 6"'],
    ["fewer than none", "when: count(violations) < 0"],
    ["a share above the whole", "when: calls.answer_rate > 100%"],
    ["a share without its percent sign", "when: calls.answer_rate >= 80"],
    ["each way of an either", "when: grade = junior and (grade = middle or grade = senior)"],
    ["switched off by hand", 'when: "false"'],
  ])("%s", (_what, condition) => {
    expect(remarksOf(bonus(condition))).toEqual(["1 CSP364"]);
  });

  it.each([
    ["a range with something in it", "when: base_pay > 850 and base_pay <= 851"],
    ["a negation that a figure that does not apply meets", "unless: base_pay < 5 or base_pay >= 5"],
    ["text that may be anything", 'when: leave_reason != "a" and leave_reason != "b"'],
  ])("but not %s", (_what, condition) => {
    expect(remarksOf(bonus(condition))).toEqual([]);
  });

  it("a reading is a switch: what another choice allows is no finding", () => {
    const readings = "readings: { way: { clause: C, chosen: a, instead: [b], why: either } }\n";
    expect(remarksOf(readings + bonus("when: way = b"))).toEqual([]);
    expect(remarksOf(readings + bonus("when: way = a and way = b"))).toEqual(["2 CSP364"]);
  });

  it("no choice of a reading reaches the figure", () => {
    const readings = "readings: { top: { clause: C, chosen: 3, instead: [4], why: either } }\n";
    expect(remarksOf(readings + bonus("when: top > 4"))).toEqual(["2 CSP364"]);
    expect(remarksOf(readings + bonus("when: top > 3"))).toEqual([]);
  });

  it("an otherwise pays all the same", () => {
    expect(remarksOf(bonus("when: grade < junior, otherwise: 3 yuan"))).toEqual([]);
  });
});

describe("steps out of reach are found", () => {
  const table = (steps: string) => `pay: { bonus: { clause: C, ${steps} } }\n`;
  it.each([
    ['table: { by: "months(grade = junior, last 3)", 0: 0, 3: 5, 4: 9 }', ["1 CSP365"]],
    ["table: { by: calls.answer_rate, 0%: 0, 80%: 5, 100%: 9 }", []],
    ["table: { by: calls.answer_rate, 0%: 0, 80%: 5, 101%: 9 }", ["1 CSP365"]],
    ["table: { by: calls.answer_rate, 0: 0, 80: 5 }", ["1 CSP365"]],
    ["table: { by: count(violations), 0: 5, 100: 0 }", []],
    [
      "tiers: { of: 'min(base_pay, 5000 yuan)', on: whole, 0: 0%, 5000: 1%, 6000: 2% }",
      ["1 CSP365"],
    ],
  ])("%s", (steps, found) => {
    expect(remarksOf(table(steps))).toEqual(found);
  });

  it("a limit of a measure counts", () => {
    const yaml = "measures: { capped: { value: base_pay, at_most: 100 } }\n";
    const tiers = table("tiers: { of: capped, on: whole, 0: 0%, 100: 1%, 101: 2% }");
    expect(remarksOf(yaml + tiers)).toEqual(["2 CSP365"]);
  });
});

describe("names nobody reads are found", () => {
  it("with all that only they lead to", () => {
    const yaml = `records:
  late: { from: violations, where: minutes > 5 min }
measures:
  lates: { value: count(late) }
  kept: { value: base_pay, keep: true }
  used: { value: base_pay }
${bonus("when: used > 5").trimEnd()}
`;
    expect(remarksOf(yaml)).toEqual(["4 CSP366", "2 CSP366"]);
  });

  it("a choice that decides nothing", () => {
    const yaml = `readings: { way: { clause: C, chosen: a, instead: [b], why: either } }
blanks: { share: { clause: C, title: a share } }
`;
    expect(remarksOf(yaml)).toEqual(["1 CSP367", "2 CSP367"]);
  });

  it("a name in the gap of a message is read, in the words of a title it is not", () => {
    const flag = (title: string, message: string) => `measures: { used: { value: base_pay } }
flags:
  odd: { clause: C, title: ${title}, decides: x, message: "${message}", when: own_computer }
`;
    expect(remarksOf(flag("odd", "{used} yuan"))).toEqual([]);
    expect(remarksOf(flag("used", "used"))).toEqual(["1 CSP366"]);
  });
});

describe("two fines for one record are found", () => {
  const fines = (one: string, other: string, rest = "") => `records:
  one: { from: violations, ${one} }
  other: { from: violations, ${other} }
fines:
  first: { clause: C, per: one, value: 5 yuan${rest} }
  second: { clause: C, per: other, value: 9 yuan }
`;
  const minutes = (range: string) => `where: minutes ${range} min`;
  it.each([
    ["ranges that overlap", minutes("> 5"), minutes("> 30"), ["6 CSP368"]],
    ["ranges apart", minutes("<= 30"), minutes("> 30"), []],
    ["one kind of violation each", "where: kind = off_seat", "where: kind = unreachable", []],
    ["one set leaves the other out", `${minutes("> 5")} and not in(other)`, minutes("> 30"), []],
    ["approved or not", "where: approved", "where: not approved", []],
    ["the first two and the later ones", "where: nth <= 2", "where: nth > 2", []],
    ["two windows of the same", minutes("> 5"), `${minutes("> 5")}, over: quarter`, []],
  ])("%s", (_what, one, other, found) => {
    expect(remarksOf(fines(one, other))).toEqual(found);
  });

  it("the conditions of the fines themselves tell them apart too", () => {
    const yaml = `fines:
  first: { clause: C, per: violations, when: grade = junior, value: 5 yuan }
  second: { clause: C, per: violations, unless: grade = junior, value: 9 yuan }
  third: { clause: C, per: complaints, value: 9 yuan }
`;
    expect(remarksOf(yaml)).toEqual([]);
  });

  it.each([
    ["the later one names the other", "", ", beside: first"],
    ["the earlier one names it", ", beside: [second]", ""],
  ])("unless both are meant: %s", (_what, one, other) => {
    const yaml = fines(minutes("> 5"), minutes("> 30"), one).replace("9 yuan", `9 yuan${other}`);
    expect(remarksOf(yaml)).toEqual([]);
  });

  it("beside something that is no fine is refused", () => {
    const yaml = fines(minutes("> 5"), minutes("> 30"), ", beside: secnd");
    expect(findingsOf(yaml).join()).toContain('CSP305 unknown name "secnd"');
  });

  it("names both places", () => {
    const [found] = policyOf(fines("where: approved", "where: lost_customer")).remarks();
    expect(found && messageOf(found, "en")).toContain('"second" and "first" (tiny.yaml:');
    expect(found?.see?.line).toBe(HEAD_LINES + 5);
  });
});

it("a record set that can hold nothing is found once, not with every rule on it", () => {
  const yaml = `records:
  none: { from: violations, where: kind = off_seat and kind = unreachable }
fines: { fine: { clause: C, per: none, value: 5 yuan } }
`;
  expect(remarksOf(yaml)).toEqual(["2 CSP369"]);
});

describe("what stands in a pack is not its user's finding", () => {
  const packs = path.resolve(import.meta.dirname, "../../src/policy/packs");
  const find: FindPolicy = (name) => {
    const file = `${name}.yaml`;
    return { file, text: readFileSync(path.join(packs, file), "utf8") };
  };

  it.each(["online-shop", "telecom-support"])("%s is free of findings itself", (name) => {
    const source = find(name);
    const { policy } = source ? compilePolicy(source, find) : { policy: undefined };
    expect(policy?.remarks()).toEqual([]);
  });

  it("a rule of the pack switched off leaves no remark on what it read", () => {
    const text = "policy: own\nextends: online-shop\npay: { commission: off }\n";
    expect(compilePolicy({ file: "own.yaml", text }, find).policy?.remarks()).toEqual([]);
  });
});
