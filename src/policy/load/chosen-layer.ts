import type { Layer } from "./layers.ts";
import type { Field, Fields } from "./tree.ts";

/** 另作选择 — readings and blanks that a situation sets otherwise than the policy does. */
export interface Chosen {
  readonly readings: readonly Field[];
  readonly blanks: readonly Field[];
}

/** 加选择层 — the layers under one more that only chooses; its places are where the choice stands. */
export function withChoices(layers: readonly Layer[], { readings, blanks }: Chosen): Layer[] {
  const top = layers.at(-1);
  const place = [...readings, ...blanks][0]?.keyPlace ?? top?.tree.place;
  if (!top || !place) return [...layers];
  const section = (key: string, fields: readonly Field[]): Field => ({
    key,
    keyPlace: place,
    value: { kind: "fields", place, fields },
  });
  const tree: Fields = {
    kind: "fields",
    place,
    fields: [section("readings", readings), section("blanks", blanks)],
  };
  // No choice is called by the empty name: what is chosen is never another policy's entry.
  const below = { name: "", place, files: new Set(layers.map(({ file }) => file)) };
  return [...layers, { file: top.file, tree, bases: [below] }];
}
