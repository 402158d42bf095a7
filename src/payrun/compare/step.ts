import type { Month } from "../../kernel/calendar.ts";
import type { Part } from "./part.ts";
import type { Station } from "./station.ts";

/** 一步 — one item of one person before and after a part was exchanged. */
export interface Step {
  readonly employee: string;
  readonly item: string;
  readonly part: Part;
  /** The months that are compared: a state on the way is a bit of both. */
  readonly months: { readonly was: Month; readonly now: Month };
  readonly before: Station;
  readonly after: Station;
}
