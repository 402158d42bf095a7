import type { QuantityType } from "../../measures/quantity.ts";
import { conversion, PLAIN, type Unit, unitName, unitOf } from "./units.ts";

/** 类型 — what a column or expression yields, checked before any data is read. */
export type Type =
  | { readonly kind: "number"; readonly unit: Unit }
  | { readonly kind: "truth" }
  /** `words` is the closed vocabulary of the text, when it has one. */
  | {
      readonly kind: "text";
      readonly words: readonly string[] | undefined;
      /** Other ways to write its words; unless it is open, no text but these is one of them. */
      readonly spelled?: ReadonlyMap<string, string>;
      readonly open?: boolean;
    }
  /** Ordered words: grades, tiers. */
  | { readonly kind: "level"; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "moment" }
  /** `none`: not applicable, fits every type. */
  | { readonly kind: "none" };

export const TRUTH: Type = { kind: "truth" };
export const NUMBER: Type = { kind: "number", unit: PLAIN };
export const COUNT: Type = { kind: "number", unit: unitOf("count") };
export const YUAN: Type = { kind: "number", unit: unitOf("yuan") };

/** 由量的类型 — the language's type of a measured quantity or record field. */
export function typeOfQuantity(type: QuantityType | "id", words?: readonly string[]): Type {
  if (type === "yes_no") return TRUTH;
  if (type === "date") return { kind: "date" };
  if (type === "moment") return { kind: "moment" };
  if (type === "text" || type === "month" || type === "id") return { kind: "text", words };
  return { kind: "number", unit: unitOf(type) };
}

export function typeName(type: Type): string {
  if (type.kind === "number") return unitName(type.unit);
  return type.kind === "level" ? type.name : type.kind === "truth" ? "yes/no" : type.kind;
}

/** 相容 — whether a value of one type may stand where another is wanted. */
export function fits(found: Type, wanted: Type): boolean {
  if (found.kind === "none") return true;
  if (found.kind === "number" && wanted.kind === "number") {
    return conversion(found.unit, wanted.unit) === 1;
  }
  return found.kind === wanted.kind;
}
