import type { MonthResult } from "../../payrun/month-result.ts";
import { type Screen, stacked } from "./screen.ts";
import { heldSection } from "./sections/held-section.ts";
import { rejectsSection } from "./sections/rejects-section.ts";
import { verdict } from "./month-screen.ts";

/** 检查视图 — silent when all is well; else what was refused, who would be held, and the counts. */
export function checkScreen(month: MonthResult, screen: Screen): string {
  const held = month.payslips.some(({ status }) => status === "held");
  if (!held && month.rejects.length === 0) return "";
  return stacked(
    [heldSection(month, screen), rejectsSection(month, screen), verdict(month, screen)],
    screen,
  );
}
