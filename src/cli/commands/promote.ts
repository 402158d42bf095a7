import type { Command } from "commander";
import { fill } from "../../kernel/bilingual.ts";
import { dayFromIso } from "../../kernel/calendar.ts";
import { globalOptions, type GlobalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";
import { refuse } from "../refuse.ts";

interface Asked {
  readonly yearly?: boolean;
  readonly on?: string;
}

/** 晋升候选 — the shortlist of a month, or with `--yearly` the whole assessment of a year. */
export function addTo(program: Command, call: Invocation): void {
  program
    .command("promote")
    .description(call.texts.promoteAbout)
    .argument("<month>", call.texts.promoteWhen)
    .option("--yearly", call.texts.promoteYearly)
    .option("--on <date>", call.texts.promoteOn)
    .addHelpText("after", call.texts.promoteExamples)
    .action(async (text: string, asked: Asked, command: Command) => {
      const options = globalOptions(command);
      call.exitCode = asked.yearly
        ? await ofYear(text, asked.on, options, call)
        : await ofMonth(text, asked.on, options, call);
    });
}

async function ofMonth(
  text: string,
  on: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  if (on !== undefined) return refuse(call, call.texts.promoteOnlyYearly);
  if (isYear(text)) {
    const hints = [fill(call.texts.promoteYearHint, { year: text })];
    return refuse(call, fill(call.texts.badMonth, { value: text }), hints);
  }
  const month = askedMonth(text, call);
  if (month === undefined) return call.exitCode;
  const { showCandidates } = await import("../workspace/show-candidates.ts");
  return showCandidates(month, options, call);
}

async function ofYear(
  text: string,
  on: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  if (!isYear(text)) {
    return refuse(call, fill(call.texts.badYear, { value: text }));
  }
  const day = on === undefined ? undefined : dayFromIso(on);
  if (on !== undefined && day === undefined) {
    return refuse(call, fill(call.texts.badDate, { value: on }));
  }
  const { assessAndWrite } = await import("../workspace/yearly/assess-and-write.ts");
  return assessAndWrite({ year: Number(text), on: day }, options, call);
}

function isYear(text: string): boolean {
  return /^(19|2\d)\d\d$/.test(text);
}
