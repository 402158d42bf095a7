import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesIn } from "./example-run.ts";
import { runMain } from "./run-main.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../fixtures/workspaces/grade-ladder");

/** 评定的年度 — what the example's yearly assessment says and writes, by file name. */
export async function assessedYear(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-assessed-"));
  try {
    cpSync(EXAMPLE, folder, { recursive: true, filter: (file) => path.basename(file) !== "out" });
    const { stdout, stderr } = await runMain(["promote", "2024", "--yearly"], folder);
    const files = new Map(filesIn(path.join(folder, "out", "2024")));
    const english = await runMain(["promote", "2024", "--yearly", "--lang", "en"], folder);
    files.set("stdout.txt", Buffer.from(stdout));
    files.set("stderr.txt", Buffer.from(stderr));
    return files.set("stdout-en.txt", Buffer.from(english.stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
