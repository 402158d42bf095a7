import { describe, expect, it, test } from "vitest";
import fc from "fast-check";
import { parseExpression } from "../../src/policy/expression/parse.ts";
import {
  d,
  day,
  findingsOf,
  formulaOf,
  moment,
  type Situation,
  valueOf,
  valuesOf,
} from "../support/tiny-policy.ts";

describe("arithmetic is decimal and follows the usual precedence", () => {
  test.each([
    ["value: 1 + 2 * 3", "7"],
    ["value: (1 + 2) * 3", "9"],
    ["value: 0.1 + 0.2", "0.3"],
    ["value: 10 - 4 - 3", "3"],
    ["value: -2 * 3", "-6"],
    ["value: 45678.90 yuan * 1%", "456.789"],
    ["value: 2400 yuan * 10% * 87 points / 100", "208.8"],
    ["value: 1400 yuan / 21.75 * 2", "128.7356"],
    ["value: 1 / 0", "—"],
    ['value: "round(86.5)"', "87"],
    ['value: "round(59.4)"', "59"],
    ['value: "round(-0.5)"', "-1"],
    ['value: "round(12.34, 0.1)"', "12.3"],
    ['value: "floor(12.9)"', "12"],
    ['value: "floor(-0.5)"', "-1"],
    ['value: "ceil(12.1)"', "13"],
    ['value: "ceil(31 min, 30 min)"', "60"],
    ['value: "ceil(30 min, 30 min)"', "30"],
    ['value: "holds(1 > 0, 2 > 3, 5 = 5)"', "2"],
    ['value: "min(3, 1, 2)"', "1"],
    ['value: "max(3, 1, 2)"', "3"],
    ["value: abs(-3)", "3"],
    ["value: 2 h + 30 min", "2.5"],
    ["value: 90 s > 1 min", "yes"],
  ])("%s = %s", (body, expected) => {
    expect(valueOf(body)).toBe(expected);
  });
});

describe("units of quotients are kept and compared as what they are", () => {
  const quantities = {
    "calls.answered": d("1200"),
    "states.online_minutes": d("6000"),
    "states.busy_minutes": d("10"),
    base_pay: d("3000"),
  };
  const rate = "calls.answered / states.online_minutes";
  test.each([
    // 1200 ÷ 6000 min is 0.2 a minute, 12 an hour: 0.2 × 60.
    [rate, "0.2"],
    [`${rate} * 1 h`, "12"],
    [`${rate} * 1 h >= 12`, "yes"],
    [`${rate} >= 12 / 1 h`, "yes"],
    [`${rate} > 12 / 1 h`, "no"],
    [`${rate} + 6 / 1 h`, "0.3"],
    ["states.online_minutes / 1 h", "100"],
    ["1 h / states.online_minutes", "0.01"],
    // 3000 ÷ 100 h is 30 an hour; 10 minutes of that are 5 yuan.
    ["base_pay / 100 h * states.busy_minutes", "5"],
    // Exactly, whichever side is turned: 1/60 h has no last digit.
    ["0.5 h <= 30 min", "yes"],
    ["0.5 h >= 30 min", "yes"],
    ["1 h + 20 min - 80 min = 0 h", "yes"],
  ])("%s = %s", (expression, expected) => {
    expect(valueOf(`value: ${expression}`, { quantities })).toBe(expected);
  });

  test.each([
    [`${rate} + states.busy_minutes`, "1/minutes + minutes"],
    [`${rate} >= 12 h`, "1/minutes >= hours"],
    ["calls.answered / (states.online_minutes / 60) >= 12 h", "1/minutes >= hours"],
    ["base_pay / 3 days > 100 yuan", "yuan/days > yuan"],
    ["base_pay / 8 h > base_pay / 1 days", "yuan/hours > yuan/days"],
  ])("%s is refused", (expression, why) => {
    expect(findingsOf(`measures: { x: { value: ${expression} } }`).join()).toContain(why);
  });
});

describe("conditions settle as soon as they can", () => {
  const unknown: Situation = { quantities: { score: { what: { zh: "", en: "" }, where: "" } } };
  test.each([
    ["value: true and false", "no"],
    ["value: true or false", "yes"],
    ["value: not true", "no"],
    ["value: false and score > 1", "no"],
    ["value: true or score > 1", "yes"],
    ["value: true and score > 1", "?"],
    ["value: score + 1", "?"],
    ["value: known(score)", "no"],
    ["value: missing(score)", "yes"],
    ['value: "if(false, score, 3 points)"', "3"],
    ['value: "if(score > 1, 1, 2)"', "?"],
    ["value: grade = junior", "yes"],
    ["value: grade >= middle", "no"],
    ["value: grade is not senior", "yes"],
    ['value: "shift(grade, 1) = middle"', "yes"],
    ['value: "shift(grade, -1) = junior"', "yes"],
    ['value: "shift(grade, 9) = senior"', "yes"],
    ['value: "holds(true, score > 1)"', "?"],
  ])("%s = %s", (body, expected) => {
    const quantities = { ...unknown.quantities, grade: "初级" };
    expect(valueOf(body, { quantities })).toBe(expected);
  });

  it("what does not apply meets no condition", () => {
    const quantities = { confirmed_on: null, hired_on: day("2024-01-01") };
    expect(valueOf("value: confirmed_on < hired_on", { quantities })).toBe("no");
  });
});

describe("arithmetic with what does not apply does not apply either", () => {
  const quantities = { base_pay: d("1000"), score: d("80") };
  test.each([
    ["base_pay + if(false, 5 yuan)", "—"],
    ["base_pay - if(false, 5 yuan)", "—"],
    ["if(false, 5 yuan) + base_pay", "—"],
    ["if(false, 5 yuan) - base_pay", "—"],
    // The first month has no month before it: 80 less nothing is no improvement of 80.
    ["(score - previous(score)) * 10 yuan", "—"],
    ["-if(false, 5 yuan)", "—"],
    ["round(if(false, 12.34), 0.1)", "—"],
    ["floor(if(false, 12.34), 10)", "—"],
    // Whoever wants the parts that there are says so.
    ["sum(base_pay, if(false, 5 yuan))", "1000"],
    ["sum(base_pay, 5, if(true, 20 yuan))", "1025"],
    ["sum(if(false, 5 yuan), 0)", "0"],
    ["sum(if(false, 5 yuan), if(false, 3 yuan))", "0"],
    ["max(base_pay, if(false, 5 yuan))", "1000"],
  ])("%s = %s", (expression, expected) => {
    expect(valueOf(`value: "${expression}"`, { quantities })).toBe(expected);
  });

  it("one unknown part makes a sum of several unknown", () => {
    expect(valueOf('value: "sum(base_pay, 5 yuan)"', {})).toBe("?");
  });

  test.each([
    ["sum(base_pay, 3 days)", "sum(yuan, days)"],
    ["sum(base_pay, 3 yuan, in team)", "in: sum(…) of several inputs takes no option"],
    ["max(base_pay, 3 yuan, last 2)", "last: max(…) of several inputs takes no option"],
  ])("%s is refused", (expression, why) => {
    expect(findingsOf(`measures: { x: { value: "${expression}" } }`).join()).toContain(why);
  });

  it("a step looked up by a place that nobody has is no step", () => {
    const yaml = `measures:
  place: { when: score >= 90, value: 1 }
  x: { table: { by: place - 1, 0: 300 yuan, 1: 200 yuan } }`;
    expect(valuesOf(yaml, "x", [{ quantities }, { quantities: { score: d("95") } }])).toEqual([
      "—",
      "300",
    ]);
  });
});

describe("dates", () => {
  const quantities = {
    hired_on: day("2024-01-31"),
    left_on: day("2024-02-10"),
    month_end: day("2024-05-31"),
  };
  test.each([
    ["value: left_on - hired_on", "10"],
    ["value: hired_on + 1 months", "2024-02-29"],
    ["value: hired_on + 3 months <= month_end", "yes"],
    ["value: left_on - 10 days", "2024-01-31"],
    ["value: left_on - hired_on < 15 days", "yes"],
    ["value: hired_on < 2024-02-01", "yes"],
    ["value: hired_on >= 2024-02-01", "no"],
    // 31 May is 151 days after 1 January 2024: 31 + 29 + 31 + 30 + 30.
    ["value: month_end - 2024-01-01", "151"],
    ["value: 2024-01-31 + 1 months", "2024-02-29"],
    ["value: 2024/2/10 = left_on and 2024年2月10日 = left_on", "yes"],
  ])("%s = %s", (body, expected) => {
    expect(valueOf(body, { quantities })).toBe(expected);
  });

  it("the earlier and the later of two days, and of days among people and records", () => {
    expect(valueOf('value: "max(hired_on, 2024-02-01)"', { quantities })).toBe("2024-02-01");
    const earliest = 'measures: { x: { value: "min(hired_on, where true)" } }';
    const later = { quantities: { hired_on: day("2024-03-01") } };
    expect(valuesOf(earliest, "x", [later, { quantities }])).toEqual(["2024-01-31", "2024-01-31"]);
    const received = ["2024-05-03 09:00", "2024-05-02 17:00"].map((at) => ({
      received_at: moment(at),
    }));
    const last = 'measures: { x: { value: "max(complaints.received_at)" } }';
    const asked = [{ records: { complaints: received } }, {}];
    expect(valuesOf(last, "x", asked)).toEqual(["2024-05-03 09:00", "—"]);
  });

  it.each([
    ["measures: { x: { value: hired_on < 2024-02-30 } }", "2024-02-30 is no day of the calendar"],
    ["measures: { x: { value: hired_on < 2024-02 } }", "2024-02: a day is written 2024-02-01"],
    ["measures: { x: { value: base_pay - 2000-10-05 } }", "yuan - date"],
    ["measures: { x: { value: max(complaints.kind) } }", "max(text)"],
  ])("%s is refused", (yaml, why) => {
    expect(findingsOf(yaml).join()).toContain(why);
  });

  it("a blank or a reading may be a day", () => {
    const yaml = (blank: string) => `blanks: { since: { clause: 1, title: t, unit: date${blank} } }
readings: { cut: { clause: 1, chosen: 2024-02-01, instead: [2024-03-01], why: w } }
measures: { x: { value: hired_on < since }, y: { value: hired_on < cut } }`;
    const people = [{ quantities }];
    expect(valuesOf(yaml(", default: 2024-02-01"), "x", people)).toEqual(["yes"]);
    // What nobody filled meets no condition.
    expect(valuesOf(yaml(""), "x", people)).toEqual(["no"]);
    expect(valuesOf(yaml(""), "y", people)).toEqual(["yes"]);
    expect(findingsOf(yaml(", default: 12")).join()).toContain("12 ≠ date");
  });
});

const SHOP = `records:
  orders: { from: sales, where: counts_as_sale }
  big: { from: orders, where: amount > 100 }
  upheld: { from: complaints, where: upheld }
`;

describe("records", () => {
  const person: Situation = {
    records: {
      sales: [
        { amount: d("50"), counts_as_sale: true },
        { amount: d("150"), counts_as_sale: true },
        { amount: d("999"), counts_as_sale: false },
      ],
      complaints: [
        {
          kind: "late_reply",
          upheld: true,
          received_at: moment("2024-05-02 09:00"),
          escalated: true,
        },
        { kind: "late_reply", upheld: false, received_at: moment("2024-05-03 09:00") },
        { kind: "no_reply", upheld: true, received_at: moment("2024-05-04 09:00") },
      ],
    },
  };
  const value = (expression: string, people: readonly Situation[] = [person]) =>
    valuesOf(`${SHOP}measures:\n  x: { value: "${expression}" }`, "x", people);

  test.each([
    ["sum(orders.amount)", "200"],
    ["count(big)", "1"],
    ["mean(orders.amount)", "100"],
    ["max(orders.amount)", "150"],
    ["min(orders.amount)", "50"],
    ["first(orders.amount)", "50"],
    ["last(orders.amount)", "150"],
    ["any(upheld.escalated)", "yes"],
    ["all(upheld.escalated)", "no"],
    ["count(upheld) >= 2", "yes"],
    ["sum(orders.amount * 2)", "400"],
  ])("%s = %s", (expression, expected) => {
    expect(value(expression)).toEqual([expected]);
  });

  it("somebody without records has a sum and a count of nothing, and no mean", () => {
    const nothing = { records: { sales: [] } };
    expect(value("sum(orders.amount)", [nothing])).toEqual(["0"]);
    expect(value("count(orders)", [nothing])).toEqual(["0"]);
    expect(value("mean(orders.amount)", [nothing])).toEqual(["—"]);
  });

  it("where nobody supplied a measured file, its sums and counts are unknown", () => {
    expect(value("sum(orders.amount)", [{}])).toEqual(["?"]);
    expect(value("count(upheld)", [{ records: { complaints: [] } }])).toEqual(["0"]);
  });

  it("everybody's own records are counted, whoever stands before them", () => {
    expect(value("count(upheld)", [{}, person, {}, person])).toEqual(["0", "2", "0", "2"]);
  });

  it("a record whose condition cannot be decided makes the count unknown, for that person only", () => {
    const blank: Situation = { records: { sales: [{ counts_as_sale: true }] } };
    expect(value("count(big)", [blank, person])).toEqual(["?", "1"]);
  });

  it("a rule per record sees which occurrence it is", () => {
    const yaml = `${SHOP}measures:\n  x: { per: upheld, value: nth }`;
    expect(valuesOf(yaml, "x", [person, person])).toEqual(["1", "2", "1", "2"]);
  });

  it("a team reads its members' figures through an aggregate", () => {
    const yaml = `measures:\n  x: { per: team, value: sum(base_pay) }`;
    const people = [
      { team: "A", quantities: { base_pay: d("1") } },
      { team: "B", quantities: { base_pay: d("2") } },
      { team: "A", quantities: { base_pay: d("4") } },
    ];
    expect(valuesOf(yaml, "x", people)).toEqual(["5", "2"]);
  });

  describe("hours after a moment", () => {
    const late = (at: string) =>
      valueOf("value: 'count(tickets, where replied_at > due_at + 2 h)'", {
        records: {
          tickets: [{ due_at: moment("2024-05-06 12:00"), replied_at: moment(`2024-05-06 ${at}`) }],
        },
      });

    it("are a moment of the same day, to the minute", () => {
      expect([late("14:00"), late("14:01"), late("15:30")]).toEqual(["0", "1", "1"]);
      const minutes = "count(tickets, where replied_at - 90 min > due_at)";
      const at = moment("2024-05-06 13:31");
      const tickets = [{ due_at: moment("2024-05-06 12:00"), replied_at: at }];
      expect(valueOf(`value: '${minutes}'`, { records: { tickets } })).toBe("1");
    });

    it("are refused after a date, and so is what is no time", () => {
      const found = (value: string) => findingsOf(`measures: { x: { value: ${value} } }`).join();
      expect(found("hired_on + 2 h < month_end")).toContain("date + hours");
      expect(found("hired_on + 2 yuan < month_end")).toContain("date + yuan");
    });
  });

  it("clock and day take a moment apart", () => {
    const yaml = `measures:\n  x: { per: complaints, value: clock(received_at) < 9 h or day(received_at) = day(received_at) }`;
    expect(valuesOf(yaml, "x", [person])).toEqual(["yes", "yes", "yes"]);
  });
});

describe("look-backs", () => {
  const scored = (now: string, ...before: (string | undefined)[]): Situation => ({
    quantities: { score: d(now) },
    past: before.map((score) => (score === undefined ? {} : { score: d(score) })),
  });
  test.each([
    ["streak(score >= 80)", scored("85", "90", "80"), "3"],
    ["streak(score >= 80)", scored("85", "79", "90"), "1"],
    ["streak(score >= 80)", scored("60", "90", "90"), "0"],
    ["streak(score >= 80)", scored("85", undefined, "90"), "1"],
    ["months(score >= 91, last 5)", scored("91", "90", "95", "60", "99", "99"), "3"],
    ["months(score >= 91)", scored("91", "90", "95", "60", "99", "99"), "4"],
    ["months(score < 80, last 6)", scored("91", undefined, "79"), "1"],
  ])("%s", (expression, person, expected) => {
    expect(valueOf(`value: "${expression}"`, person)).toBe(expected);
  });
});

describe("formulas", () => {
  it("print the names with their numbers, and brackets where the reading needs them", () => {
    const yaml = "measures:\n  x: { value: (base_pay + 100 yuan) * 10% - 5 yuan }";
    const text = formulaOf(yaml, "x", { quantities: { base_pay: d("2400.50") } });
    expect(text).toBe("(base pay 2400.5 + 100) × 10% − 5".replace("−", "-"));
  });
});

describe("the unit that is written", () => {
  const minutes = { quantities: { "states.online_minutes": d("90") } };

  it("turns a time into it", () => {
    expect(valueOf("unit: hours, value: states.online_minutes", minutes)).toBe("1.5");
    expect(
      valueOf("unit: hours, table: { by: grade, junior: 90 min, middle: 1, senior: 1 }", {
        quantities: { grade: "junior" },
      }),
    ).toBe("1.5");
  });

  it("is that of a figure without one, for whoever reads it", () => {
    const yaml = "measures:\n  a: { unit: points, value: 3 }\n  b: { unit: yuan, value: 2 }";
    expect(findingsOf(`${yaml}\n  c: { value: a + b }`).join()).toContain("points + yuan");
  });

  it("is what a count counts, where it is said so", () => {
    const records = { complaints: [{}, {}] };
    expect(valueOf("unit: days, value: count(complaints)", { records })).toBe("2");
    expect(
      findingsOf("measures: { x: { unit: yuan, value: count(complaints) } }").join(),
    ).toContain("count ≠ yuan");
  });

  it("may differ between the inputs of a function: a step in minutes of hours", () => {
    const hours = { quantities: { "states.online_minutes": d("497") } };
    const yaml = (step: string) =>
      `unit: hours, value: 'round(states.online_minutes / 1, ${step})'`;
    // 497 minutes are 8 h 17 min: the nearest quarter is 8.25
    expect(valueOf(yaml("15 min"), hours)).toBe("8.25");
    expect(valueOf(yaml("0.25 h"), hours)).toBe("8.25");
  });

  it("is told with its power where an amount was multiplied by another", () => {
    const yaml = "measures:\n  x: { unit: yuan, value: base_pay * base_pay }";
    expect(findingsOf(yaml).join()).toContain("yuan² ≠ yuan");
  });
});

describe("what can be checked without data is checked, with its place", () => {
  test.each([
    ["measures:\n  x: { value: basepay + 1 yuan }", '2:15 CSP305 unknown name "basepay"'],
    [
      "measures:\n  x: { value: base_pay + 3 days }",
      "2:15 CSP306 the units do not fit: yuan + days",
    ],
    ["measures:\n  x: { value: 1 + }", "2:18 CSP308"],
    ["measures:\n  x: { value: foo(1) }", '2:15 CSP305 unknown name "foo(…)"'],
    ["measures:\n  x: { vale: 1 }", '2:8 CSP301 x does not know the key "vale"'],
    ["measures:\n  a: { value: b }\n  b: { value: a }", "a → b → a"],
    ["measures:\n  x: { value: 1, table: { by: grade, junior: 1 } }", "CSP310"],
    ["pay:\n  x: { clause: 1, value: 3 days }", "CSP306"],
    ["pay:\n  x: { value: 3 yuan }", "CSP318"],
    ["mesures:\n  x: { value: 1 }", 'does not know the key "mesures"'],
    ["measures:\n  x: { value: amount }", 'unknown name "amount"'],
    [
      "measures:\n  x: { per: complaints, value: 1 }\n  y: { value: x }",
      "has one value per complaints",
    ],
    ["measures:\n  x: { value: grade = middel }", 'unknown name "middel"'],
    [
      "readings:\n  r: { clause: 1, chosen: 3, instead: [4], why: w }\nmeasures:\n  r2: { value: r + 1 day + 1 yuan }",
      "CSP306",
    ],
  ])("%s", (yaml, expected) => {
    expect(findingsOf(yaml).join("\n")).toContain(expected);
  });

  it("a record set that cannot be made is reported once, not as an unknown name", () => {
    const yaml = `records: { received: { from: complaint } }
measures: { x: { value: sum(received.minutes) }, y: { value: count(received) } }`;
    expect(findingsOf(yaml)).toEqual(['1:30 CSP305 unknown name "complaint"']);
  });

  it("a sum of records asks for the field", () => {
    const [found] = findingsOf("measures: { x: { value: sum(sales) } }");
    expect(found).toContain("sum(sales) says no field: sum(sales.amount)");
  });

  it("names the nearest known name", () => {
    const [finding] = findingsOf("measures:\n  x: { value: base_pai }");
    expect(finding).toContain("base_pai");
  });
});

it("any text is read as an expression or refused with a place, never thrown at", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseExpression(text);
      expect("why" in parsed ? parsed.at <= text.length : true).toBe(true);
    }),
  );
});

describe("words after the inputs of a call", () => {
  const kept = { past: [{ score: 80 }, { score: 90 }], quantities: { score: d("85") } };
  test.each([
    ["value: months(score >= 80, last 2)", "2"],
    ["value: months(score >= 90, last 3 months)", "1"],
    ["value: months(score >= 80)", "3"],
  ])("%s = %s", (body, expected) => {
    expect(valueOf(body.replace(/: (.*)/, ': "$1"'), kept)).toBe(expected);
  });

  test.each([
    ["streak(score > 1, last 3)", "has no option last"],
    ["months(score > 1, last 2, last 3)", "last is written twice"],
    ["months(score > 1, last score)", "last takes a whole number"],
  ])("%s is refused", (expression, why) => {
    const [found] = findingsOf(`measures: { x: { value: "${expression}" } }`);
    expect(found).toContain(why);
  });
});

describe("people among people", () => {
  const person = (team: string, figure: string, mentor = ""): Situation => ({
    team,
    quantities: { score: d(figure), team, mentor, employee_id: `E${figure}` },
  });
  const people = [
    person("A", "90"),
    person("A", "80", "E90"),
    person("B", "80", "E90"),
    person("B", "60"),
  ];
  const among = (expression: string) =>
    valuesOf(`measures: { x: { value: "${expression}" } }`, "x", people);

  test.each([
    ["mean(score, in team)", ["85", "85", "70", "70"]],
    ["mean(score, in team, others)", ["80", "90", "60", "80"]],
    ["max(score, in team)", ["90", "90", "80", "80"]],
    ["sum(score, where score > 60)", ["250", "250", "250", "250"]],
    ["count(score >= 80, in team)", ["2", "2", "1", "1"]],
    // A mentor from the people whose mentor they are: E90 has those with 80 and 80.
    ["mean(score, whose mentor = employee_id)", ["80", "—", "—", "—"]],
    ["score - min(score, in team)", ["10", "0", "20", "0"]],
    ["rank(score)", ["1", "2", "2", "4"]],
    ["rank(score, ties dense)", ["1", "2", "2", "3"]],
    ["rank(score, ties average)", ["1", "2.5", "2.5", "4"]],
    ["rank(score, ties first)", ["1", "2", "3", "4"]],
    ["rank(score, lowest)", ["4", "2", "2", "1"]],
    ["rank(score, in team)", ["1", "2", "1", "2"]],
    ["rank(score, then mean(score, in team))", ["1", "2", "3", "4"]],
    ["rank(score, then -mean(score, in team))", ["1", "3", "2", "4"]],
    ["rank(score, then lowest mean(score, in team))", ["1", "3", "2", "4"]],
    ["名次(score, 再按 从低 mean(score, in team))", ["1", "3", "2", "4"]],
    ["名次(score, 再按 -score, 条件 (score > 60 或 false))", ["1", "2", "2", "—"]],
    ["count(score, where (score > 60 and score < 90))", ["2", "2", "2", "2"]],
  ])("%s", (expression, expected) => {
    expect(among(expression)).toEqual(expected);
  });

  it("equals share the mean of the prizes of their places", () => {
    const yaml = `measures:
  place: { value: "rank(score)" }
  slot: { value: "rank(score, ties first)" }
  prize_of_slot: { table: { by: slot, 1: 300 yuan, 2: 200 yuan, 3: 100 yuan, later: 0 yuan } }
  x: { value: "mean(prize_of_slot, in place)" }
  y: { value: "mean(prize_of_slot, in place, in team)" }`;
    // 90 alone has 300; two with 80 share the second and third prize: (200 + 100) ÷ 2 = 150.
    expect(valuesOf(yaml, "x", people)).toEqual(["300", "150", "150", "0"]);
    // Alike in place and team: nobody shares with somebody of the other team.
    expect(valuesOf(yaml, "y", people)).toEqual(["300", "200", "100", "0"]);
  });

  it("ranks within a day or a week, among those who have anything in it", () => {
    const sale = (at: string, amount: string) => ({
      paid_at: moment(at),
      amount: d(amount),
      counts_as_sale: true,
    });
    const sellers = [
      ["2024-05-06 10:00 100", "2024-05-07 10:00 50", "2024-05-14 10:00 10"],
      ["2024-05-06 10:00 80", "2024-05-06 11:00 40", "2024-05-07 09:00 50"],
      [],
      ["2024-05-07 10:00 500"],
    ].map((sales, index): Situation => {
      const rows = sales.map((one) => sale(one.slice(0, 16), one.slice(17)));
      const team = index < 2 ? "A" : "B";
      return { team, quantities: { team }, records: { sales: rows } };
    });
    const placed = (per: string, rank: string) => {
      const yaml = `measures:
  sold: { per: ${per}, value: sum(sales.amount) }
  place: { per: ${per}, value: "${rank}" }
  wins: { value: "sum(if(place = 1, 1, 0))" }`;
      return [valuesOf(yaml, "place", sellers), valuesOf(yaml, "wins", sellers)];
    };
    // 6 May 100 against 80 + 40; 7 May 50, 50 and 500; 14 May 10 alone.
    const days = [
      ["2", "2", "1", "1", "2", "1"],
      ["1", "1", "0", "1"],
    ];
    expect(placed("day", "rank(sold)")).toEqual(days);
    expect(placed("day", "rank(sum(sales.amount))")).toEqual(days);
    expect(placed("day", "rank(sold, in team)")[1]).toEqual(["2", "2", "0", "1"]);
    expect(placed("day", "rank(sold, where sold < 120)")[0]?.join(" ")).toBe("1 1 1 — 1 —");
    // The week of 6 May: 150, 170 and 500; that of 13 May: 10 alone.
    expect(placed("week", "rank(sold)")[0]).toEqual(["3", "1", "2", "1"]);
  });

  it("somebody's unknown figure leaves the places of all unknown", () => {
    const withUnknown = [...people, { team: "B", quantities: { team: "B" } }];
    const ranks = valuesOf('measures: { x: { value: "rank(score, in team)" } }', "x", withUnknown);
    expect(ranks).toEqual(["1", "2", "?", "?", "?"]);
  });

  test.each([
    ["rank(score, ties best)", "ties takes one of shared, dense, average, first"],
    ["mean(score, whose mentor)", "whose takes a column = what it must be"],
    ["mean(score, in team, whose mentor = employee_id)", "in and whose both name the group"],
    ["mean(score, in score)", "points cannot tell people apart"],
    ["rank(grade is junior)", "rank(yes/no)"],
  ])("%s is refused", (expression, why) => {
    expect(findingsOf(`measures: { x: { value: "${expression}" } }`).join()).toContain(why);
  });

  it("where after a record set chooses records", () => {
    const violations = [{ minutes: 10 }, { minutes: 30 }, { minutes: 40 }].map((row) => ({
      ...row,
      kind: "off_seat",
    }));
    const count = 'measures: { x: { value: "count(violations, where minutes >= 30 min)" } }';
    expect(valuesOf(count, "x", [{ records: { violations } }])).toEqual(["2"]);
    const sum = 'measures: { x: { value: "sum(violations.minutes, where minutes >= 30 min)" } }';
    expect(valuesOf(sum, "x", [{ records: { violations } }])).toEqual(["70"]);
  });
});

describe("months that went before", () => {
  // May 2024: April 80, March 90, February 70; the quarter has April and May, the year all five.
  const past = [{ score: 80, bonus: 10 }, { score: 90, bonus: 0 }, { score: 70 }];
  const now: Situation = { quantities: { score: d("85") }, past };
  const value = (expression: string, situation: Situation = now) =>
    valuesOf(`measures: { x: { value: "${expression}" } }`, "x", [situation]);

  test.each([
    ["previous(score)", "80"],
    ["previous(score, 3)", "70"],
    ["previous(score, 4)", "—"],
    ["previous(score * 2)", "160"],
    ["mean(score, last 3)", "85"],
    ["max(score, last 4)", "90"],
    ["min(score, last 4)", "70"],
    ["sum(score, over quarter)", "165"],
    ["mean(score, over quarter)", "82.5"],
    ["count(score, over year)", "4"],
    ["sum(score, last 9)", "325"],
    ["in_month(score, hired_on)", "90"],
  ])("%s = %s", (expression, expected) => {
    const quantities = { ...now.quantities, hired_on: day("2024-03-20") };
    expect(value(expression, { ...now, quantities })).toEqual([expected]);
  });

  it("records are added up month by month from what was kept", () => {
    const complaints = [{ kind: "a" }, { kind: "b" }];
    const kept = [{ "count(complaints)": 3 }, { "count(complaints)": 1 }];
    const situation = { records: { complaints }, past: kept };
    expect(value("count(complaints, last 2)", situation)).toEqual(["5"]);
    expect(value("count(complaints, over year)", situation)).toEqual(["6"]);
  });

  it("a figure that no month kept does not apply there", () => {
    expect(value("previous(calls.satisfaction)", now)).toEqual(["—"]);
  });

  it("a month in which it was unknown leaves it unknown", () => {
    const people: Situation[] = [
      { quantities: {}, past: [{ other: 1 }] },
      { quantities: {}, past: [{ bonus: 5 }] },
    ];
    const yaml = 'measures: { bonus: { value: base_pay }, x: { value: "previous(bonus)" } }';
    expect(valuesOf(yaml, "x", people)).toEqual(["?", "5"]);
  });

  it("a date before the first known month is unknown there, a later one does not apply", () => {
    const at = (text: string) => ({
      ...now,
      quantities: { ...now.quantities, hired_on: day(text) },
    });
    expect(value("in_month(score, hired_on)", at("2023-12-31"))).toEqual(["?"]);
    expect(value("in_month(score, hired_on)", at("2024-06-01"))).toEqual(["—"]);
  });

  it("a column carries on from its own past", () => {
    const yaml = `measures:
  x: { value: "if(score < 60, 0, previous(self) + 1)", starts: 0 }`;
    const own = (figure: string, kept?: number): Situation => ({
      quantities: { score: d(figure) },
      ...(kept !== undefined && { past: [{ x: kept }] }),
    });
    expect(valuesOf(yaml, "x", [own("80", 4), own("50", 4)])).toEqual(["5", "0"]);
    expect(valuesOf(yaml, "x", [own("80")])).toEqual(["1"]);
  });

  test.each([
    ["previous(self)", "needs a column with starts"],
    ["previous(score, 0)", "a whole number of months"],
    ["mean(score, over week)", "over takes quarter or year"],
    ["mean(complaints.received_at, last 2)", "sum(…) ÷ count(…)"],
    ["mean(score, in team, last 2)", "either other people or other months"],
    ["in_month(score, team)", "in_month(…, text)"],
  ])("%s is refused", (expression, why) => {
    expect(findingsOf(`measures: { x: { value: "${expression}" } }`).join()).toContain(why);
  });
});
