import { Chalk } from "chalk";

/** 画笔 — the few ways text is set off on a screen; without colour each returns it unchanged. */
export interface Paint {
  readonly coloured: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
}

/** 用不用颜色 — what the decision about colour looks at. */
export interface ColourQuestion {
  /** `--no-color` was given. */
  readonly noColour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at this stream; stdout and stderr are asked separately. */
  readonly isTTY: boolean;
}

/**
 * 是否着色 — the flag, then NO_COLOR, then FORCE_COLOR, then the terminal itself.
 *
 * Decided here because chalk does not look at NO_COLOR.
 */
export function wantsColour(question: ColourQuestion): boolean {
  const { env } = question;
  if (question.noColour || env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced) return forced !== "0" && forced !== "false";
  return question.isTTY && env["TERM"] !== "dumb";
}

/** 画笔 — colours that paint, or that leave the text as it is. */
export function paintFor(coloured: boolean): Paint {
  const chalk = new Chalk({ level: coloured ? 1 : 0 });
  return {
    coloured,
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
  };
}
