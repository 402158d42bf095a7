import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedRange } from "../month-range.ts";
import { refuse } from "../refuse.ts";

interface Given {
  readonly policy?: string;
  readonly reading: readonly string[];
  readonly set: readonly string[];
  readonly readings?: boolean;
  readonly csv?: boolean;
}

/** 试算 — the same months under a changed policy: who wins, who loses, and what it costs. */
export function addTo(program: Command, call: Invocation): void {
  const { texts } = call;
  const together = (value: string, known: readonly string[]) => [...known, value];
  program
    .command("simulate")
    .description(texts.simulateAbout)
    .argument("<months>", texts.simulateMonths)
    .option("--policy <file>", texts.simulatePolicy)
    .option("--reading <name=value>", texts.simulateReading, together, [])
    .option("--set <path=value>", texts.simulateSet, together, [])
    .option("--readings", texts.simulateReadings)
    .option("--csv", texts.simulateCsv)
    .addHelpText("after", texts.simulateExamples)
    .action(async (text: string, given: Given, command: Command) => {
      const range = askedRange(text, call);
      if (!range) return;
      const { policy, reading, set, readings = false, csv = false } = given;
      const wanted = [...reading, ...set].find((one) => !/^[^=]+=./.test(one));
      const isEmpty = policy === undefined && reading.length + set.length === 0 && !readings;
      if (wanted !== undefined || isEmpty) {
        call.exitCode = refuse(
          call,
          wanted === undefined ? texts.simulateNothing : texts.simulateForm,
        );
        return;
      }
      const { simulateMonths } = await import("../workspace/compared/simulate-months.ts");
      const question = { range, policy, reading, set, readings, csv };
      call.exitCode = await simulateMonths(question, globalOptions(command), call);
    });
}
