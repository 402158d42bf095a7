import { CommanderError } from "commander";
import { fill } from "../kernel/bilingual.ts";
import { packageVersion } from "../io/package-root.ts";
import { exitCodeOfInterrupt, Interrupted } from "./interrupted.ts";
import { type Invocation, invocation } from "./invocation.ts";
import { program } from "./program.ts";
import { refuse } from "./refuse.ts";
import { usageError } from "./usage-errors.ts";
import type { World } from "./world.ts";

/** 主程序 — carries out one command line and answers its exit code; never ends the process. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const call = invocation(argv, world);
  if (argv.length === 0) {
    world.stderr.write(`${call.texts.shortHelp}\n`);
    return 2;
  }
  const root = program(call, packageVersion());
  try {
    await root.parseAsync([...argv], { from: "user" });
    return call.exitCode;
  } catch (error) {
    const named = root.commands.find((command) => argv.includes(command.name()));
    return failure(error, call, named ? `cs-pay ${named.name()}` : "cs-pay");
  }
}

function failure(error: unknown, call: Invocation, command: string): number {
  const { world, texts } = call;
  if (error instanceof CommanderError) return usage(error, call, command);
  if (error instanceof Interrupted) {
    world.stderr.write(`cs-pay: ${texts.interrupted}\n`);
    return exitCodeOfInterrupt(world.interrupted);
  }
  if (isSystemError(error)) {
    const path = error.path ?? texts.noOtherPath;
    return refuse(call, fill(texts.unreadable, { path, reason: error.code }));
  }
  return fault(error, call);
}

function usage(error: CommanderError, call: Invocation, command: string): number {
  if (error.exitCode === 0) return 0;
  // Help shown because a subcommand is missing has already said everything.
  if (error.code === "commander.help" && !call.json) return 2;
  const { message, hints } = usageError(error, call.texts);
  return refuse(call, message, [...hints, fill(call.texts.seeHelp, { command })]);
}

interface SystemError {
  readonly code: string;
  readonly path: string | undefined;
}

/** A file that cannot be opened, a full disk: the machine's trouble, not a fault of the program. */
function isSystemError(error: unknown): error is SystemError & Error {
  return error instanceof Error && "syscall" in error && "code" in error;
}

function fault(error: unknown, call: Invocation): number {
  const { world, texts } = call;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.stderr.write(`cs-pay: ${texts.fault}\n`);
  world.stderr.write(
    `${fill(texts.faultSend, {
      version: packageVersion(),
      node: process.versions.node,
      command: commandLine(call.argv),
      message,
    })}\n`,
  );
  return 70;
}

function commandLine(argv: readonly string[]): string {
  const words = argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)));
  return ["cs-pay", ...words].join(" ");
}
