import type { Code } from "../kernel/catalogue/index.ts";
import { rowReference, type Place } from "../kernel/place.ts";
import type { InputKind } from "../inputs/input-kind.ts";
import { bareText } from "./cell/bare-text.ts";
import { Finding } from "./finding.ts";
import { FingerprintTable } from "./fingerprint-table.ts";
import { columnLabel, type Header } from "./headers.ts";
import type { LineReader } from "./lines/line-reader.ts";
import { RecordPrint } from "./record-print.ts";
import type { RecordWatch } from "./record-watch.ts";
import type { ReadRow } from "./row-reader.ts";
import { shown } from "./shown.ts";
import type { RawRow } from "./table.ts";

/** What the slot of a record with an id holds: the rest of its contents, and its line. */
const [CONTENT, LINE] = [0, 1] as const;
/** What the slot of a whole row holds: records so far, those of one file, and a line of it. */
const [KEPT, IN_FILE, LAST_LINE] = [0, 1, 2] as const;
const WHOLE_WORDS = 3;

/**
 * 已见记录 — the same record in two overlapping exports counts once.
 *
 * A record is known by its id or by the kind's key, else by its whole row. Whole rows may stand
 * several times in one file (they are records of their own), so a file adds only those that
 * exceed what an earlier file already gave. Lines are counted on through all files, so that one
 * number names the place.
 */
export class SeenRecords implements RecordWatch {
  readonly #kind: InputKind;
  readonly #record: RecordPrint;
  /** The only records that may be met twice, when somebody has looked before. */
  readonly #suspects: FingerprintTable | undefined;
  readonly #named = new FingerprintTable(2);
  readonly #whole: FingerprintTable;
  readonly #files: { readonly path: string; readonly linesBefore: number }[] = [];
  #linesBefore = 0;
  #lastLine = 0;
  #repeated: { readonly row: RawRow; count: number } | undefined;

  constructor(kind: InputKind, suspects?: FingerprintTable) {
    this.#kind = kind;
    this.#record = new RecordPrint(kind);
    this.#suspects = suspects;
    this.#whole = new FingerprintTable(kind.equalRowsAreOne === true ? 0 : WHOLE_WORDS);
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

  /** Where equal rows are one, the first of them is new and needs no other look. */
  isSettled(line: LineReader): boolean {
    this.#record.ofLine(line);
    if (this.#suspects) return !this.#suspects.has(this.#record.print);
    const isWhole = !line.hasId && this.#kind.key === undefined;
    if (!isWhole || this.#kind.equalRowsAreOne !== true) return false;
    return this.#whole.meet(this.#record.print) < 0;
  }

  meet(row: ReadRow, source: RawRow, header: Header): undefined | "duplicate" | Finding {
    const names = this.#record.ofRow(row, source, header);
    if (this.#suspects?.has(this.#record.print) === false) return undefined;
    this.#lastLine = source.line;
    return names ? this.#meetNamed(row, source, header, names) : this.#meetWhole(source);
  }

  #meetNamed(
    row: ReadRow,
    source: RawRow,
    header: Header,
    names: readonly string[],
  ): undefined | "duplicate" | Finding {
    const met = this.#named.meet(this.#record.print);
    const content = this.#record.contentOf(row);
    if (met < 0) {
      this.#named.setWord(-1 - met, CONTENT, content);
      this.#named.setWord(-1 - met, LINE, this.#linesBefore + source.line);
      return undefined;
    }
    const isEqual = this.#named.word(met, CONTENT) === content;
    if (isEqual && !this.#kind.equalKeysClash) return "duplicate";
    const first = this.#placeOf(this.#named.word(met, LINE));
    const different = this.#kind.key === names ? "CSP204" : "CSP203";
    const clash = { code: isEqual ? "CSP208" : different, first } as const;
    return this.#contradiction(clash, source, header, names);
  }

  #contradiction(
    { code, first }: { readonly code: Code; readonly first: Place },
    source: RawRow,
    header: Header,
    names: readonly string[],
  ): Finding {
    const cells = names.map((name) => header.at.get(name) ?? 0);
    const value = cells.map((cell) => shown(bareText(source.cells[cell] ?? ""))).join(" ");
    const key = names.map((name) => columnLabel(name, this.#kind.columns[name])).join(" + ");
    const facts = { value, key, first: rowReference(first) };
    return new Finding(code, facts, cells[0] ?? 0, undefined, { see: first });
  }

  #meetWhole(source: RawRow): undefined | "duplicate" {
    const met = this.#whole.meet(this.#record.print);
    if (this.#kind.equalRowsAreOne === true) return met < 0 ? undefined : "duplicate";
    const slot = met < 0 ? -1 - met : met;
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
