import type { Bilingual } from "../kernel/bilingual.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { Person } from "../measures/quantity.ts";
import { figureNamed } from "../policy/figure.ts";
import type { Computation } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules, TargetRule } from "../policy/rules.ts";
import { GROUPS, type GroupKind } from "../policy/scope.ts";
import type { Home } from "./assigned/people-of-month.ts";
import { rowsOf } from "./draft.ts";
import type { Appraisal, Indicator, MonthResult, Successor } from "./month-result.ts";
import type { Asked } from "./pay-lines.ts";
import { figureIn, scorecardShares } from "./scorecard.ts";

const SCORE = figureNamed("person", "score");

/** 考核 — score, tier and indicators of one person. */
export function appraisalOf(rules: Rules, asked: Asked): Appraisal {
  const { frame, person } = asked;
  const { score: scored, tier: tiered, scorecard, yearScore } = rules.appraisal;
  const given = frame.figure(SCORE, person.index);
  const computed = figureIn(scored, frame, person.index);
  const tier = tiered && frame.value(tiered, person.index);
  const shares = scorecardShares(scorecard, frame, person.index);
  const isGiven = given instanceof Decimal;
  return {
    person,
    score: scored ? computed : isGiven ? given : undefined,
    scoreFrom: scorecard && (isGiven ? "given" : computed && "computed"),
    yearScore: figureIn(yearScore, frame, person.index),
    tier: typeof tier === "string" ? tierWords(rules, tier) : undefined,
    indicators: rules.targets.map((rule) => {
      const { value: computed, target, name } = rule;
      const points = scorecard && figureIn(rule.points, frame, person.index);
      const weight = shares.get(name);
      const about = { computed, target, index: person.index, points, weight };
      return indicator(rule, about, frame, person);
    }),
  };
}

/** The policy's own word in English, so that files compare; its label in Chinese. */
function tierWords(rules: Rules, word: string): Bilingual {
  return { zh: rules.labels.get(word)?.zh ?? word, en: word };
}

interface Targeted extends Pick<Indicator, "points" | "weight"> {
  readonly computed: Computation;
  readonly target: Computation;
  readonly index: number;
}

/** Of a person; or, without one, of a group, whose rows are those of its people. */
function indicator(
  rule: TargetRule,
  { computed, target: asked, index, points, weight }: Targeted,
  frame: MonthFrame,
  person?: Person,
): Indicator {
  const value = computed.evaluate(frame, index);
  const target = asked.evaluate(frame, index);
  const known = value instanceof Decimal && target instanceof Decimal;
  const reached = known && (rule.lowerIsBetter ? value.lte(target) : value.gte(target));
  return {
    name: rule.name,
    label: rule.title,
    unit: rule.unit,
    value: value instanceof Decimal ? value : undefined,
    target: target instanceof Decimal ? target : undefined,
    met: known ? reached : undefined,
    points,
    weight,
    source: () =>
      person ? rowsOf((add) => computed.sources(frame, index, add), person.row) : NO_ROWS,
  };
}

const NO_ROWS: readonly Place[] = [];

/** 班组与地点的指标 — the same targets over everybody of a team, a site and the centre. */
export function groupIndicators(rules: Rules, frame: MonthFrame): MonthResult["groupIndicators"] {
  return GROUPS.flatMap((group: GroupKind) => {
    const targets = rules.targets.filter((rule) => rule.groups[group]);
    if (targets.length === 0) return [];
    return Array.from({ length: frame.groupCount(group) }, (_, index) => ({
      group,
      name: frame.groupName(group, index),
      indicators: targets.flatMap((rule) => {
        const computed = rule.groups[group];
        const target = rule.groupTargets[group];
        return computed ? [indicator(rule, { computed, target, index }, frame)] : [];
      }),
    }));
  });
}

/** 继任人选 — people of the named grades by months; of equals the grade named first leads (S18). */
export function successorsOf({ setup, measured, frame }: Home): readonly Successor[] {
  const { rules } = setup.policy;
  const rule = rules.successors;
  if (!rule) return [];
  const found = measured.people.flatMap((person): Successor[] => {
    const grade = rules.gradeOf(person.grade) ?? person.grade;
    const stays = person.leftOn === undefined || person.leftOn > frame.monthEnd;
    if (!stays || !rule.among.includes(grade)) return [];
    const months = rule.months.evaluate(frame, person.index);
    const gradeLabel = rules.labels.get(grade) ?? { zh: grade, en: grade };
    const count = months instanceof Decimal ? months.toNumber() : 0;
    return [{ person, grade, gradeLabel, months: count, clause: rule.clause }];
  });
  const rank = (successor: Successor) => rule.among.indexOf(successor.grade);
  return found.sort((left, right) => right.months - left.months || rank(left) - rank(right));
}
