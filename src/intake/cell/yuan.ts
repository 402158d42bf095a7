import type { Column } from "../../inputs/input-kind.ts";
import { figureOf, type FigureReader, figureReader } from "./figure.ts";
import { Remark } from "./remark.ts";

/** 金额 — a figure that may carry `¥`, `￥`, `RMB` before it or `元` behind it. */
export function yuanReader(column: Column): FigureReader {
  return figureReader(column, (text) => {
    const value = figureOf(text);
    if (!(value instanceof Remark) || value.code === "CSP105") return value;
    const bare = text
      .normalize("NFKC")
      .replace(/^(\(?[+-]?\s*)(¥|rmb|cny)/i, "$1")
      .replace(/(元|rmb|cny)(\)?)$/i, "$2");
    const again = figureOf(bare);
    return again instanceof Remark ? value : again;
  });
}
