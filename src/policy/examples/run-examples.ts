import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { showValue, Unknown, type Value } from "../value.ts";
import { ExampleFrame } from "./example-frame.ts";
import type { ExpectedValue, PolicyExample } from "./policy-example.ts";

/** 跑示例 — every example whose rule makes something else of the situation than is written. */
export function runExamples(
  examples: readonly PolicyExample[],
  labels: ReadonlyMap<string, Bilingual>,
): readonly Diagnostic[] {
  return examples.flatMap((example) => {
    const frame = new ExampleFrame(example);
    const things = thingsOf(example, frame);
    const count = Math.max(things, example.expected.length);
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const found = index < things ? example.rule.evaluate(frame, index) : null;
      const wanted = example.expected[index];
      if (wanted ? agrees(found, wanted) : false) return [];
      return [disagreement(example, { found, wanted }, labels)];
    });
  });
}

function thingsOf({ rule, set, people }: PolicyExample, frame: ExampleFrame): number {
  const { kind } = rule.scope;
  if (set) return frame.set(set)?.rows.length ?? 0;
  return kind === "team" || kind === "site" || kind === "centre"
    ? frame.groupCount(kind)
    : people.length;
}

/** A figure agrees to as many decimals as were written. */
function agrees(found: Value, { value, text }: ExpectedValue): boolean {
  if (value === undefined) return found instanceof Unknown;
  if (!(found instanceof Decimal) || !(value instanceof Decimal)) return found === value;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const percent = text.includes("%") ? 2 : 0;
  return found.toDecimalPlaces(decimals + percent, Decimal.ROUND_HALF_UP).equals(value);
}

function disagreement(
  { rule, place }: PolicyExample,
  { found, wanted }: { readonly found: Value; readonly wanted: ExpectedValue | undefined },
  labels: ReadonlyMap<string, Bilingual>,
): Diagnostic {
  const facts = {
    name: rule.name,
    wanted: wanted?.text ?? "—",
    found: showValue(found, rule.type, "en", labels),
  };
  return { code: "CSP326", place: wanted?.place ?? place, facts };
}
