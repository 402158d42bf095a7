import { resolve } from "node:path";
import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";
import { startEarly } from "../reading/early-thread.ts";

/** 核算一个月 — the main job: read, pay, write the reports, show the month. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("month")
    .description(call.texts.monthAbout)
    .argument("<month>", call.texts.argumentMonth)
    .addHelpText("after", call.texts.monthExamples)
    .action(async (text: string, _options: unknown, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const options = globalOptions(command);
      await startEarly(resolve(call.world.cwd, options.dir ?? "."), month);
      const { payAndWrite } = await import("../workspace/pay-and-write.ts");
      call.exitCode = await payAndWrite(month, options, call);
    });
}
