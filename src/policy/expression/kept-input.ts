import type { Computation, Frame } from "../model.ts";
import { PERSON } from "../scope.ts";
import { Unknown, type Value } from "../value.ts";
import type { Site } from "./environment.ts";
import type { Syntax } from "./syntax.ts";
import { textOf } from "./text-of.ts";

/** 逐月取值 — a figure of a person in this month and in the months that went before. */
export interface MonthlyFigure {
  readonly of: Computation;
  /** The value in the month of the frame; not applicable where the person was not there. */
  at(frame: Frame, person: number): Value;
}

/**
 * 留存输入 — compiles what a look-back reads and has it kept for the months to come.
 *
 * A month of the past answers with what was kept of it; a figure that was not is derived there
 * from what was. It does not apply in months that knew no such figure (before cs-pay was used, or
 * under an older policy), and is unknown where it was unknown then.
 */
export function keptInput(input: Syntax, site: Site): MonthlyFigure | undefined {
  const of = site.compile(input, { ...site, here: PERSON });
  return of && keptAs(keptName(input, site), of, site);
}

/** 往月输入 — the same for what is never read of this month: it may lead back to this column. */
export function earlierInput(input: Syntax, site: Site): MonthlyFigure | undefined {
  const { environment } = site;
  const earlier: Site = { ...site, here: PERSON, isEarlier: true };
  const of = environment.acrossMonths(() => site.compile(input, earlier));
  return of && keptAs(keptName(input, site), of, site);
}

/** 留存名 — the name under which an expression is kept: the same in whatever language. */
export function keptName(syntax: Syntax, { environment }: Site): string {
  return textOf(environment.inEnglish(syntax, true));
}

/** 按名留存 — the same for a computation that is ready, under a name of its own. */
export function keptAs(name: string, of: Computation, site: Site): MonthlyFigure {
  site.environment.keep({ name, type: of.type, evaluate: of.evaluate });
  return {
    of,
    at(frame, person) {
      if (!frame.isPast) return of.evaluate(frame, person);
      const kept = frame.remembered(name, person);
      if (kept !== undefined) return kept;
      if (!frame.knows(person)) return null;
      const derived = of.evaluate(frame, person);
      return derived instanceof Unknown && !frame.keeps(name) ? null : derived;
    },
  };
}
