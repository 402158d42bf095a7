import { join, relative } from "node:path";
import { isoDay } from "../../../kernel/calendar.ts";
import { severityOf } from "../../../kernel/diagnostic.ts";
import type { FileContent, FileSet } from "../../../io/folder-set.ts";
import { replaceFolder } from "../../../io/output-folder.ts";
import { csvText } from "../../../io/write-csv.ts";
import { jsonText } from "../../../reports/json-text.ts";
import { successors } from "../../../reports/successors.ts";
import { yearlyJson } from "../../../reports/yearly/yearly-json.ts";
import { YEARLY_REPORTS } from "../../../reports/yearly/yearly-reports.ts";
import { stopWhenInterrupted } from "../../interrupted.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printFindings, stopWith } from "../../print-findings.ts";
import { yearlyScreen } from "../../screen/yearly/yearly-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { underLock } from "../under-lock.ts";
import { type AskedYear, type PaidYear, paidYear } from "./paid-year.ts";

/** 年度评定并写出 — under the lock: follow the year, replace its sheets as one, show it. */
export async function assessAndWrite(
  asked: AskedYear,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  return underLock(options, call, async ({ out, diagnostics: before }) => {
    const year = await paidYear(asked, options, call);
    if (typeof year === "number") return year;
    const target = join(out, folderOf(asked));
    const files = yearlyFiles(year);
    stopWhenInterrupted(call.world.interrupted);
    const { written, diagnostics } = await replaceFolder(target, files);
    const found = [...before, ...year.diagnostics, ...diagnostics];
    if (!written) return stopWith(found, year.paid.speech);
    return show({ ...year, diagnostics: found }, target);
  });
}

/** The year as it stood on a day is no later answer: it leaves the sheets of the year alone. */
function folderOf({ year, on }: AskedYear): string {
  return on === undefined ? String(year) : `${year}-on-${isoDay(on)}`;
}

function yearlyFiles({ assessed, paid }: PaidYear): FileSet {
  const { workspace, result, speech } = paid;
  const { language } = speech;
  const options = { language, excelIds: workspace.config.csvFor === "excel" };
  const files = new Map<string, FileContent>();
  for (const report of YEARLY_REPORTS) {
    files.set(report.file, csvText(report.make(assessed, language), options));
  }
  return files.set(successors.file, csvText(successors.make(result, language), options));
}

/** Errors need somebody; what is overdue is only shown. */
function show({ assessed, paid, diagnostics }: PaidYear, target: string): number {
  const { result, speech } = paid;
  const { call, options, language } = speech;
  const { stdout, cwd } = call.world;
  const bad = options.strict ? ["error", "warning"] : ["error"];
  const exit = diagnostics.some((found) => bad.includes(severityOf(found))) ? 1 : 0;
  if (exit !== 0 || !options.quiet) printFindings(diagnostics, speech);
  if (options.json) stdout.write(jsonText(yearlyJson(assessed, result, diagnostics, language)));
  else if (!options.quiet) {
    const below = relative(cwd, target);
    const folder = below.startsWith("..") ? target : below;
    stdout.write(
      yearlyScreen(assessed, result, folder, screenOf("stdout", language, options, call)),
    );
  }
  return exit;
}
