import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";

/** The pack a first workspace uses when none is named. */
const FIRST_PACK = "standard";

/** 新建工作区 — a folder that runs at once, with example files of one month. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("init")
    .description(call.texts.initAbout)
    .argument("[dir]", call.texts.initDir)
    .option("--policy <pack>", `${call.texts.initPolicy} (${FIRST_PACK})`)
    .addHelpText("after", call.texts.initExamples)
    .action(async (dir: string | undefined, options: { policy?: string }, command: Command) => {
      const { makeWorkspace } = await import("../workspace/make-workspace.ts");
      const pack = options.policy ?? FIRST_PACK;
      call.exitCode = await makeWorkspace(dir, pack, globalOptions(command), call);
    });
}
