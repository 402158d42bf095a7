import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../fixtures/workspaces/grade-ladder");

function ladder(): string {
  const cwd = temporaryWorkspace({});
  cpSync(EXAMPLE, cwd, { recursive: true, filter: (file) => path.basename(file) !== "out" });
  return cwd;
}

it("on a day the procedure stands as on that day, beside the sheets of the year", async () => {
  const cwd = ladder();
  await csPay(["promote", "2024", "--yearly"], { cwd });
  const sheet = path.join(cwd, "out/2024/yearly-assessment.csv");
  const before = readFileSync(sheet, "utf8");
  const argv = ["promote", "2024", "--yearly", "--on", "2024-05-20", "--lang", "en"];
  const { stdout } = await csPay(argv, { cwd });
  // 02001 was confirmed on 23 May: on 20 May the notice of 15 May ran still.
  expect(stdout).toMatch(/02001 +│ 林晓岚 +│ notice +│ confirmation/);
  // 02002 objected on 27 May.
  const objections = stdout.slice(stdout.indexOf("Objections"), stdout.indexOf("Overdue"));
  expect(objections).toContain("02005");
  expect(objections).not.toContain("02002");
  expect(stdout).toContain("2024-on-2024-05-20");
  expect(readFileSync(sheet, "utf8")).toBe(before);
});

it("nobody is asked for a step after leaving", async () => {
  const cwd = ladder();
  const roster = path.join(cwd, "employees.csv");
  const [head = "", ...rows] = readFileSync(roster, "utf8").trim().split(/\r?\n/);
  // Nobody has begun the assessment of 02008, who leaves on 10 June.
  const told = rows.map((row) => row + (row.includes("02008") ? ",2024-06-10" : ","));
  writeFileSync(roster, [`${head},离职日期`, ...told, ""].join("\n"));
  const late = async (on: string) => {
    const { stdout } = await csPay(["promote", "2024", "--yearly", "--on", on], { cwd });
    return stdout.slice(stdout.indexOf("逾期"));
  };
  expect(await late("2024-06-09")).toContain("02008");
  expect(await late("2024-06-10")).not.toContain("02008");
});

it("the scores by year are those the year is assessed by", async () => {
  const cwd = ladder();
  const { stdout } = await csPay(["grades", "02003", "--json"], { cwd });
  const { scores } = JSON.parse(stdout) as { readonly scores: readonly object[] };
  // Assessed in May: June 2022 to May 2023 are 6 × 91 and 6 × 89; June 2023 to May 2024 are
  // 6 × 94 and 6 × 92, May of 2024 among them.
  expect(scores).toMatchObject([
    { year: "2023", months: 12, mean: "90" },
    { year: "2024", months: 12, mean: "93" },
  ]);
});
