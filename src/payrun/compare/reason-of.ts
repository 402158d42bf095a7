import { type Bilingual, fill, lazily } from "../../kernel/bilingual.ts";
import type { PayLine } from "../month-result.ts";
import type { Reason } from "./compared.ts";
import { daysMoved, fieldsMoved } from "./fields-moved.ts";
import { figuresMoved } from "./figures-moved.ts";
import { finesMoved } from "./fines-moved.ts";
import { formulaText } from "./formula-text.ts";
import { linesMoved } from "./lines-moved.ts";
import { policyMoved } from "./policy-moved.ts";
import type { Step } from "./step.ts";

/** 缘由 — the first thing that explains the move, as a person would say it. */
export function reasonOf(step: Step): Reason | undefined {
  const { part } = step;
  const found =
    (part === "policy" ? policyMoved(step) : undefined) ??
    (part === "days" ? daysMoved(step) : undefined) ??
    (part === "grade" ? fieldsMoved(step) : undefined) ??
    (part === "input" ? finesMoved(step) : undefined) ??
    (part === "input" || part === "back_pay" ? linesMoved(step) : undefined) ??
    (part === "tax" || part === "back_pay" ? undefined : figuresMoved(step));
  return found ?? formulas(step);
}

/** What is left to say: how the amount was worked out before, and how now. */
function formulas({ employee, item, part, before, after }: Step): Reason | undefined {
  const [old, now] = [before.lines(employee, item)[0], after.lines(employee, item)[0]];
  const line = now ?? old;
  if (!line) return undefined;
  const follows = line.kind === "tax" && part !== "law";
  const text = part === "tax" ? yearText(line) : follows ? FOLLOWS : formulaText(old, now);
  return { text, clause: line.clause, place: line.sources[0] };
}

/** The same income may be taxed otherwise a month later, because tax counts the year so far. */
function yearText({ formula }: PayLine): Bilingual {
  return lazily((language) => fill(YEAR[language], { formula: formula[language] }));
}

const YEAR: Bilingual = {
  zh: "个税按全年累计：{formula}",
  en: "tax counts the year so far: {formula}",
};
const FOLLOWS: Bilingual = {
  zh: "随应税收入变动",
  en: "follows the change of taxable income",
};
