import { join } from "node:path";
import { isMonth, type Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { csvTable } from "../../../io/csv-table.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { bytesIn } from "../../../io/sealed-folder.ts";
import { encodeCsv } from "../../../io/write-csv.ts";
import { writeWhole } from "../../../io/write-file.ts";
import {
  rowsOfSealed,
  sealedReport,
  type SealedTable,
} from "../../../reports/sealed/sealed-table.ts";
import { CLOSED_FOLDER } from "./closed-month.ts";

const JOURNAL_FILE = "journal.csv";

/** 重开记录 — who reopened which month, when, why, and where its seal is kept. */
export interface JournalRow {
  readonly month: Month;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  /** Hash of the manifest of the seal that was set aside. */
  readonly manifest: string;
  readonly keptAs: string;
  /** Hash over this row and the one before it. */
  readonly chain: string;
}

const TABLE: SealedTable<JournalRow> = {
  file: JOURNAL_FILE,
  columns: [
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "reopened_on", zh: "重新打开日期", cells: "date", text: ({ on }) => on },
    { name: "by", zh: "经手人", cells: "text", text: ({ by }) => by },
    { name: "reason", zh: "原因", cells: "text", text: ({ reason }) => reason },
    { name: "manifest", zh: "封账指纹", cells: "text", text: ({ manifest }) => manifest },
    { name: "kept_as", zh: "原封账存放", cells: "text", text: ({ keptAs }) => keptAs },
    { name: "chain", zh: "链", cells: "text", text: ({ chain }) => chain },
  ],
  read(cell) {
    const month = cell("month");
    if (!isMonth(month)) return undefined;
    return {
      month,
      on: cell("reopened_on"),
      by: cell("by"),
      reason: cell("reason"),
      manifest: cell("manifest"),
      keptAs: cell("kept_as"),
      chain: cell("chain"),
    };
  },
};

/** 重开日志 — every reopening since the workspace began, each row chained to the one before. */
export class Journal {
  static readonly path = `${CLOSED_FOLDER}/${JOURNAL_FILE}`;
  readonly rows: readonly JournalRow[];
  /** Undefined when no month was ever reopened. */
  readonly sha256: string | undefined;
  /** Lines whose chain does not hold, from 1; a file that is no journal breaks at its first. */
  readonly brokenAt: number | undefined;
  readonly #root: string;

  private constructor(root: string, bytes: Buffer | undefined) {
    this.#root = root;
    const text = bytes?.toString("utf8");
    const records = text === undefined ? undefined : csvTable(text);
    const rows = records && rowsOfSealed(TABLE, records);
    this.rows = rows ?? [];
    this.sha256 = bytes && fingerprintOf(bytes).sha256;
    this.brokenAt = brokenLine(this.rows, text, rows !== undefined);
  }

  static async read(root: string): Promise<Journal> {
    return new Journal(root, await bytesIn(join(root, Journal.path)));
  }

  async add(row: Omit<JournalRow, "chain">): Promise<Diagnostic | undefined> {
    const chain = chainOf(row, this.rows.at(-1)?.chain ?? "");
    const text = textOf([...this.rows, { ...row, chain }]);
    return writeWhole(join(this.#root, Journal.path), Journal.path, text);
  }
}

/** Headers in both languages would not be one text: the journal outlives every setting. */
function textOf(rows: readonly JournalRow[]): string {
  return encodeCsv(sealedReport(TABLE, rows), { language: "en", excelIds: false });
}

function chainOf(row: Omit<JournalRow, "chain">, before: string): string {
  const { month, on, by, reason, manifest, keptAs } = row;
  const parts = [before, month, on, by, reason, manifest, keptAs];
  return fingerprintOf(JSON.stringify(parts)).sha256;
}

/** Also bytes that change no cell are a change: the file must be what its rows are written as. */
function brokenLine(
  rows: readonly JournalRow[],
  text: string | undefined,
  readable: boolean,
): number | undefined {
  if (text === undefined) return undefined;
  if (!readable) return 1;
  for (const [index, row] of rows.entries()) {
    if (row.chain !== chainOf(row, rows[index - 1]?.chain ?? "")) return index + 2;
  }
  return textOf(rows) === text ? undefined : 1;
}
