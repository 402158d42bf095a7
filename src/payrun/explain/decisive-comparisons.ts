import { type Bilingual, fill, type Language, lazily } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Computation, Frame, Part } from "../../policy/model.ts";
import type { Comparison } from "../../policy/expression/syntax.ts";
import type { Type } from "../../policy/expression/types.ts";
import { isKnown, showValue } from "../../policy/value.ts";
import type { Place } from "../../kernel/place.ts";
import type { ComparedFigure } from "./explained.ts";
import { figureText, unitName } from "./figure-text.ts";

/** 所问之处 — where a condition is asked, and what people call the words of the policy. */
interface At {
  readonly frame: Frame;
  readonly index: number;
  readonly labels: ReadonlyMap<string, Bilingual>;
}

/** What was asked of a figure that `when` lets through. */
const ASKED: Readonly<Record<Comparison, Bilingual>> = {
  "=": { zh: "{found}，须为 {wanted}", en: "{found}, must be {wanted}" },
  "!=": { zh: "{found}，不得为 {wanted}", en: "{found}, must not be {wanted}" },
  ">": { zh: "{found}，须大于 {wanted}", en: "{found}, must be more than {wanted}" },
  ">=": { zh: "{found}，至少须 {wanted}", en: "{found}, must be at least {wanted}" },
  "<": { zh: "{found}，须小于 {wanted}", en: "{found}, must be less than {wanted}" },
  "<=": { zh: "{found}，至多 {wanted}", en: "{found}, must be at most {wanted}" },
};
/** What a figure is that `unless` stops. */
const FOUND: Readonly<Record<Comparison, Bilingual>> = {
  "=": { zh: "{found}", en: "{found}" },
  "!=": { zh: "{found}，不是 {wanted}", en: "{found}, is not {wanted}" },
  ">": { zh: "{found}，大于 {wanted}", en: "{found}, is more than {wanted}" },
  ">=": { zh: "{found}，达到 {wanted}", en: "{found}, is at least {wanted}" },
  "<": { zh: "{found}，小于 {wanted}", en: "{found}, is less than {wanted}" },
  "<=": { zh: "{found}，不超过 {wanted}", en: "{found}, is at most {wanted}" },
};
const GAP = {
  short: { zh: "（还差 {gap}）", en: " ({gap} short)" },
  beyond: { zh: "（超出 {gap}）", en: " ({gap} beyond)" },
} as const satisfies Record<string, Bilingual>;

/** 起决定的比较 — why a condition stops a rule: what was there, what was asked, by how much. */
export function decisiveComparisons(
  condition: Computation,
  word: "when" | "unless",
  at: At,
): readonly Bilingual[] {
  const found: Bilingual[] = [];
  condition.parts?.(at.frame, at.index, (part) => {
    if (part.kind !== "comparison") return;
    const holds = part.whole.evaluate(at.frame, at.index);
    const decides = word === "when" ? holds !== true : holds === true;
    if (decides) found.push(comparisonText(part, word, at));
  });
  return found;
}

/** 所比的数 — the left side of every comparison of a condition, with the rows behind it. */
export function comparedFigures(condition: Computation, at: At): readonly ComparedFigure[] {
  const found: ComparedFigure[] = [];
  condition.parts?.(at.frame, at.index, (part) => {
    if (part.kind !== "comparison") return;
    const { left } = part;
    const sources: Place[] = [];
    left.sources(at.frame, at.index, (place) => sources.push(place));
    found.push({ shown: lazily((language) => sideText(left, left.type, at, language)), sources });
  });
  return found;
}

function comparisonText(
  { operator, left, right }: Extract<Part, { kind: "comparison" }>,
  word: "when" | "unless",
  at: At,
): Bilingual {
  const words = (word === "when" ? ASKED : FOUND)[operator];
  const gap = gapText(left, right, at);
  return lazily(
    (language) =>
      fill(words[language], {
        found: sideText(left, left.type, at, language),
        // A bare number is asked of a figure in the figure's own unit.
        wanted: sideText(right, isBare(right.type) ? left.type : right.type, at, language),
      }) + gap[language],
  );
}

/** Between two figures the distance, where there is one. */
function gapText(left: Computation, right: Computation, { frame, index, labels }: At): Bilingual {
  const [found, wanted] = [left, right].map((side) => side.evaluate(frame, index));
  if (!(found instanceof Decimal) || !(wanted instanceof Decimal)) return NOTHING;
  const gap = wanted.minus(found);
  if (gap.isZero()) return NOTHING;
  const words = gap.isNegative() ? GAP.beyond : GAP.short;
  return lazily((language) =>
    fill(words[language], { gap: figureText(gap.abs(), left.type, language, labels) }),
  );
}

const NOTHING: Bilingual = { zh: "", en: "" };

/** The side with its name, its figure and its unit: `absent 0 days`, `a + b = 3 days`. */
function sideText(
  side: Computation,
  type: Type,
  { frame, index, labels }: At,
  language: Language,
): string {
  const value = side.evaluate(frame, index);
  const shown = side.show(frame, index, language);
  if (!isKnown(value)) return shown;
  const plain = showValue(value, side.type, language, labels);
  if (shown.endsWith(plain)) {
    return shown + (value instanceof Decimal ? unitName(type, language) : "");
  }
  return `${shown} = ${figureText(value, type, language, labels)}`;
}

function isBare(type: Type): boolean {
  return type.kind === "number" && Object.keys(type.unit).length === 0;
}
