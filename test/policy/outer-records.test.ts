import { describe, expect, it } from "vitest";
import { d, findingsOf, type Situation, valuesOf } from "../support/tiny-policy.ts";

type Rows = NonNullable<Situation["records"]>[string];

const INPUTS = `inputs:
  contracts:
    columns: { contract_no: id, employee_id: id, rate: percent, amount: yuan }
    id: contract_no
  receipts:
    columns: { contract_no: id, employee_id: id, amount: yuan }
`;

const CONTRACTS: Rows = [
  { contract_no: "C1", rate: d("0.03"), amount: d("1000") },
  { contract_no: "C2", rate: d("0.06"), amount: d("2000") },
];

/** What each receipt comes to, added up: 100 yuan of C1, 200 yuan of C2. */
function value(
  expression: string,
  receipts: Rows = [
    { contract_no: "C1", amount: d("100") },
    { contract_no: "C2", amount: d("200") },
  ],
  contracts: Rows = CONTRACTS,
): string {
  const yaml = `${INPUTS}measures:
  each: { per: receipts, value: "${expression}" }
  x: { value: sum(each) }`;
  return valuesOf(yaml, "x", [{ records: { contracts, receipts } }])[0] ?? "";
}

describe("this.field", () => {
  it.each([
    // 3 % of 100 and 6 % of 200
    ["amount * find(contracts.rate, where contract_no = this.contract_no)", "15"],
    ["amount * find(contracts.rate, where this.contract_no = contracts.contract_no)", "15"],
    ["amount * find(contracts.rate, where contract_no = receipts.contract_no)", "15"],
    ["amount * 查找(contracts.rate, 条件 contract_no = 本条.contract_no)", "15"],
    ["sum(contracts.amount, where contract_no = this.contract_no)", "3000"],
    // Every contract that is larger than ten times the receipt: C2 for the first, none else.
    ["sum(contracts.amount, where amount > this.amount * 10)", "2000"],
    ["count(receipts, where amount >= this.amount)", "3"],
    ["this.amount", "300"],
  ])("%s comes to %s", (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it("inside an aggregate of an aggregate it is the nearest record", () => {
    // Of each receipt the contracts that only one reaches: C2, as both reach the 1,000 of C1.
    const inner = "count(contracts, where amount >= this.amount)";
    expect(value(`sum(contracts.amount, where ${inner} = 1)`)).toBe("4000");
  });

  it("a column with one value for each record may be named as well", () => {
    const yaml = `${INPUTS}measures:
  half: { per: receipts, value: amount / 2 }
  each: { per: receipts, value: "count(contracts, where amount >= this.half * 20)" }
  x: { value: sum(each) }`;
    const receipts = [{ contract_no: "C1", amount: d("100") }];
    // Half of 100 is 50; 20 times 50 is 1000, which both contracts reach.
    expect(valuesOf(yaml, "x", [{ records: { contracts: CONTRACTS, receipts } }])).toEqual(["2"]);
  });

  it("outside records there is nothing it could be", () => {
    expect(findingsOf(`${INPUTS}measures:\n  x: { value: this.amount }`)[0]).toContain("CSP305");
  });
});

describe("find", () => {
  it.each([
    ["no contract", [{ contract_no: "C9", amount: d("100") }], CONTRACTS],
    [
      "two contracts that differ",
      [{ contract_no: "C1", amount: d("100") }],
      [...CONTRACTS, { contract_no: "C1", rate: d("0.1"), amount: d("1") }],
    ],
    [
      "a contract without the field",
      [{ contract_no: "C3", amount: d("1") }],
      [{ contract_no: "C3" }],
    ],
  ])("%s leaves it unknown", (_name, receipts, contracts) => {
    const expression = "amount * find(contracts.rate, where contract_no = this.contract_no)";
    expect(value(expression, receipts, contracts)).toMatch(/^unknown|^\?/);
  });

  it("records that say the same are one answer", () => {
    const twice = [...CONTRACTS, { contract_no: "C1", rate: d("0.03"), amount: d("5") }];
    const receipts = [{ contract_no: "C1", amount: d("100") }];
    const expression = "amount * find(contracts.rate, where contract_no = this.contract_no)";
    expect(value(expression, receipts, twice)).toBe("3");
  });

  it("looks through the records of everybody", () => {
    const yaml = `${INPUTS}measures:
  each:
    per: receipts
    value: "amount * find(contracts.rate, where contract_no = this.contract_no and amount > 0)"
  x: { value: sum(each) }`;
    const people: Situation[] = [
      { records: { receipts: [{ contract_no: "C2", amount: d("100") }], contracts: [] } },
      { records: { receipts: [], contracts: CONTRACTS } },
    ];
    expect(valuesOf(yaml, "x", people)).toEqual(["6", "0"]);
  });

  it.each([
    ["find(contracts.rate)", "find(…) needs where"],
    ["find(contracts, where amount > 0)", "takes a field of records"],
  ])("%s is refused", (expression, said) => {
    const found = findingsOf(`${INPUTS}measures:\n  x: { per: receipts, value: "${expression}" }`);
    expect(found.join("\n")).toContain(said);
  });
});

it.each([
  "sum(contracts.amount, where contract_no = contract_no)",
  "sum(contracts.amount, where contracts.contract_no = contract_no)",
  "count(receipts, where amount > receipts.amount)",
])("%s compares a column with itself, which is an error", (expression) => {
  const found = findingsOf(`${INPUTS}measures:\n  x: { per: receipts, value: "${expression}" }`);
  expect(found.some((one) => one.includes("CSP347"))).toBe(true);
});
