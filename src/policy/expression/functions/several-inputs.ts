import type { Decimal } from "../../../kernel/decimal.ts";
import type { Computation } from "../../model.ts";
import { asDecimal, isKnown, unknownOf } from "../../value.ts";
import { converted } from "../converted.ts";
import { placeAt, reportUnits, type Site } from "../environment.ts";
import type { Call } from "../language-function.ts";
import { type Type, typeName } from "../types.ts";
import { isPlain } from "../units.ts";
import { wordTitle } from "./word-titles.ts";

export type Combine = (values: readonly Decimal[]) => Decimal;

/** 合成方式 — how several inputs become one. */
interface Several {
  readonly combine: Combine;
  /** Inputs that do not apply are left out; else one of them makes the whole not apply. */
  readonly leavesOut: boolean;
  readonly takesDates: boolean;
  /** What is left when no input applies; nothing written: not applicable. */
  readonly ofNone?: Decimal;
}

/** 几项合一 — one figure of the inputs of a call: the largest, the sum, the rounded one. */
export function severalInputs(call: Call, site: Site, several: Several): Computation | undefined {
  const [option] = call.options;
  if (option && call.inputs.length > 1) {
    const why = `${option.word}: ${call.name}(…) of several inputs takes no option`;
    site.environment.report({ code: "CSP308", place: placeAt(site, option.at), facts: { why } });
    return undefined;
  }
  const inputs = inputsOf(call, site, several.takesDates);
  return inputs && combined(call, inputs, several);
}

function inputsOf(call: Call, site: Site, dates: boolean): readonly Computation[] | undefined {
  const inputs = call.inputs.map((input) => site.compile(input, site));
  const found: Computation[] = [];
  for (const input of inputs) {
    if (!input) return undefined;
    const wanted = typeOf(found) ?? input.type;
    const suits = input.type.kind === "number" || (dates && input.type.kind === "date");
    const made = suits ? converted(input, wanted) : undefined;
    if (!made) {
      const why = `${call.name}(${[...found, input].map(({ type }) => typeName(type)).join(", ")})`;
      reportUnits(site, call.at, why);
      return undefined;
    }
    found.push(made);
  }
  return found;
}

/** A plain number beside yuan is so many yuan. */
function typeOf(inputs: readonly Computation[]): Type | undefined {
  const telling = inputs.find(({ type }) => type.kind !== "number" || !isPlain(type.unit));
  return (telling ?? inputs[0])?.type;
}

function combined(
  call: Call,
  inputs: readonly Computation[],
  { combine, leavesOut, ofNone }: Several,
): Computation | undefined {
  const type = typeOf(inputs);
  if (!type) return undefined;
  // A run of months that is counted up to a limit is still a run of months.
  const { lookBack } = inputs.find((input) => input.lookBack) ?? {};
  const title = wordTitle(call.name);
  return {
    type,
    ...(lookBack && { lookBack }),
    evaluate(frame, index) {
      const values = inputs.map((input) => input.evaluate(frame, index));
      const unknown = unknownOf(values);
      if (unknown) return unknown;
      const numbers = values.filter(isKnown).map(asDecimal);
      if (!leavesOut && numbers.length < values.length) return null;
      if (numbers.length === 0) return ofNone ?? null;
      const made = combine(numbers);
      return type.kind === "date" ? made.toNumber() : made;
    },
    show: (frame, index, language) =>
      `${title[language]}(${inputs.map((input) => input.show(frame, index, language)).join(", ")})`,
    sources(frame, index, add) {
      for (const input of inputs) input.sources(frame, index, add);
    },
  };
}
