import type { CellType, CellTypes, Column } from "../../inputs/input-kind.ts";
import { amountOfTimeReader } from "./amount-of-time.ts";
import { countReader } from "./count.ts";
import { figureOf, figureReader } from "./figure.ts";
import { readId } from "./id.ts";
import { readDate, readMoment } from "./moment.ts";
import { monthReader } from "./month.ts";
import { figureOrPercent, percentReader } from "./percent.ts";
import type { Remark } from "./remark.ts";
import { readSeconds } from "./seconds.ts";
import { textReader } from "./text.ts";
import { yesNoReader } from "./yes-no.ts";
import { yuanReader } from "./yuan.ts";

/** 读格 — the value of a cell's bare, non-blank text, or a remark; undefined = still blank. */
export type CellReader<T extends CellType = CellType> = (
  text: string,
) => CellTypes[T] | undefined | Remark;

/** 单元格读法 — for every cell type, the reader of a column of that type. */
export const CELL_READERS: {
  readonly [T in CellType]: (column: Column, name: string) => CellReader<T>;
} = {
  id: () => readId,
  text: textReader,
  yes_no: yesNoReader,
  date: () => readDate,
  moment: () => readMoment,
  month: monthReader,
  yuan: yuanReader,
  points: (column) => figureReader(column, column.orPercent ? figureOrPercent : figureOf),
  count: countReader,
  days: amountOfTimeReader,
  hours: amountOfTimeReader,
  minutes: amountOfTimeReader,
  percent: percentReader,
  seconds: () => readSeconds,
};
