import { expect, it } from "vitest";
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
