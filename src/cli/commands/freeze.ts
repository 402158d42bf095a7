import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 冻结 — a payslip that somebody checked becomes a case that `check` keeps comparing. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("freeze")
    .description(call.texts.freezeAbout)
    .argument("<employee>", call.texts.explainEmployee)
    .argument("<month>", call.texts.argumentMonth)
    .addHelpText("after", call.texts.freezeExamples)
    .action(async (employee: string, text: string, _: unknown, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const { freezePayslip } = await import("../workspace/checks/freeze-payslip.ts");
      call.exitCode = await freezePayslip({ employee, month }, globalOptions(command), call);
    });
}
