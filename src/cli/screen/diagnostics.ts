import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import {
  compareDiagnostics,
  type Diagnostic,
  hintOf,
  messageOf,
  type Severity,
  severityOf,
} from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Paint } from "../../io/colour.ts";
import { excerptLines } from "./excerpt.ts";
import { safeText } from "./safe-text.ts";
import { type Countable, counted, type Screen } from "./screen.ts";

/** Of one code in one file; the rest is counted (contract: grouped after 20). */
const SHOWN_PER_GROUP = 20;

const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  notice: { zh: "提示", en: "notice" },
};

const WORDS = {
  hint: { zh: "办法：", en: "hint: " },
  see: { zh: "另见：", en: "see: " },
  separator: { zh: "：", en: ": " },
  more: { zh: "{code} 还有 {count} 处", en: "{count} more of {code}" },
  comma: { zh: "，", en: ", " },
  stop: { zh: "。", en: "." },
} as const satisfies Record<string, Bilingual>;

const COUNTS: Readonly<Record<Severity, Countable>> = {
  error: { zh: "{count} 个错误", en: "{count} errors", one: "{count} error" },
  warning: { zh: "{count} 个警告", en: "{count} warnings", one: "{count} warning" },
  notice: { zh: "{count} 个提示", en: "{count} notices", one: "{count} notice" },
};
const FILES = { zh: "，涉及 {count} 个文件", en: " in {count} files", one: " in {count} file" };

/** 诊断清单 — every finding with its place, excerpt and remedy, then one line that counts them. */
export function diagnosticsScreen(
  diagnostics: readonly Diagnostic[],
  screen: Screen,
  outcome?: Bilingual,
): string {
  if (diagnostics.length === 0) return "";
  const groups = new Map<string, number>();
  const blocks: string[] = [];
  for (const one of diagnostics.toSorted(compareDiagnostics)) {
    const key = `${one.place?.file ?? ""}\t${one.code}`;
    const seen = (groups.get(key) ?? 0) + 1;
    groups.set(key, seen);
    if (seen <= SHOWN_PER_GROUP) blocks.push(diagnosticBlock(one, screen));
  }
  blocks.push(...moreLines(groups, screen));
  return `${[...blocks, closingLine(diagnostics, screen, outcome)].join("\n\n")}\n`;
}

/** 一条诊断 — `path:line:column: error CSP104: …`, the excerpt, a second place, the hint. */
function diagnosticBlock(one: Diagnostic, screen: Screen): string {
  const { language, paint, width } = screen;
  const severity = severityOf(one);
  const label = `${SEVERITY_WORDS[severity][language]} ${one.code}`;
  const message = safeText(messageOf(one, language));
  const where = one.place ? `${placeText(one.place)}: ` : "";
  const head =
    paint.bold(where) + tinted(label, severity, paint) + WORDS.separator[language] + message;
  const excerpt =
    one.place && one.excerpt ? excerptLines({ ...one.place, ...one.excerpt }, width, paint) : [];
  const see = one.see ? [`  ${WORDS.see[language]}${placeText(one.see)}`] : [];
  const hint = `  ${WORDS.hint[language]}${safeText(hintOf(one, language))}`;
  return [head, ...excerpt, ...see, hint].join("\n");
}

function placeText({ file, line, column }: Place): string {
  return `${safeText(file)}:${line}:${column}`;
}

function tinted(text: string, severity: Severity, paint: Paint): string {
  if (severity === "error") return paint.red(text);
  return severity === "warning" ? paint.yellow(text) : paint.dim(text);
}

function moreLines(groups: ReadonlyMap<string, number>, { language, paint }: Screen): string[] {
  return [...groups]
    .filter(([, count]) => count > SHOWN_PER_GROUP)
    .map(([key, count]) => {
      const [file = "", code = ""] = key.split("\t");
      const facts = { code, count: String(count - SHOWN_PER_GROUP) };
      const where = file === "" ? "" : `${safeText(file)}: `;
      return where + paint.bold(fill(WORDS.more[language], facts));
    });
}

function closingLine(
  diagnostics: readonly Diagnostic[],
  { language, paint }: Screen,
  outcome: Bilingual | undefined,
): string {
  const count = (wanted: Severity) =>
    diagnostics.filter((one) => severityOf(one) === wanted).length;
  const say = (wanted: Severity) => counted(count(wanted), COUNTS[wanted], language);
  const parts = [say("error"), say("warning"), ...(count("notice") > 0 ? [say("notice")] : [])];
  const files = new Set(diagnostics.flatMap(({ place }) => (place ? [place.file] : []))).size;
  const where = files > 0 ? counted(files, FILES, language) : "";
  const text = parts.join(WORDS.comma[language]) + where + WORDS.stop[language];
  if (!outcome) return paint.bold(text);
  return `${paint.bold(text)}${language === "zh" ? "" : " "}${outcome[language]}`;
}
