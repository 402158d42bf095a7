import { expect, it } from "vitest";
import { csvTable } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: own
effective_from: 2024-01-01
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
clauses: { A1: { heading: 一, says: 提成 } }
inputs:
  deals:
    columns: { employee_id: id, signed_on: date, amount: yuan }
    month: signed_on
    absent: unknown
measures:
  signed: { value: sum(deals.amount) }
  rate: { unit: "%", table: { by: signed, 0: 1%, 30000: 2% } }
pay:
  deal: { clause: A1, value: "LOOKS" }
`;

/** What looks back at May, with what it comes to in June when May had 40,000 and June 100 yuan. */
const LOOKS: Readonly<Record<string, string>> = {
  // 40,000 yuan earn 2 %.
  "10000 yuan * previous(rate)": "200.00",
  "10000 yuan * in_month(rate, month_start - 3 days)": "200.00",
  "previous(signed) * 1%": "400.00",
  // (40,000 + 100) × 1 %
  "sum(signed, last 3) * 1%": "401.00",
  "sum(deals.amount, last 3) * 1%": "401.00",
};

type May = Readonly<Record<string, string>>;

const HEADER = "employee_id,signed_on,amount\n";
const WHOLE: May = {
  "2024-05/deals.csv": `${HEADER}E1,2024-05-03,40000\nE2,2024-05-03,40000\n`,
};
const REFUSED: May = {
  "2024-05/deals.csv": `${HEADER}E1,2024-05-03,4x000\nE2,2024-05-03,40000\n`,
};
const NO_FILE: May = { "2024-05/duties.csv": "employee_id,date,site\n" };

function workspace(value: string, may: May): string {
  return temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY.replace("LOOKS", value),
    "employees.csv":
      "employee_id,name,hired_on,grade\nE1,Zhang,2021-03-01,agent\nE2,Li,2021-03-01,agent\n",
    ...may,
    "2024-06/deals.csv": `${HEADER}E1,2024-06-03,100\nE2,2024-06-03,100\n`,
  });
}

async function juneOf(root: string) {
  await csPay(["month", "2024-06"], { cwd: root, env: {} });
  const slips = csvTable(`${root}/out/2024-06/payslips.csv`);
  return slips.map(({ status, deal, hold_reasons: why }) => ({ status, deal, why }));
}

const TABLE = Object.entries(LOOKS);

it.each(TABLE)("%s is what May came to", async (value, amount) => {
  const paid = { status: "ready", deal: amount, why: "" };
  expect(await juneOf(workspace(value, WHOLE))).toEqual([paid, paid]);
});

it.each(TABLE)("%s waits for the file that May lacks", async (value) => {
  for (const { status, deal, why } of await juneOf(workspace(value, NO_FILE))) {
    expect({ status, deal }).toEqual({ status: "held", deal: "" });
    expect(why).toContain("2024-05/deals.csv");
  }
});

it.each(TABLE)("%s waits for a row of May that was refused", async (value, amount) => {
  const [own, other] = await juneOf(workspace(value, REFUSED));
  expect(own).toMatchObject({ status: "held", deal: "" });
  expect(own?.why).toContain("2024-05/deals.csv:2");
  expect(other).toEqual({ status: "ready", deal: amount, why: "" });
});

it.each([
  ["2024-05/deals.csv", NO_FILE],
  ["2024-05/deals.csv:2", REFUSED],
] as const)("a seal remembers that %s was lacking", async (where, may) => {
  const root = workspace("10000 yuan * previous(rate)", may);
  await csPay(["close", "2024-05", "--held-over"], { cwd: root, env: {} });
  const [own] = await juneOf(root);
  expect(own).toMatchObject({ status: "held", deal: "" });
  expect(own?.why).toContain(where);
});
