import { describe, expect, it, test } from "vitest";
import {
  compileTiny,
  d,
  day,
  findingsOf,
  moment,
  type Situation,
  valuesOf,
} from "../support/tiny-policy.ts";

/** 一条款 — what public pay schemes contain: a policy of few words, a month, and its result. */
interface Clause {
  readonly yaml: string;
  readonly of: string;
  readonly people: readonly Situation[];
  readonly gives: readonly string[];
}

const complaints = (...rows: readonly Readonly<Record<string, number | string | boolean>>[]) => ({
  records: { complaints: rows },
});
const at = (text: string) => ({ received_at: moment(`${text} 10:00`) });
const sold = (amount: string) => ({ records: { sales: [{ amount: d(amount) }] } });
const EMPTY = complaints();

const CLAUSES: Readonly<Record<string, Clause>> = {
  "a late reply costs 5 yuan a day until it is given": {
    yaml: `measures:
  cost: { per: complaints, value: (day(replied_at) - day(received_at)) * 5 yuan }`,
    of: "cost",
    people: [complaints({ ...at("2024-05-02"), replied_at: moment("2024-05-05 09:00") })],
    // 3 days × 5.
    gives: ["15"],
  },
  "pay opens at three times one's own base pay": {
    yaml: `measures:
  sold: { value: sum(sales.amount) }
  bonus: { when: sold >= 3 * base_pay, value: sold * 1% }`,
    of: "bonus",
    people: [
      { ...sold("2999"), quantities: { base_pay: d("1000") } },
      { ...sold("3000"), quantities: { base_pay: d("1000") } },
    ],
    gives: ["—", "30"],
  },
  "minutes late are a fine, half a day, a day": {
    yaml: `measures:
  lost: { per: workdays, unit: days, table: { by: late_minutes, 0: 0, 30: 0.5, 120: 1 } }`,
    of: "lost",
    people: [
      {
        records: {
          workdays: [10, 30, 121].map((minutes, index) => ({
            late_minutes: d(String(minutes)),
            date: day(`2024-05-0${index + 2}`),
          })),
        },
      },
    ],
    gives: ["0", "0.5", "1"],
  },
  "every started half hour counts": {
    yaml: `measures:
  cost:
    per: workdays
    value: ceil(late_minutes, 30 min) / 30 min * 20 yuan`,
    of: "cost",
    people: [{ records: { workdays: [{ late_minutes: d("31"), date: day("2024-05-02") }] } }],
    // Two half hours.
    gives: ["40"],
  },
  "an order counts in the month in which its 30 trial days are over, if it was not returned": {
    yaml: `records:
  kept: { from: sales, month: paid_at + 30 days, where: missing(refunded_at) }
measures:
  counted: { value: sum(kept.amount) }`,
    of: "counted",
    people: [
      {
        records: { sales: [{ amount: d("900"), paid_at: moment("2024-05-01 10:00") }] },
        earlier: {
          "2024-04": {
            sales: [
              // 30 days after 10 April is 10 May; the second was returned.
              { amount: d("70"), paid_at: moment("2024-04-10 10:00") },
              {
                amount: d("8"),
                paid_at: moment("2024-04-11 10:00"),
                refunded_at: moment("2024-04-20 10:00"),
              },
              // 30 days after 1 April is 1 May.
              { amount: d("5"), paid_at: moment("2024-04-01 10:00") },
            ],
          },
        },
      },
    ],
    // 1 May + 30 days is 31 May: 900 + 70 + 5.
    gives: ["975"],
  },
  "an amount by grade and product": {
    yaml: `inputs:
  deals: { columns: { employee_id: id, product: { type: text, words: [A, B] } } }
measures:
  each:
    per: deals
    table:
      by: [grade, product]
      junior: { A: 1 yuan, B: 2 yuan }
      middle: { A: 3 yuan, B: 4 yuan }
      senior: 9 yuan`,
    of: "each",
    people: ["junior", "middle", "senior"].map((grade) => ({
      quantities: { grade },
      records: { deals: [{ product: "B" }] },
    })),
    gives: ["2", "4", "9"],
  },
  "the third complaint within any 30 days": {
    yaml: `records:
  recent: { from: complaints, over: last 3 months }
measures:
  third: { per: recent, value: "running(1, last 30 days) >= 3" }`,
    of: "third",
    people: [
      {
        records: { complaints: [at("2024-05-10"), at("2024-05-20")] },
        // 20 April to 20 May is more than 30 days: three from 21 April on, two from 11 April on.
        earlier: { "2024-03": { complaints: [] }, "2024-04": { complaints: [at("2024-04-21")] } },
      },
    ],
    gives: ["no", "no", "yes"],
  },
  "whichever comes first": {
    yaml: `measures:
  due:
    per: complaints
    value: min(day(received_at) + 3 days, day(replied_at))`,
    of: "due",
    people: [
      complaints(
        { ...at("2024-05-02"), replied_at: moment("2024-05-04 10:00") },
        { ...at("2024-05-02"), replied_at: moment("2024-05-09 10:00") },
      ),
    ],
    gives: ["2024-05-04", "2024-05-05"],
  },
  "points go back to zero after a clean quarter": {
    yaml: `measures:
  added: { value: count(complaints) }
  points:
    unit: count
    starts: 0
    value: if(streak(added = 0) >= 3, 0, previous(self) + added)`,
    of: "points",
    people: [
      { ...EMPTY, past: [{ added: d("0"), points: d("4") }, { added: d("0") }, { added: d("4") }] },
      { ...EMPTY, past: [{ added: d("0"), points: d("4") }, { added: d("4") }] },
      { ...complaints(at("2024-05-02")), past: [{ added: d("0"), points: d("4") }] },
    ],
    gives: ["0", "4", "5"],
  },
  "points turned into money are used up": {
    yaml: `measures:
  earned: { unit: points, value: count(complaints) * 30 points }
  total: { unit: points, starts: 0, value: "previous(self) - floor(previous(self), 100) + earned" }
  money: { value: "floor(total, 100) * 0.5 yuan" }`,
    of: "money",
    people: [
      // 150 less the 100 paid last month, and 60 of now: 110, of which 100 are paid.
      { ...complaints({}, {}), past: [{ total: d("150") }] },
      { ...complaints({}, {}) },
    ],
    gives: ["50", "0"],
  },
  "demerits count for 90 days": {
    yaml: `records:
  valid: { from: complaints, over: last 90 days }
measures:
  demerits: { value: count(valid) * 2 points }`,
    of: "demerits",
    people: [
      {
        ...EMPTY,
        earlier: {
          // 90 days that end on 31 May begin on 3 March.
          "2024-03": { complaints: [at("2024-03-02"), at("2024-03-03")] },
          "2024-04": { complaints: [] },
        },
      },
    ],
    gives: ["2"],
  },
  "three lates are one absence": {
    yaml: `records:
  absences: { from: complaints, every: 3 }
measures:
  absent: { value: count(absences) }`,
    of: "absent",
    people: [complaints({}, {}, {}, {})],
    gives: ["1"],
  },
  "of two rules on one event the stronger takes it": {
    yaml: `records:
  serious: { from: complaints, where: escalated }
  others: { from: complaints, where: not in(serious) }
measures:
  cost: { value: count(serious) * 100 yuan + count(others) * 20 yuan }`,
    of: "cost",
    people: [complaints({ escalated: true }, { escalated: false })],
    gives: ["120"],
  },
  "one event has several consequences": {
    yaml: `measures:
  fine: { value: count(complaints) * 50 yuan }
  points: { value: count(complaints) * 2 points }
  all: { value: fine + points * 1 yuan }`,
    of: "all",
    people: [complaints({}, {})],
    gives: ["104"],
  },
  "the first five are free": {
    yaml: `records:
  fined: { from: complaints, where: nth > 5 }
measures:
  cost: { value: count(fined) * 10 yuan }`,
    of: "cost",
    people: [complaints({}, {}, {}, {}, {}, {}, {})],
    gives: ["20"],
  },
  "a team's lead answers for a tenth of its fines": {
    yaml: `measures:
  fined: { value: count(complaints) * 50 yuan }
  lead: { value: "sum(fined, whose mentor = employee_id) * 10%" }`,
    of: "lead",
    people: [
      { ...complaints({}, {}), quantities: { mentor: "E2", employee_id: "E1" } },
      { ...complaints(), quantities: { mentor: "", employee_id: "E2" } },
    ],
    gives: ["0", "10"],
  },
  "a target of each person's own, from a file of the month": {
    yaml: `inputs:
  goals: { columns: { employee_id: id, target: yuan }, absent: unknown }
measures:
  attained: { value: sum(sales.amount) / sum(goals.target) }`,
    of: "attained",
    people: [
      {
        records: { sales: [{ amount: d("4000") }], goals: [{ target: d("5000") }] },
      },
    ],
    gives: ["0.8"],
  },
  "fines stop at 30 a week": {
    yaml: `measures:
  weekly: { per: week, value: count(complaints) * 20 yuan, at_most: 30 yuan }
  cost: { value: sum(weekly) }`,
    of: "cost",
    people: [complaints(at("2024-05-06"), at("2024-05-07"), at("2024-05-14"))],
    // 30 + 20.
    gives: ["50"],
  },
};

describe("what pay schemes contain is said with few words", () => {
  test.each(Object.entries(CLAUSES))("%s", (_name, { yaml, of, people, gives }) => {
    expect(valuesOf(yaml, of, people)).toEqual(gives);
  });
});

describe("what cannot be meant is said", () => {
  test.each([
    ["records:\n  a: { from: complaint }\nmeasures:\n  x: { value: count(a) }", "complaint"],
    [
      "measures:\n  x:\n    per: complaints\n    value: running(1, last 3) > 1",
      "last takes days here: last 30 days",
    ],
    [
      "measures:\n  x: { table: { by: [grade, score], junior: { 0: 1 }, middle: { 0: 1 } } }",
      "senior",
    ],
    [
      "measures:\n  x:\n    per: complaints\n    value: min(day(received_at), 3)",
      "min(date, number)",
    ],
  ])("%s", (yaml, expected) => {
    expect(findingsOf(yaml).join()).toContain(expected);
  });

  it("a misspelt kind of records has the nearest one as a hint", () => {
    const [first] = compileTiny("records:\n  a: { from: complaint }").diagnostics;
    expect(first?.hint?.en).toBe("did you mean complaints?");
  });
});
