import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/reports/json-text.ts";
import { manifest } from "../../src/reports/manifest.ts";
import { monthJson } from "../../src/reports/month-json.ts";
import { promoteJson } from "../../src/reports/promote-json.ts";
import { summary } from "../../src/reports/summary.ts";
import { emptyMonth, mayOfThree, place } from "../support/month-result.ts";

const print = (path: string) => ({ path, sha256: "ab".repeat(32), bytes: 10 });

describe("summary.json", () => {
  it("adds up what is known and says what may be paid now", () => {
    expect(summary(mayOfThree, "en")).toMatchObject({
      schema: "cs-pay/summary@1",
      month: "2024-05",
      policy: { name: "telecom-support", title: "Telecom support" },
      people: 3,
      ready: 1,
      held: 2,
      gross: "2032.95",
      income_tax: "0.00",
      fines: "-70.00",
      net: "1962.95",
      payable: { people: 1, net: "1480.00" },
      teams: [
        { team: "一组", people: 2, held: 1, gross: "2032.95", net: "1962.95" },
        { team: "二组", people: 1, held: 1, gross: null, net: null },
      ],
      items: [
        { item: "base", label: "base pay", lines: 2, amount: "1882.95" },
        { item: "computer_allowance", lines: 1, amount: "150.00" },
        { item: "fine_late_reply", lines: 1, amount: "-70.00" },
        { item: "income_tax", lines: 1, amount: "0.00" },
      ],
      holds: [
        { code: "handover_open", reason: "hand-over is not complete", clause: "T6", people: 1 },
        { code: "unknown", reason: "no base pay (employees.csv)", clause: "T10", people: 1 },
        { code: "unknown", reason: "no punches", clause: "X4", people: 1 },
      ],
      undecided_flags: 2,
      warnings: [
        { code: "GR-01", count: 1, people: 1, at_stake: "1510.00" },
        { code: "GR-06", at_stake: null },
        { code: "GR-11", at_stake: "98.74" },
      ],
      candidates: [
        { decision: "eligible", count: 1 },
        { decision: "near", count: 1 },
        { decision: "not_yet", count: 1 },
      ],
      rejected_rows: 1,
      rejects: [{ file: "2024-05/complaints.csv", count: 1 }],
      diagnostics: [{ code: "CSP102", count: 1 }],
      errors: 1,
      coverage: { rows: 7, used: 3, ignored: { blank: 2, total: 1 }, rejected: 1 },
    });
  });

  it("counts words that no rule knows, by file and column", () => {
    const diagnostics = [3, 9].map((line) => ({
      code: "CSP121" as const,
      place: place("2024-05/violations.csv", line, 20),
      facts: { column: "kind", value: "睡觉", known: "off_seat" },
    }));
    expect(summary({ ...mayOfThree, diagnostics }, "zh")).toMatchObject({
      errors: 0,
      coverage: {
        unknown_words: [{ file: "2024-05/violations.csv", column: "kind", word: "睡觉", count: 2 }],
      },
    });
  });

  it("has sums of an empty month", () => {
    expect(summary(emptyMonth, "zh")).toMatchObject({ people: 0, net: "0.00", teams: [] });
  });
});

describe("manifest.json", () => {
  const facts = {
    month: "2024-05",
    version: "0.1.0",
    policies: [print("telecom-support.yaml")],
    inputs: [print("employees.csv"), print("2024-05/complaints.csv")],
    tallies: mayOfThree.tallies,
    outputs: [print("payslips.csv"), print("fines.csv")],
  };

  it("accounts for every row and sorts files by path", () => {
    expect(manifest(facts)).toMatchObject({
      schema: "cs-pay/manifest@1",
      tool: "cs-pay",
      version: "0.1.0",
      inputs: [
        {
          path: "2024-05/complaints.csv",
          bytes: 10,
          kind: "complaints",
          rows: 7,
          used: 3,
          ignored: { blank: 2, total: 1 },
          rejected: 1,
        },
        { path: "employees.csv" },
      ],
      outputs: [{ path: "fines.csv" }, { path: "payslips.csv" }],
    });
  });

  it("is the same text whatever the order of the files", () => {
    const turned = {
      ...facts,
      inputs: facts.inputs.toReversed(),
      outputs: facts.outputs.toReversed(),
    };
    expect(jsonText(manifest(turned))).toBe(jsonText(manifest(facts)));
  });

  it("refuses to account for more rows than were read", () => {
    const [tally] = facts.tallies;
    const tallies = tally ? [{ ...tally, rows: 2 }] : [];
    expect(() => manifest({ ...facts, tallies })).toThrow("more rows");
  });
});

describe("month --json", () => {
  it("carries payslips with lines, and every source row of a line", () => {
    const document = monthJson(mayOfThree, "zh");
    expect(document).toMatchObject({
      schema: "cs-pay/month@1",
      payslips: [
        { employee_id: "1001", status: "ready", net: "1480.00" },
        { employee_id: "1002", status: "held", net: null, paid_days: null, lines: [] },
        { employee_id: "1003", paid_days: "12.5" },
      ],
      fines: [{ occurrence: 1, amount: "20.00" }, { occurrence: 2 }],
      flags: [{ code: "public_notice", decides: "中心主管" }, { code: "handover_open" }],
      warnings: [{ code: "GR-01" }, { code: "GR-11" }, { code: "GR-06", at_stake: null }],
      candidates: [{ decision: "eligible" }, { decision: "near" }, { decision: "not_yet" }],
      rejects: [{ file: "2024-05/complaints.csv", line: 7, column: 6, code: "CSP102" }],
      diagnostics: [{ code: "CSP102", severity: "error", message: "“2024-05-32”不是存在的日期" }],
    });
    const base = { item: "base", kind: "earning", amount: "1400.00", label: "底薪" };
    expect(document).toHaveProperty("payslips[0].lines[0]", expect.objectContaining(base));
    expect(document).toHaveProperty("payslips[0].lines[0].sources.length", 8);
  });
});

it("promote --json gives candidates with both grade codes and labels", () => {
  expect(promoteJson(mayOfThree, "en")).toMatchObject({
    schema: "cs-pay/promote@1",
    candidates: [
      { employee_id: "1001", grade: "agent", target_label: "senior agent", missing: [] },
      { employee_id: "1002", missing: ["no nomination by the leader"] },
      { employee_id: "1003" },
    ],
    successors: [{ employee_id: "1001", months: 5 }],
  });
});
