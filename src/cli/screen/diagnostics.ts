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
import { kindOfFile } from "../../inputs/index.ts";
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
  list: { zh: "、", en: ", " },
  stop: { zh: "。", en: "." },
} as const satisfies Record<string, Bilingual>;

const SAME: Countable = {
  zh: "同样的还有 {count} 处，第 {lines} 行",
  en: "the same {count} times more, in lines {lines}",
  one: "the same once more, in line {lines}",
};
/** So many of the rows that say the same are named. */
const LINES_NAMED = 8;

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
  const groups = new Map<string, { seen: number; hidden: number }>();
  const blocks: string[] = [];
  for (const same of folded(diagnostics.toSorted(inReadingOrder))) {
    const [one] = same;
    const key = `${one.place?.file ?? ""}\t${one.code}`;
    const group = groups.get(key) ?? { seen: 0, hidden: 0 };
    groups.set(key, group);
    group.seen += 1;
    if (group.seen <= SHOWN_PER_GROUP) blocks.push(diagnosticBlock(same, screen));
    else group.hidden += same.length;
  }
  blocks.push(...moreLines(groups, screen));
  return `${[...blocks, closingLine(diagnostics, screen, outcome)].join("\n\n")}\n`;
}

/** 同样的诊断 — findings of one file that say the same, the first of them and the others. */
type Same = readonly [Diagnostic, ...Diagnostic[]];

/** The roster first: what is wrong there makes rows of every other file wrong. */
function inReadingOrder(one: Diagnostic, other: Diagnostic): number {
  const isRoster = ({ place }: Diagnostic) => place && kindOfFile(place.file)?.kind === "employees";
  return Number(!isRoster(one)) - Number(!isRoster(other)) || compareDiagnostics(one, other);
}

/** A number that the roster lacks stands in a thousand rows of calls: it is said once. */
function folded(diagnostics: readonly Diagnostic[]): readonly Same[] {
  const found = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const one of diagnostics) {
    const { code, place, facts } = one;
    const key = JSON.stringify([code, place?.file, facts]);
    const same = found.get(key);
    // Two cells of one row are two things to mend.
    if (!place || same?.at(-1)?.place?.line === place.line) found.set(String(found.size), [one]);
    else if (same) same.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

/** 一条诊断 — `path:line:column: error CSP104: …`, the excerpt, a second place, the hint. */
function diagnosticBlock([one, ...others]: Same, screen: Screen): string {
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
  return [head, ...excerpt, ...see, hint, ...sameRows(others, screen)].join("\n");
}

function sameRows(others: readonly Diagnostic[], { language }: Screen): readonly string[] {
  if (others.length === 0) return [];
  const lines = others.flatMap(({ place }) => (place ? [String(place.line)] : []));
  const more = lines.length > LINES_NAMED ? " …" : "";
  const shown = lines.slice(0, LINES_NAMED).join(WORDS.list[language]) + more;
  return [`  ${counted(others.length, SAME, language).replace("{lines}", shown)}`];
}

function placeText({ file, line, column }: Place): string {
  return `${safeText(file)}:${line}:${column}`;
}

function tinted(text: string, severity: Severity, paint: Paint): string {
  if (severity === "error") return paint.red(text);
  return severity === "warning" ? paint.yellow(text) : paint.dim(text);
}

function moreLines(
  groups: ReadonlyMap<string, { readonly hidden: number }>,
  { language, paint }: Screen,
): string[] {
  return [...groups]
    .filter(([, { hidden }]) => hidden > 0)
    .map(([key, { hidden }]) => {
      const [file = "", code = ""] = key.split("\t");
      const facts = { code, count: String(hidden) };
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
