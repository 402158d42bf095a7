import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CsvRow, csvTable } from "../support/csv-table.ts";
import { type Answer, runMain } from "../support/run-main.ts";
import { runYearly, type YearlyRun } from "./yearly-run.ts";
import { type CaseGroup, MONTH, workspaceFiles } from "./case-workspace.ts";

/** 一组用例的结果 — reports by file name without its ending, and the holds, which CSV words. */
export interface GroupRun {
  readonly answer: Answer;
  readonly reports: Readonly<Record<Report, readonly CsvRow[]>>;
  readonly payslips: ReadonlyMap<string, PayslipDocument>;
  /** The yearly assessment of packs that have one. */
  readonly yearly: YearlyRun | undefined;
}

const REPORTS = [
  "payslips",
  "payslip-lines",
  "fines",
  "flags",
  "warnings",
  "promotions",
  "successors",
  "attendance",
  "calls",
  "appraisal",
  "appraisal-lines",
  "actions",
  "mentees",
  "shifts",
  "coverage",
  "movement",
  "rejects",
  "quality-coverage",
  "talent",
] as const;
export type Report = (typeof REPORTS)[number];

/** The part of the month document that the tables of CSV do not say in codes. */
interface PayslipDocument {
  readonly employee_id: string;
  readonly status: string;
  readonly holds: readonly { readonly code: string }[];
}

/** 运行一组 — puts the group's workspace into a folder of its own and pays the month there. */
export async function runGroup(group: CaseGroup): Promise<GroupRun> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-clauses-"));
  try {
    for (const [file, text] of [...workspaceFiles(group), ...settingFiles(group)]) {
      const at = path.join(folder, file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, text);
    }
    const answer = await runMain(["month", MONTH, "--lang", "en", "--json"], folder);
    if (answer.code > 1) throw new Error(`cs-pay answered ${answer.code}:\n${answer.stderr}`);
    return {
      answer,
      reports: reportsIn(path.join(folder, "out", MONTH)),
      payslips: payslipsOf(answer),
      yearly: group.pack === "grade-ladder" ? await runYearly(group, folder) : undefined,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportsIn(folder: string): GroupRun["reports"] {
  // Some reports are written only where the policy asks for them.
  const read = (name: Report) => {
    const file = path.join(folder, `${name}.csv`);
    return [name, existsSync(file) ? csvTable(file) : []] as const;
  };
  return Object.fromEntries(REPORTS.map(read)) as GroupRun["reports"];
}

function payslipsOf({ stdout }: Answer): GroupRun["payslips"] {
  const document = JSON.parse(stdout) as { readonly payslips: readonly PayslipDocument[] };
  return new Map(document.payslips.map((slip) => [slip.employee_id, slip]));
}

/** The company's own policy on top of the pack, when a case switches a reading or fills a blank. */
function settingFiles({ pack, setting }: CaseGroup): readonly (readonly [string, string])[] {
  const { law = "warn", city = "harbin", readings, blanks, places = [] } = setting;
  const own = readings !== undefined || blanks !== undefined;
  const config = [
    `policy: ${own ? "policies/company.yaml" : pack}`,
    `city: ${city}`,
    `law: ${law}`,
    ...places,
  ];
  const files: (readonly [string, string])[] = [["cs-pay.yaml", `${config.join("\n")}\n`]];
  if (!own) return files;
  const entries = (of: Readonly<Record<string, string>> = {}) =>
    Object.entries(of).map(([name, value]) => `  ${name}: ${value}`);
  const lines = ["policy: company", `extends: ${pack}`, "effective_from: 2024-01-01"];
  if (readings) lines.push("readings:", ...entries(readings));
  if (blanks) lines.push("blanks:", ...entries(blanks));
  return [...files, ["policies/company.yaml", `${lines.join("\n")}\n`]];
}
