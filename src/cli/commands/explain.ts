import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** 为什么 — from an amount of one person to its clause and the rows behind it; also why not. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("explain")
    .description(call.texts.explainAbout)
    .argument("<employee>", call.texts.explainEmployee)
    .argument("<month>", call.texts.argumentMonth)
    .argument("[item]", call.texts.explainItem)
    .option("--html", call.texts.explainHtml)
    .addHelpText("after", call.texts.explainExamples)
    .action(
      async (
        employee: string,
        text: string,
        item: string | undefined,
        chosen: { readonly html?: true },
        command: Command,
      ) => {
        const month = askedMonth(text, call);
        if (month === undefined) return;
        const { explainPerson } = await import("../workspace/explain-person.ts");
        call.exitCode = await explainPerson(
          { employee, month, item, asPage: chosen.html === true },
          globalOptions(command),
          call,
        );
      },
    );
}
