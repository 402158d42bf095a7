import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { wrapCells } from "../../io/cell-width.ts";
import { terminalTable } from "../../io/terminal-table.ts";
import { safeText } from "./safe-text.ts";
import { plainSigns, type Screen } from "./screen.ts";

/** Rows on screen; a file holds all of them. */
const ROWS_SHOWN = 20;

const WORDS = {
  more: { zh: "还有 {count} 行，见 {file}", en: "{count} more rows, see {file}" },
} as const satisfies Record<string, Bilingual>;

/** 表块 — a titled table as a screen shows it. */
export interface Block {
  readonly title: string;
  readonly columns: readonly {
    readonly head: Bilingual;
    readonly align?: "right";
    readonly firm?: true;
    /** Left to the file where the terminal is too narrow for it. */
    readonly spare?: true;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** The file that holds all rows; without it every row is shown. */
  readonly file?: string;
  /** A line under the table. */
  readonly note?: string;
}

/** 表块文字 — title, table cut to the first rows, how many more there are; empty without rows. */
export function tableBlock(block: Block, screen: Screen): string {
  if (block.rows.length === 0) return "";
  const { language, paint, width, ascii } = screen;
  const shown = block.file === undefined ? block.rows : block.rows.slice(0, ROWS_SHOWN);
  const table = terminalTable(
    block.columns.map(({ head, align, firm, spare }) => ({
      header: head[language],
      align: align ?? "left",
      firm: firm ?? false,
      spare: spare ?? false,
    })),
    shown.map((row) => row.map((cell) => plainSigns(safeText(cell), screen))),
    { width, ascii },
  );
  const rest = block.rows.length - shown.length;
  const facts = { count: String(rest), file: block.file ?? "" };
  return [
    paint.bold(block.title),
    table,
    ...(rest > 0 ? [`  ${fill(WORDS.more[language], facts)}`] : []),
    ...(block.note ? wrapCells(block.note, width - 2).map((line) => `  ${line}`) : []),
  ].join("\n");
}
