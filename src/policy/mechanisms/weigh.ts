import { Decimal, ONE, plain, ZERO } from "../../kernel/decimal.ts";
import { partsOf } from "../expression/parts-of.ts";
import { fits, NUMBER } from "../expression/types.ts";
import type { Field } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown, unknownOf, type Value } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

/**
 * 加权 — the weighted mean of figures; the weight of one that is not applicable goes to the others
 * in proportion, and one that is unknown makes the mean unknown.
 */
export const weigh: Mechanism = {
  word: "weigh",
  doc: {
    zh: "加权平均；不适用的一项，其权重按比例分给其余各项",
    en: "a weighted mean; the weight of what is not applicable is shared by the others",
  },
  example: "weigh: { sales_points: 40%, quality: 40%, attitude: 20% }",
  docs: {
    chinese: "加权",
    terms: [
      {
        name: "…:",
        takes: TAKES.percent,
        says: {
          zh: "栏目: 权重；百分比之和须为 100%，也可全写数字",
          en: "column: weight; percentages add up to 100%, or all are plain numbers",
        },
      },
    ],
    yields: { zh: "各项的单位，须一致", en: "the unit of the parts, the same in all" },
    notes: [
      {
        zh: "不适用的一项，权重按比例分给其余各项；未知的一项使结果未知",
        en:
          "the weight of a part that does not apply is shared by the others; an unknown part " +
          "makes the mean unknown",
      },
    ],
    told: { zh: "加权平均：", en: "weighted mean:" },
    shown: `measures:
  quality_points: { value: score }
  attitude: { unit: points, value: previous(score) }
  total_points:
    weigh: { quality_points: 60%, attitude: 40% }
    examples:
      - { given: { quality_points: 90, attitude: 80 }, then: 86 }
      - { given: { quality_points: 90, attitude: none }, then: 90 }`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, [], "open");
    if (!fields) return undefined;
    const parts: Part[] = [];
    for (const field of fields.fields) {
      const part = partOf(field, terms, parts[0]);
      if (!part) return undefined;
      parts.push(part);
    }
    return parts.length > 0 && addUp(parts, tree, terms) ? mean(parts) : undefined;
  },
};

interface Part {
  readonly of: Computation;
  readonly weight: Decimal;
  readonly isShare: boolean;
}

function partOf(field: Field, terms: Terms, first: Part | undefined): Part | undefined {
  const of = terms.key(field);
  const weight = terms.expression(field.value);
  if (!of || !weight) return undefined;
  if (of.type.kind !== "number" || (first && !fits(of.type, first.of.type))) {
    terms.report("CSP303", field.keyPlace, { name: field.key, wanted: "a figure like the others" });
    return undefined;
  }
  const { fixed, type } = weight;
  const isShare = type.kind === "number" && type.unit["percent"] === 1;
  if (!(fixed instanceof Decimal) || !(isShare || fits(type, NUMBER)) || fixed.isNegative()) {
    terms.report("CSP303", field.value.place, { name: field.key, wanted: "a fixed weight" });
    return undefined;
  }
  return { of, weight: fixed, isShare };
}

/** Percentages must add up to the whole; plain weights may add up to anything. */
function addUp(parts: readonly Part[], tree: { place: Field["keyPlace"] }, terms: Terms): boolean {
  const total = totalOf(parts);
  const shares = parts.every(({ weight, isShare }) => isShare || weight.isZero());
  const percent = shares && parts.some(({ isShare }) => isShare);
  if (percent ? total.equals(ONE) : total.gt(0)) return true;
  const why = percent ? `Σ ${plain(total.times(100))}% ≠ 100%` : `Σ ${plain(total)}`;
  terms.report("CSP309", tree.place, { name: terms.name, why });
  return false;
}

function totalOf(parts: readonly Part[]): Decimal {
  let total = ZERO;
  for (const { weight } of parts) total = total.plus(weight);
  return total;
}

function mean(parts: readonly Part[]): Computation {
  const type = parts[0]?.of.type ?? NUMBER;
  return {
    type,
    evaluate(frame, index) {
      const values = parts.map(({ of }) => of.evaluate(frame, index));
      return unknownOf(values) ?? weighted(parts, values);
    },
    weighed(frame, index) {
      const present = parts.filter(({ of }) => isKnown(of.evaluate(frame, index)));
      const total = totalOf(present);
      if (total.isZero()) return [];
      return present.map(({ of, weight }) => ({ of, share: weight.div(total) }));
    },
    show(frame, index, language) {
      const present = parts.filter(({ of }) => isKnown(of.evaluate(frame, index)));
      const shown = present.map(
        (part) => `${part.of.show(frame, index, language)} × ${weightText(part)}`,
      );
      const [sum, weight] = [shown.join(" + ") || "—", totalOf(present)];
      const isShare = present.every((part) => part.isShare);
      return isShare && weight.equals(ONE) ? sum : `(${sum}) ÷ ${weightText({ weight, isShare })}`;
    },
    sources(frame, index, add) {
      for (const { of } of parts) of.sources(frame, index, add);
    },
    parts: partsOf(parts.map(({ of }) => of)),
  };
}

function weightText({ weight, isShare }: Omit<Part, "of">): string {
  return isShare ? `${plain(weight.times(100))}%` : plain(weight);
}

function weighted(parts: readonly Part[], values: readonly Value[]): Value {
  let total = ZERO;
  let weights = ZERO;
  parts.forEach(({ weight }, position) => {
    const value = values[position] ?? null;
    if (!isKnown(value)) return;
    total = total.plus(asDecimal(value).times(weight));
    weights = weights.plus(weight);
  });
  return weights.isZero() ? null : total.div(weights);
}
