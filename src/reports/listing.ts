import type { Bilingual, Language } from "../kernel/bilingual.ts";
import type { Day } from "../kernel/calendar.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import type { ReportColumn, ReportOf } from "./report.ts";

/** 列表的列 — a column together with the text it prints for a row. */
export interface ListingColumn<Row> extends ReportColumn {
  text(row: Row, language: Language): string;
}

type Listing<Row, Result> = Shape<Row, Result> &
  (
    | { rows(result: Result): Iterable<Row> }
    /** One by one, where a list of them would be long. */
    | { eachRow(result: Result, take: (row: Row) => void): void }
  );

interface Shape<Row, Result> {
  readonly file: string;
  readonly title: Bilingual;
  /** Whether the result has anything to do with it; without it, always. */
  readonly wanted?: (result: Result) => boolean;
  columns(result: Result): readonly ListingColumn<Row>[];
}

/** 列表报表 — a report declared as rows and columns, so that a column is one line of its file. */
export function listing<Row, Result = MonthResult>(shape: Listing<Row, Result>): ReportOf<Result> {
  return {
    file: shape.file,
    title: shape.title,
    ...(shape.wanted && { wanted: shape.wanted }),
    make(result, language) {
      const list = distinct(shape.columns(result));
      const cells = list.map(() => "");
      const cellsOf = (row: Row) => {
        for (let at = 0; at < cells.length; at += 1) {
          cells[at] = list[at]?.text(row, language) ?? "";
        }
        return cells;
      };
      const eachRow = (take: (cells: readonly string[]) => void) => {
        if ("eachRow" in shape) shape.eachRow(result, (row) => take(cellsOf(row)));
        else for (const row of shape.rows(result)) take(cellsOf(row));
      };
      return {
        columns: list.map(({ name, zh, cells: kept }) => ({ name, zh, cells: kept })),
        get rows() {
          const rows: (readonly string[])[] = [];
          eachRow((row) => rows.push([...row]));
          return rows;
        },
        eachRow,
      };
    },
  };
}

/** 列 — names, Chinese header, how cells are kept, and the text. */
export function column<Row>(
  name: string,
  zh: string,
  cells: ReportColumn["cells"],
  text: (row: Row, language: Language) => string,
): ListingColumn<Row> {
  return { name, zh, cells, text };
}

/** 排序 — by employee, then day, then what else keeps equal rows in a fixed order. */
export function byEmployee<Row>(
  rows: readonly Row[],
  employee: (row: Row) => string,
  day: (row: Row) => Day = () => 0,
  ...rest: readonly ((row: Row) => string)[]
): readonly Row[] {
  const compare = (left: Row, right: Row) => {
    const order = compareText(employee(left), employee(right)) || day(left) - day(right);
    return order || compareInTurn(rest, left, right);
  };
  // People are paid in the order of their ids: most lists are in order from the start.
  let before: Row | undefined;
  for (const row of rows) {
    const isNext = before === undefined || employee(before) < employee(row);
    if (!isNext && before !== undefined && compare(before, row) > 0) return rows.toSorted(compare);
    before = row;
  }
  return rows;
}

function compareInTurn<Row>(
  texts: readonly ((row: Row) => string)[],
  left: Row,
  right: Row,
): number {
  for (const text of texts) {
    const order = compareText(text(left), text(right));
    if (order !== 0) return order;
  }
  return 0;
}

/** 比较文字 — by code unit, the same on every machine. */
export function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * A policy chooses its own names, and many readers of CSV keep only the last of two equal
 * headers; the later column is therefore renamed.
 */
function distinct<Row>(columns: readonly ListingColumn<Row>[]): readonly ListingColumn<Row>[] {
  const names = new Set<string>();
  const headers = new Set<string>();
  return columns.map((one) => {
    let name = one.name;
    for (let count = 2; names.has(name); count += 1) name = `${one.name}_${count}`;
    const zh = headers.has(one.zh) ? `${one.zh}（${name}）` : one.zh;
    names.add(name);
    headers.add(zh);
    return { ...one, name, zh };
  });
}
