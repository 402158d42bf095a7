import type { Bilingual } from "../kernel/bilingual.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind } from "./input-kind.ts";

/** 自定种类 — a kind of input that a policy declares; it is read like any of ours. */
export interface DeclaredKind extends InputKind {
  readonly person: string;
  /** Who brings the file, when the policy says so. */
  readonly filledBy: Bilingual | undefined;
  readonly declaredAt: Place;
  /** Everybody of the month must have a row; whoever has none is unknown there. */
  readonly everybody?: true;
}

/** 是否自定 — whether a policy declares the kind, rather than the program. */
export function isDeclared(kind: InputKind): kind is DeclaredKind {
  return "declaredAt" in kind;
}
