import type { Quantity } from "../measures/quantity.ts";

/** 被问的量 — a measured quantity as rules ask for it: by a number, because they ask often. */
export interface Figure extends Pick<Quantity, "scope" | "name"> {
  readonly id: number;
}

const NUMBERED = new Map<string, Figure>();

/** 量的编号 — the same name always has the same number. */
export function figureNamed(scope: Quantity["scope"], name: string): Figure {
  const key = `${scope} ${name}`;
  const known = NUMBERED.get(key);
  if (known) return known;
  const made: Figure = { id: NUMBERED.size, scope, name };
  NUMBERED.set(key, made);
  return made;
}
