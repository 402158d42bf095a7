import { Decimal, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { typeOfQuantity } from "../expression/types.ts";
import type { Computation } from "../model.ts";
import type { TargetRule } from "../rules.ts";
import { asDecimal, isKnown, unknownOf, type Value } from "../value.ts";

/** The top of the scale on which everything is judged. */
const FULL = whole(100);

/**
 * 得分 — full × value ÷ target, or target ÷ value where lower is better, between 0 and full.
 *
 * A target of nothing is reached by whoever is not worse than it; nothing at all is the best there
 * is where lower is better.
 */
export function pointsOf({
  value,
  target,
  lowerIsBetter,
}: Pick<TargetRule, "value" | "target" | "lowerIsBetter">): Computation {
  return {
    type: typeOfQuantity("points"),
    evaluate(frame, index): Value {
      const [reached, asked] = [value.evaluate(frame, index), target.evaluate(frame, index)];
      if (!isKnown(reached) || !isKnown(asked)) return unknownOf([reached, asked]) ?? null;
      const [one, other] = [asDecimal(reached), asDecimal(asked)];
      return lowerIsBetter ? share(other, one) : share(one, other);
    },
    show(frame, index, language) {
      const reached = value.show(frame, index, language);
      const asked = target.show(frame, index, language);
      const [above, below] = lowerIsBetter ? [asked, reached] : [reached, asked];
      return `${plain(FULL)} × ${above} ÷ ${below}`;
    },
    sources(frame, index, add) {
      value.sources(frame, index, add);
      target.sources(frame, index, add);
    },
    ...(value.parts && { parts: value.parts }),
  };
}

function share(part: Decimal, of: Decimal): Decimal {
  if (!of.gt(ZERO)) return FULL;
  const points = FULL.times(part).div(of);
  return Decimal.min(FULL, Decimal.max(ZERO, points));
}
