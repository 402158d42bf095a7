import { Decimal } from "../kernel/decimal.ts";
import { figureNamed } from "../policy/figure.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { ActionRule } from "../policy/rules.ts";
import type { Payee, PeopleOfMonth } from "./assigned/people-of-month.ts";
import type { Mentee } from "./mentee.ts";
import type { Appraisal, Indicator, MonthResult, ProposedAction } from "./month-result.ts";
import { movementsOf } from "./movements.ts";
import type { Asked } from "./pay-lines.ts";

/** 考核之后 — proposals, mentees, and how indicators moved since the month before. */
export function afterAppraisal(
  { payees, homes }: Pick<PeopleOfMonth, "payees" | "homes">,
  appraisals: readonly Appraisal[],
): Pick<MonthResult, "actions" | "mentees" | "movements"> {
  const rules = homes.map(({ setup }) => setup.policy.rules);
  const scored = homes.filter(({ setup }) => setup.policy.rules.appraisal.scorecard);
  return {
    ...(rules.some(({ actions }) => actions.length > 0) && {
      actions: payees.flatMap((payee, index) => {
        const appraisal = appraisals[index];
        if (!appraisal) return [];
        const { actions } = payee.setup.policy.rules;
        return actions.flatMap((rule) => actionOf(rule, payee, appraisal) ?? []);
      }),
    }),
    ...(rules.some(({ mentoring }) => mentoring) && { mentees: menteesOf(payees) }),
    ...(scored.length > 0 && {
      movements: scored.flatMap(({ setup, frame }) => movementsOf(setup.policy.rules, frame)),
    }),
  };
}

function actionOf(
  rule: ActionRule,
  { frame, person }: Asked,
  appraisal: Appraisal,
): ProposedAction | undefined {
  const due = rule.due ? rule.due.evaluate(frame, person.index) : true;
  if (due !== true || !stays(person.leftOn, frame)) return undefined;
  const below = rule.weakestBelow?.evaluate(frame, person.index);
  const weakest = rule.weakestBelow && weakestOf(appraisal.indicators);
  const points = weakest?.points;
  if (rule.weakestBelow && !(points && below instanceof Decimal && points.lt(below))) {
    return undefined;
  }
  const { name, title: label, clause, decides } = rule;
  const message = {
    zh: rule.says(frame, person.index, "zh"),
    en: rule.says(frame, person.index, "en"),
  };
  const { score, yearScore } = appraisal;
  return { person, name, label, clause, decides, message, score, yearScore, weakest };
}

/** Of those that count toward the score the one with fewest points; of equals the first. */
function weakestOf(indicators: readonly Indicator[]): Indicator | undefined {
  let weakest: Indicator | undefined;
  for (const one of indicators) {
    if (!one.points || !one.weight) continue;
    if (!weakest?.points || one.points.lt(weakest.points)) weakest = one;
  }
  return weakest;
}

function menteesOf(payees: readonly Payee[]): readonly Mentee[] {
  const named = new Map(payees.map(({ person }) => [person.id, person.name]));
  return payees.flatMap(({ frame, person, setup }): Mentee[] => {
    const { mentoring } = setup.policy.rules;
    if (mentoring?.holds.evaluate(frame, person.index) !== true) return [];
    const mentor = frame.figure(figureNamed("person", "mentor"), person.index);
    const months = frame.figure(figureNamed("person", "months_employed"), person.index);
    const id = typeof mentor === "string" ? mentor : undefined;
    return [
      {
        person,
        mentor: id,
        mentorName: id === undefined ? undefined : named.get(id),
        months: months instanceof Decimal ? months : undefined,
        clause: mentoring.clause,
      },
    ];
  });
}

function stays(leftOn: number | undefined, frame: MonthFrame): boolean {
  return leftOn === undefined || leftOn > frame.monthEnd;
}
