import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 核验 — whether sealed months are what they were, byte by byte, and still come out the same. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("verify")
    .description(call.texts.verifyAbout)
    .argument("[month]", call.texts.verifyMonth)
    .addHelpText("after", call.texts.verifyExamples)
    .action(async (text: string | undefined, _options: unknown, command: Command) => {
      const month = text === undefined ? undefined : askedMonth(text, call);
      if (text !== undefined && month === undefined) return;
      const { verifyMonths } = await import("../workspace/closed/verify-months.ts");
      call.exitCode = await verifyMonths(month, globalOptions(command), call);
    });
}
