import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayFromIso, isoDay, lastDay, type Month, weekday } from "../../src/kernel/calendar.ts";
import { shelfOf } from "../../src/cli/workspace/earlier-shelf.ts";
import { openWorkspace } from "../../src/cli/workspace/workspace.ts";
import { csvTable } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: desk
title: { zh: 客服台, en: service desk }
effective_from: 2024-01-01
grades: { agent: { zh: 客服, en: agent } }
attendance:
  weekly_rest: official
  shifts:
    early: { from: "09:00", to: "18:00", breaks: ["12:00-13:00"] }
    night: { from: "18:00", to: "02:00", sign_out_until: "04:00" }
records:
  orders: { from: sales, over: 26th..25th }
  shared: { from: orders, where: known(second_agent) }
  alone: { from: orders, where: not in(shared) }
  seconded: { from: orders, owner: second_agent }
  lates: { from: workdays, where: late_minutes > 0 min and late_minutes < 30 min }
  beyond: { from: lates, where: nth > 1 }
  very_late: { from: workdays, where: late_minutes >= 30 min }
  nights: { from: workdays, where: shift = night and worked }
pay:
  base: { clause: D1, value: 3000 yuan }
  commission:
    clause: D2
    value: (sum(alone.amount) + 50% * (sum(shared.amount) + sum(seconded.amount))) * 2%
  night_allowance: { clause: D3, per: nights, value: 30 yuan }
fines:
  fine_late:
    clause: D4
    per: beyond
    table: { by: late_minutes, 0 min: 5 yuan, 10 min: 20 yuan }
  fine_half_day: { clause: D5, per: very_late, value: 3000 yuan / 21.75 / 2 }
`;

const HOLIDAYS = ["04-04", "04-05", "05-01", "05-02", "05-03"];
const MADE_UP = ["04-07", "04-28", "05-11"];

function workdaysOf(month: Month): string[] {
  const first = dayFromIso(`${month}-01`) ?? 0;
  const days = Array.from({ length: lastDay(month) - first + 1 }, (_, offset) => first + offset);
  return days
    .map((day) => ({ day, date: isoDay(day).slice(5) }))
    .flatMap(({ day, date }) => {
      const due = weekday(day) <= 5 ? !HOLIDAYS.includes(date) : MADE_UP.includes(date);
      return due ? [isoDay(day)] : [];
    });
}

/** Everybody comes at 08:55 and goes at 18:05, but for the days that are named. */
function punchesOf(
  month: Month,
  special: Readonly<Record<string, readonly string[]>> = {},
): string {
  const rows = ["1001", "1002"].flatMap((id) =>
    workdaysOf(month).flatMap((date) => {
      const times = special[`${id} ${date}`] ?? [`${date} 08:55`, `${date} 18:05`];
      return times.map((time) => `${id},${time}`);
    }),
  );
  return ["employee_id,punched_at", ...rows, ""].join("\n");
}

const FILES = {
  "cs-pay.yaml": "policy: policies/desk.yaml\ncity: chengdu\n",
  "policies/desk.yaml": POLICY,
  "employees.csv":
    "employee_id,name,hired_on,grade\n1001,王晓,2024-01-08,agent\n1002,李敏,2024-01-08,agent\n",
  "2024-04/punches.csv": punchesOf("2024-04"),
  "2024-04/sales.csv":
    "employee_id,paid_at,amount,second_agent\n" +
    "1001,2024-04-25 10:00,8000,\n1001,2024-04-26 10:00,1000,\n1002,2024-04-30 10:00,600,1001\n",
  "2024-05/punches.csv": punchesOf("2024-05", {
    "1001 2024-05-06": ["2024-05-06 09:03", "2024-05-06 18:05"],
    "1001 2024-05-07": ["2024-05-07 09:09", "2024-05-07 18:05"],
    "1001 2024-05-08": ["2024-05-08 09:10", "2024-05-08 18:05"],
    "1001 2024-05-09": ["2024-05-09 09:30", "2024-05-09 18:05"],
    "1002 2024-05-14": ["2024-05-14 17:50", "2024-05-15 02:05"],
    "1002 2024-05-15": ["2024-05-15 17:50", "2024-05-16 02:05"],
  }),
  "2024-05/schedule.csv": "employee_id,date,shift\n1002,2024-05-14,night\n1002,2024-05-15,night\n",
  "2024-05/sales.csv":
    "employee_id,paid_at,amount,second_agent\n1001,2024-05-02 10:00,500,\n" +
    "1001,2024-05-25 23:59,700,1002\n1001,2024-05-26 00:00,9000,\n" +
    "1002,2024-05-10 10:00,2000,1009\n",
};

describe("a month whose rules look at days, shifts and the month before", () => {
  it("pays what the clauses say", async () => {
    const root = temporaryWorkspace(FILES);
    const { stderr } = await csPay(["month", "2024-05", "--dir", root, "--lang", "en"]);
    const [first, second] = csvTable(join(root, "out/2024-05/payslips.csv"));
    // 26 April – 25 May: alone 1000 + 500, half of the shared 700 and of the seconded 600:
    // 2150 × 2 % = 43. The first late is free, 9 min = 5, 10 min = 20; 3000 ÷ 21.75 ÷ 2 = 68.97.
    expect(first).toMatchObject({
      status: "ready",
      commission: "43.00",
      fine_late: "-25.00",
      fine_half_day: "-68.97",
      net: "2949.03",
    });
    // Half of 600 and of 2000 (its second agent is nobody here), half of the seconded 700:
    // 1650 × 2 % = 33; two nights of 30.
    expect(second).toMatchObject({ commission: "33.00", night_allowance: "60.00" });
    expect(stderr).toContain("2024-05/sales.csv:5:1: notice CSP261");
    const manifest = readFileSync(join(root, "out/2024-05/manifest.json"), "utf8");
    expect(manifest).toContain('"2024-04/sales.csv"');
    expect(manifest).not.toContain('"2024-04/punches.csv"');
  });

  it("reads the month before from its folder when it is sealed as well", async () => {
    const root = temporaryWorkspace(FILES);
    const closed = await csPay(["close", "2024-04", "--dir", root, "--lang", "en"]);
    expect(closed.code).toBe(0);
    await csPay(["month", "2024-05", "--dir", root, "--lang", "en"]);
    const paid = csvTable(join(root, "out/2024-05/payslips.csv"));
    expect(paid.map(({ commission }) => commission)).toEqual(["43.00", "33.00"]);
  });

  it("a month that was not paid on the way is read from its folder", async () => {
    const { workspace } = await openWorkspace(temporaryWorkspace(FILES));
    const shelf = workspace && shelfOf(workspace, new AbortController().signal);
    const earlier = await shelf?.before("2024-05");
    expect(earlier?.since).toBe("2024-04");
    expect(earlier?.of("sales", "2024-04")?.records.length).toBe(3);
    expect(earlier?.of("complaints", "2024-04")).toBeUndefined();
    expect(shelf?.filesBefore("2024-05").map(({ path }) => path)).toEqual(["2024-04/sales.csv"]);
  });
});

const LOOKING_BACK = `policy: desk
title: { zh: 客服台, en: service desk }
effective_from: 2024-01-01
grades: { agent: { zh: 客服, en: agent } }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
inputs:
  deals:
    columns: { employee_id: id, paid_on: date, back_on: { type: date, optional: true } }
    month: paid_on
records:
  backs: { from: deals, month: back_on }
pay:
  base: { clause: D1, value: 3000 yuan }
  back: { clause: D2, value: count(backs) * -50 yuan }
`;

describe("a seal whose month looked back at earlier folders", () => {
  const deals = "employee_id,paid_on,back_on\nE1,2024-04-10,2024-05-06\n";

  async function closedDesk(): Promise<string> {
    const root = temporaryWorkspace({
      "cs-pay.yaml": "policy: policies/desk.yaml\nlanguage: en\n",
      "policies/desk.yaml": LOOKING_BACK,
      "employees.csv": "employee_id,name,hired_on,grade\nE1,Ann,2020-01-01,agent\n",
      "2024-04/deals.csv": deals,
      "2024-05/deals.csv": "employee_id,paid_on,back_on\nE1,2024-05-10,\n",
    });
    for (const month of ["2024-04", "2024-05"]) {
      expect((await csPay(["-C", root, "close", month])).code).toBe(0);
    }
    return root;
  }

  it("verify finds the file of the earlier folder where it stands", async () => {
    const root = await closedDesk();
    const { code, stderr } = await csPay(["-C", root, "verify"]);
    expect(stderr).not.toContain("CSP531");
    expect(code).toBe(0);
  });

  it("and says when it was changed or is gone", async () => {
    const root = await closedDesk();
    writeFileSync(join(root, "2024-04/deals.csv"), deals.replace("05-06", "05-07"));
    const changed = await csPay(["-C", root, "verify", "2024-05"]);
    expect(changed.stderr).toContain("CSP530: 2024-04/deals.csv");
    rmSync(join(root, "2024-04/deals.csv"));
    const gone = await csPay(["-C", root, "verify", "2024-05"]);
    expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining("CSP531: 2024-04/deals")]);
  });
});
