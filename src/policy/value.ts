import { Decimal, plain, whole, ZERO } from "../kernel/decimal.ts";
import type { Bilingual, Language } from "../kernel/bilingual.ts";
import { isoDay, isoMoment } from "../kernel/calendar.ts";
import type { Missing } from "../measures/quantity.ts";
import type { Type } from "./expression/types.ts";

/** 未知 — somebody must supply something; carried along until it holds a payslip (X5). */
export class Unknown {
  readonly missing: readonly Missing[];

  constructor(missing: readonly Missing[]) {
    this.missing = missing;
  }

  toString(): string {
    return this.missing.map(({ what, where }) => `${what.en} (${where})`).join("; ");
  }
}

/**
 * 值 — known (a figure, word, yes/no, day or moment), `null` = not applicable, or `Unknown`.
 */
export type Value = Decimal | string | boolean | number | null | Unknown;

export type Known = Decimal | string | boolean | number;

export function isKnown(value: Value): value is Known {
  return value !== null && !(value instanceof Unknown);
}

/** 并列未知 — what all the unknown ones lack, each once. */
export function unknownOf(values: readonly Value[]): Unknown | undefined {
  return values.some(isUnknown) ? allUnknown(values) : undefined;
}

/** Of two values, as most arithmetic has: asked for every step of every column. */
export function unknownOfBoth(one: Value, other: Value): Unknown | undefined {
  if (one instanceof Unknown) return other instanceof Unknown ? allUnknown([one, other]) : one;
  return other instanceof Unknown ? other : undefined;
}

function isUnknown(value: Value): boolean {
  return value instanceof Unknown;
}

function allUnknown(values: readonly Value[]): Unknown | undefined {
  let first: Unknown | undefined;
  let more: Missing[] | undefined;
  for (const value of values) {
    if (!(value instanceof Unknown)) continue;
    if (first === undefined) first = value;
    else (more ??= [...first.missing]).push(...value.missing);
  }
  if (!more) return first;
  const each = new Map(more.map((missing) => [`${missing.where}|${missing.what.en}`, missing]));
  return new Unknown([...each.values()]);
}

export function asDecimal(value: Known): Decimal {
  if (value instanceof Decimal) return value;
  return typeof value === "number" ? whole(value) : ZERO;
}

/** 作键 — a value as the key of a lookup; not applicable and unknown have none. */
export function wordOf(value: Value): string {
  if (value === null || value instanceof Unknown) return "";
  return value instanceof Decimal ? plain(value) : String(value);
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ["是", "否"],
  en: ["yes", "no"],
};

/** 写出值 — a value as people read it inside formulas and messages. */
export function showValue(
  value: Value,
  type: Type,
  language: Language,
  labels: ReadonlyMap<string, Bilingual>,
): string {
  if (value === null) return "—";
  if (value instanceof Unknown) return "?";
  if (typeof value === "boolean") return YES_NO[language][value ? 0 : 1];
  if (typeof value === "string") return labels.get(value)?.[language] ?? value;
  if (typeof value === "number") return type.kind === "moment" ? isoMoment(value) : isoDay(value);
  const percent = type.kind === "number" && type.unit["percent"] === 1;
  return percent
    ? `${plain(value.times(100).toDecimalPlaces(4))}%`
    : plain(value.toDecimalPlaces(4));
}
