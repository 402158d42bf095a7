import type { Bilingual } from "../../kernel/bilingual.ts";
import { ONE } from "../../kernel/decimal.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Goal } from "../../measures/goals.ts";
import type { Type } from "../expression/types.ts";
import type { Computation, Frame } from "../model.ts";
import type { GroupKind } from "../scope.ts";
import { showValue, Unknown, type Value } from "../value.ts";

/** 所问目标 — the names of an indicator, its unit, and what the policy asks where nobody else does. */
interface Asking {
  readonly names: readonly string[];
  readonly title: Bilingual;
  readonly usual: Computation;
  readonly type: Type;
}

/** 目标或默认 — the most specific row of targets.csv, else the figure of the policy. */
export function goalOr(
  kind: "person" | GroupKind,
  { names, title, usual, type }: Asking,
): Computation {
  const goalAt = (frame: Frame, index: number) => frame.goal(kind, index, names);
  const evaluate = (frame: Frame, index: number): Value => {
    const goal = goalAt(frame, index);
    if (goal) return figureOf(goal, type) ?? unreadable(goal, title);
    return usual.evaluate(frame, memberOf(frame, kind, index));
  };
  return {
    type: usual.type.kind === "none" ? type : usual.type,
    evaluate,
    show: (frame, index, language) => showValue(evaluate(frame, index), type, language, NO_LABELS),
    sources(frame, index, add) {
      const goal = goalAt(frame, index);
      if (goal) add(goal.place);
      else usual.sources(frame, memberOf(frame, kind, index), add);
    },
  };
}

const NO_LABELS: ReadonlyMap<string, Bilingual> = new Map();

/** What the policy asks of a group is what it asks of any of its people. */
function memberOf(frame: Frame, kind: "person" | GroupKind, index: number): number {
  return kind === "person" ? index : (frame.groupMembers(kind, index)[0] ?? 0);
}

/** 目标数值 — undefined where a percentage is asked of what is no rate, or the other way round. */
export function figureOf({ figure, isPercent }: Goal, type: Type) {
  const isRate = type.kind === "number" && type.unit["percent"] === 1;
  if (!figure || figure.isNegative()) return undefined;
  // 85 for a rate is hardly 8500 %, and not certainly 85 %.
  const fits = isRate ? isPercent || figure.lte(ONE) : !isPercent;
  return fits ? figure : undefined;
}

function unreadable({ place }: Goal, { zh, en }: Bilingual): Unknown {
  const what = { zh: `${zh}的目标值`, en: `the target of ${en}` };
  return new Unknown([{ what, where: rowReference(place) }]);
}
