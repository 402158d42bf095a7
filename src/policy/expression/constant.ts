import type { Computation } from "../model.ts";
import { type Known, showValue } from "../value.ts";
import type { Environment } from "./environment.ts";
import type { Type } from "./types.ts";

/** 常数 — a value that is the same for everybody and has no row behind it. */
export function constant(
  value: Known | null,
  type: Type,
  site: { readonly environment: Pick<Environment, "labels"> },
): Computation {
  return {
    type,
    fixed: value,
    evaluate: () => value,
    show: (_frame, _index, language) => showValue(value, type, language, site.environment.labels),
    sources: () => undefined,
  };
}
