import { Decimal } from "../kernel/decimal.ts";
import { type Money, roundToFen } from "../kernel/money.ts";
import type { TalentRule } from "../policy/rules.ts";
import type { Talent } from "./centre-results.ts";
import type { Payslip } from "./month-result.ts";
import type { Asked } from "./pay-lines.ts";

/**
 * 优秀名单 — the best share of those who stay and have a score, rounded up, equal scores together.
 *
 * Pay is gross pay of the month; a payslip whose gross is unknown takes no part in the median.
 */
export function talentOf(
  rule: TalentRule,
  everyone: readonly Asked[],
  payslips: readonly Payslip[],
): readonly Talent[] {
  const ranked = everyone
    .flatMap(({ frame, person }) => {
      const stays = person.leftOn === undefined || person.leftOn > frame.monthEnd;
      const score = rule.score.evaluate(frame, person.index);
      return stays && score instanceof Decimal ? [{ person, score }] : [];
    })
    .sort((left, right) => right.score.comparedTo(left.score));
  const count = Math.ceil(ranked.length / rule.oneIn);
  const least = ranked[count - 1]?.score;
  if (!least) return [];
  const slips = new Map(payslips.map((slip) => [slip.person.id, slip]));
  return ranked
    .filter(({ score }) => score.gte(least))
    .flatMap(({ person, score }): Talent[] => {
      const slip = slips.get(person.id);
      if (!slip) return [];
      const rank = ranked.findIndex((one) => one.score.comparedTo(score) === 0) + 1;
      const { grade, gross: pay } = slip;
      const gradeMedian = medianGross(payslips, grade.en);
      return [{ person, grade, score, rank, pay, gradeMedian, clause: rule.clause }];
    });
}

function medianGross(payslips: readonly Payslip[], grade: string): Money | undefined {
  const gross = payslips
    .flatMap((slip) => (slip.grade.en === grade && slip.gross ? [slip.gross] : []))
    .sort((left, right) => left.comparedTo(right));
  const [below, above] = [gross[Math.ceil(gross.length / 2) - 1], gross[gross.length >> 1]];
  return below && above && roundToFen(below.plus(above).div(2));
}
