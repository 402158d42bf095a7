import { type Decimal, whole, ZERO } from "../../kernel/decimal.ts";
import { figureText } from "../cell-text.ts";
import { type Html, html, tableRows } from "./html.ts";

/** 页面的列 — a heading; figures stand to the right. */
export interface PageColumn {
  readonly head: string;
  readonly figure?: boolean;
  /** Room for bars. */
  readonly wide?: boolean;
}

/** 页面表格 — headings and rows of finished text. */
export function pageTable(
  columns: readonly PageColumn[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  const heads = columns.map((column) => html`<th class="${classOf(column)}">${column.head}</th>`);
  return html`<table class="grid">
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${tableRows(columns.map(classOf), rows)}
    </tbody>
  </table>`;
}

function classOf({ figure, wide }: PageColumn): string {
  return figure === true ? "n" : wide === true ? "w" : "";
}

const WIDEST = whole(100);

/** 横条 — the size of an amount beside the largest of its column. */
export function bar(amount: Decimal | undefined, largest: Decimal): Html {
  const shown = amount !== undefined && amount.gt(ZERO) && largest.gt(ZERO);
  const width = shown ? figureText(amount.times(WIDEST).div(largest)) : "0";
  return html`<i class="bar" style="width:${width}%"></i>`;
}
