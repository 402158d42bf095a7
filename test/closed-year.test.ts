import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { closedYear, CLOSED_YEAR_MONTHS } from "../fixtures/generate/closed-year.ts";
import { bytesOf } from "../fixtures/generate/workspace-files.ts";
import { closeYear } from "./support/close-year.ts";
import { csvRows } from "./support/csv-table.ts";
import { filesIn } from "./support/example-run.ts";

const FOLDER = path.resolve(import.meta.dirname, "../fixtures/workspaces/closed-year");
const closing = closeYear();

async function taxOf(employee: string): Promise<readonly string[]> {
  const seals = await closing;
  return CLOSED_YEAR_MONTHS.map((month) => {
    const lines = csvRows(seals.get(`${month}-payslip-lines.csv`)?.toString("utf8") ?? "");
    const line = lines.find((row) => row["工号"] === employee && row["项目代码"] === "income_tax");
    return line?.["金额"] ?? "";
  });
}

describe("twelve months closed one after the other", () => {
  it("withhold the tax of the year", async () => {
    const year = async (employee: string) => Decimal.sum(0, ...(await taxOf(employee))).toFixed(2);
    // 12 × 20000 − 60000 = 180000, × 20 % − 16920 = 19080; 12 × 30000 − 60000 = 300000 → 43080.
    expect(await year("00101")).toBe("-19080.00");
    expect(await year("00102")).toBe("-43080.00");
    // 12 × 4500 + 7 × 1000 (from the sixth good month on) = 61000, less 60000: 1000 × 3 %.
    expect(await year("00103")).toBe("-30.00");
  });

  it("withhold by month what each month adds", async () => {
    // T grows by 15000: × 3 % to 36000, × 10 % − 2520 to 144000, × 20 % − 16920 above.
    expect(await taxOf("00101")).toEqual([
      "-450.00",
      "-450.00",
      "-1080.00",
      ...Array.from({ length: 6 }, () => "-1500.00"),
      "-2100.00",
      "-3000.00",
      "-3000.00",
    ]);
  });

  it("give the expected seals, byte for byte, from the files of the repository", async () => {
    for (const [file, content] of closedYear()) {
      const at = path.join(FOLDER, file);
      expect(existsSync(at) && readFileSync(at).equals(bytesOf(content)), file).toBe(true);
    }
    const wanted = filesIn(path.join(FOLDER, "expected"));
    const found = await closing;
    expect([...found.keys()].sort()).toEqual([...wanted.keys()]);
    for (const [file, bytes] of found) {
      expect(bytes.toString("utf8"), file).toBe(wanted.get(file)?.toString("utf8"));
    }
  });
});
