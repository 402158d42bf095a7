import type { Bilingual, Language } from "../kernel/bilingual.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { diagnosticsJson } from "../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "./invocation.ts";
import { printJson } from "./print-json.ts";
import { diagnosticsScreen } from "./screen/diagnostics.ts";
import { screenOf } from "./screen-of.ts";
import { textsIn } from "./text/texts-in.ts";

/** 讲话方式 — in which language and with which options a command answers. */
export interface Speech {
  readonly call: Invocation;
  readonly options: GlobalOptions;
  readonly language: Language;
}

/** 命令的讲话方式 — `--lang`, else the language of cs-pay.yaml when it is known, else Chinese. */
export function speechOf(call: Invocation, options: GlobalOptions, configured?: Language): Speech {
  return { call, options, language: options.language ?? configured ?? call.language };
}

/** 打印诊断 — every finding on stderr, with its excerpt and remedy, and one closing line. */
export function printFindings(
  findings: readonly Diagnostic[],
  speech: Speech,
  outcome?: Bilingual,
): void {
  const { call, options, language } = speech;
  const screen = screenOf("stderr", language, options, call);
  call.world.stderr.write(diagnosticsScreen(findings, screen, outcome));
}

/** 停止 — nothing could be done: all findings, and under `--json` the one document says so too. */
export function stopWith(findings: readonly Diagnostic[], speech: Speech, exit = 2): number {
  const { zh, en } = { zh: textsIn("zh").stopped, en: textsIn("en").stopped };
  printFindings(findings, speech, { zh, en });
  if (speech.options.json) {
    const diagnostics = diagnosticsJson(findings, speech.language);
    printJson(speech.call.world, "cs-pay/stopped@1", { exit, diagnostics });
  }
  return exit;
}
