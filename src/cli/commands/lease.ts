import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 坐席租赁 — the bills of a month for the seats let to clients. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("lease")
    .description(call.texts.leaseAbout)
    .argument("<month>", call.texts.argumentMonth)
    .option("--csv", call.texts.leaseCsv)
    .addHelpText("after", call.texts.leaseExamples)
    .action(async (text: string, { csv = false }: { csv?: boolean }, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const { showLease } = await import("../workspace/show-lease.ts");
      call.exitCode = await showLease(month, { ...globalOptions(command), csv }, call);
    });
}
