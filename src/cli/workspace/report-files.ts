import { fingerprint } from "../../io/fingerprint.ts";
import type { FileContent, Put } from "../../io/folder-set.ts";
import { packageVersion } from "../../io/package-root.ts";
import { ofPieces } from "../../io/text-bytes.ts";
import { type CsvOptions, csvText } from "../../io/write-csv.ts";
import { sheetContent } from "../../io/write-sheet.ts";
import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import { reportsOf } from "../../reports/index.ts";
import { jsonText } from "../../reports/json-text.ts";
import { type FilePrint, manifest } from "../../reports/manifest.ts";
import { PAGES } from "../../reports/pages/index.ts";
import { ownPages, pageList } from "../../reports/pages/payslips-page.ts";
import { summary } from "../../reports/summary.ts";
import { teamAppraisals } from "../../reports/team-appraisals.ts";
import type { PaidMonth } from "./paid-month.ts";

const SUMMARY_FILE = "summary.json";
const MANIFEST_FILE = "manifest.json";
const PAGE_LIST_FILE = "payslip-pages.csv";

/** 写报表文件 — all files of `out/<month>`, one by one; the manifest last, with their prints. */
export async function reportFiles(
  paid: PaidMonth,
  yearly: YearlyAssessment | undefined,
  put: Put,
): Promise<void> {
  const { workspace, result, speech } = paid;
  const { language } = speech;
  const options = { language, excelIds: workspace.config.csvFor === "excel" };
  const outputs: FilePrint[] = [];
  const write = (path: string, content: FileContent) => {
    outputs.push({ path, ...put(path, content) });
  };
  for (const report of reportsOf(result)) {
    write(report.file, csvText(report.make(result, language), options));
  }
  for (const sheet of [...teamAppraisals(result, language), ...paid.papers.sheets]) {
    write(sheet.file, sheetContent(sheet, options));
  }
  writePages(paid, options, yearly, write);
  write(SUMMARY_FILE, jsonText(summary(result, language)));
  const content = manifest({
    month: result.month,
    version: packageVersion(),
    policies: [...workspace.policyPrints, ...paid.paperPrints],
    inputs: await inputPrints(paid),
    tallies: result.tallies,
    outputs,
  });
  put(MANIFEST_FILE, jsonText(content));
}

function writePages(
  paid: PaidMonth,
  options: CsvOptions,
  yearly: YearlyAssessment | undefined,
  write: (path: string, content: FileContent) => void,
): void {
  const { result: month, papers, paperSettings: settings, speech } = paid;
  const facts = { month, papers, settings, language: speech.language, yearly };
  for (const page of PAGES) write(page.file, ofPieces(page.make(facts)));
  if (!settings.payslipPages) return;
  const pages = ownPages(facts);
  for (const { file, text } of pages) write(file, text);
  write(PAGE_LIST_FILE, csvText(pageList(pages), options));
}

async function inputPrints({ inputs }: PaidMonth): Promise<readonly FilePrint[]> {
  const prints: FilePrint[] = [];
  for (const { path, absolute, print } of inputs) {
    prints.push({ path, ...(await (print ?? fingerprint(absolute))) });
  }
  return prints;
}
