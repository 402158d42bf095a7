import { Command, Option } from "commander";
import type { Invocation } from "./invocation.ts";
import { addTo as addCheck } from "./commands/check.ts";
import { addTo as addClose } from "./commands/close.ts";
import { addTo as addDiff } from "./commands/diff.ts";
import { addTo as addExplain } from "./commands/explain.ts";
import { addTo as addFreeze } from "./commands/freeze.ts";
import { addTo as addGrades } from "./commands/grades.ts";
import { addTo as addInit } from "./commands/init.ts";
import { addTo as addInputs } from "./commands/inputs.ts";
import { addTo as addMonth } from "./commands/month.ts";
import { addTo as addLease } from "./commands/lease.ts";
import { addTo as addPolicy } from "./commands/policy.ts";
import { addTo as addSimulate } from "./commands/simulate.ts";
import { addTo as addSql } from "./commands/sql.ts";
import { addTo as addPromote } from "./commands/promote.ts";
import { addTo as addReopen } from "./commands/reopen.ts";
import { addTo as addVerify } from "./commands/verify.ts";
import { addTo as addTax } from "./commands/tax.ts";
import { cellWidth } from "../io/cell-width.ts";
import type { Texts } from "./text/texts.ts";

/** In the order of `--help`: what a newcomer needs first stands first. */
const COMMANDS = [
  addInit,
  addMonth,
  addCheck,
  addExplain,
  addDiff,
  addSimulate,
  addFreeze,
  addPromote,
  addGrades,
  addClose,
  addReopen,
  addVerify,
  addTax,
  addLease,
  addPolicy,
  addInputs,
  addSql,
];

/** 命令树 — commander with every command, its help in the language of the invocation. */
export function program(call: Invocation, version: string): Command {
  const { texts, world } = call;
  const root = new Command("cs-pay");
  root
    .description(texts.about)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
      getOutHelpWidth: () => world.columns,
      getErrHelpWidth: () => world.columns,
      // Usage errors are said once, translated, by main.
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: cellWidth,
      styleTitle: (title) => titles(texts)[title] ?? title,
      styleUsage: (usage) => placeholders(usage, texts),
      // That a command has options is in its own help; here the terms must leave room.
      styleSubcommandTerm: (term) => placeholders(term.replace(" [options]", ""), texts),
      // Commander would add the choices in English; the descriptions name them.
      optionDescription: ({ description }) => description,
    })
    .version(version, "-V, --version", texts.optionVersion)
    .helpOption("-h, --help", texts.optionHelp)
    .helpCommand("help [command]", texts.helpCommand)
    .addHelpText("before", texts.examples)
    .addHelpText("after", texts.exitCodes);
  addGlobalOptions(root, texts);
  for (const addTo of COMMANDS) addTo(root, call);
  return root;
}

function addGlobalOptions(root: Command, texts: Texts): void {
  root
    .option("-C, --dir <workspace>", texts.optionDir)
    .addOption(new Option("--lang <language>", texts.optionLang).choices(["zh", "en"]))
    .addOption(new Option("--law <mode>", texts.optionLaw).choices(["warn", "enforce", "off"]))
    .option("--json", texts.optionJson)
    .option("-q, --quiet", texts.optionQuiet)
    .option("--no-color", texts.optionNoColor)
    .option("--out <dir>", texts.optionOut)
    .option("--strict", texts.optionStrict);
}

/** Commander writes `[options]` into usage lines itself. */
function placeholders(usage: string, texts: Texts): string {
  return usage
    .replace("[options]", texts.placeholderOptions)
    .replace("[command]", texts.placeholderCommand);
}

function titles(texts: Texts): Readonly<Record<string, string>> {
  return {
    "Usage:": texts.titleUsage,
    "Arguments:": texts.titleArguments,
    "Options:": texts.titleOptions,
    "Global Options:": texts.titleGlobalOptions,
    "Commands:": texts.titleCommands,
  };
}
