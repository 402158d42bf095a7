import type { Place } from "../../kernel/place.ts";
import type { Tree } from "./tree.ts";

/** 声明 — one named entry of a section, with the layer that won. */
export interface Declaration {
  readonly name: string;
  readonly section: string;
  readonly place: Place;
  readonly tree: Tree;
  readonly layer: string;
  /** What a lower layer said under the same name (readings and blanks are filled, not replaced). */
  readonly below: Declaration | undefined;
}
