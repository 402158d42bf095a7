import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bytesOf, type ExampleFiles } from "../../fixtures/generate/workspace-files.ts";
import { type Answer, runMain } from "./run-main.ts";

/** 示例的结果 — what a run said and the reports it left, by file name. */
export interface ExampleRun {
  readonly answer: Answer;
  readonly reports: ReadonlyMap<string, Buffer>;
}

/** 运行示例 — writes the files into a folder of their own, pays the month there, reads it back. */
export async function runExample(
  files: ExampleFiles,
  argv: readonly string[] = ["month", "2024-05"],
): Promise<ExampleRun> {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-example-"));
  try {
    for (const [file, content] of files) {
      const at = path.join(folder, file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, bytesOf(content));
    }
    const answer = await runMain(argv, folder);
    return { answer, reports: filesIn(path.join(folder, "out", "2024-05")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 读文件夹 — every file of a folder by name, in the order of the names; no folder, no files. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}
