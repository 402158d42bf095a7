import type { CsvFault } from "../intake/table.ts";
import { type CellStart, cellStarts } from "./cell-starts.ts";
import { CsvRow } from "./csv-row.ts";
import { LONGEST_RECORD_BYTES, type ParsedRecord, RecordParser } from "./record-parser.ts";

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * 读一遍 — UTF-8 chunks in, rows with true line numbers out, until the text stops being CSV.
 *
 * Lines are counted in the bytes of each record, so a CRLF inside quotes is one line like any
 * other.
 */
export class CsvPass {
  fault: CsvFault | undefined;
  private readonly parser: RecordParser;
  private readonly delimiter: string;
  /** The bytes from the first record that is not finished yet, and where the parser has them. */
  private held: Buffer = Buffer.alloc(0);
  private heldFrom = 0;
  private line: number;

  constructor(delimiter: string, firstLine: number) {
    this.parser = new RecordParser(delimiter);
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /** Number of the line behind the rows handed over. */
  get nextLine(): number {
    return this.line;
  }

  async feed(chunk: Buffer): Promise<CsvRow[]> {
    this.held = this.held.length > 0 ? Buffer.concat([this.held, chunk]) : chunk;
    const failure = await this.parser.feed(chunk);
    const rows = this.rowsOf(this.parser.takeRecords());
    if (failure) this.fault ??= this.unfinished();
    return rows;
  }

  /** The rows that were waiting for the end of the file. */
  async finish(): Promise<CsvRow[]> {
    const failure = await this.parser.finish();
    const rows = this.rowsOf(this.parser.takeRecords());
    if (failure) this.fault ??= this.unfinished();
    return rows;
  }

  /**
   * What a reader of plain lines may take over: the bytes from the first record that is not
   * finished, when no quote is open in them. This pass must not be fed any more then.
   */
  handOver(): { readonly bytes: Buffer; readonly line: number } | undefined {
    if (this.fault || this.held.includes(QUOTE)) return undefined;
    return { bytes: this.held, line: this.line };
  }

  /** The file goes on with bytes that are no text: what was being read is dropped. */
  async breakOff(): Promise<CsvRow[]> {
    await this.parser.finish();
    const records = this.parser.takeRecords();
    const lastByte = this.held.at(-1);
    const isCutOff = records.at(-1)?.endsAt === this.heldFrom + this.held.length;
    if (isCutOff && lastByte !== LINE_FEED && lastByte !== CARRIAGE_RETURN) records.pop();
    const rows = this.rowsOf(records);
    this.fault ??= this.faultAt("CSP181", this.pending().starts.at(-1));
    return rows;
  }

  private rowsOf(records: readonly ParsedRecord[]): CsvRow[] {
    const source = { bytes: this.held, delimiter: this.delimiter };
    const isOneLineEach = !this.held.includes(QUOTE);
    const rows: CsvRow[] = [];
    let start = 0;
    for (const { cells, endsAt } of records) {
      const end = endsAt - this.heldFrom;
      const row = new CsvRow(cells, this.line, source, start, end);
      const lines = isOneLineEach ? 1 : lineEnds(this.held, start, end);
      if (lines > 1 && row.locate().brokenCell) break;
      rows.push(row);
      this.line += lines;
      start = end;
    }
    this.held = this.held.subarray(start);
    this.heldFrom += start;
    if (rows.length < records.length) this.fault = this.unfinished();
    return rows;
  }

  /** Why the record that begins the held bytes was never finished. */
  private unfinished(): CsvFault {
    const { brokenCell } = this.pending();
    return brokenCell
      ? this.faultAt("CSP180", brokenCell)
      : this.faultAt("CSP184", { linesBelow: 0, column: 1 });
  }

  private pending() {
    return cellStarts(this.held.toString("utf8"), this.delimiter);
  }

  private faultAt(code: CsvFault["code"], start: CellStart | undefined): CsvFault {
    const { linesBelow, column } = start ?? { linesBelow: 0, column: 1 };
    const text = this.held.toString("utf8").split(/\r\n|\n|\r/)[linesBelow] ?? "";
    const facts = { limit: String(LONGEST_RECORD_BYTES) };
    return { code, facts, line: this.line + linesBelow, column, text };
  }
}

function lineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED) count += 1;
    else if (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED) count += 1;
  }
  return count;
}
