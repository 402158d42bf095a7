import { type Decimal, ONE, whole } from "../../kernel/decimal.ts";
import type { Column } from "../../inputs/input-kind.ts";
import { figureOf, type FigureReader, figureReader } from "./figure.ts";
import { Remark } from "./remark.ts";

const HUNDRED = whole(100);

/** 百分比 — `12.3%`, or a fraction below one: a bare `12` could be either and is refused. */
export function percentReader(column: Column): FigureReader {
  return figureReader(column, (text) => {
    const tidy = text.normalize("NFKC").trim();
    const isPercent = tidy.endsWith("%");
    const value = figureOf(isPercent ? tidy.slice(0, -1) : tidy);
    if (value instanceof Remark) return new Remark(value.code, text);
    if (isPercent) return value.div(HUNDRED);
    return value.abs().lt(ONE) ? value : new Remark("CSP123", text);
  });
}

/** 数或百分比 — a figure, or `8%` where it may be a rate as well. */
export function figureOrPercent(text: string): Decimal | Remark {
  const tidy = text.normalize("NFKC").trim();
  if (!tidy.endsWith("%")) return figureOf(text);
  const value = figureOf(tidy.slice(0, -1));
  return value instanceof Remark ? new Remark(value.code, text) : value.div(HUNDRED);
}
