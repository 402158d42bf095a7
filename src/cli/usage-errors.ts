import type { CommanderError } from "commander";
import { fill } from "../kernel/bilingual.ts";
import type { Texts } from "./text/texts.ts";

/** Commander names its subjects in single quotes, in the order of the sentence. */
function quoted(message: string): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? "");
}

function sentence(error: CommanderError, texts: Texts): string {
  const [first = "", second = ""] = quoted(error.message);
  switch (error.code) {
    case "commander.help":
      return fill(texts.missingArgument, { name: "command" });
    case "commander.unknownCommand":
      return fill(texts.unknownCommand, { name: first });
    case "commander.unknownOption":
      return fill(texts.unknownOption, { name: first });
    case "commander.missingArgument":
      return fill(texts.missingArgument, { name: first });
    case "commander.optionMissingArgument":
      return fill(texts.optionNeedsValue, { name: first });
    case "commander.excessArguments":
      return texts.tooManyArguments;
    case "commander.invalidArgument":
      return fill(texts.badValue, { option: first, value: second });
    default:
      return fill(texts.badUsage, { message: error.message.replace(/^error: /, "") });
  }
}

/** 命令行错误 — a mistake in the command line in the reader's language, with the nearest name. */
export function usageError(
  error: CommanderError,
  texts: Texts,
): { readonly message: string; readonly hints: readonly string[] } {
  const close = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1];
  const hints: string[] = [];
  if (close !== undefined) hints.push(fill(texts.didYouMean, { name: close }));
  if (choices !== undefined) hints.push(fill(texts.known, { names: choices }));
  return { message: sentence(error, texts), hints };
}
