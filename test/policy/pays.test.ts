import { describe, expect, it, test } from "vitest";
import { formatMoney, roundToFen, sumMoney } from "../../src/kernel/money.ts";
import type { Person } from "../../src/measures/quantity.ts";
import { splitLine } from "../../src/payrun/deferred.ts";
import type { PayLine } from "../../src/payrun/month-result.ts";
import { d, findingsOf, policyOf } from "../support/tiny-policy.ts";
import { Seeded } from "../../fixtures/generate/seeded.ts";

const rule = (plan: string) => `pay:\n  bonus: { clause: A1, value: 1000 yuan, pays: { ${plan} } }`;

/** Share and month of payment of what the month earns, by the compiled plan. */
function planned(plan: string, earned: string): readonly string[] {
  const { columns } = policyOf(rule(plan)).rules;
  const parts = columns.find(({ name }) => name === "bonus")?.pays?.parts ?? [];
  return parts.map(({ shown, dueAfter }) => `${shown} ${dueAfter(earned)}`);
}

describe("pays: which month pays what", () => {
  test.each([
    ["now: 60%, next_month: 40%, leaver: now", "2024-12", ["60% 2024-12", "40% 2025-01"]],
    [
      "now: 50%, 1: 30%, 3: 20%, leaver: now",
      "2024-11",
      ["50% 2024-11", "30% 2024-12", "20% 2025-02"],
    ],
    ["now: 70%, year_end: 30%, leaver: now", "2024-03", ["70% 2024-03", "30% 2024-12"]],
    ["now: 70%, next_year: 30%, leaver: now", "2024-12", ["70% 2024-12", "30% 2025-01"]],
    ["at: quarter_end, leaver: now", "2024-04", ["100% 2024-06"]],
    ["at: quarter_end, leaver: now", "2024-06", ["100% 2024-06"]],
    ["at: next_quarter, leaver: lost", "2024-11", ["100% 2025-01"]],
    ["at: year_end, leaver: now", "2024-12", ["100% 2024-12"]],
    ["after: 2, leaver: as_planned", "2024-11", ["100% 2025-01"]],
    ["in: 3, leaver: now", "2024-11", ["1/3 2024-11", "1/3 2024-12", "1/3 2025-01"]],
    ["in: 2, from: next_month, leaver: now", "2024-11", ["1/2 2024-12", "1/2 2025-01"]],
    ["in: 2, from: next_year, leaver: now", "2024-11", ["1/2 2025-01", "1/2 2025-02"]],
    ["now: 100%", "2024-11", ["100% 2024-11"]],
  ])("{ %s } of %s", (plan, earned, expected) => {
    expect(planned(plan, earned)).toEqual(expected);
  });
});

describe("pays: what cannot be meant", () => {
  test.each([
    ["now: 60%, next_month: 40%", '"bonus" needs "leaver"'],
    ["now: 60%, next_month: 30%, leaver: now", 'the parts of "bonus" add up to 90%, not to 100%'],
    ["now: 60%, soon: 40%, leaver: now", "soon"],
    ["at: month_end, leaver: now", "month_end"],
    ["after: 0, leaver: now", "a whole number from 1 to 120"],
    ["in: 2.5, leaver: now", "a whole number from 1 to 120"],
    ["after: 2, from: next_month, leaver: now", "from"],
    ["after: 2, leaver: gone", "gone"],
    ["now: score, next_month: 40%, leaver: now", "a fixed share from 0% to 100%"],
  ])("{ %s }", (plan, expected) => {
    expect(findingsOf(rule(plan)).join()).toContain(expected);
  });

  it("only pay is paid: a measure or a fine has no plan", () => {
    const yaml = "measures:\n  x: { value: 5, pays: { after: 1, leaver: now } }";
    expect(findingsOf(yaml).join()).toContain("CSP301");
  });

  it("whatever changes the amount after it leaves the plan as it is", () => {
    const yaml =
      "pay:\n  bonus: { clause: A1, value: 900 yuan, pays: { after: 1, leaver: now }, at_most: 500 yuan }";
    expect(policyOf(yaml).rules.columns[0]?.pays?.parts).toHaveLength(1);
  });
});

const place = { file: "sales.csv", line: 2, column: 1 };
const person: Person = {
  id: "1",
  name: "1",
  index: 0,
  row: place,
  hiredOn: 0,
  confirmedOn: undefined,
  leftOn: undefined,
  team: "",
  site: "",
  grade: "",
  gradeSince: 0,
};

it("the parts of any amount add up to it to the fen, also of what is taken back", () => {
  const seeded = new Seeded(11);
  const due = ["now", "next_month", "quarter_end", "next_quarter", "year_end", "next_year"];
  for (let round = 0; round < 200; round += 1) {
    const weights = due.slice(0, seeded.whole(1, due.length)).map((word, at, all) => {
      const each = Math.floor(100 / all.length);
      return `${word}: ${at === 0 ? 100 - each * (all.length - 1) : each}%`;
    });
    const form = seeded.chance(0.5) ? weights.join(", ") : `in: ${seeded.whole(1, 9)}`;
    const plan = policyOf(rule(`${form}, leaver: as_planned`)).rules.columns[0]?.pays;
    const amount = roundToFen(d(String(seeded.whole(-1_000_000, 1_000_000))).div(100));
    const line: PayLine = {
      item: "bonus",
      kind: "earning",
      amount,
      label: { zh: "奖金", en: "bonus" },
      policy: "own.yaml:1",
      clause: "A1",
      formula: { zh: "", en: "" },
      sources: [place],
    };
    const month = `2024-${String(seeded.whole(1, 12)).padStart(2, "0")}`;
    if (!plan) throw new Error("the plan compiles");
    const { now, later } = splitLine({ line, rule: undefined }, plan, {
      person,
      month,
      leaves: seeded.chance(0.5),
    });
    const parts = [now.line.amount, ...later.map((part) => part.amount)];
    expect(formatMoney(sumMoney(parts))).toBe(formatMoney(amount));
    expect(later.every((part) => part.due > month)).toBe(true);
  }
});
