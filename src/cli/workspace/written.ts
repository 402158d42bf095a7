import type { Place } from "../../kernel/place.ts";

/** 写下的值 — a value of cs-pay.yaml with its place, for findings that come later. */
export interface Written {
  readonly text: string;
  readonly place: Place;
}
