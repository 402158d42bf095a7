import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import type { Money } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";
import type { Reject } from "../../intake/table.ts";
import type { Drift } from "../drift.ts";
import type { Part } from "./part.ts";

/** 变动缘由 — why an item moved, in plain words, with the clause and the row it rests on. */
export interface Reason {
  readonly text: Bilingual;
  readonly clause: string;
  readonly place: Place | undefined;
}

/** 一笔变动 — by how much one part moved one pay item, signed as it acts on net pay. */
export interface Move {
  readonly part: Part;
  readonly item: string;
  readonly label: Bilingual;
  readonly amount: Money;
  /** Found out when somebody looks: explaining costs more than paying. */
  readonly reason: () => Reason | undefined;
}

/** 所在月的情况 — one person's payslip of one month, as it was computed or as its seal has it. */
export interface Standing {
  readonly name: string;
  readonly team: string;
  readonly grade: Bilingual | undefined;
  /** The amounts are those of the seal; otherwise they are computed from what is known now. */
  readonly isSealed: boolean;
  readonly isHeld: boolean;
  /** Why it waits; of a seal whose month cannot be computed again the codes alone. */
  readonly holds: readonly Bilingual[];
  /** Rows of the person that were refused: figures are incomplete without them. */
  readonly rejects: readonly Reject[];
  readonly gross: Money | undefined;
  /** undefined = an amount of it is unknown. */
  readonly net: Money | undefined;
  /** Item → its amount, in pay-item order. */
  readonly items: ReadonlyMap<string, { readonly label: Bilingual; readonly amount: Money }>;
  /** Of a sealed payslip: what would come out otherwise now. */
  readonly drifts: readonly Drift[];
}

/** 一人的变动 — both months of one person, and all that lies between them. */
export interface PersonChange {
  readonly employee: string;
  readonly was: Standing;
  readonly now: Standing;
  /** Net pay now less net pay then: the sum of all moves. */
  readonly change: Money;
  readonly moves: readonly Move[];
}

/** 只在一个月的人 — somebody who joined or left, or whose net pay one month cannot tell. */
export interface OnlyOne {
  readonly employee: string;
  readonly standing: Standing;
}

/** 两月之比 — everybody's change, and whoever stands in one month only. */
export interface ComparedMonths {
  readonly was: Month;
  readonly now: Month;
  /** Which of the two is sealed: its amounts are what was paid. */
  readonly sealed: { readonly was: boolean; readonly now: boolean };
  /** Refused rows that name nobody of their month. */
  readonly strays: { readonly was: readonly Reject[]; readonly now: readonly Reject[] };
  /** Largest change first; those of whom nothing moved are counted, not listed. */
  readonly changed: readonly PersonChange[];
  readonly unchanged: readonly PersonChange[];
  readonly joined: readonly OnlyOne[];
  readonly left: readonly OnlyOne[];
  /** In both months, but the net pay of one of them is unknown: left out of every sum. */
  readonly untold: readonly Pick<PersonChange, "employee" | "was" | "now">[];
}
