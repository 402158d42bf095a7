import { CsvError, Parser } from "csv-parse";

/** 一条记录 — the cells, and the offset of the byte behind the record's line end. */
export interface ParsedRecord {
  readonly cells: readonly string[];
  readonly endsAt: number;
}

/** 单条记录上限 — a record beyond this length is a forgotten quote, not a row. */
export const LONGEST_RECORD_BYTES = 1024 * 1024;

/**
 * 记录解析 — csv-parse, fed chunk by chunk, with the byte at which each record ends.
 *
 * Its own line counter goes wrong behind a CRLF inside quotes; its byte counter is exact. The
 * records are taken where the parser hands them on, before any stream queue, because reading the
 * counter through its callbacks costs as much again as the parsing.
 */
export class RecordParser extends Parser {
  private records: ParsedRecord[] = [];

  constructor(delimiter: string) {
    super({
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD_BYTES,
    });
    /* `feed` and `finish` answer with the failure; without a listener it would be thrown too. */
    this.on("error", () => undefined);
  }

  override push(record: unknown): boolean {
    if (!Array.isArray(record)) return super.push(record);
    /* The parser makes arrays of text alone: no `cast` and no `columns` are set. */
    this.records.push({ cells: record as string[], endsAt: this.info.bytes });
    return true;
  }

  /** Parses a chunk; answers with the failure if the text stops being CSV in it. */
  async feed(chunk: Uint8Array): Promise<CsvError | undefined> {
    return new Promise((resolve, reject) => {
      this.write(chunk, (error) => settle(error, resolve, reject));
    });
  }

  async finish(): Promise<CsvError | undefined> {
    return new Promise((resolve, reject) => {
      /* Nothing is left to be read, but the stream ends only when someone reads on. */
      this.resume();
      this.end((error?: Error | null) => settle(error, resolve, reject));
    });
  }

  /** The records met since the last time, also those before a failure. */
  takeRecords(): ParsedRecord[] {
    const taken = this.records;
    this.records = [];
    return taken;
  }
}

function settle(
  error: Error | null | undefined,
  resolve: (failure: CsvError | undefined) => void,
  reject: (fault: Error) => void,
): void {
  if (!error) resolve(undefined);
  else if (error instanceof CsvError) resolve(error);
  else reject(error);
}
