import { invariant } from "../../kernel/invariant.ts";
import type { Environment } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Column } from "../model.ts";
import { scopeOf, selfOf, toldOf, wantedType } from "./column-head.ts";
import { entryOf } from "./entry-reader.ts";

/** 稍后就绪 — the number a column will have, and the column once it is compiled. */
interface Coming {
  readonly id: number;
  readonly ready: () => Column | undefined;
}

/**
 * 先行栏目 — a column that an earlier month of itself leads back to, while it is being compiled.
 *
 * Whoever reads it must know what kind of value it is, so it must say that itself.
 */
export function columnAhead(
  declared: Declaration,
  environment: Environment,
  { id, ready }: Coming,
): Column | undefined {
  // What is wrong with the entry is reported where it is compiled.
  const entry = entryOf(declared, () => undefined);
  const scope = entry && scopeOf(entry, environment);
  if (!scope) return undefined;
  const wanted = wantedType(entry, declared.section, environment);
  const type = wanted ?? selfOf(entry, environment, wanted)?.type;
  if (!type) {
    const facts = { name: declared.name };
    environment.report({ code: "CSP379", place: declared.place, facts });
    return undefined;
  }
  const made = (): Column => {
    const column = ready();
    invariant(column, `${declared.name} is compiled before anything is asked`);
    return column;
  };
  return {
    ...toldOf(declared, entry, environment),
    id,
    scope,
    type,
    evaluate: (frame, index) => made().evaluate(frame, index),
    show: (frame, index, language) => made().show(frame, index, language),
    sources: (frame, index, add) => made().sources(frame, index, add),
    parts: (frame, index, add) => made().parts?.(frame, index, add),
  };
}
