import type { Command } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";
import { askedMonth } from "../month-argument.ts";

/** Options of `policy law` as commander hands them over. */
interface LawAsked {
  readonly city?: string;
  readonly month?: string;
}

/** Options of `policy show`. */
interface ShowAsked {
  readonly source?: boolean;
}

/** Options of `policy docs`. */
interface DocsAsked {
  readonly brief?: boolean;
  readonly clauses?: boolean;
}

/** 制度 — lists, shows and checks policies, their readings and their blanks. */
export function addTo(program: Command, call: Invocation): void {
  const { texts } = call;
  const policy = program.command("policy").description(texts.policyAbout);
  policy.addHelpText("after", texts.policyExamples);
  policy
    .command("list")
    .description(texts.policyListAbout)
    .action(async (_options: unknown, command: Command) => {
      const { listPolicies } = await import("../show/list-policies.ts");
      call.exitCode = await listPolicies(globalOptions(command), call);
    });
  policy
    .command("check")
    .description(texts.policyCheckAbout)
    .argument("[file]", texts.policyFileArgument)
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const { checkPolicy } = await import("../show/check-policy.ts");
      call.exitCode = await checkPolicy(file, globalOptions(command), call);
    });
  policy
    .command("docs")
    .description(texts.policyDocsAbout)
    .argument("[word...]", texts.policyDocsArgument)
    .option("--brief", texts.policyDocsBrief)
    .option("--clauses", texts.policyDocsClauses)
    .action(async (words: readonly string[], given: DocsAsked, command: Command) => {
      if (given.clauses === true) {
        const { showClauses } = await import("../show/show-clauses.ts");
        call.exitCode = await showClauses(globalOptions(command), call);
        return;
      }
      const { showLanguage } = await import("../show/show-language.ts");
      const word = words.length > 0 ? words.join(" ") : undefined;
      const asked = { word, brief: given.brief === true };
      call.exitCode = await showLanguage(asked, globalOptions(command), call);
    });
  policy
    .command("schema")
    .description(texts.policySchemaAbout)
    .action(async (_options: unknown, command: Command) => {
      const { showSchema } = await import("../show/show-schema.ts");
      call.exitCode = showSchema(globalOptions(command), call);
    });
  policy
    .command("law")
    .description(texts.policyLawAbout)
    .argument("[pack]", texts.policyPackArgument)
    .option("--city <name>", texts.policyLawCity)
    .option("--month <month>", texts.policyLawMonth)
    .addHelpText("after", texts.policyLawExamples)
    .action(async (pack: string | undefined, given: LawAsked, command: Command) => {
      const month = given.month === undefined ? undefined : askedMonth(given.month, call);
      if (given.month !== undefined && month === undefined) return;
      const { showPolicyLaw } = await import("../show/show-policy-law.ts");
      const asked = { pack, city: given.city, month };
      call.exitCode = await showPolicyLaw(asked, globalOptions(command), call);
    });
  addViews(policy, call);
}

function addViews(policy: Command, call: Invocation): void {
  const { texts } = call;
  const views = [
    ["show", texts.policyShowAbout],
    ["readings", texts.policyReadingsAbout],
    ["blanks", texts.policyBlanksAbout],
  ] as const;
  for (const [view, about] of views) {
    const shown = policy
      .command(view)
      .description(about)
      .argument("[pack]", texts.policyPackArgument);
    if (view === "show") shown.option("--source", texts.policyShowSource);
    shown.action(async (pack: string | undefined, given: ShowAsked, command: Command) => {
      if (given.source === true) {
        const { showSource } = await import("../show/show-source.ts");
        call.exitCode = await showSource(pack, globalOptions(command), call);
        return;
      }
      const { showPolicy } = await import("../show/show-policy.ts");
      call.exitCode = await showPolicy(view, pack, globalOptions(command), call);
    });
  }
}
