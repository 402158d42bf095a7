import { wrapCells } from "../../io/cell-width.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import { type Countable, counted, type Screen, stacked } from "./screen.ts";
import { heldSection } from "./sections/held-section.ts";
import { runCoverageSection } from "./sections/run-coverage-section.ts";
import { rejectsSection } from "./sections/rejects-section.ts";
import { warningsSection } from "./sections/warnings-section.ts";
import { verdict } from "./month-screen.ts";

const STRICT: Countable = {
  zh: "--strict：{count} 项法规提示算错误；cs-pay.yaml 的 guards 可以单独关掉一项。",
  en: "--strict: {count} law warnings count as errors; guards in cs-pay.yaml can turn one off.",
  one: "--strict: {count} law warning counts as an error; guards in cs-pay.yaml can turn it off.",
};

/**
 * 检查视图 — silent when all is well; else what was refused, who would be held, and the counts.
 * With `--strict` what the law objects to counts as well, so it is shown.
 */
export function checkScreen(month: MonthResult, screen: Screen, strict = false): string {
  const held = month.payslips.some(({ status }) => status === "held");
  const unlawful = strict && month.warnings.length > 0;
  if (!held && !unlawful && month.rejects.length === 0) return "";
  return stacked(
    [
      heldSection(month, screen),
      rejectsSection(month, screen),
      ...(unlawful ? [warningsSection(month, screen), strictNote(month, screen)] : []),
      runCoverageSection(month, screen),
      verdict(month, screen),
    ],
    screen,
  );
}

/** Without `--strict` the law's objections are no reason to fail; who asked for it should know. */
function strictNote({ warnings }: MonthResult, { language, width }: Screen): string {
  const kinds = new Set(warnings.map(({ guard }) => guard)).size;
  return wrapCells(counted(kinds, STRICT, language), width).join("\n");
}
