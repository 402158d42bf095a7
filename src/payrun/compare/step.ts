import type { Part } from "./part.ts";
import type { Station } from "./station.ts";

/** 一步 — one item of one person before and after a part was exchanged. */
export interface Step {
  readonly employee: string;
  readonly item: string;
  readonly part: Part;
  readonly before: Station;
  readonly after: Station;
}
