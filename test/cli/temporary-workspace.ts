import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** 临时工作区 — a folder with these files (path → text), outside the repository. */
export function temporaryWorkspace(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "cs-pay-cli-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/**
 * 小店 — an online shop of one employee, May 2024, that pays without a finding.
 *
 * Sundays are off and 1 May is a statutory day, so 26 weekdays are due.
 */
export function smallShop(): Record<string, string> {
  const days: string[] = [];
  for (let date = 2; date <= 31; date += 1) {
    // 5, 12, 19 and 26 May 2024 are Sundays.
    if (date % 7 !== 5) days.push(`2024-05-${String(date).padStart(2, "0")}`);
  }
  const punches = days.flatMap((day) => [`1001,${day} 08:50`, `1001,${day} 18:05`]);
  return {
    "cs-pay.yaml": "policy: online-shop\ncity: chengdu\n",
    "employees.csv":
      "employee_id,name,hired_on,grade,team,confirmed_on\n" +
      "1001,张三,2021-03-01,middle,一组,2021-06-01\n",
    "opening-scores.csv": "employee_id,month,score\n1001,2024-04,85\n",
    "2024-05/punches.csv": ["employee_id,punched_at", ...punches, ""].join("\n"),
    "2024-05/scores.csv": "employee_id,score\n1001,86.5\n",
    "2024-05/sales.csv": "employee_id,paid_at,amount\n1001,2024-05-06 10:00,45678.90\n",
  };
}
