import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";

/** 职级档案 — the dated grades of one person, each with the rows that prove it. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("grades")
    .description(call.texts.gradesAbout)
    .argument("<employee>", call.texts.explainEmployee)
    .addHelpText("after", call.texts.gradesExamples)
    .action(async (employee: string, _: unknown, command: Command) => {
      const { showGrades } = await import("../workspace/yearly/show-grades.ts");
      call.exitCode = await showGrades(employee, globalOptions(command), call);
    });
}
