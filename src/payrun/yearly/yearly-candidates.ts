import type { Bilingual } from "../../kernel/bilingual.ts";
import { monthNumber } from "../../kernel/calendar.ts";
import { figureNamed } from "../../policy/figure.ts";
import type { Rules, Ways, YearlyRule } from "../../policy/rules.ts";
import { candidate, judge, type Judged } from "../candidates-of.ts";
import type { Candidate } from "../month-result.ts";
import { isPaidHere } from "../paid-here.ts";
import type { Asked } from "../pay-lines.ts";

/** 年度候选 — in the month of the yearly assessment, everybody it may raise or lower. */
export function yearlyCandidates(rules: Rules, asked: Asked): readonly Candidate[] {
  const { yearly } = rules;
  if (!yearly || monthNumber(asked.frame.month) !== yearly.month) return [];
  if (!isPaidHere(rules, asked)) return [];
  const proposed = proposalOf(yearly, rules, asked);
  return proposed ? [proposed] : [];
}

/** 本人职级 — the step of the ladder that a person stands on; undefined when nobody knows it. */
export function stepHeld({ field, stepOf }: YearlyRule, { frame, person }: Asked) {
  const written = frame.figure(figureNamed("person", field), person.index);
  return typeof written === "string" ? stepOf(written) : undefined;
}

/**
 * 评定提议 — what the conditions propose: a demotion first, else a promotion by one step.
 *
 * It proposes only: people apply, decide and confirm (X12). Who stands at the end of the ladder
 * has no row for that way.
 */
export function proposalOf(rule: YearlyRule, rules: Rules, asked: Asked): Candidate | undefined {
  const { person, frame } = asked;
  if (person.leftOn !== undefined && person.leftOn <= frame.monthEnd) return undefined;
  const grade = stepHeld(rule, asked);
  if (grade === undefined) return undefined;
  const at = rule.steps.indexOf(grade);
  const below = rule.steps[at - 1];
  const lowered = judgedWays(rule.demote, rules, asked).filter((way) =>
    way.every(({ met }) => met),
  );
  if (below !== undefined && lowered.length > 0) {
    const { clause } = rule.demote;
    const met = lowered.flat().map(({ text }) => text);
    return candidate(rules, asked, { grade, target: below, decision: "demote", met, clause });
  }
  const above = rule.steps[at + 1];
  return above === undefined ? undefined : promotion(rule, rules, asked, { grade, target: above });
}

function promotion(
  { promote }: YearlyRule,
  rules: Rules,
  asked: Asked,
  grades: { readonly grade: string; readonly target: string },
): Candidate {
  const ways = judgedWays(promote, rules, asked);
  const met = ways.flatMap((way) => way.filter((one) => one.met).map(({ text }) => text));
  const isMet = ways.some((way) => way.every((one) => one.met));
  const lacking = ways.map((way) => way.filter((one) => !one.met));
  const isNear = lacking.some((way) => way.every(({ near }) => near));
  const decision = isMet ? "eligible" : isNear ? "near" : "not_yet";
  const missing = isMet ? [] : lacking.map(oneWay);
  return candidate(rules, asked, { ...grades, decision, met, missing, clause: promote.clause });
}

function judgedWays(
  { ways }: Ways,
  rules: Rules,
  { frame, person }: Asked,
): readonly (readonly Judged[])[] {
  return ways.map((way) => judge(way, rules, frame, person.index));
}

/** Any one way is enough: the lists of the others are introduced by an "or". */
function oneWay(lacking: readonly Judged[], at: number): Bilingual {
  const [zh, en] = [
    lacking.map(({ text }) => text.zh).join("、"),
    lacking.map(({ text }) => text.en).join(", "),
  ];
  return at === 0 ? { zh, en } : { zh: `或 ${zh}`, en: `or ${en}` };
}
