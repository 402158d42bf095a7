import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";
import { type CsvRow, csvTable } from "../support/csv-table.ts";

const POLICY = `policy: own
title: { zh: 试行制度, en: trial policy }
effective_from: 2020-01-01
grades: { agent: 客服 }
attendance:
  recorded: false
  shifts: { day: { from: "09:00", to: "18:00" } }
clauses:
  C1: { heading: { zh: 一, en: one }, says: { zh: 底薪, en: base } }
  C2: { heading: { zh: 二, en: two }, says: { zh: 团队奖, en: team pool } }
measures:
  sold: { unit: yuan, value: sum(sales.amount) }
  team_sold: { per: team, unit: yuan, value: sum(sold) }
pay:
  base: { clause: C1, value: base_pay }
  RULE
`;

type Paid = Readonly<Record<"status" | "bonus" | "why", string | undefined>>;

/** Three people, two of one team; a row of 1001 has an amount that cannot be read. */
async function paid(rule: string, amount: string) {
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY.replace("RULE", rule),
    "employees.csv":
      "employee_id,name,hired_on,grade,base_pay,team\n" +
      "1001,Zhang,2021-03-01,agent,8000,A\n" +
      "1002,Li,2021-03-01,agent,9000,A\n" +
      "1003,Wang,2021-03-01,agent,9000,B\n",
    "2024-05/sales.csv":
      "employee_id,paid_at,amount,order_id\n" +
      `1001,2024-05-06 10:00,${amount},1\n` +
      "1002,2024-05-06 10:00,2000.00,2\n" +
      "1003,2024-05-06 10:00,3000.00,3\n",
  });
  await csPay(["month", "2024-05"], { cwd: root, env: {} });
  const slips = csvTable(`${root}/out/2024-05/payslips.csv`);
  const paidOf = (slip: CsvRow): Paid => {
    return { status: slip["status"], bonus: slip["bonus"], why: slip["hold_reasons"] };
  };
  const found: Readonly<Record<string, Paid>> = Object.fromEntries(
    slips.map((slip) => [slip["employee_id"] ?? "", paidOf(slip)] as const),
  );
  return found;
}

const RULES: Readonly<Record<string, string>> = {
  "a pool that is shared":
    "bonus: { clause: C2, share: { pool: team_sold * 1%, in: team, by: sold } }",
  "a sum of the team": "bonus: { clause: C2, value: team_sold * 1% }",
  "a mean of the others": 'bonus: { clause: C2, value: "mean(sold, in team, others) * 1%" }',
  "a place in the team": 'bonus: { clause: C2, value: "rank(sold, in team) * 10 yuan" }',
};

describe.each(Object.entries(RULES))("%s", (_name, rule) => {
  it("waits for a refused row of the team, and of nobody else's", async () => {
    const { "1001": own, "1002": mate, "1003": other } = await paid(rule, "4.000,00x");
    expect(own?.status).toBe("held");
    expect(mate).toMatchObject({ status: "held", bonus: "" });
    expect(mate?.why).toContain("2024-05/sales.csv:2");
    expect(other?.status).toBe("ready");
  });

  it("is paid when every row can be read", async () => {
    const slips = await paid(rule, "4000.00");
    expect(slips["1002"]?.status).toBe("ready");
    expect(slips["1002"]?.bonus).not.toBe("");
  });
});

it("what reads one's own rows only is paid to everybody else", async () => {
  const slips = await paid("bonus: { clause: C2, value: sold * 1% }", "4.000,00x");
  expect(slips["1001"]?.status).toBe("held");
  expect(slips["1002"]).toMatchObject({ status: "ready", bonus: "20.00" });
});
