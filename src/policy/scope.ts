/**
 * 层次 — per what a column has one value: a record or span of a person, a person, a team, a site,
 * or the whole centre. A column reads its own scope and wider ones directly, narrower ones only
 * through an aggregate.
 */
export type Scope =
  | { readonly kind: "centre" | "site" | "team" | "person" | "span" }
  /** With `period`: one value per day or week of a person, made by the records read there. */
  | { readonly kind: "record"; readonly set: string; readonly period?: "day" | "week" };

export type GroupKind = "centre" | "site" | "team";

export const PERSON: Scope = { kind: "person" };
export const SPAN: Scope = { kind: "span" };
export const GROUPS: readonly GroupKind[] = ["centre", "site", "team"];

/** 属群体 — whether a scope is a group of people. */
export function isGroup(kind: Scope["kind"]): kind is GroupKind {
  return kind === "centre" || kind === "site" || kind === "team";
}

const WIDTH = { record: 4, span: 4, person: 3, team: 2, site: 1, centre: 0 } as const;

export function sameScope(left: Scope, right: Scope): boolean {
  if (left.kind === "record" && right.kind === "record") return left.set === right.set;
  return left.kind === right.kind;
}

/** 可直接读 — whether a rule at `here` may read a figure at `there` without an aggregate. */
export function reaches(here: Scope, there: Scope): boolean {
  if (sameScope(here, there)) return true;
  if (there.kind === "centre") return true;
  if (there.kind === "record") return here.kind === "record" && within(here, there);
  return WIDTH[there.kind] < WIDTH[here.kind] && WIDTH[here.kind] >= WIDTH.person;
}

const PERIODS = { day: 1, week: 2 } as const;

type RecordScope = Extract<Scope, { kind: "record" }>;

/** A record lies in a day and a day in a week; two kinds of records are not within each other. */
function within(here: RecordScope, there: RecordScope): boolean {
  const length = here.period ? PERIODS[here.period] : 0;
  return there.period !== undefined && length <= PERIODS[there.period];
}

/** 跨度更小 — whether a thing of `inner` lies inside one of the days or weeks of `outer`. */
export function insidePeriod(inner: Scope, outer: Scope): boolean {
  if (inner.kind !== "record" || outer.kind !== "record" || !outer.period) return false;
  return inner.period === undefined || PERIODS[inner.period] < PERIODS[outer.period];
}

/** The scope as a policy writes it after `per:`. */
export function scopeName(scope: Scope): string {
  return scope.kind === "record" ? (scope.period ?? scope.set) : scope.kind;
}
