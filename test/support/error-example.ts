import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runMain } from "./run-main.ts";

/** 记录文件 — command, what stderr said, exit code: what people would see. */
export const TRANSCRIPT = "stderr.txt";
const USUAL_COMMAND = "month 2024-05 --lang en";

/** 错误示例的记录 — runs the example's commands on a copy of its folder and writes down what they said. */
export async function transcriptOf(example: string): Promise<string> {
  const commands = commandsOf(path.join(example, TRANSCRIPT));
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-error-"));
  try {
    cpSync(example, folder, { recursive: true, verbatimSymlinks: true });
    rmSync(path.join(folder, TRANSCRIPT), { force: true });
    const said: string[] = [];
    for (const command of commands) {
      const { code, stderr } = await runMain(command.split(" "), folder);
      said.push(`$ cs-pay ${command}\n${stderr}exit ${code}\n`);
    }
    return said.join("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of the transcript that begin so say what is run; a new example may leave them away. */
function commandsOf(transcript: string): readonly string[] {
  if (!existsSync(transcript)) return [USUAL_COMMAND];
  const lines = readFileSync(transcript, "utf8").matchAll(/^\$ cs-pay (.*)$/gm);
  const commands = [...lines].flatMap(([, command]) => command ?? []);
  return commands.length > 0 ? commands : [USUAL_COMMAND];
}
