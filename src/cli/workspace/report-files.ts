import { fingerprint, fingerprintOf } from "../../io/fingerprint.ts";
import type { FileSet } from "../../io/folder-set.ts";
import { packageVersion } from "../../io/package-root.ts";
import { csvBytes } from "../../io/write-csv.ts";
import { REPORTS } from "../../reports/index.ts";
import { jsonText } from "../../reports/json-text.ts";
import { type FilePrint, manifest } from "../../reports/manifest.ts";
import { summary } from "../../reports/summary.ts";
import type { PaidMonth } from "./paid-month.ts";

const SUMMARY_FILE = "summary.json";
const MANIFEST_FILE = "manifest.json";

/** 报表文件 — all files of `out/<month>` as bytes; the manifest last, with prints of the others. */
export async function reportFiles(paid: PaidMonth): Promise<FileSet> {
  const { workspace, result, speech } = paid;
  const files = new Map<string, string | Uint8Array>();
  const excelIds = workspace.config.csvFor === "excel";
  for (const report of REPORTS) {
    const table = report.make(result, speech.language);
    files.set(report.file, csvBytes(table, { language: speech.language, excelIds }));
  }
  files.set(SUMMARY_FILE, jsonText(summary(result, speech.language)));
  const outputs = [...files].map(([path, content]) => ({ path, ...fingerprintOf(content) }));
  const content = manifest({
    month: result.month,
    version: packageVersion(),
    policies: workspace.policyPrints,
    inputs: await inputPrints(paid),
    tallies: result.tallies,
    outputs,
  });
  return files.set(MANIFEST_FILE, jsonText(content));
}

async function inputPrints({ inputs }: PaidMonth): Promise<readonly FilePrint[]> {
  const prints: FilePrint[] = [];
  for (const { path, absolute, print } of inputs) {
    prints.push({ path, ...(await (print ?? fingerprint(absolute))) });
  }
  return prints;
}
