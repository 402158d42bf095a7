import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Answer, runMain } from "../support/run-main.ts";

/** 一步 — a command line of the guide, or a file that the reader is told to write. */
export type Step =
  | { readonly kind: "command"; readonly line: string; readonly words: readonly string[] }
  | { readonly kind: "file"; readonly path: string; readonly text: string };

const FENCE = /^( *)```(\w+)(?: (\S+))?\n([\s\S]*?)^ *```$/gm;
const LEADS = [["cs-pay"], ["node", "bin/cs-pay.js"]];

/**
 * 指南的步骤 — every `sh` line that runs cs-pay or copies files, and every `yaml` or `csv` block
 * that names its file, in the order of the guide. `npm ci` and the npm scripts are left out.
 */
export function stepsOf(markdown: string): readonly Step[] {
  return [...markdown.matchAll(FENCE)].flatMap(([, indent = "", language, file, body = ""]) => {
    const text = body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    if (language === "sh") return commandsIn(text);
    return file === undefined ? [] : [{ kind: "file", path: file, text } as const];
  });
}

function commandsIn(text: string): Step[] {
  const lines = text.split("\n").map((line) => line.trim().replace(/^npm ci && /, ""));
  return lines.flatMap((line) => {
    const words = line.replace(/\s+#.*$/, "").split(/\s+/);
    return line === "" || words[0] === "npm" ? [] : [{ kind: "command", line, words } as const];
  });
}

/** 应有的退出码 — 0, or what the comment behind the command says: `# exit 1: …`. */
export function statedExit(line: string): number {
  return Number(/#.*?(?:exit|退出码) (\d+)/.exec(line)?.[1] ?? 0);
}

/** 照做 — one step inside `folder`; a file is written anew, rows are added to a table. */
export async function take(step: Step, folder: string): Promise<Answer> {
  const done = { code: 0, stdout: "", stderr: "" };
  if (step.kind === "file") {
    const at = path.join(folder, step.path);
    mkdirSync(path.dirname(at), { recursive: true });
    if (step.path.endsWith(".csv")) appendFileSync(at, step.text);
    else writeFileSync(at, step.text);
    return done;
  }
  const { words } = step;
  if (words[0] === "cp") {
    execFileSync("cp", words.slice(1), { cwd: folder });
    return done;
  }
  const lead = LEADS.find((start) => start.every((word, at) => words[at] === word));
  if (!lead) throw new Error(`"${step.line}": write cs-pay, node bin/cs-pay.js or cp`);
  return runMain(words.slice(lead.length), folder);
}
