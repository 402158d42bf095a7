import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Chosen } from "../load/chosen-layer.ts";
import { showValue, Unknown, type Value } from "../value.ts";
import { ExampleFrame } from "./example-frame.ts";
import type { ExpectedValue, PolicyExample } from "./policy-example.ts";

/** 改选后的制度 — the examples of the policy as it is under other readings and filled blanks. */
interface Rechosen {
  readonly made: Examined | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Examined {
  readonly examples: () => readonly PolicyExample[];
  readonly words: { readonly labels: ReadonlyMap<string, Bilingual> };
}

/** 跑示例 — what the rules of a policy make of its examples, each under what it chooses. */
export class ExampleRun {
  readonly #made: Examined;
  readonly #rechoose: (chosen: Chosen) => Rechosen;
  /** Many examples choose alike: the policy is put together once for all of them. */
  readonly #known = new Map<string, Rechosen>();

  constructor(made: Examined, rechoose: (chosen: Chosen) => Rechosen) {
    this.#made = made;
    this.#rechoose = rechoose;
  }

  /** Every example whose rule makes something else of the situation than is written. */
  of(examples: readonly PolicyExample[]): readonly Diagnostic[] {
    return examples.flatMap((example) => {
      const { chosen, place } = example;
      const { labels } = this.#made.words;
      if (!chosen) return differences(example, labels);
      const { made, diagnostics } = this.#under(chosen);
      const again = made?.examples().find((one) => samePlace(one.place, place));
      if (again) return differences(again, labels);
      return diagnostics.filter((one) => severityOf(one) === "error");
    });
  }

  #under(chosen: Chosen): Rechosen {
    const key = [...chosen.readings, ...chosen.blanks]
      .map(({ key: name, value }) => `${name}: ${value.kind === "text" ? value.text : ""}`)
      .join("\n");
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.#rechoose(chosen);
    this.#known.set(key, made);
    return made;
  }
}

function samePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}

function differences(
  example: PolicyExample,
  labels: ReadonlyMap<string, Bilingual>,
): readonly Diagnostic[] {
  const frame = new ExampleFrame(example);
  const things = thingsOf(example, frame);
  const count = Math.max(things, example.expected.length);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const found = index < things ? example.rule.evaluate(frame, index) : null;
    const wanted = example.expected[index];
    if (wanted ? agrees(found, wanted) : false) return [];
    return [disagreement(example, { found, wanted }, labels)];
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
