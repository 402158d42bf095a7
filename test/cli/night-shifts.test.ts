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
    day: { zh: 白班, en: day, from: "09:00", to: "18:00" }
    middle: { zh: 中班, from: "18:00", to: "02:00" }
    night: { zh: 夜班, en: night watch, also: [N], from: "22:00", to: "06:00", night: true }
clauses: { A1: { heading: 一, says: 夜班费 } }
records:
  chosen:
    from: KIND
    where: WHERE
pay:
  fee: { clause: A1, value: "FIGURE" }
`;

/** Three nights, each spelled its own way, a middle shift, a day and a rest day. */
const SHIFTS = ["night", "夜班", "N", "middle", "白班", "休"];

interface Asked {
  readonly where: string;
  readonly kind?: "schedule" | "workdays";
  readonly figure?: string;
  readonly punches?: readonly string[];
}

async function fee({ where, kind = "schedule", figure, punches }: Asked): Promise<string> {
  const rows = SHIFTS.map((shift, at) => `E1,2024-05-${String(at + 6).padStart(2, "0")},${shift}`);
  const rest = Array.from({ length: 20 }, (_, at) => `E1,2024-05-${at + 12},rest`);
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY.replace("RECORDED", punches ? "true" : "false")
      .replace("KIND", kind)
      .replace("WHERE", where)
      .replace("FIGURE", figure ?? "count(chosen) * 1 yuan"),
    "employees.csv": "employee_id,name,hired_on,grade\nE1,Z,2021-03-01,agent\n",
    "2024-05/schedule.csv": `employee_id,date,shift\n${[...rows, ...rest].join("\n")}\n`,
    ...(punches && {
      "2024-05/punches.csv": ["employee_id,punched_at", ...punches.map((at) => `E1,${at}`)].join(
        "\n",
      ),
    }),
  });
  const { stderr } = await csPay(["month", "2024-05"], { cwd: root, env: {} });
  const [slip] = stderr.includes("nothing was written")
    ? []
    : csvTable(`${root}/out/2024-05/payslips.csv`);
  return slip?.["fee"] ?? stderr;
}

it.each([
  ["shift = night", "3.00"],
  ["shift = 夜班", "3.00"],
  ['shift = "夜班"', "3.00"],
  ['shift = "N"', "3.00"],
  ["shift = night or shift = 中班", "4.00"],
  ["shift is not rest and shift is not day", "4.00"],
  ["night", "3.00"],
  // The three nights hold 8 hours each, 18:00 to 02:00 holds four.
  ["hours_between(starts_at, ends_at, 22 h, 6 h) >= 4 h", "4.00"],
  ["hours_between(starts_at, ends_at, 22 h, 6 h) > 4 h", "3.00"],
])("where %s finds the shifts however the schedule spells them", async (where, expected) => {
  expect(await fee({ where })).toBe(expected);
  expect(await fee({ where, kind: "workdays" })).toBe(expected);
});

it("a word that is no shift of the policy is an error with the nearest one", async () => {
  const said = await fee({ where: 'shift = "夜斑"' });
  expect(said).toContain("CSP305");
  expect(said).toContain('did you mean "夜班"?');
});

const NIGHTS = [
  "2024-05-06 21:55",
  "2024-05-07 06:02",
  "2024-05-07 21:58",
  "2024-05-08 06:10",
  "2024-05-08 21:50",
  "2024-05-09 06:00",
];

it("a shift over midnight keeps its sign-out without sign_out_until", async () => {
  const worked = { where: "worked and night", kind: "workdays", punches: NIGHTS } as const;
  expect(await fee(worked)).toBe("3.00");
  // 8:07 + 8:12 + 8:10 is 24 hours and 29 minutes.
  const figure = "sum(chosen.worked_hours) / 1 h * 60 yuan";
  expect(await fee({ ...worked, figure })).toBe("1469.00");
  const days = "attendance.worked_days / 1 days * 1 yuan";
  expect(await fee({ ...worked, figure: days })).toBe("3.00");
});

it("the hours of punches inside the night are told apart from the others", async () => {
  const punches = ["2024-05-06 21:00", "2024-05-07 06:30"];
  const where = "worked and hours_between(first_in, last_out, 22 h, 6 h) = 8 h";
  expect(await fee({ where, kind: "workdays", punches })).toBe("1.00");
});
