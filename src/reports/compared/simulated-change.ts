import type { Place } from "../../kernel/place.ts";

/** 试算的改动 — one value of one policy, what it was and what it is in the simulation. */
export interface SimulatedChange {
  readonly policy: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
}
