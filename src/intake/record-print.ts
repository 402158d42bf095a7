import type { InputKind } from "../inputs/input-kind.ts";
import { addValue } from "./add-value.ts";
import { bareText } from "./cell/bare-text.ts";
import { Fingerprint } from "./fingerprint.ts";
import type { Header } from "./headers.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { ReadRow } from "./row-reader.ts";
import type { RawRow } from "./table.ts";

const ID_SEED = 1;
const ROW_SEED = 2;
const CONTENT_SEED = 3;

/**
 * 记录指纹 — the print by which a record is known: of its id, of the kind's key, else of the row.
 *
 * A line read as bytes has the same print as the same line read as a row of texts.
 */
export class RecordPrint {
  /** Holds the print made last. */
  readonly print = new Fingerprint();
  readonly #kind: InputKind;
  readonly #columns: readonly string[];

  constructor(kind: InputKind) {
    this.#kind = kind;
    this.#columns = Object.keys(kind.columns);
  }

  /** Answers with the columns that name the record; undefined when the whole row does. */
  ofRow(row: ReadRow, source: RawRow, header: Header): readonly string[] | undefined {
    const { print } = this;
    const names = this.#names(row);
    print.begin(names ? ID_SEED : ROW_SEED);
    for (const column of names ?? this.#columns) addValue(print, row[column]);
    if (!names && this.#kind.equalRowsAreOne !== true) {
      for (const cell of header.others) print.addText(bareText(source.cells[cell] ?? ""));
    }
    print.end();
    return names;
  }

  ofLine(line: LineReader): void {
    const { print } = this;
    print.begin(line.hasId ? ID_SEED : ROW_SEED);
    if (line.hasId) line.addId(print);
    else line.addWhole(print);
    print.end();
  }

  /** What a record says besides its name: equal in equal records, different in others. */
  contentOf(row: ReadRow): number {
    this.print.begin(CONTENT_SEED);
    for (const column of this.#columns) addValue(this.print, row[column]);
    this.print.end();
    return this.print.low;
  }

  #names(row: ReadRow): readonly string[] | undefined {
    const { id, key } = this.#kind;
    return id !== undefined && typeof row[id] === "string" ? [id] : key;
  }
}
