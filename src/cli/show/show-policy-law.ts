import { type Month, monthOf } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { type LawBackground, policyObjections } from "../../payrun/policy-law.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import type { PolicyLaw } from "../screen/policy-law.ts";
import { policyLawDocument } from "../screen/policy-law-document.ts";
import { policyLawScreen } from "../screen/policy-law-screen.ts";
import { screenOf } from "../screen-of.ts";
import { compileNamed } from "../workspace/compile-named.ts";
import { payDate } from "../workspace/pay-date.ts";
import { DEFAULT_PAY_DAY, type WorkspaceConfig } from "../workspace/workspace-config.ts";
import { statutoryOf, workspaceRoot } from "../workspace/workspace.ts";

/** 所问 — which policy, in which city, by the law of which month. */
export interface PolicyLawAsked {
  readonly pack: string | undefined;
  readonly city: string | undefined;
  readonly month: Month | undefined;
}

/** 对照法律看制度 — every objection with its clause, article and yuan, before anyone is paid. */
export async function showPolicyLaw(
  asked: PolicyLawAsked,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { policy, diagnostics, speech, config } = await compileNamed(asked.pack, options, call);
  if (!policy) return stopWith(diagnostics, speech);
  const law = await backgroundOf(asked, config, options, call);
  const found = [...diagnostics, ...law.diagnostics];
  if (!law.background) return stopWith(found, speech);
  printFindings(found, speech);
  const off = [...(config?.guards ?? [])].flatMap(([id, mode]) => (mode === "off" ? [id] : []));
  const objections = policyObjections(policy, law.background).filter(
    ({ guard }) => !off.includes(guard),
  );
  const page: PolicyLaw = { policy, background: law.background, objections, off };
  if (options.json) {
    printJson(call.world, "cs-pay/policy-law@1", policyLawDocument(page, speech.language));
  } else if (!options.quiet) {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(policyLawScreen(page, screen));
  }
  const warned = found.some((finding) => severityOf(finding) === "warning");
  return options.strict && (objections.length > 0 || warned) ? 1 : 0;
}

interface Background {
  readonly background: LawBackground | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function backgroundOf(
  asked: PolicyLawAsked,
  config: WorkspaceConfig | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<Background> {
  const { statutory, diagnostics } = await statutoryOf(workspaceRoot(options, call));
  if (!statutory) return { background: undefined, diagnostics };
  const month = asked.month ?? monthOf(call.world.today());
  const city = statutory.cityLaw(asked.city ?? config?.city?.text, month);
  const legal = statutory.legal(month, city.value);
  const place = asked.city === undefined ? config?.city?.place : undefined;
  const ofCity = city.diagnostics.map((one) => (place ? { place, ...one } : one));
  const found = [...diagnostics, ...ofCity, ...legal.diagnostics];
  const failed = found.some((finding) => severityOf(finding) === "error");
  if (failed || !legal.value) return { background: undefined, diagnostics: found };
  const payDay = config?.payDay ?? DEFAULT_PAY_DAY;
  return {
    background: {
      month,
      city: city.value,
      legal: legal.value,
      calendar: statutory.calendar,
      payDate: (of) => payDate(of, payDay),
    },
    diagnostics: found,
  };
}
