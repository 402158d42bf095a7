import type { Column } from "../../inputs/input-kind.ts";
import { figureOf, type FigureReader, figureReader } from "./figure.ts";

/** 时长 — days, hours or minutes as a decimal; never negative. */
export function amountOfTimeReader(column: Column): FigureReader {
  return figureReader(column, figureOf, column.min ?? "0");
}
