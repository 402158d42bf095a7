import { type Day, firstDay, lastDay, type Month } from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { AssessmentStep, Stage } from "../../policy/yearly-words.ts";
import type { YearlyRule } from "../../policy/rules.ts";
import { STAGES } from "../../policy/yearly-words.ts";
import type { Asked } from "../pay-lines.ts";
import { type AssessmentRecord, StepFollower } from "./follow-steps.ts";
import { type NextStep, openObjections, type Procedure } from "./procedure.ts";

/** 评定时点 — the month of the assessment, and the day on which its progress is looked at. */
export interface AssessmentTime {
  /** The assessed year's last month, in which the steps have their days. */
  readonly month: Month;
  readonly asOf: Day;
}

/** 评定进度 — follows the rows of one person and tells what comes next. */
export function procedureOf(
  records: readonly AssessmentRecord[],
  rule: YearlyRule,
  time: AssessmentTime,
  asked: Asked,
): Procedure {
  const { person, frame } = asked;
  const days = rule.noticeDays.evaluate(frame, person.index);
  const noticeDays = days instanceof Decimal ? days.toNumber() : 0;
  const followed = { rule, noticeDays, person: `${person.id} ${person.name}` };
  const follower = new StepFollower(records, followed);
  const { taken, versions, objections, confirmed, diagnostics } = follower;
  const { current } = follower;
  const stage = STAGES.findLast((one) => current.steps.has(one));
  const judged = STAGES.findLast((one) => current.steps.get(one)?.result !== undefined);
  return {
    taken,
    versions,
    objections,
    stage,
    next: nextOf(follower, stage, { rule, time, asked }),
    confirmed,
    result: confirmed?.result ?? (judged && current.steps.get(judged)?.result),
    diagnostics,
  };
}

interface Setting {
  readonly rule: YearlyRule;
  readonly time: AssessmentTime;
  readonly asked: Asked;
}

function nextOf(
  follower: StepFollower,
  stage: Stage | undefined,
  setting: Setting,
): NextStep | undefined {
  const { current } = follower;
  const { leftOn } = setting.asked.person;
  if (leftOn !== undefined && leftOn <= setting.time.asOf) return undefined;
  const open = openObjections(follower)[0];
  if (open) return nextStep("resolved", setting, { after: open.raised.date });
  const following = stage === undefined ? STAGES[0] : STAGES[STAGES.indexOf(stage) + 1];
  if (following === undefined) return undefined;
  if (following === "confirmed") {
    const until = current.noticeUntil ?? 0;
    return nextStep("confirmed", setting, { after: until, from: until + 1 });
  }
  if (following === "notice") {
    return nextStep("notice", setting, { after: current.steps.get("committee")?.date });
  }
  // A reopened assessment has no day of its own: the days of the month were those of the first.
  return nextStep(following, setting, { judging: current.number === 1 });
}

interface Timing {
  /** What the days are counted after. */
  readonly after?: Day | undefined;
  readonly from?: Day;
  /** The days are dates of the assessment's month. */
  readonly judging?: boolean;
}

function nextStep(
  step: AssessmentStep,
  { rule, time, asked }: Setting,
  { after, from, judging = false }: Timing,
): NextStep {
  const { frame, person } = asked;
  const stage = rule.stages.get(step);
  const days = stage?.due?.evaluate(frame, person.index);
  const count = days instanceof Decimal ? days.toNumber() : undefined;
  const begin = judging ? firstDay(time.month) - 1 : after;
  const counted = count === undefined || begin === undefined ? undefined : begin + count;
  const due = counted !== undefined && judging ? Math.min(counted, lastDay(time.month)) : counted;
  const overdueDays = due === undefined ? 0 : Math.max(0, time.asOf - due);
  return { step, by: stage?.by ?? { zh: step, en: step }, from, due, overdueDays };
}
