import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";

/** 输入文件 — prints the names and columns of every input file, or of one kind. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("inputs")
    .description(call.texts.inputsAbout)
    .argument("[kind]", call.texts.inputsKind)
    .option("--policy <name>", call.texts.inputsPolicy)
    .addHelpText("after", call.texts.inputsExamples)
    .action(async (kind: string | undefined, own: { policy?: string }, command: Command) => {
      const { showInputs } = await import("../show/show-inputs.ts");
      call.exitCode = await showInputs(kind, own.policy, globalOptions(command), call);
    });
}
