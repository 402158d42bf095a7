import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";
import { twoMonths } from "./two-months.ts";

/** A score of two halves: days on time of the days due, and less for each upheld complaint. */
const POLICY = `policy: own
title: { zh: 试行制度, en: trial policy }
effective_from: 2020-01-01
grades: { agent: 客服 }
attendance: { shifts: { day: { from: "09:00", to: "18:00" } } }
clauses:
  C1: { heading: { zh: 一, en: one }, says: { zh: 绩效, en: performance } }
records:
  upheld: { from: complaints, where: upheld, title: { zh: 成立的投诉, en: upheld complaints } }
  due_days: { from: workdays, where: due, title: { zh: 应出勤日, en: days due } }
  kept_days:
    from: workdays
    where: due and late_minutes = 0 min
    title: { zh: 准时日, en: days on time }
measures:
  care:
    clause: C1
    title: { zh: 服务, en: care }
    value: 100% - count(upheld) / count(due_days)
  punctual:
    clause: C1
    title: { zh: 出勤, en: attendance }
    value: count(kept_days) / count(due_days)
  own_score:
    clause: C1
    title: { zh: 综合得分, en: own score }
    weigh: { care: 50%, punctual: 50% }
pay:
  performance:
    clause: C1
    title: { zh: 绩效工资, en: performance pay }
    value: own_score * 100 yuan
`;

const COMPLAINTS = "employee_id,received_at,kind,upheld,complaint_id\n";
const LATE_ON = new Set(["1001 2024-06-12", "1001 2024-06-14"]);

/** Ten days due in each month; in June 1001 is late twice and 1002 has a complaint. */
function scored(complaintsOfMay = ""): string {
  const files: Record<string, string> = {
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY,
    "employees.csv":
      "employee_id,name,hired_on,grade,team\n" +
      "1001,Zhang,2021-03-01,agent,A\n1002,Li,2021-03-01,agent,A\n",
    "2024-05/complaints.csv": COMPLAINTS + complaintsOfMay,
    "2024-06/complaints.csv": `${COMPLAINTS}1002,2024-06-18 10:00,customer_complaint,Y,c9\n`,
  };
  for (const [month, last] of [
    ["2024-05", 31],
    ["2024-06", 30],
  ] as const) {
    let schedule = "employee_id,date,shift\n";
    let punches = "employee_id,punched_at\n";
    for (const employee of ["1001", "1002"]) {
      for (let number = 1; number <= last; number += 1) {
        const day = `${month}-${String(number).padStart(2, "0")}`;
        // Not the 10th: Dragon Boat Festival of 2024.
        const isDue = number >= 11 && number <= 20;
        schedule += `${employee},${day},${isDue ? "day" : "rest"}\n`;
        const came = LATE_ON.has(`${employee} ${day}`) ? "09:10" : "08:50";
        if (isDue) punches += `${employee},${day} ${came}\n${employee},${day} 18:05\n`;
      }
    }
    files[`${month}/schedule.csv`] = schedule;
    files[`${month}/punches.csv`] = punches;
  }
  return temporaryWorkspace(files);
}

async function reasonOf(root: string, employee: string, language: string) {
  const argv = ["diff", "2024-06", "--employee", employee, "--json", "--lang", language];
  const { stdout, stderr, code } = await csPay(argv, { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { changed } = JSON.parse(stdout) as {
    readonly changed: readonly {
      readonly moves: readonly { readonly reason: string; readonly source: string }[];
    }[];
  };
  return changed[0]?.moves[0] ?? { reason: "", source: "" };
}

describe("a changed score is followed down to what changed by itself", () => {
  const root = scored();

  // 10 days due, 2 of them late: 10 ÷ 10 = 100 % becomes 8 ÷ 10 = 80 %, half of it counts.
  it.each([
    ["en", "because attendance 100% → 80% (days on time 10 → 8, late 2024-06-12, 2024-06-14)"],
    ["zh", "因 出勤 100% → 80%（准时日 10 → 8、迟到 2024-06-12、2024-06-14）"],
  ])("two late days are named with their dates, in %s", async (language, words) => {
    const { reason } = await reasonOf(root, "1001", language);
    expect(reason).toContain(words);
    expect(reason).not.toMatch(/care|服务/);
  });

  it.each([
    ["en", "because care 100% → 90% (upheld complaints 0 → 1)"],
    ["zh", "因 服务 100% → 90%（成立的投诉 0 → 1）"],
  ])("a complaint is named with its row, in %s", async (language, words) => {
    const { reason, source } = await reasonOf(root, "1002", language);
    expect(reason).toContain(words);
    expect(source).toBe("2024-06/complaints.csv:2");
  });

  // 90 % and 100 % make 95, 100 % and 80 % make 90: the complaint that is gone worked against it.
  it("what went the other way is no cause", async () => {
    const other = scored("1001,2024-05-14 10:00,customer_complaint,Y,c1\n");
    const { reason } = await reasonOf(other, "1001", "en");
    expect(reason).toContain("because attendance 100% → 80%");
    expect(reason).not.toContain("care");
  });

  it("the first late day's row is the source", async () => {
    const { source } = await reasonOf(root, "1001", "en");
    // Rows of 1001: a header, then two punches a day from the 11th on; the 12th is its second day.
    expect(source).toBe("2024-06/punches.csv:4");
  });
});

describe("paid days that changed name who came or went", () => {
  it.each([
    ["en", "left 2024-06-14"],
    ["zh", "2024-06-14 离职"],
  ])("a last day, in %s", async (language, words) => {
    expect((await reasonOf(twoMonths(), "1003", language)).reason).toContain(words);
  });
});
