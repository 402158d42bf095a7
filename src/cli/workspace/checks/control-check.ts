import { isMonth, type Month } from "../../../kernel/calendar.ts";
import { decimalFrom } from "../../../kernel/decimal.ts";
import type { Decimal } from "../../../kernel/decimal.ts";
import type { Place } from "../../../kernel/place.ts";
import type { Field } from "../../../policy/load/tree.ts";
import type { Written } from "../written.ts";
import type { SettingReader } from "../setting-reader.ts";

/** 可核对的数 — figures of a month that somebody can know from elsewhere. */
export const CONTROL_FIGURES = [
  "headcount",
  "ready",
  "held",
  "rejected",
  "gross",
  "social_insurance",
  "housing_fund",
  "income_tax",
  "fines",
  "other",
  "net",
] as const;
export type ControlFigure = (typeof CONTROL_FIGURES)[number];

/** 核对要求 — what a figure must be, or may be at most or at least; both bounds included. */
export interface ControlLimit {
  readonly figure: ControlFigure;
  readonly is: Decimal | undefined;
  readonly atLeast: Decimal | undefined;
  readonly atMost: Decimal | undefined;
  readonly place: Place;
}

/** 核对 — a named check of cs-pay.yaml. */
export interface ControlCheck {
  readonly name: string;
  /** The only month it is about; undefined = every month. */
  readonly month: Month | undefined;
  readonly team: Written | undefined;
  readonly limits: readonly ControlLimit[];
}

const KEYS = ["month", "team", ...CONTROL_FIGURES];
const BOUNDS = ["at_least", "at_most"];
const EXAMPLE = "{ payroll book: { month: 2024-05, headcount: 30, gross: 76053.18 } }";

/** 读核对 — `checks:` of cs-pay.yaml, a name and its figures each. */
export function controlChecks(
  field: Field | undefined,
  reader: SettingReader,
): readonly ControlCheck[] {
  const checks = reader.fields(field, EXAMPLE);
  return (checks?.fields ?? []).flatMap((check): readonly ControlCheck[] => {
    const keys = reader.inside(check, KEYS, EXAMPLE);
    if (!keys) return [];
    const limits = CONTROL_FIGURES.flatMap((figure) => limitOf(figure, keys.get(figure), reader));
    if (limits.length === 0) {
      const figures = CONTROL_FIGURES.join(", ");
      reader.refuse(check, { zh: `要核对的数：${figures}`, en: `a figure to check: ${figures}` });
    }
    const team = reader.text(keys.get("team"));
    return [{ name: check.key, month: monthOf(keys.get("month"), reader), team, limits }];
  });
}

function monthOf(field: Field | undefined, reader: SettingReader): Month | undefined {
  const written = reader.text(field);
  if (!field || !written || isMonth(written.text)) return written?.text;
  reader.refuse(field, { zh: "月份，例如 2024-05", en: "a month, for example 2024-05" });
  return undefined;
}

function limitOf(
  figure: ControlFigure,
  field: Field | undefined,
  reader: SettingReader,
): readonly ControlLimit[] {
  if (!field) return [];
  const { place } = field.value;
  if (field.value.kind !== "fields") {
    return [{ figure, is: numberOf(field, reader), atLeast: undefined, atMost: undefined, place }];
  }
  const bounds = reader.inside(field, BOUNDS, "{ at_least: 20, at_most: 30 }");
  const atLeast = numberOf(bounds?.get("at_least"), reader);
  const atMost = numberOf(bounds?.get("at_most"), reader);
  return [{ figure, is: undefined, atLeast, atMost, place }];
}

function numberOf(field: Field | undefined, reader: SettingReader): Decimal | undefined {
  if (!field) return undefined;
  const text = field.value.kind === "text" ? field.value.text.replaceAll(",", "") : "";
  const number = decimalFrom(text);
  if (!number) reader.refuse(field, { zh: "一个数", en: "a number" });
  return number;
}
