import { expect, it } from "vitest";
import { csvTable } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: own
effective_from: 2024-01-01
grades: { agent: 客服 }
attendance:
  recorded: RECORDED
  weekly_rest: official
  shifts:
    day: { from: "09:00", to: "17:00" }
    night: { from: "22:00", to: "06:00", sign_out_until: "10:00", night: true }
clauses: { A1: { heading: 一, says: 夜班费 } }
law: { monthly_base: base_pay }
records:
  nights: { from: workdays, where: worked and shift = night }
measures:
  there: { value: attendance.worked_days }
pay:
  base: { clause: A1, value: base_pay }
  night_fee: { clause: A1, value: count(nights) * 30 yuan }
  daily: { clause: A1, value: there * 1 yuan / 1 days }
  EXTRA
`;

/** Nights from 1 May, the statutory holiday of 2024, to 3 May; other days of May at rest. */
const SCHEDULE = [
  "employee_id,date,shift",
  ...Array.from({ length: 31 }, (_, at) => {
    const date = `2024-05-${String(at + 1).padStart(2, "0")}`;
    return `E1,${date},${at < 3 ? "night" : "rest"}`;
  }),
].join("\n");

interface Given {
  readonly recorded?: "true" | "false";
  readonly files?: Readonly<Record<string, string>>;
  readonly extra?: string;
}

async function may({ recorded = "false", files = {}, extra = "" }: Given = {}) {
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\n",
    "policies/own.yaml": POLICY.replace("RECORDED", recorded).replace("EXTRA", extra),
    "employees.csv": "employee_id,name,hired_on,grade,base_pay\nE1,Z,2021-03-01,agent,2175\n",
    "2024-05/schedule.csv": `${SCHEDULE}\n`,
    ...files,
  });
  await csPay(["month", "2024-05"], { cwd: root, env: {} });
  const [slip] = csvTable(`${root}/out/2024-05/payslips.csv`);
  const warnings = csvTable(`${root}/out/2024-05/warnings.csv`);
  const overtime = warnings.filter(({ code }) => code === "GR-11");
  return { slip, overtime: overtime.map(({ at_stake: stake, message }) => [stake, message]) };
}

it("a shift that the schedule puts on a holiday is a day worked", async () => {
  const { slip } = await may();
  expect(slip).toMatchObject({ night_fee: "90.00", daily: "3.00", paid_days: "3" });
});

it("a shift on a holiday without an overtime row is told, at 300 % of a day's wage", async () => {
  const { overtime } = await may();
  // 2175 ÷ 21.75 = 100 a day, × 300 %
  expect(overtime).toEqual([
    ["300.00", "1 shifts worked on statutory holidays without an overtime row: 300 % is due"],
  ]);
});

it("what the overtime row of the day tells is not told twice", async () => {
  const row = "employee_id,date,hours\nE1,2024-05-01,8\n";
  const { overtime } = await may({ files: { "2024-05/overtime.csv": row } });
  expect(overtime.map(([stake]) => stake)).toEqual(["300.00"]);
  expect(overtime[0]?.[1]).toContain("overtime short by");
});

it("pay for the holiday that a rule makes without a row is enough", async () => {
  const extra = "overtime_holiday: { clause: A1, value: 300 yuan }";
  expect((await may({ extra })).overtime).toEqual([]);
});

it("where attendance is recorded, a holiday's shift counts when somebody punched", async () => {
  const punched =
    "employee_id,punched_at\nE1,2024-05-02 21:55\nE1,2024-05-03 06:02\n" +
    "E1,2024-05-03 21:55\nE1,2024-05-04 06:02\n";
  const away = await may({ recorded: "true", files: { "2024-05/punches.csv": punched } });
  expect(away.slip).toMatchObject({ night_fee: "60.00", daily: "2.00" });
  expect(away.overtime).toEqual([]);
  const holiday = `${punched}E1,2024-05-01 21:55\nE1,2024-05-02 06:02\n`;
  const came = await may({ recorded: "true", files: { "2024-05/punches.csv": holiday } });
  expect(came.slip).toMatchObject({ night_fee: "90.00", daily: "3.00" });
  expect(came.overtime.map(([stake]) => stake)).toEqual(["300.00"]);
});
