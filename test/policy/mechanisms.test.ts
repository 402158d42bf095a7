import { describe, expect, it, test } from "vitest";
import { MECHANISMS, MODIFIERS } from "../../src/policy/mechanisms/index.ts";
import {
  d,
  findingsOf,
  formulaOf,
  moment,
  type Situation,
  valueOf,
  valuesOf,
} from "../support/tiny-policy.ts";

const score = (text: string): Situation => ({ quantities: { score: d(text) } });
const sales = (text: string): Situation => ({ quantities: { base_pay: d(text) } });

describe("table: by word", () => {
  const body = "table: { by: grade, junior: 2200 yuan, middle: 2400 yuan, senior: 2800 yuan }";
  test.each([
    ["初级", "2200"],
    ["middle", "2400"],
    ["高级", "2800"],
  ])("%s → %s", (grade, expected) => {
    expect(valueOf(body, { quantities: { grade } })).toBe(expected);
  });

  it("a grade the policy does not have makes the value unknown", () => {
    expect(valueOf(body, { quantities: { grade: "特级" } })).toBe("?");
  });

  it("every word needs its row", () => {
    const yaml = "measures:\n  x: { table: { by: grade, junior: 1, middle: 2 } }";
    expect(findingsOf(yaml).join()).toContain('the steps of "x" leave a gap or overlap: senior');
  });
});

describe("table: by step, a step owns its lower bound", () => {
  const body = "table: { by: score, 0: 0%, 60: 5%, 80: 10%, 91: 15% }";
  test.each([
    ["0", "0%"],
    ["59.99", "0%"],
    ["60", "5%"],
    ["79.99", "5%"],
    ["80", "10%"],
    ["90.99", "10%"],
    ["91", "15%"],
    ["100", "15%"],
  ])("%s → %s", (figure, expected) => {
    expect(valueOf(body, score(figure))).toBe(expected);
  });

  test.each([
    ["table: { by: score, 60: 5%, 80: 10% }", "the first one begins at 0"],
    ["table: { by: score, 0: 0%, 80: 10%, 60: 5% }", "60 ≤ 80"],
    ["table: { by: score, 0: 0%, 60: 5%, 60.0: 6% }", "60.0 ≤ 60"],
  ])("%s is refused", (body_, expected) => {
    expect(findingsOf(`measures:\n  x: { ${body_} }`).join()).toContain(expected);
  });
});

describe("table: by occurrence", () => {
  const yaml = `measures:
  x: { per: complaints, table: { by: nth, 1: 50 yuan, 2: 100 yuan, later: none } }`;
  it("first, second, and later", () => {
    const complaints = [{ kind: "a" }, { kind: "a" }, { kind: "a" }];
    expect(valuesOf(yaml, "x", [{ records: { complaints } }])).toEqual(["50", "100", "—"]);
  });
});

describe("points", () => {
  const yaml = (bound: string) => `measures:
  x: { points: rate }
targets:
  rate: { clause: A1, value: score, ${bound} }`;
  test.each([
    // 100 × 60 ÷ 80
    ["at_least: 80", "60", "75"],
    ["at_least: 80", "80", "100"],
    ["at_least: 80", "90", "100"],
    // 100 × 15 ÷ 20
    ["at_most: 15", "20", "75"],
    ["at_most: 15", "15", "100"],
    ["at_most: 15", "0", "100"],
    // a target of nothing is reached, one of nothing where lower is better only by nothing
    ["at_least: 0", "0", "100"],
    ["at_most: 0", "1", "0"],
  ])("%s, %s → %s", (bound, figure, expected) => {
    expect(valuesOf(yaml(bound), "x", [score(figure)])).toEqual([expected]);
  });

  it("what is unknown has unknown points", () => {
    const missing = { what: { zh: "分数", en: "the score" }, where: "scores.csv" };
    const nobody = { quantities: { score: missing } };
    expect(valuesOf(yaml("at_least: 80"), "x", [nobody])).toEqual(["?"]);
  });

  it("a name that is no target is refused", () => {
    expect(findingsOf("measures:\n  x: { points: rat }").join()).toContain("targets.rat");
  });
});

describe("tiers of pieces", () => {
  const steps = "0: 0, 1000: 0.5 yuan, 2000: 0.8 yuan";
  const pieces = (count: string) => ({ quantities: { "calls.answered": d(count) } });

  test.each([
    // 1000 at nothing, 1000 at 0.5, 100 at 0.8
    ["slice", "2100", "580"],
    ["whole", "2100", "1680"],
    ["whole", "1999", "999.5"],
    ["slice", "1000", "0"],
  ])("%s of %s comes to %s", (on, count, yuan) => {
    const body = `unit: yuan, tiers: { of: calls.answered, on: ${on}, ${steps} }`;
    expect(valueOf(body, pieces(count))).toBe(yuan);
  });

  it("are all prices or all rates", () => {
    const mixed = "tiers: { of: calls.answered, on: whole, 0: 5%, 1000: 0.5 yuan }";
    expect(findingsOf(`measures: { x: { ${mixed} } }`).join()).toContain("yuan ≠ percent");
    const hours = "tiers: { of: calls.answered, on: whole, 0: 5 h }";
    expect(findingsOf(`measures: { x: { ${hours} } }`).join()).toContain("hours ≠ percent");
  });
});

describe("tiers", () => {
  const whole = "tiers: { of: base_pay, on: whole, 0: 0%, 20000: 0.7%, 30000: 0.9%, 40000: 1% }";
  const slice = "tiers: { of: base_pay, on: slice, 0: 0%, 20000: 0.7%, 30000: 0.9%, 40000: 1% }";
  // 30 000 whole: 30 000 × 0.9 % = 270; in slices: 10 000 × 0.7 % = 70.
  test.each([
    [whole, "19999.99", "0"],
    [whole, "20000", "140"],
    [whole, "29999.99", "209.9999"],
    [whole, "30000", "270"],
    [whole, "40000", "400"],
    [slice, "20000", "0"],
    [slice, "30000", "70"],
    [slice, "45000", "210"],
    [slice, "0", "0"],
  ])("%s of %s = %s", (body, amount, expected) => {
    expect(valueOf(body, sales(amount))).toBe(expected);
  });

  it("the author must say whether the whole amount or its slices", () => {
    const yaml = "measures:\n  x: { tiers: { of: base_pay, 0: 0%, 20000: 1% } }";
    expect(findingsOf(yaml).join()).toContain('"x" needs "on"');
  });

  it("the formula names the step that was reached", () => {
    const yaml = `measures:\n  x: { ${whole} }`;
    expect(formulaOf(yaml, "x", sales("45678.90"))).toBe("base pay 45678.9 × 1% (≥ 40000)");
  });
});

describe("prorate", () => {
  const body = "value: base_pay, prorate: attendance.paid_days";
  const days = (paid: string, all: string): Situation => ({
    quantities: {
      base_pay: d("2200"),
      "attendance.paid_days": d(paid),
      "attendance.month_days": d(all),
    },
  });
  // 2200 × 12 ÷ 22 = 1200
  test.each([
    ["12", "22", "1200"],
    ["22", "22", "2200"],
    ["23", "22", "2200"],
    ["0", "22", "0"],
    ["-1", "22", "0"],
    ["0", "0", "0"],
  ])("%s of %s days", (paid, all, expected) => {
    expect(valueOf(body, days(paid, all))).toBe(expected);
  });
});

describe("at_least and at_most", () => {
  test.each([
    ["value: base_pay, at_least: 850 yuan", "800", "850"],
    ["value: base_pay, at_least: 850 yuan", "900", "900"],
    ["value: base_pay, at_most: 300 yuan", "301", "300"],
    ["value: base_pay, at_most: 300 yuan", "299", "299"],
  ])("%s of %s = %s", (body, amount, expected) => {
    expect(valueOf(body, sales(amount))).toBe(expected);
  });
});

describe("steps that own their upper bound", () => {
  // Up to and including 30 minutes 10 yuan, above 30 up to 60 minutes 30 yuan, above that 50.
  const body = "table: { by: score, upper: included, 0: 10 yuan, 30: 30 yuan, 60: 50 yuan }";
  test.each([
    ["0", "10"],
    ["30", "10"],
    ["30.01", "30"],
    ["60", "30"],
    ["61", "50"],
  ])("%s → %s", (figure, expected) => {
    expect(valueOf(body, score(figure))).toBe(expected);
  });

  it("also name the rate of a whole amount", () => {
    const tiers = "tiers: { of: base_pay, on: whole, upper: included, 0: 1%, 20000: 2% }";
    expect(valueOf(tiers, sales("20000"))).toBe("200");
    expect(valueOf(tiers, sales("20000.01"))).toBe("400.0002");
  });

  it("know no other word", () => {
    const yaml = "measures:\n  x: { table: { by: score, upper: open, 0: 1 } }";
    expect(findingsOf(yaml).join()).toContain('"upper" has no choice "open"');
  });
});

describe("linear", () => {
  const rising = "linear: { of: score, 60: 0 yuan, 100: 1000 yuan }";
  const falling = "linear: { of: score, 0: 100 points, 10: 60 points, 30: 0 points }";
  // 60 → 0, 100 → 1000: 25 yuan a point. 10 → 60, 30 → 0: 3 points less for each.
  test.each([
    [rising, "59", "0"],
    [rising, "60", "0"],
    [rising, "80", "500"],
    [rising, "99.5", "987.5"],
    [rising, "120", "1000"],
    [falling, "5", "80"],
    [falling, "10", "60"],
    [falling, "12", "54"],
    [falling, "31", "0"],
  ])("%s of %s = %s", (body, figure, expected) => {
    expect(valueOf(body, score(figure))).toBe(expected);
  });

  it("needs two anchors", () => {
    const yaml = "measures:\n  x: { linear: { of: score, 60: 0 } }";
    expect(findingsOf(yaml).join()).toContain("two anchors or more");
  });

  it("an unknown figure stays unknown", () => {
    expect(valueOf(rising, {})).toBe("?");
  });
});

describe("weigh", () => {
  const body = "weigh: { score: 40%, calls.satisfaction: 40%, calls.rated_points: 20% }";
  const yaml = `measures:
  rated: { value: "if(score > 90, calls.satisfaction)", unit: points }
  x: { weigh: { score: 50%, calls.satisfaction: 30%, rated: 20% } }`;
  const of = (one: string, other: string): Situation => ({
    quantities: { score: d(one), "calls.satisfaction": d(other) },
  });
  it("adds up the shares", () => {
    // 95 × 50 % + 4 × 30 % + 4 × 20 % = 47.5 + 1.2 + 0.8 = 49.5
    expect(valuesOf(yaml, "x", [of("95", "4")])).toEqual(["49.5"]);
  });

  it("shares the weight of what does not apply", () => {
    // (80 × 50 % + 4 × 30 %) ÷ 80 % = 41.2 ÷ 0.8 = 51.5
    expect(valuesOf(yaml, "x", [of("80", "4")])).toEqual(["51.5"]);
    expect(formulaOf(yaml, "x", of("80", "4"))).toMatch(/80 × 50% \+ .*4 × 30%\) ÷ 80%$/);
  });

  it("is unknown when a part is", () => {
    const lacking = { what: { zh: "满意度", en: "satisfaction" }, where: "calls.csv" };
    const quantities = { score: d("95"), "calls.satisfaction": lacking };
    expect(valuesOf(yaml, "x", [{ quantities }])).toEqual(["?"]);
  });

  it("percentages must add up to the whole", () => {
    expect(findingsOf("measures:\n  x: { weigh: { score: 50%, hired_on: 50% } }").join()).toContain(
      "a figure like the others",
    );
    expect(findingsOf("measures:\n  x: { weigh: { score: 50%, score: 40% } }").length).toBe(1);
    expect(findingsOf("measures:\n  x: { weigh: { score: 90% } }").join()).toContain(
      "Σ 90% ≠ 100%",
    );
    expect(findingsOf(`measures:\n  x: { ${body} }`).join()).toContain("calls.rated_points");
  });

  it("plain weights may add up to anything", () => {
    const plainWeights = `measures:\n  x: { weigh: { score: 3, calls.satisfaction: 1 } }`;
    expect(valuesOf(plainWeights, "x", [of("80", "4")])).toEqual(["61"]);
  });
});

const member = (team: string, figure: string): Situation => ({
  team,
  quantities: { score: d(figure), team },
});
const TEAM = [member("A", "90"), member("A", "80"), member("A", "80"), member("B", "70")];

describe("quota", () => {
  const quota = (ties: string) => `levels: { mark: { c: 三, b: 二, a: 一 } }
measures:
  x: { level: mark, quota: { of: score, ties: ${ties}, a: 20%, b: 70%, c: rest } }`;
  const ten = ["99", "95", "95", "90", "89", "88", "87", "86", "60", "50"].map((one) =>
    member("A", one),
  );
  it("gives each word its share of the heads, from the top", () => {
    // Ten people: 2 a, 7 b, 1 c; the second and third are equal at the border.
    expect(valuesOf(quota("up"), "x", ten)).toEqual([
      "a",
      "a",
      "a",
      "b",
      "b",
      "b",
      "b",
      "b",
      "b",
      "c",
    ]);
    expect(valuesOf(quota("down"), "x", ten)).toEqual([
      "a",
      "b",
      "b",
      "b",
      "b",
      "b",
      "b",
      "b",
      "b",
      "c",
    ]);
  });

  it("never gives more words than there are people", () => {
    // Three people: 0.6 → 1 a, 2.7 → 3 at the end of b, none left for c.
    expect(valuesOf(quota("up"), "x", ten.slice(0, 3))).toEqual(["a", "b", "b"]);
  });

  it("looks among the people alike in the column", () => {
    const yaml = quota("up").replace("ties: up", "ties: up, in: team");
    // Team A: 0.6 → 1 a, then b; team B: one person, 0.2 → 0 a, 0.9 → 1 b.
    expect(valuesOf(yaml, "x", TEAM)).toEqual(["a", "b", "b", "b"]);
  });

  it("needs the whole of the heads and a word for equals", () => {
    const half = quota("up").replace("b: 70%, c: rest", "b: 70%");
    expect(findingsOf(half).join()).toContain("Σ 90% ≠ 100%");
    expect(findingsOf(quota("up").replace("ties: up, ", "")).join()).toContain('needs "ties"');
  });
});

describe("share", () => {
  const share = (by: string, where = "") => `measures:
  x: { share: { pool: 100 yuan, in: team, by: ${by}${where} } }`;
  it("by heads adds up to the pool to the fen", () => {
    // 100 ÷ 3 = 33.33…: the fen left over goes to the first of equals.
    expect(valuesOf(share("heads"), "x", TEAM)).toEqual(["33.34", "33.33", "33.33", "100"]);
  });

  it("by weight, by largest remainder", () => {
    // 90 : 80 : 80 of 250 = 36, 32, 32.
    expect(valuesOf(share("score"), "x", TEAM)).toEqual(["36", "32", "32", "100"]);
    // 1 : 1 : 4 of 6 = 16.666…, 16.666…, 66.666…: two fen left, the first two of equals get them.
    const odd = [member("A", "1"), member("A", "1"), member("A", "4")];
    expect(valuesOf(share("score"), "x", odd)).toEqual(["16.67", "16.67", "66.66"]);
  });

  it("only among those who meet the condition", () => {
    const where = ", where: score > 85";
    expect(valuesOf(share("heads", where), "x", TEAM)).toEqual(["100", "—", "—", "—"]);
  });

  it("an unknown weight leaves the whole group unknown", () => {
    const people = [member("A", "1"), { team: "A", quantities: { team: "A" } }];
    expect(valuesOf(share("score"), "x", people)).toEqual(["?", "?"]);
  });

  it("says what it needs", () => {
    expect(findingsOf("measures:\n  x: { share: { pool: 100 yuan } }").join()).toContain(
      'needs "by"',
    );
  });
});

describe("choose", () => {
  const award = (usual: string) => `measures:
  x: { unit: yuan, choose: { what: award, from: 800, to: 1500${usual} } }`;
  const chose = (amount: string): Situation => ({
    records: { choices: [{ item: "award", amount: d(amount), by: "M", reason: "good" }] },
  });
  it("takes what was chosen, both ends of the range included", () => {
    const people = [chose("800"), chose("1500"), chose("1200")];
    expect(valuesOf(award(""), "x", people)).toEqual(["800", "1500", "1200"]);
  });

  it("is unknown outside the range, and where nobody chose", () => {
    const other = { records: { choices: [{ item: "other", amount: d("900") }] } };
    const people = [chose("799.99"), chose("1500.01"), other];
    expect(valuesOf(award(", usual: 1000"), "x", people)).toEqual(["?", "?", "1000"]);
    expect(valuesOf(award(""), "x", [other])).toEqual(["?"]);
  });

  it("needs its range", () => {
    const yaml = "measures:\n  x: { choose: { what: award, from: 800 yuan } }";
    expect(findingsOf(yaml).join()).toContain('needs "to"');
  });
});

describe("round", () => {
  test.each([
    ["value: base_pay, round: 10 yuan", "1235", "1240"],
    ["value: base_pay, round: { to: 10 yuan, by: down }", "1239", "1230"],
    ["value: base_pay, round: { to: 10 yuan, by: up }", "1231", "1240"],
    ["value: base_pay, round: { to: 10 yuan, by: half_even }", "1225", "1220"],
    // The order is as written: capped, then rounded, or rounded, then capped.
    ["value: base_pay, at_most: 1234 yuan, round: 10 yuan", "2000", "1230"],
    ["value: base_pay, round: 10 yuan, at_most: 1234 yuan", "2000", "1234"],
  ])("%s of %s = %s", (body, amount, expected) => {
    expect(valueOf(body, sales(amount))).toBe(expected);
  });

  it("knows its ways by name", () => {
    const yaml = "measures:\n  x: { value: score, round: { to: 1 points, by: nearest } }";
    expect(findingsOf(yaml).join()).toContain('"by" has no choice "nearest"');
  });
});

describe("when, unless, otherwise", () => {
  test.each([
    ["value: 5 yuan, when: score >= 80", "80", "5"],
    ["value: 5 yuan, when: score >= 80", "79", "—"],
    ["value: 5 yuan, unless: score >= 80", "80", "—"],
    ["value: 5 yuan, when: score >= 80, otherwise: 0 yuan", "79", "0"],
  ])("%s of %s = %s", (body, figure, expected) => {
    expect(valueOf(body, score(figure))).toBe(expected);
  });
});

describe("cluster", () => {
  const yaml = `measures:
  x: { per: complaints, cluster: { at: received_at, same: kind, within: 2 h, at_least: 3 } }`;
  const at = (kind: string, clock: string) => ({
    kind,
    received_at: moment(`2024-05-08 ${clock}`),
  });
  it("is raised by the record that makes three alike within two hours, over all people", () => {
    const one = { records: { complaints: [at("a", "09:00"), at("b", "09:30"), at("a", "11:00")] } };
    const two = { records: { complaints: [at("a", "10:00"), at("a", "11:01")] } };
    expect(valuesOf(yaml, "x", [one, two])).toEqual(["no", "no", "yes", "no", "no"]);
  });

  it("is not raised one minute later", () => {
    const one = { records: { complaints: [at("a", "09:00"), at("a", "10:00"), at("a", "11:01")] } };
    expect(valuesOf(yaml, "x", [one])).toEqual(["no", "no", "no"]);
  });
});

describe("layers and choices", () => {
  it("a reading may be switched to an alternative only", () => {
    const readings =
      "readings:\n  top: { clause: S4, chosen: 60000, instead: [50000], why: because }\n";
    const value = `${readings}measures:\n  x: { value: top + 1 }`;
    expect(valuesOf(value, "x", [{}])).toEqual(["60001"]);
  });

  it("a blank without a value makes what reads it not applicable", () => {
    const yaml = `blanks:\n  fine: { clause: T20, title: fine }\nmeasures:\n  x: { value: fine * 2 }`;
    expect(valuesOf(yaml, "x", [{}])).toEqual(["—"]);
  });
});

describe("pays", () => {
  const yaml = `pay:
  bonus: { clause: A1, value: base_pay * 10%, pays: { now: 60%, next_month: 40%, leaver: now } }
measures:
  read: { value: bonus }`;
  it("other rules read what was earned, not what is paid now", () => {
    expect(valuesOf(yaml, "read", [sales("1000")])).toEqual(["100"]);
  });
});

it("every word of the language has a test table here", async () => {
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(new URL(import.meta.url), "utf8");
  for (const { word } of [...MECHANISMS, ...MODIFIERS]) expect(text).toContain(`${word}:`);
});
