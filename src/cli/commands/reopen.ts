import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";
import { refuse } from "../refuse.ts";

/** 重新打开 — the last sealed month, for a reason that is written down and stays. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("reopen")
    .description(call.texts.reopenAbout)
    .argument("<month>", call.texts.argumentMonth)
    .requiredOption("--reason <text>", call.texts.reopenReason)
    .addHelpText("after", call.texts.reopenExamples)
    .action(async (text: string, options: { reason: string }, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      if (options.reason.trim() === "") {
        call.exitCode = refuse(call, call.texts.reopenNoReason);
        return;
      }
      const { reopenMonth } = await import("../workspace/closed/reopen-month.ts");
      call.exitCode = await reopenMonth(month, options.reason, globalOptions(command), call);
    });
}
