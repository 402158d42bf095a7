import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 检查一个月 — everything `month` does except writing; silent when there is nothing to say. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("check")
    .description(call.texts.checkAbout)
    .argument("<month>", call.texts.argumentMonth)
    .argument("[checks...]", call.texts.checkNames)
    .addHelpText("after", call.texts.checkExamples)
    .action(async (text: string, names: readonly string[], _: unknown, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const { checkMonth } = await import("../workspace/check-month.ts");
      call.exitCode = await checkMonth({ month, names }, globalOptions(command), call);
    });
}
