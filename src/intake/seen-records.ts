import { rowReference, type Place } from "../kernel/place.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { InputKind } from "../inputs/input-kind.ts";
import { bareText } from "./cell/bare-text.ts";
import { Finding } from "./finding.ts";
import { Fingerprint } from "./fingerprint.ts";
import { FingerprintTable } from "./fingerprint-table.ts";
import { columnLabel, type Header } from "./headers.ts";
import type { CellValue, ReadRow } from "./row-reader.ts";
import { shown } from "./shown.ts";
import type { RawRow } from "./table.ts";

const ID_SEED = 1;
const ROW_SEED = 2;
const CONTENT_SEED = 3;
const BLANK_WORD = 0x7fffffff;

/** What the slot of a record with an id holds: the rest of its contents, and its line. */
const [CONTENT, LINE] = [0, 1] as const;
/** What the slot of a whole row holds: records so far, those of one file, and a line of it. */
const [KEPT, IN_FILE, LAST_LINE] = [0, 1, 2] as const;

/**
 * 已见记录 — the same record in two overlapping exports counts once.
 *
 * A record is known by its id or by the kind's key, else by its whole row. Whole rows may stand
 * several times in one file (they are records of their own), so a file adds only those that
 * exceed what an earlier file already gave. Lines are counted on through all files, so that one
 * number names the place.
 */
export class SeenRecords {
  readonly #kind: InputKind;
  readonly #columns: readonly string[];
  readonly #print = new Fingerprint();
  readonly #named = new FingerprintTable(2);
  readonly #whole = new FingerprintTable(3);
  readonly #files: { readonly path: string; readonly linesBefore: number }[] = [];
  #linesBefore = 0;
  #lastLine = 0;
  #repeated: { readonly row: RawRow; count: number } | undefined;

  constructor(kind: InputKind) {
    this.#kind = kind;
    this.#columns = Object.keys(kind.columns);
  }

  startFile(path: string): void {
    this.#linesBefore += this.#lastLine;
    this.#lastLine = 0;
    this.#repeated = undefined;
    this.#files.push({ path, linesBefore: this.#linesBefore });
  }

  /** Rows of the current file that equal an earlier row of it and still count. */
  repeatedRows(): { readonly row: RawRow; readonly count: number } | undefined {
    return this.#repeated;
  }

  /** Undefined: a new record; "duplicate": counted already; a finding: contradicts another. */
  meet(row: ReadRow, source: RawRow, header: Header): undefined | "duplicate" | Finding {
    this.#lastLine = source.line;
    const { id, key } = this.#kind;
    this.#print.begin(ID_SEED);
    if (id !== undefined && typeof row[id] === "string") {
      this.#print.addText(row[id]);
      return this.#meetNamed(row, source, header, [id]);
    }
    if (key !== undefined) {
      for (const column of key) addValue(this.#print, row[column]);
      return this.#meetNamed(row, source, header, key);
    }
    return this.#meetWhole(row, source, header);
  }

  #meetNamed(
    row: ReadRow,
    source: RawRow,
    header: Header,
    names: readonly string[],
  ): undefined | "duplicate" | Finding {
    this.#print.end();
    const met = this.#named.meet(this.#print);
    this.#print.begin(CONTENT_SEED);
    for (const column of this.#columns) addValue(this.#print, row[column]);
    this.#print.end();
    const content = this.#print.low;
    if (met < 0) {
      this.#named.setWord(-1 - met, CONTENT, content);
      this.#named.setWord(-1 - met, LINE, this.#linesBefore + source.line);
      return undefined;
    }
    if (this.#named.word(met, CONTENT) === content) return "duplicate";
    return this.#contradiction(this.#placeOf(this.#named.word(met, LINE)), source, header, names);
  }

  #contradiction(first: Place, source: RawRow, header: Header, names: readonly string[]): Finding {
    const cells = names.map((name) => header.at.get(name) ?? 0);
    const value = cells.map((cell) => shown(bareText(source.cells[cell] ?? ""))).join(" ");
    const key = names.map((name) => columnLabel(name, this.#kind.columns[name])).join(" + ");
    const facts = { value, key, first: rowReference(first) };
    const code = this.#kind.key === names ? "CSP204" : "CSP203";
    return new Finding(code, facts, cells[0] ?? 0, undefined, { see: first });
  }

  #meetWhole(row: ReadRow, source: RawRow, header: Header): undefined | "duplicate" {
    this.#print.begin(ROW_SEED);
    for (const column of this.#columns) addValue(this.#print, row[column]);
    const oneOnly = this.#kind.equalRowsAreOne === true;
    if (!oneOnly) {
      for (const cell of header.others) this.#print.addText(bareText(source.cells[cell] ?? ""));
    }
    this.#print.end();
    const met = this.#whole.meet(this.#print);
    const slot = met < 0 ? -1 - met : met;
    if (met >= 0 && oneOnly) return "duplicate";
    const isThisFile = this.#whole.word(slot, LAST_LINE) > this.#linesBefore;
    const inFile = isThisFile ? this.#whole.word(slot, IN_FILE) + 1 : 1;
    this.#whole.setWord(slot, IN_FILE, inFile);
    this.#whole.setWord(slot, LAST_LINE, this.#linesBefore + source.line);
    if (inFile <= this.#whole.word(slot, KEPT)) return "duplicate";
    this.#whole.setWord(slot, KEPT, inFile);
    if (inFile > 1) this.#countRepeated(source);
    return undefined;
  }

  #countRepeated(source: RawRow): void {
    this.#repeated ??= { row: source, count: 0 };
    this.#repeated.count++;
  }

  #placeOf(line: number): Place {
    const file = this.#files.findLast(({ linesBefore }) => linesBefore < line);
    return { file: file?.path ?? "", line: line - (file?.linesBefore ?? 0), column: 1 };
  }
}

/** Every column has one type, so values of different types never meet. */
function addValue(print: Fingerprint, value: CellValue): void {
  if (value === undefined) print.addWord(BLANK_WORD);
  else if (typeof value === "string") print.addText(value);
  else if (typeof value === "number") print.addNumber(value);
  else if (typeof value === "boolean") print.addWord(value ? 1 : 0);
  else addDecimal(print, value);
}

/** Decimals are kept without trailing zeros, so 2400 and 2400.00 have the same fingerprint. */
function addDecimal(print: Fingerprint, value: Decimal): void {
  print.addWord(value.s);
  print.addWord(value.e);
  for (const digits of value.d) print.addWord(digits);
}
