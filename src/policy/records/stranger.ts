import type { Place } from "../../kernel/place.ts";

/** 无主记录 — a record that names an owner who is not in the month's roster. */
export interface Stranger {
  readonly id: string;
  readonly place: Place;
}
