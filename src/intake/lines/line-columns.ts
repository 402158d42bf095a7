import { firstDay, lastDay, type Month, momentAt } from "../../kernel/calendar.ts";
import { Decimal } from "../../kernel/decimal.ts";
import type { InputKind } from "../../inputs/input-kind.ts";
import type { Header } from "../headers.ts";
import { type CellValue, planColumns, type PlannedColumn, readCell } from "../row-reader.ts";

/** The code of a word that has to be read as a row's cell. */
const UNUSUAL = -1;
/** Finer numbers are rare and left to rows: these are whole when taken a million times. */
const MOST_DECIMALS = 6;

/** How src/scan reads the bytes of a cell; PASS is not read at all, EMPTY must hold nothing. */
export const [WORD, ID, MOMENT, SECONDS, PASS, EMPTY] = [0, 1, 2, 3, 4, 5] as const;

/** 行的列 — one cell of a line: how it is read, and what its words were found to mean. */
export interface LineColumn {
  readonly way: number;
  readonly isRequired: boolean;
  /** The code of a word, asked once for each different one. */
  readonly codeOf: (word: string) => number;
  /** By code: the value. */
  readonly values: readonly CellValue[];
}

/** 整行读法的依据 — the kind, its header in this file, and whose rows of which month count. */
export interface LinePlan {
  readonly kind: InputKind;
  readonly header: Header;
  readonly headerCells: number;
  readonly month: Month | undefined;
  readonly knows: (employeeId: string) => boolean;
}

/**
 * 能否按行读 — only rows that are judged by their cells, their month and their person are usual.
 *
 * Kinds that compare cells with each other are read as rows alone.
 */
export function isReadByLine({ kind }: LinePlan): boolean {
  const { key, needsOneOf, inOrder, typedBy, month } = kind;
  const byMoment = month.by === undefined || kind.columns[month.by]?.type === "moment";
  const completes = Object.values(kind.columns).some(({ yearBy }) => yearBy !== undefined);
  if (key || needsOneOf || inOrder || typedBy || completes) return false;
  return month.rule !== "reject" || (byMoment && month.unless === undefined);
}

/** 各格的读法 — one entry for each cell that the header row has. */
export function lineColumns(plan: LinePlan): readonly LineColumn[] {
  const { kind, header, headerCells } = plan;
  const planned = new Map(planColumns(kind, header).map((column) => [column.cell, column]));
  return Array.from({ length: headerCells }, (_, cell) => {
    const column = planned.get(cell);
    if (!column) return unread(cell < header.width ? PASS : EMPTY);
    const isPerson = column.name === kind.person;
    return columnOf(column, wayOf(kind, column), isPerson ? plan.knows : () => true);
  });
}

/** 月的界限 — from the first moment of the month up to, not including, the end of it. */
export interface MonthWindow {
  /** The cell that decides which month a row belongs to; -1 when none does. */
  readonly cell: number;
  readonly from: number;
  readonly end: number;
}

export function monthWindow({ kind, header, month }: LinePlan): MonthWindow {
  const { rule, by } = kind.month;
  if (month === undefined || rule !== "reject" || by === undefined) {
    return { cell: -1, from: 0, end: 0 };
  }
  const [from, end] = [momentAt(firstDay(month), 0), momentAt(lastDay(month) + 1, 0)];
  return { cell: header.at.get(by) ?? -1, from, end };
}

function wayOf(kind: InputKind, column: PlannedColumn): number {
  if (column.name === kind.person || column.blankWords) return WORD;
  if (column.name === kind.id) return ID;
  const type = kind.columns[column.name]?.type;
  if (type === "moment") return MOMENT;
  return type === "seconds" ? SECONDS : WORD;
}

function unread(way: number): LineColumn {
  return { way, isRequired: false, codeOf: () => UNUSUAL, values: [] };
}

/** The reader of the column judges every different word once; nothing is judged twice. */
function columnOf(
  column: PlannedColumn,
  way: number,
  accepts: (value: string) => boolean,
): LineColumn {
  const values: CellValue[] = [];
  const codes = new Map<CellValue, number>();
  const codeOf = (text: string): number => {
    const value = readCell(column, text);
    const isValue = typeof value !== "object" || value instanceof Decimal;
    if (!isValue || (value === undefined && column.required)) return UNUSUAL;
    if (value instanceof Decimal && value.decimalPlaces() > MOST_DECIMALS) return UNUSUAL;
    if (typeof value === "string" && !accepts(value)) return UNUSUAL;
    const known = codes.get(value);
    if (known !== undefined) return known;
    codes.set(value, values.length);
    values.push(value);
    return values.length - 1;
  };
  return { way, isRequired: column.required, codeOf, values };
}

/** 值的数 — the number that a value is: 1 and 0 for yes and no, NaN for words. */
export function numberOf(value: CellValue): number {
  if (typeof value === "number") return value;
  if (value instanceof Decimal) return value.toNumber();
  return typeof value === "boolean" ? Number(value) : Number.NaN;
}
