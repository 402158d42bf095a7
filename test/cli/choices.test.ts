import { describe, expect, it } from "vitest";
import { csvTable } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: own
effective_from: 2024-01-01
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
clauses: { A1: { heading: 一, says: 提成 } }
measures:
  rate: { unit: "%", choose: { what: 提成率, from: 6%, to: 10%, usual: 6% } }
pay:
  commission: { clause: A1, value: 20000 yuan * rate }
`;

interface Paid {
  readonly slip: Readonly<Record<"status" | "commission" | "why", string>>;
  readonly other: string | undefined;
  readonly stderr: string;
  readonly code: number;
}

/** Pays two people; of the first one choices.csv says `rows`. */
async function paid(rows: readonly string[], policy = POLICY): Promise<Paid> {
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": policy,
    "employees.csv":
      "employee_id,name,hired_on,grade\nE1,Zhang,2021-03-01,agent\nE2,Li,2021-03-01,agent\n",
    "2024-05/choices.csv": `employee_id,item,amount,by,reason\n${rows.join("\n")}\n`,
  });
  const { code, stderr } = await csPay(["month", "2024-05"], { cwd: root, env: {} });
  const [slip, other] = csvTable(`${root}/out/2024-05/payslips.csv`);
  return {
    slip: {
      status: slip?.["status"] ?? "",
      commission: slip?.["commission"] ?? "",
      why: slip?.["hold_reasons"] ?? "",
    },
    other: other?.["status"],
    stderr,
    code,
  };
}

it.each([
  // 20,000 yuan at the rate chosen.
  ["8%", "1600.00"],
  ["0.08", "1600.00"],
  ["８％", "1600.00"],
  ["6.5%", "1300.00"],
])("a rate is chosen as %s", async (amount, commission) => {
  const { slip, code } = await paid([`E1,提成率,${amount},Wang,a big client`]);
  expect(slip).toEqual({ status: "ready", commission, why: "" });
  expect(code).toBe(0);
});

it.each([
  ["12%", "6%–10%"],
  ["8", "now 800%"],
])("a rate of %s is outside the range and waits", async (amount, said) => {
  const { slip } = await paid([`E1,提成率,${amount},Wang,a big client`]);
  expect(slip.status).toBe("held");
  expect(slip.why).toContain(said);
});

it.each([
  ["that cannot be read", ["E1,提成率,eight,Wang,a big client"], "2024-05/choices.csv:2"],
  ["without a reason", ["E1,提成率,8%,Wang,"], "2024-05/choices.csv:2"],
  [
    "that contradicts another",
    ["E1,提成率,8%,Wang,a big client", "E1,提成率,9%,Wang,a big client"],
    "2024-05/choices.csv",
  ],
])("a row %s holds the person it decides about", async (_name, rows, where) => {
  const { slip, other, code } = await paid(rows);
  expect(slip.status).toBe("held");
  expect(slip.why).toContain(where);
  expect(other).toBe("ready");
  expect(code).toBe(1);
});

it("an item that no rule asks for holds the person and names the nearest one", async () => {
  const { slip, other, stderr, code } = await paid(["E1,提成比例,8%,Wang,a big client"]);
  expect(slip.status).toBe("held");
  expect(slip.why).toContain('"提成比例" chosen at 2024-05/choices.csv:2');
  expect(other).toBe("ready");
  expect(stderr).toContain("CSP280");
  expect(stderr).toContain('did you mean "提成率"?');
  expect(code).toBe(1);
});

it("a policy that reads the rows itself may use items of its own", async () => {
  const own = `${POLICY}  award: { clause: A1, value: 'sum(choices.amount, where item = "award") * 1 yuan' }
`;
  const { slip } = await paid(["E1,award,300,Wang,a big client"], own);
  expect(slip).toEqual({ status: "ready", commission: "1200.00", why: "" });
});

const PER_RECORD = `policy: own
effective_from: 2024-01-01
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
clauses: { A1: { heading: 一, says: 特殊项目奖励 } }
inputs:
  contracts:
    columns: { contract_no: id, employee_id: id, amount: yuan }
    id: contract_no
pay:
  commission:
    clause: A1
    per: contracts
    choose: { what: 项目奖励, from: 0 yuan, to: 500 yuan, usual: 100 yuan }
`;

describe("an amount for each record", () => {
  /** Of two contracts of E1, and one of E2. */
  async function paidByRecord(rows: readonly string[]) {
    const root = temporaryWorkspace({
      "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
      "policies/own.yaml": PER_RECORD,
      "employees.csv":
        "employee_id,name,hired_on,grade\nE1,Zhang,2021-03-01,agent\nE2,Li,2021-03-01,agent\n",
      "2024-05/contracts.csv":
        "contract_no,employee_id,amount\nC1,E1,9000\nC2,E1,8000\nC3,E2,8000\n",
      "2024-05/choices.csv": `employee_id,item,record,amount,by,reason\n${rows.join("\n")}\n`,
    });
    const { stderr } = await csPay(["month", "2024-05"], { cwd: root, env: {} });
    const slips = csvTable(`${root}/out/2024-05/payslips.csv`);
    const shown = slips.map(({ status, commission }) => `${status} ${commission}`);
    return { shown, stderr };
  }

  it("is decided by the number of the record, and is the usual one for the others", async () => {
    const row = "E1,项目奖励,C2,300,Wang,hard to win";
    // 100 for C1 and 300 for C2; 100 for C3
    expect((await paidByRecord([row])).shown).toEqual(["ready 400.00", "ready 100.00"]);
    const both = [row, "E1,项目奖励,C1,50,Wang,easy"];
    expect((await paidByRecord(both)).shown).toEqual(["ready 350.00", "ready 100.00"]);
  });

  it.each([
    ["of nobody's record", "E1,项目奖励,C9,300,Wang,typing error"],
    ["of another person's record", "E1,项目奖励,C3,300,Wang,not hers"],
    ["without a record", "E1,项目奖励,,300,Wang,for which one?"],
  ])("%s holds the person", async (_name, row) => {
    const { shown, stderr } = await paidByRecord([row]);
    expect(shown[0]).toMatch(/^held/);
    expect(shown[1]).toBe("ready 100.00");
    expect(stderr).toContain("CSP282");
    expect(stderr).toContain("C1, C2");
  });

  it("two rows for one record disagree, whatever the other records have", async () => {
    const rows = ["E1,项目奖励,C2,300,Wang,hard", "E1,项目奖励,C2,200,Wang,hard"];
    expect((await paidByRecord(rows)).shown[0]).toMatch(/^held/);
  });
});

it("a record in a row about the person holds, too", async () => {
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY,
    "employees.csv": "employee_id,name,hired_on,grade\nE1,Zhang,2021-03-01,agent\n",
    "2024-05/choices.csv": "employee_id,item,record,amount,by,reason\nE1,提成率,C1,8%,Wang,big\n",
  });
  const { stderr } = await csPay(["month", "2024-05"], { cwd: root, env: {} });
  expect(csvTable(`${root}/out/2024-05/payslips.csv`)[0]?.["status"]).toBe("held");
  expect(stderr).toContain("CSP282");
});
