import { bytesOfPieces } from "../../io/bytes-of-pieces.ts";
import { fingerprint, fingerprintOf } from "../../io/fingerprint.ts";
import type { FileSet } from "../../io/folder-set.ts";
import { packageVersion } from "../../io/package-root.ts";
import { type CsvOptions, csvBytes } from "../../io/write-csv.ts";
import { encodeSheet } from "../../io/write-sheet.ts";
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

/** 报表文件 — all files of `out/<month>` as bytes; the manifest last, with prints of the others. */
export async function reportFiles(paid: PaidMonth, yearly?: YearlyAssessment): Promise<FileSet> {
  const { workspace, result, speech } = paid;
  const { language } = speech;
  const files = new Map<string, string | Uint8Array>();
  const options = { language, excelIds: workspace.config.csvFor === "excel" };
  for (const report of reportsOf(result)) {
    files.set(report.file, csvBytes(report.make(result, language), options));
  }
  const teams = teamAppraisals(result, language);
  for (const sheet of [...teams, ...paid.papers.sheets])
    files.set(sheet.file, encodeSheet(sheet, options));
  for (const [file, text] of pageFiles(paid, options, yearly)) files.set(file, text);
  files.set(SUMMARY_FILE, jsonText(summary(result, language)));
  const outputs = [...files].map(([path, content]) => ({ path, ...fingerprintOf(content) }));
  const content = manifest({
    month: result.month,
    version: packageVersion(),
    policies: [...workspace.policyPrints, ...paid.paperPrints],
    inputs: await inputPrints(paid),
    tallies: result.tallies,
    outputs,
  });
  return files.set(MANIFEST_FILE, jsonText(content));
}

function pageFiles(
  paid: PaidMonth,
  options: CsvOptions,
  yearly: YearlyAssessment | undefined,
): ReadonlyMap<string, string | Uint8Array> {
  const { result: month, papers, paperSettings: settings, speech } = paid;
  const facts = { month, papers, settings, language: speech.language, yearly };
  const files = new Map<string, string | Uint8Array>(
    PAGES.map((page) => [page.file, bytesOfPieces(page.make(facts))]),
  );
  if (!settings.payslipPages) return files;
  const pages = ownPages(facts);
  for (const { file, text } of pages) files.set(file, text);
  return files.set(PAGE_LIST_FILE, csvBytes(pageList(pages), options));
}

async function inputPrints({ inputs }: PaidMonth): Promise<readonly FilePrint[]> {
  const prints: FilePrint[] = [];
  for (const { path, absolute, print } of inputs) {
    prints.push({ path, ...(await (print ?? fingerprint(absolute))) });
  }
  return prints;
}
