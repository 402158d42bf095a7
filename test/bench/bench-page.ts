import type { Language } from "../../src/kernel/bilingual.ts";
import {
  BUSY,
  CONTENDER_NAMES,
  HEADS,
  MACHINE_LINE,
  NO_MAWK,
  PAY_NAMES,
  PAY_WHAT,
  START_UP_NAMES,
} from "./bench-words.ts";
import { CONTENDERS } from "./contenders.ts";
import { growthExponent, type Measurements, type SizeMeasured } from "./measurements.ts";
import { START_UPS } from "./start-up.ts";
import { answered, median, type Timing } from "./timed-child.ts";

/** 测量页 — Markdown: what was measured, with the machine named, in one language. */
export function benchPage(measured: Measurements, language: Language): string {
  const { machine, turns } = measured;
  const versions = machine.versions.join(language === "zh" ? "、" : ", ");
  const parts = [
    MACHINE_LINE[language](machine.processor, machine.processors, versions, turns),
    ...(machine.busy === undefined ? [] : [BUSY[language](machine.busy)]),
    sizeTable(measured.sizes, language),
    ...(measured.sizes.every(({ runs }) => runs.has("mawk")) ? [] : [NO_MAWK[language]]),
    ...(measured.sizes.length < 2 ? [] : [growthTable(measured.sizes, language)]),
    payTable(measured, language),
    startUpTable(measured, language),
  ];
  return parts.join("\n\n");
}

function sizeTable(sizes: readonly SizeMeasured[], language: Language): string {
  return table(
    HEADS.sizes[language],
    sizes.flatMap((size) => sizeRows(size, language)),
    3,
  );
}

function sizeRows(size: SizeMeasured, language: Language): string[][] {
  const duckdb = size.runs.get("duckdb") ?? [];
  const yardstick = median(duckdb.map(({ seconds }) => seconds));
  const lead = [whole(size.people), `${whole(size.calls)} (${whole(size.megabytes)} MB)`];
  return CONTENDERS.flatMap((name) => {
    const runs = size.runs.get(name);
    if (!runs) return [];
    const seconds = runs.map((run) => run.seconds);
    const ofProcess = [processorOf(runs), peakOf(runs)];
    const title = CONTENDER_NAMES[name][language];
    const row = [...lead, title, ...clock(seconds), ...ofProcess, ratio(seconds, yardstick)];
    return name === "duckdb" ? [row, queryRow(lead, runs, yardstick, language)] : [row];
  });
}

/** DuckDB's own account of its query, so that its start-up is not held against it. */
function queryRow(
  lead: readonly string[],
  runs: readonly Timing[],
  yardstick: number,
  language: Language,
): string[] {
  const seconds = runs.map((run) => answered(run, "seconds"));
  const title = CONTENDER_NAMES.duckdbQuery[language];
  return [...lead, title, ...clock(seconds), "", "", ratio(seconds, yardstick)];
}

function growthTable(sizes: readonly SizeMeasured[], language: Language): string {
  const rows = CONTENDERS.flatMap((name) => {
    const points = sizes.flatMap(({ calls, runs }) => {
      const seconds = runs.get(name)?.map((run) => run.seconds);
      return seconds ? [[calls, median(seconds)] as const] : [];
    });
    if (points.length < 2) return [];
    return [[CONTENDER_NAMES[name][language], growthExponent(points).toFixed(2)]];
  });
  return table(HEADS.growth[language], rows, 1);
}

function payTable({ payStage, netPay }: Measurements, language: Language): string {
  const count = (runs: readonly Timing[], key: string) =>
    whole(runs[0] ? answered(runs[0], key) : NaN);
  const [payslips, columns, lines] = ["payslips", "columns", "lines"].map((key) =>
    count(payStage, key),
  );
  const ours = PAY_WHAT.payStage[language](payslips ?? "", columns ?? "", lines ?? "");
  const theirs = PAY_WHAT.netPay[language](count(netPay, "payslips"));
  return table(
    HEADS.payslips[language],
    [
      [PAY_NAMES.payStage[language], ours, ...payFigures(payStage, FIRST)],
      [PAY_NAMES.payAgain[language], PAY_WHAT.again[language], ...payFigures(payStage, AGAIN)],
      [PAY_NAMES.policy[language], PAY_WHAT.policy[language], ...payFigures(payStage, POLICY)],
      [PAY_NAMES.netPay[language], theirs, ...payFigures(netPay, FIRST)],
      [PAY_NAMES.netPayAgain[language], PAY_WHAT.again[language], ...payFigures(netPay, AGAIN)],
    ],
    2,
  );
}

/** The names of what a program tells of its first turn, and of the turns after it. */
const FIRST = { seconds: "seconds", processor: "processorSeconds" };
const POLICY = { seconds: "policySeconds", processor: "policyProcessorSeconds" };
const AGAIN = { seconds: "againSeconds", processor: "againProcessorSeconds" };

function payFigures(runs: readonly Timing[], told: typeof FIRST): string[] {
  const of = (key: string) => median(runs.map((run) => answered(run, key)));
  const perSecond = of("payslips") / of(told.seconds);
  return [
    hundredths(of(told.seconds)),
    hundredths(of(told.processor)),
    whole(perSecond),
    peakOf(runs),
  ];
}

function startUpTable({ startUp }: Measurements, language: Language): string {
  const bare = median(startUp.get("bare") ?? []);
  const rows = START_UPS.map((name) => {
    const seconds = startUp.get(name) ?? [];
    const figures = [median(seconds), Math.min(...seconds)].map((second) => whole(second * 1000));
    return [START_UP_NAMES[name][language], ...figures, ratio(seconds, bare)];
  });
  return table(HEADS.startUp[language], rows, 1);
}

/** The first columns, `texts` of them, stand to the left; figures to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], texts: number) {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = heads.map((_, index) => (index < texts ? "---" : "---:")).join("|");
  return [line(heads), `|${rule}|`, ...rows.map(line)].join("\n");
}

function clock(seconds: readonly number[]): string[] {
  const range = [Math.min(...seconds), Math.max(...seconds)].map(hundredths).join("–");
  return [hundredths(median(seconds)), range];
}

function ratio(seconds: readonly number[], yardstick: number): string {
  return hundredths(median(seconds) / yardstick);
}

function processorOf(runs: readonly Timing[]): string {
  return hundredths(median(runs.map(({ processorSeconds }) => processorSeconds)));
}

function peakOf(runs: readonly Timing[]): string {
  return whole(Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)));
}

/** Figures that the machine does not tell are a dash, never a zero. */
function hundredths(figure: number): string {
  return Number.isFinite(figure) ? figure.toFixed(2) : "–";
}

function whole(figure: number): string {
  return Number.isFinite(figure) ? Math.round(figure).toLocaleString("en") : "–";
}
