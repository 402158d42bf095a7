import type { Computation } from "../../model.ts";
import { reportUnits, type Site } from "../environment.ts";
import { type Call, takes } from "../language-function.ts";
import { type Type, typeName } from "../types.ts";

/** 时间输入 — the only input of a call when it is of one of these kinds; else it is reported. */
export function timeInput(
  call: Call,
  site: Site,
  kinds: readonly Type["kind"][],
): Computation | undefined {
  const [input] = call.inputs;
  const of = takes(call, site, [1, 1]) && input ? site.compile(input, site) : undefined;
  if (!of || kinds.includes(of.type.kind)) return of;
  reportUnits(site, call.at, `${call.name}(${typeName(of.type)})`);
  return undefined;
}
