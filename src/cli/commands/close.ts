import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 封账 — pays a month for the last time and seals what it was made from and what it says. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("close")
    .description(call.texts.closeAbout)
    .argument("<month>", call.texts.argumentMonth)
    .option("--held-over", call.texts.closeHeldOver)
    .addHelpText("after", call.texts.closeExamples)
    .action(async (text: string, options: { heldOver?: boolean }, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const { closeMonth } = await import("../workspace/closed/close-month.ts");
      const carriesHeld = options.heldOver === true;
      call.exitCode = await closeMonth(month, carriesHeld, globalOptions(command), call);
    });
}
