/** 形状 — what may stand at a place of a policy file, as far as words of the language go. */
export type Shape =
  | { readonly is: "free" | "expression" | "message" | "window" }
  | {
      readonly is: "word";
      /** English form → Chinese form. */
      readonly words: Readonly<Record<string, string>>;
      readonly otherwise: Shape;
    }
  | {
      readonly is: "fields";
      readonly keys: ReadonlyMap<string, KeyShape>;
      /** Entries whose keys are the author's own: names, or bounds that are expressions. */
      readonly rest: { readonly key: Shape; readonly value: Shape };
      /** Where one line stands instead of fields. */
      readonly line: Shape;
    };

export interface KeyShape {
  readonly chinese: string;
  readonly shape: Shape;
}

export const FREE: Shape = { is: "free" };
export const EXPRESSION: Shape = { is: "expression" };
export const MESSAGE: Shape = { is: "message" };
export const WINDOW: Shape = { is: "window" };

export function word(words: Readonly<Record<string, string>>, otherwise: Shape = FREE): Shape {
  return { is: "word", words, otherwise };
}

/** 字段 — known keys with their shapes; what else stands there is the author's own. */
export function fields(
  keys: Readonly<Record<string, KeyShape>>,
  rest: Shape = FREE,
  line: Shape = FREE,
): Shape {
  const known = new Map(Object.entries(keys));
  return { is: "fields", keys: known, rest: { key: FREE, value: rest }, line };
}
