import { type Decimal, decimalFrom, plain, whole } from "../../kernel/decimal.ts";
import type { Column } from "../../inputs/input-kind.ts";
import { Remark } from "./remark.ts";

export type FigureReader = (text: string) => Decimal | Remark;

const HUNDRED = whole(100);
const REMEMBERED = 4096;
const SCIENTIFIC = /^[+-]?\d+(\.\d+)?[eE][+-]?\d+$/;

/**
 * 数值 — digits as people and spreadsheets write them: `1,234.00`, `(1,234.00)`, full-width.
 *
 * Thousands separators must stand where they belong: `1,23` may be a decimal comma, and
 * guessing would change a figure.
 */
export function figureOf(text: string): Decimal | Remark {
  const quick = decimalFrom(text);
  if (quick) return quick;
  const tidy = text.normalize("NFKC").replace(/\s/g, "").replace(/−/g, "-");
  if (SCIENTIFIC.test(tidy)) return new Remark("CSP105", text);
  const inBrackets = /^\((.*)\)$/.exec(tidy);
  const bare = inBrackets?.[1] ?? tidy;
  if (inBrackets && /^[+-]/.test(bare)) return new Remark("CSP101", text);
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare);
  const value = decimalFrom(grouped ? bare.replaceAll(",", "") : bare);
  if (!value) return new Remark("CSP101", text);
  return inBrackets ? value.negated() : value;
}

/** 数值列 — reads by `read`, holds the column's range, remembers the texts it has seen. */
export function figureReader(
  column: Column,
  read: FigureReader,
  least: string | undefined = column.min,
): FigureReader {
  const min = least === undefined ? undefined : decimalFrom(least);
  const max = column.max === undefined ? undefined : decimalFrom(column.max);
  const isPercent = column.type === "percent";
  const seen = new Map<string, Decimal>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const value = read(text);
    if (value instanceof Remark) return value;
    if ((min && value.lt(min)) || (max && value.gt(max))) {
      return new Remark("CSP109", text, {
        facts: { range: rangeText(min, max, isPercent), example: edgeText(max ?? min, isPercent) },
        ...(isPercent && { hint: AS_PERCENT }),
      });
    }
    if (column.decimals !== undefined && value.decimalPlaces() > column.decimals) {
      return new Remark("CSP126", text, { facts: { most: String(column.decimals) } });
    }
    if (seen.size < REMEMBERED) seen.set(text, value);
    return value;
  };
}

const AS_PERCENT = {
  zh: "写上百分号，例如 {example}",
  en: "write the percent sign, for example {example}",
};

function rangeText(min: Decimal | undefined, max: Decimal | undefined, isPercent: boolean): string {
  if (min && max) return `${edgeText(min, isPercent)}–${edgeText(max, isPercent)}`;
  return min ? `≥ ${edgeText(min, isPercent)}` : `≤ ${edgeText(max, isPercent)}`;
}

function edgeText(edge: Decimal | undefined, isPercent: boolean): string {
  if (!edge) return "";
  return isPercent ? `${plain(edge.times(HUNDRED))}%` : plain(edge);
}
