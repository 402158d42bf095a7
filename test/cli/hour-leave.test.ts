import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

/** Four hours of a shift of nine, or one of seven and a half, have no end in decimals. */
const LEAVE =
  "employee_id,type,from,to\n" +
  "1001,personal,2024-05-08 09:00,2024-05-08 13:00\n" +
  "1001,sick,2024-05-09 09:00,2024-05-09 10:00\n" +
  "1001,annual,2024-05-10 09:00,2024-05-10 13:00\n";
const OVERTIME = "employee_id,date,days\n1001,2024-05-11,0.3333333333\n1001,2024-05-13,0.7777777\n";
const LOW_PAID =
  "employee_id,name,hired_on,grade,team,confirmed_on,base_pay\n" +
  "1001,张三,2021-03-01,agent,一组,2021-06-01,1400\n";
const SHOPS = {
  "online-shop": {},
  "telecom-support": {
    "cs-pay.yaml": "policy: telecom-support\ncity: harbin\n",
    "employees.csv": LOW_PAID,
  },
};
const LONG = /.*\d\.\d{5,}.*/g;

const CASES = Object.entries(SHOPS).flatMap(([policy, files]) =>
  ["warn", "enforce"].map((law) => [policy, law, files] as const),
);

describe.each(CASES)("parts of a day under %s, --law %s", (_policy, law, files) => {
  it.each(["zh", "en"])("are shown with at most four decimals, --lang %s", async (lang) => {
    const cwd = temporaryWorkspace({
      ...smallShop(),
      ...files,
      "2024-05/leave.csv": LEAVE,
      "2024-05/overtime.csv": OVERTIME,
    });
    const argv = ["month", "2024-05", "--lang", lang, "--law", law];
    const { stdout, stderr } = await csPay(argv, { cwd });
    const out = join(cwd, "out/2024-05");
    const reports = readdirSync(out)
      .filter((file) => file !== "manifest.json")
      .map((file) => readFileSync(join(out, file), "utf8"));
    expect([stdout, stderr, ...reports].flatMap((text) => text.match(LONG) ?? [])).toEqual([]);
    expect(reports.join("\n")).toMatch(/0\.\d{4}/);
    const { stdout: json } = await csPay([...argv, "--json"], { cwd });
    expect(json.match(LONG) ?? []).toEqual([]);
  });
});
