import { describe, expect, it } from "vitest";
import { PERIOD_WORDS } from "../../src/policy/compile/period-words.ts";
import { DERIVED_KINDS } from "../../src/measures/index.ts";
import { d, day, findingsOf, moment, type Situation, valuesOf } from "../support/tiny-policy.ts";

const fined = (...times: string[]): Situation => ({
  records: {
    complaints: times.map((time) => ({ received_at: moment(`2024-05-${time}`), kind: "a" })),
  },
});

describe("per: day", () => {
  const yaml = `measures:
  daily: { per: day, value: count(complaints) * 20 yuan, at_most: 50 yuan }
fines:
  fine: { clause: A1, value: sum(daily) }`;
  const person = fined("06 09:00", "06 10:00", "06 23:59", "07 00:00");

  it("one value for each day that has a record, each capped by itself", () => {
    expect(valuesOf(yaml, "daily", [person])).toEqual(["50", "20"]);
  });

  it("the days add up for the person: 50 + 20", () => {
    expect(valuesOf(yaml, "fine", [person, fined(), fined("31 12:00")])).toEqual(["70", "0", "20"]);
  });

  it("a day reads its person and its week, a record reads its day", () => {
    const read = `measures:
  daily: { per: day, value: count(complaints) }
  weekly: { per: week, value: count(complaints) }
  share: { per: day, value: daily / weekly }
  crowded: { per: complaints, value: daily > 1 }
  paid: { per: day, value: count(complaints) * base_pay }`;
    const one = {
      ...fined("06 09:00", "06 10:00", "08 10:00", "13 10:00"),
      quantities: { base_pay: d("9") },
    };
    // 6 and 8 May are one week of three, 13 May is the next.
    expect(valuesOf(read, "weekly", [one])).toEqual(["3", "1"]);
    expect(valuesOf(read, "share", [one])).toEqual(["66.6667%", "33.3333%", "100%"]);
    expect(valuesOf(read, "crowded", [one])).toEqual(["yes", "yes", "no", "no"]);
    expect(valuesOf(read, "paid", [one])).toEqual(["18", "9", "9"]);
  });

  it("days without records of the sets read there are no days at all", () => {
    const read = `measures:
  daily: { per: day, value: count(complaints) }
  minutes: { per: day, value: sum(violations.minutes) }
  x: { value: mean(daily) }
  y: { value: mean(minutes) }`;
    const violations = [{ occurred_at: moment("2024-05-09 10:00"), minutes: d("5") }];
    const person_: Situation = {
      records: { ...fined("06 09:00", "06 10:00", "07 10:00").records, violations },
    };
    expect(valuesOf(read, "x", [person_])).toEqual(["1.5"]);
    expect(valuesOf(read, "y", [person_])).toEqual(["5"]);
  });

  it("a team adds up the days of its members", () => {
    const read = `measures:
  daily: { per: day, value: count(complaints) * 20 yuan, at_most: 50 yuan }
  x: { per: team, value: sum(daily) }`;
    const people = [person, { ...fined("06 09:00"), team: "B" }, fined("09 09:00")];
    expect(valuesOf(read, "x", people)).toEqual(["90", "20"]);
  });

  it("an unknown record makes its day unknown, and with it the sum", () => {
    const read = `measures:
  daily: { per: day, value: sum(violations.minutes) }
  x: { value: sum(daily) }`;
    const at = (date: string) => ({ occurred_at: moment(`2024-05-${date} 10:00`) });
    const violations = [{ ...at("06"), minutes: d("5") }, at("07")];
    expect(valuesOf(read, "daily", [{ records: { violations } }])).toEqual(["5", "?"]);
    expect(valuesOf(read, "x", [{ records: { violations } }])).toEqual(["?"]);
  });

  it("without the file nobody knows which days there are", () => {
    const read =
      "measures:\n  daily: { per: day, value: count(sales) }\n  x: { value: sum(daily) }";
    expect(valuesOf(read, "x", [{}])).toEqual(["?"]);
  });

  it("records without a date have no day", () => {
    const wrong = "measures:\n  x: { per: day, value: sum(adjustments.amount) }";
    expect(findingsOf(wrong).join()).toContain("CSP324");
  });

  it("a rule per day that reads no records has no days, which is said", () => {
    const wrong = "measures:\n  x: { per: day, value: base_pay }";
    expect(findingsOf(wrong).join()).toContain("CSP325");
  });

  it("a person reads days only added up", () => {
    const wrong =
      "measures:\n  daily: { per: day, value: count(complaints) }\n  x: { value: daily }";
    expect(findingsOf(wrong).join()).toContain('"daily" has one value per day; add it up first');
  });
});

describe("per: week", () => {
  it("two free a week, then 10 each; a week belongs to the month of its Sunday", () => {
    const yaml = `records:
  weekly_ones: { from: complaints, over: week }
measures:
  weekly: { per: week, value: "max(count(weekly_ones) - 2 times, 0 times) * 10 yuan" }
  x: { value: sum(weekly) }`;
    const april = [{ received_at: moment("2024-04-30 10:00") }];
    // 29 April – 5 May: 30 April, 1 and 5 May = 3 → 10; 27 May begins a week of June.
    const person = { ...fined("01 10:00", "05 10:00", "27 10:00", "28 10:00", "29 10:00") };
    const all = { ...person, earlier: { "2024-04": { complaints: april } } };
    expect(valuesOf(yaml, "weekly", [all])).toEqual(["10"]);
    expect(valuesOf(yaml, "x", [all])).toEqual(["10"]);
  });

  it("a week adds up the capped days in it", () => {
    const yaml = `measures:
  daily: { per: day, value: count(complaints) * 20 yuan, at_most: 50 yuan }
  weekly: { per: week, value: sum(daily), at_most: 80 yuan }
  x: { value: sum(weekly) }`;
    const person = fined("06 09:00", "06 10:00", "06 11:00", "07 09:00", "07 10:00", "13 09:00");
    // Monday 60 → 50, Tuesday 40, together 90 → 80; the next week 20.
    expect(valuesOf(yaml, "weekly", [person])).toEqual(["80", "20"]);
    expect(valuesOf(yaml, "x", [person])).toEqual(["100"]);
  });
});

describe("the records that the measures make", () => {
  const workday = (date: string, cells: Record<string, Parameters<typeof String>[0]>) => ({
    date: day(`2024-05-${date}`),
    ...cells,
  });

  it("minutes late: 5 and 20 yuan, half a day from 30 minutes on", () => {
    const yaml = `records:
  lates: { from: workdays, where: late_minutes > 0 min }
fines:
  fine_late:
    clause: A1
    per: lates
    unless: late_minutes >= 30 min
    table: { by: late_minutes, 0 min: 5 yuan, 10 min: 20 yuan }
measures:
  half_days: { value: "count(half) * 0.5 days" }
  half: { per: lates, when: late_minutes >= 30 min, value: 1 times }`;
    const workdays = ["9", "10", "29", "30", "45"].map((minutes, index) => ({
      date: day(`2024-05-0${index + 1}`),
      late_minutes: d(minutes),
    }));
    const person = { records: { workdays } };
    expect(valuesOf(yaml, "fine_late", [person])).toEqual(["5", "20", "20", "—", "—"]);
    expect(valuesOf(yaml, "half_days", [person])).toEqual(["1"]);
  });

  it("a night shift that was worked earns 30, one on a holiday twice as much", () => {
    const yaml = `records:
  nights: { from: workdays, where: shift = day and worked }
pay:
  night_allowance:
    clause: A1
    per: nights
    value: 30 yuan * if(day_kind = holiday, 2, 1)`;
    const workdays = [
      workday("01", { shift: "day", worked: true, day_kind: "holiday" }),
      workday("06", { shift: "day", worked: true, day_kind: "workday" }),
      workday("07", { shift: "day", worked: false, day_kind: "workday" }),
    ];
    expect(valuesOf(yaml, "night_allowance", [{ records: { workdays } }])).toEqual(["60", "30"]);
  });

  it("only the policy's own shifts are words", () => {
    const wrong = "records:\n  x: { from: workdays, where: shift = evening }";
    expect(findingsOf(wrong).join()).toContain('unknown name "evening"');
  });

  it("days of an agent with a good answer rate", () => {
    const yaml = `records:
  good: { from: agentdays, where: answered / offered >= 95% }
measures:
  x: { value: count(good) }`;
    const agentdays = [
      { date: day("2024-05-06"), offered: d("100"), answered: d("95") },
      { date: day("2024-05-07"), offered: d("100"), answered: d("94") },
    ];
    expect(valuesOf(yaml, "x", [{ records: { agentdays } }])).toEqual(["1"]);
  });

  it.each(DERIVED_KINDS)("$kind: every field can be read", ({ kind, fields }) => {
    const reads = fields.map(({ name }) => `  x_${name}: { per: ${kind}, value: ${name} }`);
    expect(findingsOf(`measures:\n${reads.join("\n")}`)).toEqual([]);
  });
});

describe.each(PERIOD_WORDS)("the example of $word", ({ example }) => {
  it("is a rule that compiles", () => {
    expect(findingsOf(`measures:\n  x: { ${example} }`)).toEqual([]);
  });
});
