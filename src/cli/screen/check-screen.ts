import type { MonthResult } from "../../payrun/month-result.ts";
import { type Screen, stacked } from "./screen.ts";
import { heldSection } from "./sections/held-section.ts";
import { runCoverageSection } from "./sections/run-coverage-section.ts";
import { rejectsSection } from "./sections/rejects-section.ts";
import { warningsSection } from "./sections/warnings-section.ts";
import { verdict } from "./month-screen.ts";

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
      ...(unlawful ? [warningsSection(month, screen)] : []),
      heldSection(month, screen),
      rejectsSection(month, screen),
      runCoverageSection(month, screen),
      verdict(month, screen),
    ],
    screen,
  );
}
