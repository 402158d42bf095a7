import type { Column } from "../../inputs/input-kind.ts";
import { figureOf, type FigureReader, figureReader } from "./figure.ts";
import { Remark } from "./remark.ts";

/** 个数 — a whole number that is not negative; spreadsheets write `3` as `3.0`. */
export function countReader(column: Column): FigureReader {
  const read: FigureReader = (text) => {
    const value = figureOf(text);
    if (value instanceof Remark || value.isInteger()) return value;
    return new Remark("CSP122", text);
  };
  return figureReader(column, read, column.min ?? "0");
}
