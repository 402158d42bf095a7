import type { Bilingual } from "../kernel/bilingual.ts";
import type { Place } from "../kernel/place.ts";
import type { Missing } from "../measures/quantity.ts";

/** 未触发的规则 — a rule that made nothing for anybody this month. */
export interface SilentRule {
  readonly name: string;
  readonly title: Bilingual;
  readonly clause: string;
  /** How many people it could not be decided for, and the first thing that was missing. */
  readonly undecided: number;
  readonly missing: Missing | undefined;
}

/** 无规则读取的行 — rows of a file that were taken in and that no rule of the policy looks at. */
export interface UnreadRows {
  readonly file: string;
  readonly kind: string;
  readonly count: number;
  readonly first: Place;
}
