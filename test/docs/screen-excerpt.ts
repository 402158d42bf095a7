import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Language } from "../../src/kernel/bilingual.ts";
import { ROOT } from "../tidy/sources.ts";

const MONTH = "2024-05";

/**
 * 屏幕摘录 — the first line, the parts with these titles and the last line of what the month of
 * an example workspace shows; what is left out is marked by a line `…`.
 */
export function screenExcerpt(
  workspace: string,
  language: Language,
  titles: readonly string[],
): string {
  const { stdout } = monthOf("fixtures/workspaces", workspace, language);
  const parts = stdout.trimEnd().split("\n\n");
  const known = parts.map((part) => part.split("\n")[0] ?? "");
  const unknown = titles.filter((title) => !known.includes(title));
  if (unknown.length > 0) {
    throw new Error(`no part ${unknown.join(", ")}; the screen has: ${known.join(" | ")}`);
  }
  const kept = parts.map((part, at) => {
    const edge = at === 0 || at === parts.length - 1;
    return edge || titles.includes(known[at] ?? "") ? part : "…";
  });
  return kept.filter((part, at) => part !== "…" || kept[at - 1] !== "…").join("\n\n");
}

/** 诊断摘录 — the first finding that the month of an error example prints. */
export function firstFinding(example: string, language: Language): string {
  const { stderr } = monthOf("fixtures/errors", example, language);
  return stderr.split("\n\n")[0] ?? "";
}

/** Runs the built program in a copy, so that nothing is written into the repository. */
function monthOf(shelf: string, name: string, language: Language) {
  const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-screen-"));
  try {
    const from = path.join(ROOT, shelf, name);
    const leftOut = new Set([path.join(from, "expected"), path.join(from, "out")]);
    const filter = (source: string) => !leftOut.has(source);
    cpSync(from, path.join(folder, name), { recursive: true, filter });
    const bin = path.join(ROOT, "bin/cs-pay.js");
    const argv = [bin, "month", MONTH, "-C", name, "--lang", language, "--no-color"];
    const answer = spawnSync(process.execPath, argv, { cwd: folder, encoding: "utf8" });
    if (answer.status !== 0 && answer.status !== 1) throw new Error(answer.stderr);
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
