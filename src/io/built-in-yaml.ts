import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ParsedYaml } from "../kernel/parse-yaml.ts";
import { readText, type TextReading } from "./read-text.ts";

/** Beside the built program; beside the sources there is no such folder and YAML is parsed. */
const PARSED = join(dirname(fileURLToPath(import.meta.url)), "yaml");

/** 自带文件 — a policy pack or statutory file of the program, with its nodes if the build kept them. */
export interface BuiltInYaml extends TextReading {
  readonly parsed: ParsedYaml | undefined;
}

/**
 * 读自带文件 — the YAML file itself is always read; what the build made of it counts only for
 * exactly these bytes, so that a file changed by hand is parsed anew.
 */
export function readBuiltInYaml(absolute: string, display: string): BuiltInYaml {
  const reading = readText(absolute, display);
  const { sha256 } = reading.fingerprint ?? {};
  return { ...reading, parsed: sha256 === undefined ? undefined : parsedBefore(sha256) };
}

function parsedBefore(sha256: string): ParsedYaml | undefined {
  try {
    // Written by the build from the same `parseYaml`.
    return JSON.parse(readFileSync(join(PARSED, `${sha256}.json`), "utf8")) as ParsedYaml;
  } catch {
    return undefined;
  }
}
