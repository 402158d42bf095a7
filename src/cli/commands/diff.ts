import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

interface Given {
  readonly employee?: string;
  readonly csv?: boolean;
}

/** 两月之比 — who is paid more or less than before, and exactly why. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("diff")
    .description(call.texts.diffAbout)
    .argument("<month>", call.texts.argumentMonth)
    .argument("[other]", call.texts.diffOther)
    .option("--employee <id>", call.texts.diffEmployee)
    .option("--csv", call.texts.diffCsv)
    .addHelpText("after", call.texts.diffExamples)
    .action(async (text: string, otherText: string | undefined, given: Given, command: Command) => {
      const month = askedMonth(text, call);
      if (month === undefined) return;
      const other = otherText === undefined ? undefined : askedMonth(otherText, call);
      if (otherText !== undefined && other === undefined) return;
      const { diffMonths } = await import("../workspace/compared/diff-months.ts");
      const question = { month, other, employee: given.employee, csv: given.csv === true };
      call.exitCode = await diffMonths(question, globalOptions(command), call);
    });
}
