import { Decimal, ZERO } from "../../kernel/decimal.ts";
import type { Place } from "../../kernel/place.ts";
import type { Criterion, JudgedCell, Stage } from "../../policy/yearly-words.ts";
import { rowsOf } from "../draft.ts";
import type { Asked } from "../pay-lines.ts";
import type { AssessmentVersion } from "./procedure.ts";

/** 标准得分 — the points of one criterion with its weight and the rows that say so. */
export interface CriterionPoints {
  readonly criterion: Criterion;
  readonly weight: Decimal;
  /** undefined = nobody gave them. */
  readonly points: Decimal | undefined;
  readonly sources: readonly Place[];
}

/** The own assessment is heard and does not count; the last of the others does. */
const JUDGES: readonly Stage[] = ["committee", "department", "superior"];

/** 各标准得分 — computed figures and judged points of one person. */
export function criteriaOf(
  criteria: readonly Criterion[],
  version: AssessmentVersion | undefined,
  asked: Asked,
): readonly CriterionPoints[] {
  const { frame, person } = asked;
  return criteria.map((criterion) => {
    const share = criterion.weight.evaluate(frame, person.index);
    const weight = share instanceof Decimal ? share : ZERO;
    const { value } = criterion;
    if (!value) return { criterion, weight, ...judged(criterion.judged, version) };
    const points = value.evaluate(frame, person.index);
    const sources = rowsOf((add) => value.sources(frame, person.index, add), person.row);
    return { criterion, weight, points: points instanceof Decimal ? points : undefined, sources };
  });
}

/** 总分 — the weighted mean; unknown as soon as one criterion has no points (X5). */
export function totalPoints(criteria: readonly CriterionPoints[]): Decimal | undefined {
  let [sum, weights] = [ZERO, ZERO];
  for (const { points, weight } of criteria) {
    if (!points) return undefined;
    sum = sum.plus(points.times(weight));
    weights = weights.plus(weight);
  }
  return weights.isZero() ? undefined : sum.div(weights);
}

function judged(
  cells: readonly JudgedCell[],
  version: AssessmentVersion | undefined,
): Pick<CriterionPoints, "points" | "sources"> {
  const judges = JUDGES.flatMap((stage) => version?.steps.get(stage) ?? []);
  // Points for the criterion itself go before a score for everything, whoever gave them.
  for (const cell of cells) {
    const judge = judges.find(({ points }) => points[cell] !== undefined);
    if (judge) return { points: judge.points[cell], sources: [judge.place] };
  }
  return { points: undefined, sources: [] };
}
