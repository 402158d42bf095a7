import { type Decimal, decimalFrom, whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";

/** 目标 — what a row of targets.csv asks of somebody; a rate may be written as a percentage. */
export interface Goal {
  /** undefined: the cell holds no figure. */
  readonly figure: Decimal | undefined;
  readonly isPercent: boolean;
  readonly row: KindRow<"targets">;
  readonly place: Place;
}

/** 目标范围 — one scope and whom it names; the centre has no name. */
export interface GoalAt {
  readonly scope: "person" | "team" | "site" | "centre";
  readonly name: string;
}

const HUNDRED = whole(100);

/** 目标簿 — the rows of targets.csv by indicator, scope and name. */
export class GoalBook {
  readonly goals: readonly Goal[];
  readonly #byKey = new Map<string, Goal>();

  constructor(records: readonly InputRecord<KindRow<"targets">>[] | undefined) {
    this.goals = (records ?? []).map(({ row, place }) => goalOf(row, place));
    for (const goal of this.goals) {
      const { indicator, scope, name } = goal.row;
      const key = keyOf(indicator, scope, scope === "centre" ? "" : (name ?? ""));
      // Intake refuses a second row of one scope that asks something else.
      if (!this.#byKey.has(key)) this.#byKey.set(key, goal);
    }
  }

  /** The goal of an indicator, by any of its names; of the scopes the first one wins. */
  find(indicator: readonly string[], scopes: readonly GoalAt[]): Goal | undefined {
    if (this.goals.length === 0) return undefined;
    for (const { scope, name } of scopes) {
      for (const one of indicator) {
        const goal = this.#byKey.get(keyOf(one, scope, name));
        if (goal) return goal;
      }
    }
    return undefined;
  }
}

/** 个人的目标范围 — the most specific first. */
export function scopesOf(
  person: { readonly id: string; readonly team: string; readonly site: string } | undefined,
): readonly GoalAt[] {
  if (!person) return [CENTRE];
  return [
    { scope: "person", name: person.id },
    { scope: "team", name: person.team },
    { scope: "site", name: person.site },
    CENTRE,
  ];
}

/** 群体的目标范围 — its own, then that of the centre. */
export function scopesOfGroup(scope: "team" | "site" | "centre", name: string): readonly GoalAt[] {
  return scope === "centre" ? [CENTRE] : [{ scope, name }, CENTRE];
}

const CENTRE: GoalAt = { scope: "centre", name: "" };

/** 指标名的写法 — names are compared without case and width. */
export function goalName(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function keyOf(indicator: string, scope: string, name: string): string {
  return [goalName(indicator), scope, goalName(name)].join("\u0000");
}

function goalOf(row: KindRow<"targets">, place: Place): Goal {
  const text = row.target.normalize("NFKC").trim();
  const isPercent = text.endsWith("%");
  const digits = decimalFrom((isPercent ? text.slice(0, -1) : text).trim());
  return { row, place, isPercent, figure: isPercent ? digits?.div(HUNDRED) : digits };
}
