import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { formatMoneyForScreen, roundToFen } from "../../kernel/money.ts";
import { unitText } from "../../kernel/unit-names.ts";
import type { Type } from "../../policy/expression/types.ts";
import { counted, sameUnit, unitOf } from "../../policy/expression/units.ts";
import { showValue, type Value } from "../../policy/value.ts";

const YUAN_UNIT = unitOf("yuan");

/** 带单位的数 — a figure with its unit, as people say it. */
export function figureText(
  value: Value,
  type: Type,
  language: Language,
  labels: ReadonlyMap<string, Bilingual>,
): string {
  const shown = showValue(value, type, language, labels);
  if (!(value instanceof Decimal) || type.kind !== "number") return shown;
  const isMoney = sameUnit(counted(type.unit), YUAN_UNIT) && value.decimalPlaces() <= 2;
  return (isMoney ? formatMoneyForScreen(roundToFen(value)) : shown) + unitName(type, language);
}

/** 单位名 — of a figure; blank for any other value. */
export function unitName(type: Type, language: Language): string {
  return type.kind === "number" ? unitText(counted(type.unit), language) : "";
}
