import type { Place } from "../../kernel/place.ts";

/** 带出处的 YAML — what a policy file says, every part with its place. All scalars stay text. */
export type Tree = Text | List | Fields;

export interface Text {
  readonly kind: "text";
  readonly place: Place;
  readonly text: string;
}

export interface List {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface Field {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Tree;
}

export interface Fields {
  readonly kind: "fields";
  readonly place: Place;
  readonly fields: readonly Field[];
}

/** 取字段 — the value of a key, when it is written. */
export function fieldOf({ fields }: Fields, key: string): Tree | undefined {
  /* Asked thousands of times while a policy is compiled: a loop that makes nothing. */
  for (let at = 0; at < fields.length; at += 1) {
    if (fields[at]?.key === key) return fields[at]?.value;
  }
  return undefined;
}

/** 一项或一列 — the texts of a key that holds one name or a list of them. */
export function textsIn(tree: Tree): readonly Text[] {
  if (tree.kind === "fields") return [];
  return tree.kind === "text" ? [tree] : tree.items.flatMap(textsIn);
}
