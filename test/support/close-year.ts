import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closedYear, CLOSED_YEAR_MONTHS } from "../../fixtures/generate/closed-year.ts";
import { bytesOf } from "../../fixtures/generate/workspace-files.ts";
import { runMain } from "./run-main.ts";

/** What of each seal is kept: the manifest holds the hashes of the program's own data as well. */
const KEPT = ["payslip-lines.csv", "tax.csv", "values.csv"];

/** 逐月封账 — closes the year month by month and answers the tables of its seals. */
export async function closeYear(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-year-"));
  try {
    for (const [file, content] of closedYear()) {
      const at = path.join(folder, file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, bytesOf(content));
    }
    const seals = new Map<string, Buffer>();
    for (const month of CLOSED_YEAR_MONTHS) {
      const { code, stderr } = await runMain(["close", month], folder);
      // The holidays of 2023 are not in the data: that month is sealed with an error (exit 1).
      if (code > (month < "2024" ? 1 : 0)) throw new Error(`${month} was not sealed: ${stderr}`);
      for (const name of KEPT) {
        seals.set(`${month}-${name}`, readFileSync(path.join(folder, "closed", month, name)));
      }
    }
    const { code, stderr } = await runMain(["verify"], folder);
    if (code !== 0) throw new Error(stderr);
    return seals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
