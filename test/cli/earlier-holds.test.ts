import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

/** April without punches: whoever was employed then is held. */
function shopWithApril(people: number): Record<string, string> {
  const files = smallShop();
  const rows = Array.from(
    { length: people },
    (_, index) => `${1001 + index},张三,2021-03-01,middle,一组,2021-06-01,2024-04-30\n`,
  );
  return {
    ...files,
    "employees.csv": `employee_id,name,hired_on,grade,team,confirmed_on,left_on\n${rows.join("")}2001,李四,2021-03-01,middle,一组,2021-06-01,\n`,
    "2024-04/sales.csv": "employee_id,paid_at,amount\n",
    "2024-05/punches.csv": (files["2024-05/punches.csv"] ?? "").replaceAll("1001,", "2001,"),
    "2024-05/scores.csv": "employee_id,score\n2001,86.5\n",
    "2024-05/sales.csv": "employee_id,paid_at,amount\n",
  };
}

describe("payslips of earlier months that are still held", () => {
  it("are named once: month, how many, the first five people", async () => {
    const cwd = temporaryWorkspace(shopWithApril(6));
    const { stderr } = await csPay(["month", "2024-05", "--lang", "en"], { cwd });
    expect(stderr.match(/CSP414/g)).toHaveLength(1);
    expect(stderr).toContain("(2024-04: 7 — 1001, 1002, 1003, 1004, 1005, …)");
  });

  it("say nothing about a month without any", async () => {
    const { stderr } = await csPay(["month", "2024-05"], { cwd: temporaryWorkspace(smallShop()) });
    expect(stderr).not.toContain("CSP414");
  });
});
