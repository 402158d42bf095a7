import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";

/** 个税计算器 — cumulative withholding of a CSV file, and the tax of a one-off bonus. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("tax")
    .description(call.texts.taxAbout)
    .argument("[file.csv]", call.texts.taxFile)
    .option("--bonus <yuan>", call.texts.taxBonus)
    .addHelpText("after", call.texts.taxExamples)
    .action(async (file: string | undefined, asked: { bonus?: string }, command: Command) => {
      const { calculateTax } = await import("../show/calculate-tax.ts");
      call.exitCode = await calculateTax(file, asked.bonus, globalOptions(command), call);
    });
}
