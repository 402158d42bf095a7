import type { Bilingual } from "../kernel/bilingual.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { GroupKind } from "../policy/scope.ts";

/** 环比 — a row of movement.csv: an indicator before and after, over the same people (R12). */
export interface Movement {
  readonly group: GroupKind;
  readonly name: string;
  readonly indicator: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly people: number;
  readonly previousMonth: Month;
  readonly previous: Decimal;
  readonly current: Decimal;
  readonly change: Decimal;
  /** The change as a share of before; undefined where that was nothing. */
  readonly share: Decimal | undefined;
  /** undefined = as before. */
  readonly better: boolean | undefined;
}
