import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/kernel/diagnostic.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { showValue } from "../../src/policy/value.ts";
import type { FindPolicy } from "../../src/policy/policy.ts";
import { d, findingsOf, HEAD, tinyFrame, valuesOf } from "../support/tiny-policy.ts";

const BASE = `${HEAD}clauses:
  C1: { heading: { zh: 一, en: one }, says: { zh: 提成, en: commission } }
readings:
  rate: { clause: C1, chosen: 1%, instead: [2%], why: two figures are printed }
blanks:
  share: { clause: C1, unit: "%", title: a share }
measures:
  figure: { value: base_pay }
pay:
  commission:
    clause: C1
    title: { zh: 提成, en: commission }
    unless: grade = junior
    value: base_pay * rate
`;

/** A company's policy on top of the base above. */
function company(yaml: string) {
  const find: FindPolicy = (name) =>
    name === "base" ? { file: "base.yaml", text: BASE } : undefined;
  const text = `policy: company\nextends: base\n${yaml}`;
  return compilePolicy({ file: "company.yaml", text }, find);
}

function findings(yaml: string): readonly string[] {
  return company(yaml).diagnostics.map((found) => {
    const { file, line, column } = found.place ?? { file: "", line: 0, column: 0 };
    const hint = found.hint?.en ?? "";
    return `${file}:${line}:${column} ${found.code} ${messageOf(found, "en")} ${hint}`.trim();
  });
}

function commission(yaml: string, grade: string): string {
  const column = company(yaml).policy?.rules.columns.find((one) => one.name === "commission");
  const frame = tinyFrame([{ quantities: { grade, base_pay: d("1000") } }]);
  return column ? showValue(frame.value(column, 0), column.type, "en", new Map()) : "";
}

describe("a company builds on a pack", () => {
  it("a new amount keeps the conditions it does not mention", () => {
    const own = "pay:\n  commission: { value: base_pay * 5% }";
    expect(commission(own, "senior")).toBe("50");
    expect(commission(own, "junior")).toBe("—");
  });

  it("another way to get the value replaces the old one", () => {
    const own = "pay:\n  commission: { table: { by: grade, junior: 1, middle: 2, senior: 3 } }";
    expect(commission(own, "senior")).toBe("3");
  });

  it("a condition may be switched off, and a whole rule too", () => {
    expect(commission("pay:\n  commission: { unless: off }", "junior")).toBe("10");
    const without = company("pay:\n  commission: off").policy?.rules.pay;
    expect(without).toEqual([]);
  });

  it("a reading takes one of its choices, a blank what its unit allows", () => {
    expect(commission("readings: { rate: 2% }", "senior")).toBe("20");
    expect(findings("readings: { rate: 3% }")[0]).toContain('company.yaml:3:19 CSP315 "rate"');
    expect(findings("blanks: { share: 80% }")).toEqual([]);
    expect(findings("blanks: { share: 80 }")[0]).toContain("company.yaml:3:18 CSP306");
    expect(findings("blanks: { share: 5 h }")[0]).toContain("company.yaml:3:18 CSP306");
  });

  it("a misspelt reading or blank is named with the nearest one", () => {
    expect(findings("readings: { rat: 2% }")[0]).toContain('unknown name "rat" did you mean rate?');
    expect(findings("blanks: { shar: 2% }")[0]).toContain("did you mean share?");
  });

  it("a clause that nobody describes is warned about", () => {
    const [found] = findings("pay:\n  commission: { clause: C2 }");
    expect(found).toContain('CSP320 clause "C2" is not described under clauses did you mean C1?');
  });
});

describe("what a policy may not say", () => {
  it("no pay item takes the name of a column that payslips.csv has", () => {
    for (const name of ["gross", "net", "name", "fines"]) {
      expect(findingsOf(`pay:\n  ${name}: { clause: C1, value: 5 yuan }`)[0]).toContain("CSP319");
    }
  });

  it("a full-width colon is pointed at", () => {
    expect(findingsOf("pay：\n  x: { value: 1 }")[0]).toContain("1:4 CSP321");
  });
});

it("full-width signs of an expression mean the same", () => {
  const yaml = "measures:\n  x: { value: （base_pay ＋1） }".replace("＋", "+ ");
  expect(valuesOf(yaml, "x", [{ quantities: { base_pay: d("2") } }])).toEqual(["3"]);
});
