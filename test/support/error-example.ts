import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runMain } from "./run-main.ts";

/** 记录文件 — command, what stderr said, exit code: what people would see. */
export const TRANSCRIPT = "stderr.txt";
const USUAL_COMMAND = "month 2024-05 --lang en";

/** 错误示例的记录 — runs the example's command on a copy of its folder and writes down what it said. */
export async function transcriptOf(example: string): Promise<string> {
  const command = commandOf(path.join(example, TRANSCRIPT));
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-error-"));
  try {
    cpSync(example, folder, { recursive: true, verbatimSymlinks: true });
    rmSync(path.join(folder, TRANSCRIPT), { force: true });
    const { code, stderr } = await runMain(command.split(" "), folder);
    return `$ cs-pay ${command}\n${stderr}exit ${code}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line of the transcript says what is run; a new example may leave it away. */
function commandOf(transcript: string): string {
  if (!existsSync(transcript)) return USUAL_COMMAND;
  const line = /^\$ cs-pay (.*)$/m.exec(readFileSync(transcript, "utf8"));
  return line?.[1] ?? USUAL_COMMAND;
}
