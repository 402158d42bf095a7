import type { Money } from "../kernel/money.ts";
import { onceFor } from "../kernel/once-for.ts";
import type { Warning } from "../payrun/month-result.ts";
import { grouped, sumKnown } from "./totals.ts";

/** 法规计数 — the warnings of one guard: how many people, how many yuan. */
export interface GuardCount {
  readonly guard: string;
  readonly warnings: readonly Warning[];
  readonly people: number;
  /** undefined = nobody's can be computed. */
  readonly atStake: Money | undefined;
}

/** 各条法规 — the warnings of a month by guard. */
export const guardCounts = onceFor((warnings: readonly Warning[]): readonly GuardCount[] =>
  grouped(warnings, ({ guard }) => guard).map(([guard, own]) => {
    const people = new Set<string>();
    for (const { person } of own) people.add(person.id);
    const atStake = sumKnown(own, (warning) => warning.atStake);
    return { guard, warnings: own, people: people.size, atStake };
  }),
);
