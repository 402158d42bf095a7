import { describe, expect, it, test } from "vitest";
import { RECORD_WORDS } from "../../src/policy/compile/record-words.ts";
import {
  d,
  day,
  findingsOf,
  moment,
  policyOf,
  type Situation,
  tinyFrame,
  valuesOf,
} from "../support/tiny-policy.ts";

type Rows = NonNullable<Situation["records"]>[string];

const received = (...days: string[]): Rows =>
  days.map((date) => ({ received_at: moment(`2024-${date} 10:00`), kind: "late_reply" }));

const late = (...minutes: (readonly [date: string, minutes: string])[]): Rows =>
  minutes.map(([date, count]) => ({ date: day(`2024-05-${date}`), late_minutes: d(count) }));

/** The one person's value of a column. */
function valueFor(yaml: string, name: string, person: Situation): string {
  return valuesOf(yaml, name, [person])[0] ?? "";
}

function sourcesOf(yaml: string, name: string, person: Situation): readonly string[] {
  const column = policyOf(yaml).rules.columns.find((one) => one.name === name);
  const found: string[] = [];
  column?.sources(tinyFrame([person]), 0, ({ file, line }) => found.push(`${file}:${line}`));
  return found;
}

describe("from: several sets become one", () => {
  const yaml = `records:
  replies: { from: complaints, where: kind = late_reply }
  serious: { from: complaints, where: escalated }
  either: { from: [replies, serious] }
measures:
  x: { value: count(either) }`;

  it("a record that is in both counts once", () => {
    const complaints = [
      { kind: "late_reply", escalated: true },
      { kind: "late_reply" },
      { kind: "no_reply", escalated: true },
      { kind: "no_reply" },
    ];
    expect(valueFor(yaml, "x", { records: { complaints } })).toBe("3");
  });

  it("records of different kinds are not joined", () => {
    const wrong = "records:\n  all: { from: [complaints, violations] }";
    expect(findingsOf(wrong)).toEqual([
      '2:29 CSP323 "complaints" and "violations" are not records of one kind',
    ]);
  });
});

describe("month: another date decides", () => {
  const yaml = `records:
  replied: { from: complaints, month: replied_at }
measures:
  x: { value: count(replied) }`;
  const reply = (receivedAt: string, repliedAt?: string) => ({
    received_at: moment(`2024-${receivedAt} 10:00`),
    ...(repliedAt !== undefined && { replied_at: moment(`2024-${repliedAt} 10:00`) }),
  });

  it("counts what was received before and replied to in the month, in whatever folder", () => {
    const earlier = {
      "2024-03": { complaints: [reply("03-30", "05-02"), reply("03-02", "03-03")] },
      "2024-04": { complaints: [reply("04-30", "05-01"), reply("04-30", "06-01")] },
    };
    const complaints = [reply("05-10", "05-11"), reply("05-31", "06-02"), reply("05-12")];
    expect(valueFor(yaml, "x", { earlier, records: { complaints } })).toBe("3");
  });

  it("only dates of the record can decide", () => {
    const wrong = "records:\n  x: { from: complaints, month: kind }";
    expect(findingsOf(wrong)).toEqual(['2:33 CSP315 "month" has no choice "kind"']);
  });
});

describe("over: a window other than the calendar month", () => {
  const counted = (over: string) => `records:
  upheld_ones: { from: complaints, where: kind = late_reply }
  recent: { from: upheld_ones, over: ${over} }
measures:
  x: { value: count(recent) }`;
  const person: Situation = {
    earlier: {
      "2024-03": { complaints: received("03-05", "03-31") },
      "2024-04": { complaints: received("04-25", "04-26", "04-29") },
    },
    records: { complaints: received("05-01", "05-25", "05-26", "05-31") },
  };

  // Hired on 1 January: since hired covers all nine.
  test.each([
    ["month", "4"],
    ["26th..25th", "4"],
    ["week", "4"],
    ["last 2 months", "7"],
    ["quarter", "7"],
    ["last 30 days", "3"],
    ["year", "9"],
    ["since hired", "9"],
  ])("%s", (over, expected) => {
    expect(valueFor(counted(over), "x", person)).toBe(expected);
  });

  it("26th to 25th: what is paid on the 26th is next month's commission", () => {
    const yaml = `records:
  orders: { from: sales, over: 26th..25th }
pay:
  commission: { clause: A1, value: sum(orders.amount) * 2% }`;
    const order = (paidAt: string, amount: string) => ({
      paid_at: moment(`2024-${paidAt} 12:00`),
      amount: d(amount),
    });
    const april = [order("04-25", "10000"), order("04-26", "300"), order("04-30", "700")];
    const may = [order("05-01", "1000"), order("05-25", "500"), order("05-26", "20000")];
    // 300 + 700 + 1000 + 500 = 2500, 2 % of it is 50.
    const seller = { earlier: { "2024-04": { sales: april } }, records: { sales: may } };
    expect(valueFor(yaml, "commission", seller)).toBe("50");
  });

  it("an order that a later export shows again is one order, as it stands now", () => {
    const yaml = `records:
  orders: { from: sales, over: last 2 months }
measures:
  sold: { value: sum(orders.amount) }`;
    const order = { order_id: "A1", paid_at: moment("2024-04-20 12:00"), amount: d("100") };
    const now = { ...order, amount: d("80") };
    const person_ = { earlier: { "2024-04": { sales: [order] } }, records: { sales: [now] } };
    expect(valueFor(yaml, "sold", person_)).toBe("80");
  });

  it("a month of the window whose file is missing makes the figure unknown", () => {
    const lacking: Situation = {
      earlier: { "2024-03": { complaints: received("03-05") }, "2024-04": { tickets: [] } },
      records: { complaints: received("05-01") },
    };
    expect(valueFor(counted("last 2 months"), "x", lacking)).toBe("?");
    expect(valueFor(counted("month"), "x", lacking)).toBe("1");
  });

  it("a set with a window of its own keeps it: the fourth of the quarter, fined this month", () => {
    const yaml = `records:
  too_many: { from: complaints, over: quarter, where: nth > 3 }
  fined: { from: too_many, over: month }
measures:
  x: { value: count(fined) }`;
    // April has three; of May's two both are beyond them. March is another quarter.
    const person_ = { ...person, records: { complaints: received("05-02", "05-03") } };
    expect(valueFor(yaml, "x", person_)).toBe("2");
  });

  it("says which earlier rows stand behind the figure", () => {
    expect(sourcesOf(counted("26th..25th"), "x", person)).toEqual([
      "2024-04/complaints-1.csv:3",
      "2024-04/complaints-1.csv:4",
      "complaints-1.csv:2",
      "complaints-1.csv:3",
    ]);
  });

  it("refuses what is no window, and windows over records without a date", () => {
    expect(findingsOf("records:\n  x: { from: complaints, over: fortnight }")).toEqual([
      '2:32 CSP322 "fortnight" is no window of time',
    ]);
    expect(findingsOf("records:\n  x: { from: adjustments, over: quarter }")).toEqual([
      '2:33 CSP324 the records of "adjustments" carry no date, so no day or window can be told',
    ]);
  });
});

describe("order, nth and running", () => {
  it("the dearest order first: nth and first go by it", () => {
    const yaml = `records:
  orders: { from: sales, order: -amount }
  beyond_two: { from: orders, where: nth > 2 }
measures:
  top: { value: first(orders.amount) }
  rest: { value: sum(beyond_two.amount) }`;
    const sales = ["50", "300", "20", "100"].map((amount) => ({ amount: d(amount) }));
    expect(valueFor(yaml, "top", { records: { sales } })).toBe("300");
    expect(valueFor(yaml, "rest", { records: { sales } })).toBe("70");
  });

  it("three late arrivals a month are free, each later one costs 20", () => {
    const yaml = `records:
  lates: { from: workdays, where: late_minutes > 0 min }
  punished: { from: lates, where: nth > 3 }
fines:
  fine_late: { clause: A1, per: punished, value: 20 yuan }`;
    const workdays = late(["06", "3"], ["07", "0"], ["08", "5"], ["09", "1"], ["10", "2"]);
    expect(valuesOf(yaml, "fine_late", [{ records: { workdays } }])).toEqual(["20"]);
  });

  it("thirty minutes a month are free in all: from the record that passes them on, 1 a minute", () => {
    const yaml = `records:
  beyond: { from: workdays, where: late_minutes > 0 min and running(late_minutes) > 30 min }
measures:
  fine: { value: sum(beyond.late_minutes) * 1 yuan }`;
    // 10, 25, 32, 40: the third and fourth are beyond; 7 + 8 = 15.
    const workdays = late(["06", "10"], ["07", "15"], ["08", "7"], ["09", "8"]);
    expect(valueFor(yaml, "fine", { records: { workdays } })).toBe("15");
  });

  it("the part beyond the tolerance may be told from the running sum", () => {
    const yaml = `measures:
  x: { per: workdays, value: "max(min(running(late_minutes) - 30 min, late_minutes), 0 min)" }`;
    const workdays = late(["06", "10"], ["07", "15"], ["08", "7"], ["09", "8"]);
    expect(valuesOf(yaml, "x", [{ records: { workdays } }])).toEqual(["0", "0", "2", "8"]);
  });

  it("each person's sum begins anew, and one unknown record makes all later sums unknown", () => {
    const yaml = "measures:\n  x: { per: violations, value: running(minutes) }";
    const rows = [{ minutes: d("2") }, {}, { minutes: d("3") }];
    const people = [{ records: { violations: rows } }, { records: { violations: rows.slice(2) } }];
    expect(valuesOf(yaml, "x", people)).toEqual(["2", "?", "?", "3"]);
  });

  it("running is asked of one record", () => {
    const wrong = "measures:\n  x: { value: running(score) }";
    expect(findingsOf(wrong).join()).toContain("running(…) is asked of one record");
  });
});

describe("every and unique", () => {
  it("three lates are one absence, what is left over is none", () => {
    const yaml = `records:
  lates: { from: workdays, where: late_minutes > 0 min }
  as_absence: { from: lates, every: 3 }
measures:
  x: { value: count(as_absence) }
  day: { value: last(as_absence.date) }`;
    const dates = ["06", "07", "08", "09", "10", "13", "14", "15"];
    const workdays = late(...dates.map((date) => [date, "4"] as const));
    expect(valueFor(yaml, "x", { records: { workdays } })).toBe("2");
    expect(valueFor(yaml, "day", { records: { workdays } })).toBe("2024-05-13");
    // Both events lead back to their three days.
    const rows = [2, 3, 4, 5, 6, 7].map((line) => `workdays-1.csv:${line}`);
    expect(sourcesOf(yaml, "x", { records: { workdays } })).toEqual(rows);
  });

  it("the lates of one person do not complete those of another", () => {
    const yaml =
      "records:\n  x_: { from: workdays, every: 2 }\nmeasures:\n  x: { value: count(x_) }";
    const people = [["06"], ["06", "07", "08"]].map((dates) => ({
      records: { workdays: late(...dates.map((date) => [date, "4"] as const)) },
    }));
    expect(valuesOf(yaml, "x", people)).toEqual(["0", "1"]);
  });

  it("one case is fined once, however often it is written down", () => {
    const yaml = `records:
  cases: { from: complaints, unique: [note, kind] }
fines:
  fine: { clause: A1, per: cases, value: 50 yuan }`;
    const complaints = [
      { kind: "late_reply", note: "T1" },
      { kind: "late_reply", note: "T1" },
      { kind: "no_reply", note: "T1" },
      { kind: "late_reply", note: "T2" },
    ];
    expect(valuesOf(yaml, "fine", [{ records: { complaints } }])).toEqual(["50", "50", "50"]);
  });

  it("records without the value they are compared by are not the same", () => {
    const yaml = `records:
  cases: { from: complaints, unique: note }
measures:
  x: { value: count(cases) }`;
    const complaints = [{ kind: "a" }, { kind: "b" }, { kind: "c", note: "T1" }];
    expect(valueFor(yaml, "x", { records: { complaints } })).toBe("3");
  });

  it("every takes a whole number", () => {
    expect(findingsOf("records:\n  x: { from: complaints, every: 1.5 }").join()).toContain(
      "CSP303",
    );
  });
});

describe("owner: whose record it is", () => {
  const yaml = `records:
  seconded: { from: sales, owner: second_agent }
  shared: { from: sales, where: known(second_agent) }
  alone: { from: sales, where: not in(shared) }
pay:
  commission:
    clause: A1
    value: (sum(alone.amount) + 50% * sum(shared.amount) + 50% * sum(seconded.amount)) * 1%`;
  const people: readonly Situation[] = [
    { records: { sales: [{ amount: d("1000") }, { amount: d("600"), second_agent: "E2" }] } },
    { records: { sales: [{ amount: d("200"), second_agent: "E1" }] } },
  ];

  it("a second agent takes half: 1000 + 300 + 100, and 300 + 100", () => {
    expect(valuesOf(yaml, "commission", people)).toEqual(["14", "4"]);
  });

  it("somebody who is not in the roster gets nothing and is named", () => {
    const [first] = people;
    const policy = policyOf(yaml);
    const frame = tinyFrame(first ? [first] : []);
    const set = policy.rules.sets.get("seconded");
    const members = set && frame.set(set);
    expect(members?.rows).toEqual([]);
    expect(members?.strangers?.map(({ id, place }) => `${id} ${place.file}:${place.line}`)).toEqual(
      ["E2 sales-1.csv:3"],
    );
  });
});

describe("in: which of two rules takes a record", () => {
  it("an escalated complaint is fined as such and not as a late reply as well", () => {
    const yaml = `records:
  escalated_ones: { from: complaints, where: escalated }
  replies: { from: complaints, where: kind = late_reply and not in(escalated_ones) }
fines:
  fine_escalated: { clause: A1, per: escalated_ones, value: 200 yuan }
  fine_reply: { clause: A2, per: replies, value: 20 yuan }`;
    const complaints = [
      { kind: "late_reply", escalated: true },
      { kind: "late_reply", escalated: false },
    ];
    expect(valuesOf(yaml, "fine_escalated", [{ records: { complaints } }])).toEqual(["200"]);
    expect(valuesOf(yaml, "fine_reply", [{ records: { complaints } }])).toEqual(["20"]);
  });

  it("what nobody can decide of the other set is unknown here too", () => {
    const yaml = `records:
  long: { from: violations, where: minutes > 10 min }
  other: { from: violations, where: not in(long) }
measures:
  x: { value: count(other) }`;
    expect(valueFor(yaml, "x", { records: { violations: [{ kind: "off_seat" }] } })).toBe("?");
  });

  it("sets of other kinds and unknown names are refused", () => {
    const of = (name: string) => `records:\n  x: { from: complaints, where: in(${name}) }`;
    expect(findingsOf(of("violations")).join()).toContain("CSP323");
    expect(findingsOf(of("complaint")).join()).toContain('unknown name "complaint"');
  });

  it("sets that ask for each other are a circle", () => {
    const yaml = `records:
  a: { from: complaints, where: in(b) }
  b: { from: complaints, where: in(a) }`;
    expect(findingsOf(yaml).join()).toContain("a → b → a");
  });
});

describe.each(RECORD_WORDS)("the example of $word", ({ example }) => {
  it("is a rule that compiles", () => {
    const from = example.startsWith("from") ? "" : "from: complaints, ";
    expect(findingsOf(`records:\n  x: { ${from}${example} }`)).toEqual([]);
  });
});
