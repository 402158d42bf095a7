import type { Column, InputKind } from "../inputs/input-kind.ts";
import { bareText } from "./cell/bare-text.ts";
import { CELL_READERS } from "./cell/index.ts";
import { Remark } from "./cell/remark.ts";
import { findHeader, type Header, readHeader } from "./headers.ts";
import { isBlankRow } from "./idle-rows.ts";
import type { RawRow, SourceFile } from "./table.ts";

/** 写混的列 — two headers that stand over each other's cells, or the column that has the ids. */
export interface MixedUp {
  readonly how: "swapped" | "ids-elsewhere";
  /** The headers as the file has them. */
  readonly one: string;
  readonly other: string;
}

/** So many rows tell whether two columns are swapped. */
const ROWS_LOOKED_AT = 50;

interface Cells {
  readonly label: string;
  readonly values: readonly string[];
  readonly fits: (text: string) => boolean;
}

/**
 * 找写混的列 — looks into a file of which no row can be used for the slip that explains all of
 * them: two headers the wrong way round. Undefined when no exchange of two makes the rows fit.
 */
export async function mixedUpColumns(
  kind: InputKind,
  file: SourceFile,
  knows: (employeeId: string) => boolean,
): Promise<MixedUp | undefined> {
  const rows = await firstRows(file);
  const at = findHeader(rows, kind);
  const source = at === undefined ? undefined : rows[at];
  if (at === undefined || source === undefined) return undefined;
  const sample = rows.slice(at + 1).filter((row) => !isBlankRow(row));
  if (sample.length === 0) return undefined;
  const header = readHeader(source, kind);
  const columns = [...header.at].map(([name, cell]): Cells => {
    const isPerson = name === kind.person;
    return {
      label: bareText(source.cells[cell] ?? ""),
      values: sample.map(({ cells }) => bareText(cells[cell] ?? "")),
      fits: (text) => fitsIn(kind.columns[name], name, text) && (!isPerson || knows(text)),
    };
  });
  return swappedPair(columns) ?? idsElsewhere(kind, { header, source, sample }, knows);
}

async function firstRows(file: SourceFile): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const part of file.read()) {
    for (const row of part) rows.push(row);
    if (rows.length >= ROWS_LOOKED_AT) break;
  }
  return rows.slice(0, ROWS_LOOKED_AT);
}

function fitsIn(column: Column | undefined, name: string, text: string): boolean {
  if (!column) return false;
  if (text === "") return !column.required;
  return !(CELL_READERS[column.type](column, name)(text) instanceof Remark);
}

/** In every row a cell of the two does not fit where it stands, and both fit exchanged. */
function swappedPair(columns: readonly Cells[]): MixedUp | undefined {
  for (const [index, one] of columns.entries()) {
    for (const other of columns.slice(index + 1)) {
      const isSwapped = one.values.every((value, row) => {
        const beside = other.values[row] ?? "";
        const stands = one.fits(value) && other.fits(beside);
        return !stands && one.fits(beside) && other.fits(value);
      });
      if (isSwapped) return { how: "swapped", one: one.label, other: other.label };
    }
  }
  return undefined;
}

interface Looked {
  readonly header: Header;
  readonly source: RawRow;
  readonly sample: readonly RawRow[];
}

function idsElsewhere(
  { person }: InputKind,
  { header, source, sample }: Looked,
  knows: (employeeId: string) => boolean,
): MixedUp | undefined {
  const own = person === undefined ? undefined : header.at.get(person);
  if (own === undefined) return undefined;
  const hasIds = (cell: number) => sample.every(({ cells }) => knows(bareText(cells[cell] ?? "")));
  const cell = source.cells.findIndex((_, index) => index !== own && hasIds(index));
  if (cell < 0 || hasIds(own)) return undefined;
  const label = (index: number) => bareText(source.cells[index] ?? "");
  return { how: "ids-elsewhere", one: label(own), other: label(cell) };
}
