import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";
import { refuse } from "../refuse.ts";

/** 晋升候选 — the shortlist of a month with its evidence and what is missing. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("promote")
    .description(call.texts.promoteAbout)
    .argument("<month>", call.texts.argumentMonth)
    .option("--yearly", call.texts.promoteYearly)
    .addHelpText("after", call.texts.promoteExamples)
    .action(async (text: string, options: { yearly?: boolean }, command: Command) => {
      if (options.yearly) {
        call.exitCode = refuse(call, call.texts.promoteYearlyMissing);
        return;
      }
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const { showCandidates } = await import("../workspace/show-candidates.ts");
      call.exitCode = await showCandidates(month, globalOptions(command), call);
    });
}
