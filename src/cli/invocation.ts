import type { Command } from "commander";
import type { Language } from "../kernel/bilingual.ts";
import type { World } from "./world.ts";
import type { Texts } from "./text/texts.ts";
import { textsIn } from "./text/texts-in.ts";

export type LawMode = "warn" | "enforce" | "off";

/** 全局选项 — the options that stand before or after every command. */
export interface GlobalOptions {
  readonly dir: string | undefined;
  readonly language: Language | undefined;
  readonly law: LawMode | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly strict: boolean;
}

/**
 * 一次调用 — one command line being carried out: its world, its words, and the exit code so far.
 *
 * `language` is that of help and usage errors; a command that has read cs-pay.yaml speaks the
 * language written there.
 */
export interface Invocation {
  readonly world: World;
  readonly argv: readonly string[];
  readonly language: Language;
  readonly texts: Texts;
  /** Whether `--json` was asked for; known even when the rest of the command line is wrong. */
  readonly json: boolean;
  exitCode: number;
}

export function invocation(argv: readonly string[], world: World): Invocation {
  const language = languageAskedFor(argv) ?? "zh";
  const json = optionsOf(argv).includes("--json");
  return { world, argv, language, texts: textsIn(language), json, exitCode: 0 };
}

/** What stands before `--`; behind it nothing is an option. */
function optionsOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end < 0 ? argv : argv.slice(0, end);
}

/** Help must speak before the command line is parsed, so `--lang` is looked up by hand first. */
function languageAskedFor(argv: readonly string[]): Language | undefined {
  for (const [index, word] of optionsOf(argv).entries()) {
    const value = word === "--lang" ? argv[index + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (value === "zh" || value === "en") return value;
  }
  return undefined;
}

/** 取全局选项 — given before or after the command, checked by commander and typed here. */
export function globalOptions(command: Command): GlobalOptions {
  const given: Record<string, unknown> = command.optsWithGlobals();
  const text = (name: string) => {
    const value = given[name];
    return typeof value === "string" ? value : undefined;
  };
  const language = text("lang");
  const law = text("law");
  return {
    dir: text("dir"),
    language: language === "zh" || language === "en" ? language : undefined,
    law: law === "warn" || law === "enforce" || law === "off" ? law : undefined,
    out: text("out"),
    json: given["json"] === true,
    quiet: given["quiet"] === true,
    color: given["color"] !== false,
    strict: given["strict"] === true,
  };
}
