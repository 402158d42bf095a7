import { describe, expect, it } from "vitest";
import { hintOf, messageOf } from "../../src/kernel/diagnostic.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { COLUMN_WORDS } from "../../src/policy/compile/column-words.ts";
import { COLUMN_TYPES, INPUT_EXAMPLE } from "../../src/policy/compile/column-types.ts";
import type { FindPolicy } from "../../src/policy/policy.ts";
import {
  compileTiny,
  d,
  day,
  findingsOf,
  HEAD,
  policyOf,
  valuesOf,
} from "../support/tiny-policy.ts";

/** An input with these columns and further lines. */
function input(columns: string, more = ""): string {
  return `inputs:\n  visits:\n    columns: { ${columns} }\n${more}`;
}

function hintsOf(yaml: string): readonly string[] {
  return compileTiny(yaml).diagnostics.map((found) => hintOf(found, "en"));
}

describe("files of an input may be called by its title", () => {
  it("in both languages, after its names", () => {
    const yaml =
      "inputs:\n  a:\n    title: { zh: 成交明细, en: deals }\n    columns: { employee_id: id }";
    expect(policyOf(yaml).kinds.declared[0]?.names).toEqual(["a", "成交明细", "deals"]);
    expect(policyOf(yaml).kinds.ofFile("2024-05/成交明细-05.csv")?.kind).toBe("a");
  });

  it("except where the name is another's", () => {
    const yaml = `inputs:
  a: { title: { zh: 投诉, en: b }, columns: { employee_id: id } }
  b: { columns: { employee_id: id } }`;
    expect(policyOf(yaml).kinds.declared[0]?.names).toEqual(["a"]);
    expect(policyOf(yaml).kinds.ofFile("b.csv")?.kind).toBe("b");
  });
});

describe("a blank figure", () => {
  const total = (column: string) =>
    input(
      `employee_id: id, a: { type: hours, ${column} }`,
      "measures: { x: { value: sum(visits.a) } }",
    );
  const visits = [{ a: d("3") }, {}];

  it("is unknown, unless the column says what it counts as", () => {
    expect(valuesOf(total("optional: true"), "x", [{ records: { visits } }])).toEqual(["?"]);
    expect(valuesOf(total("usual: 0"), "x", [{ records: { visits } }])).toEqual(["3"]);
    expect(valuesOf(total("usual: 1.5 h"), "x", [{ records: { visits } }])).toEqual(["4.5"]);
  });

  it("is blank still for known and missing", () => {
    const yaml = input(
      "employee_id: id, a: { type: hours, usual: 0 }",
      "measures: { x: { value: 'count(visits, where known(a))' } }",
    );
    expect(valuesOf(yaml, "x", [{ records: { visits } }])).toEqual(["1"]);
  });
});

describe("a range of a percentage", () => {
  it("is written as one", () => {
    const yaml = input("employee_id: id, rate: { type: percent, min: 6%, max: 0.1 }");
    const { min, max } = policyOf(yaml).kinds.declared[0]?.columns["rate"] ?? {};
    expect([min, max]).toEqual(["0.06", "0.1"]);
  });

  it("is none of other figures, and both languages say what to write", () => {
    const { diagnostics } = compileTiny(input("employee_id: id, a: { type: yuan, min: 6% }"));
    expect(diagnostics.map((one) => messageOf(one, "en"))).toEqual(['"min" must be a number']);
    expect(diagnostics.map((one) => messageOf(one, "zh"))).toEqual(["“min”应写成数字"]);
  });
});

describe("an input that a policy declares", () => {
  it("is a kind like ours: names, person, id, the date of the month, who fills it", () => {
    const [kind] = policyOf(INPUT_EXAMPLE).kinds.declared;
    expect(kind).toMatchObject({
      kind: "appointments",
      title: { zh: "预约", en: "appointments" },
      names: ["appointments", "预约", "预约记录"],
      person: "employee_id",
      id: "appointment_id",
      stands: "month",
      absence: "event",
      month: { rule: "reject", by: "kept_on" },
      filledBy: { zh: "电销主管", en: "telesales supervisor" },
    });
    expect(Object.keys(kind?.columns ?? {}).slice(0, 2)).toEqual(["employee_id", "kept_on"]);
    expect(kind?.columns["value"]).toMatchObject({ type: "yuan", required: false, min: "0" });
    expect(kind?.columns["kind"]?.words).toEqual({
      visit: "visit",
      上门: "visit",
      到店: "visit",
      call: "call",
      电话: "call",
    });
  });

  it("is read by rules with its types: records, aggregates, one value per record", () => {
    const appointments = [
      { kept_on: day("2024-05-06"), kind: "visit", value: d("1000") },
      { kept_on: day("2024-05-07"), kind: "call", value: d("500") },
    ];
    // One visit at 50 and a hundredth of 1500.
    expect(valuesOf(INPUT_EXAMPLE, "commission", [{ records: { appointments } }])).toEqual(["65"]);
    const each = `${INPUT_EXAMPLE}measures:\n  x: { per: appointments, value: value * 2% }`;
    expect(valuesOf(each, "x", [{ records: { appointments } }])).toEqual(["20", "10"]);
  });

  it("units and words of its columns are checked", () => {
    const wrong = (rule: string) =>
      findingsOf(`${INPUT_EXAMPLE}measures:\n  x: { ${rule} }`).join();
    expect(wrong("value: sum(appointments.value) + 5 min")).toContain("CSP306");
    expect(wrong("per: appointments, value: kind = vist")).toMatch(/CSP30[56]/);
    expect(wrong("value: sum(apointments.value)")).toContain("CSP305");
  });

  it("every type of column has its words in the docs and can be declared", () => {
    const columns = Object.keys(COLUMN_TYPES).map((type) => `c_${type}: ${type}`);
    const policy = policyOf(input(`employee_id: id, ${columns.join(", ")}`));
    expect(Object.keys(policy.kinds.declared[0]?.columns ?? {})).toHaveLength(columns.length + 1);
    expect(COLUMN_WORDS.map(({ word }) => word)).toContain("words");
  });

  it("another column may be the person, and answers to the usual headers of employees", () => {
    const policy = policyOf(input("agent: id, note: text", "    person: agent"));
    const [kind] = policy.kinds.declared;
    expect(kind?.person).toBe("agent");
    expect(kind?.columns["agent"]?.headers).toContain("工号");
  });

  it("counts from its own date, or knows nothing without a file", () => {
    const [kind] = policyOf(
      input("employee_id: id, since: date", "    own-date: since\n    absent: unknown"),
    ).kinds.declared;
    expect(kind).toMatchObject({
      month: { rule: "own-date", by: "since" },
      absence: "measured",
    });
  });

  it("may demand a row of everybody: whoever has none is unknown, everybody else is not", () => {
    const yaml = (body: string) =>
      `${input("employee_id: id, made_on: date, hours: hours", "    rows: everybody\n")}records:
  long: { from: visits, where: hours > 5 h }
  recent: { from: visits, over: last 2 months }
measures:
  daily: { per: day, value: sum(visits.hours) }
  x: { ${body} }
`;
    const row = { made_on: day("2024-05-06"), hours: d("4") };
    const people = [{ records: { visits: [row] } }, { records: { visits: [] } }];
    const value = (expression: string) => valuesOf(yaml(`value: ${expression}`), "x", people);
    expect(value("sum(visits.hours)")).toEqual(["4", "?"]);
    expect(value("count(visits)")).toEqual(["1", "?"]);
    expect(value("mean(visits.hours)")).toEqual(["4", "?"]);
    // A row that is not there might be a long one, of any day, of this month.
    expect(value("count(long)")).toEqual(["0", "?"]);
    expect(value("sum(daily)")).toEqual(["4", "?"]);
    expect(value("count(recent)")).toEqual(["1", "?"]);
    expect(valuesOf(yaml("per: team, value: sum(visits.hours)"), "x", people)).toEqual(["?"]);
    // Without the file nobody has a row.
    expect(valuesOf(yaml("value: sum(visits.hours)"), "x", [{}, {}])).toEqual(["?", "?"]);
    const [kind] = policyOf(yaml("value: 1")).kinds.declared;
    expect(kind).toMatchObject({ absence: "measured", everybody: true });
  });

  it("yes and no take further spellings", () => {
    const [kind] = policyOf(
      input("employee_id: id, kept: { type: yes_no, words: { yes: 已到, no: [未到, 爽约] } }"),
    ).kinds.declared;
    expect(kind?.columns["kept"]?.words).toMatchObject({ 已到: "Y", 未到: "N", 爽约: "N" });
  });
});

describe("what cannot be an input is said at its place", () => {
  it.each([
    ["employee_id: id, on: dat", '3:37 CSP327 "dat" is no type of column'],
    ["employee_id: id, x: [a, b]", '3:36 CSP303 "x" must be a type, or { type: …, … }'],
    ["employee_id: id, x: { type: text, min: 0 }", '3:50 CSP301 x does not know the key "min"'],
    ["employee_id: id, x: { also: 金额 }", '3:33 CSP304 "x" needs "type"'],
    ["employee_id: id, x: { type: yuan, also: employee_id }", "CSP329"],
    ["employee_id: id, x y: text", "CSP303"],
  ])("%s", (columns, expected) => {
    expect(findingsOf(input(columns)).join("\n")).toContain(expected);
  });

  it("a kind without its person", () => {
    expect(findingsOf(input("agent: id, on: date"))).toEqual([
      '2:3 CSP328 person of "visits" must be a column of type id; "employee_id" cannot be it',
    ]);
    expect(hintsOf(input("agent: id, on: date"))[0]).toContain("name another by person: of agent");
    expect(findingsOf(input("employee_id: text"))[0]).toContain("CSP328");
    expect(findingsOf(input("employee_id: { type: id, optional: true }"))[0]).toContain("CSP328");
  });

  it("a deciding date that is none, is optional, or is written twice", () => {
    const dated = (more: string) =>
      input("employee_id: id, kept_on: date, late_on: { type: date, optional: true }", more);
    expect(findingsOf(dated("    month: kept_at"))[0]).toContain(
      '4:12 CSP328 month of "visits" must be a column of type date / moment; "kept_at"',
    );
    expect(hintsOf(dated("    month: kept_at"))).toEqual(["did you mean kept_on?"]);
    expect(findingsOf(dated("    own-date: late_on"))[0]).toContain("4:15 CSP328");
    expect(findingsOf(dated("    month: kept_on\n    own-date: kept_on"))[0]).toContain("CSP310");
    expect(findingsOf(dated("    absent: zero"))[0]).toContain("CSP315");
  });

  it.each([
    ["calls", '"calls" means calls.csv already'],
    ["通话", '"通话" means calls.csv already'],
    ["workdays", '"workdays" means from: workdays already'],
    ["team", '"team" means per: team already'],
    ["day", '"day" means per: day already'],
  ])("the name %s is taken", (name, expected) => {
    const yaml = `inputs:\n  ${name}: { columns: { employee_id: id } }`;
    expect(findingsOf(yaml)).toEqual([`2:3 CSP329 ${expected}`]);
  });

  it("a file name of ours, or of another declared input", () => {
    const yaml = `inputs:
  visits: { also: [拜访], columns: { employee_id: id } }
  trips: { also: [投诉, 拜访], columns: { employee_id: id } }`;
    expect(findingsOf(yaml)).toEqual([
      '3:19 CSP329 "投诉" means complaints.csv already',
      '3:23 CSP329 "拜访" means visits.csv already',
    ]);
  });

  it("a kind that is not read at all may be declared", () => {
    expect(
      findingsOf("inputs:\n  referrals: { also: [内推], columns: { employee_id: id } }"),
    ).toEqual([]);
  });
});

describe("layers", () => {
  const base: FindPolicy = (name) =>
    name === "base" ? { file: "base.yaml", text: HEAD + INPUT_EXAMPLE } : undefined;
  const above = (yaml: string) =>
    compilePolicy({ file: "own.yaml", text: `policy: own\nextends: base\n${yaml}` }, base);

  it("a company inherits an input, and changes only the keys and columns it writes", () => {
    const own = above(`inputs:
  appointments:
    absent: unknown
    columns: { value: { type: points }, note: { type: text, optional: true } }
pay: { commission: { value: sum(appointments.value) * 2 yuan } }`);
    expect(own.diagnostics.map((found) => messageOf(found, "en"))).toEqual([]);
    const [kind] = own.policy?.kinds.declared ?? [];
    expect(kind).toMatchObject({ absence: "measured", month: { rule: "reject", by: "kept_on" } });
    expect(Object.keys(kind?.columns ?? {})).toEqual([
      "employee_id",
      "kept_on",
      "kind",
      "value",
      "appointment_id",
      "note",
    ]);
    expect(kind?.columns["value"]?.type).toBe("points");
  });

  it("an inherited column or input may be switched off", () => {
    const columns = above(
      "inputs: { appointments: { id: off, columns: { appointment_id: off } } }",
    );
    expect(columns.policy?.kinds.declared[0]?.columns["appointment_id"]).toBeUndefined();
    const gone = above(
      "inputs: { appointments: off }\nrecords: { visits: off }\npay: { commission: off }",
    );
    expect(gone.policy?.kinds.declared).toEqual([]);
  });
});
