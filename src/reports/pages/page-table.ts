import { type Decimal, whole, ZERO } from "../../kernel/decimal.ts";
import { figureText } from "../cell-text.ts";
import { type Html, html } from "./html.ts";

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
  const classOf = (index: number) => {
    const { figure, wide } = columns[index] ?? {};
    return figure === true ? "n" : wide === true ? "w" : "";
  };
  const heads = columns.map(({ head }, index) => {
    return html`<th class="${classOf(index)}">${head}</th>`;
  });
  const body = rows.map((cells) => {
    const row = cells.map((cell, index) => html`<td class="${classOf(index)}">${cell}</td>`);
    return html`<tr>
      ${row}
    </tr> `;
  });
  return html`<table class="grid">
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

const WIDEST = whole(100);

/** 横条 — the size of an amount beside the largest of its column. */
export function bar(amount: Decimal | undefined, largest: Decimal): Html {
  const shown = amount !== undefined && amount.gt(ZERO) && largest.gt(ZERO);
  const width = shown ? figureText(amount.times(WIDEST).div(largest)) : "0";
  return html`<i class="bar" style="width:${width}%"></i>`;
}
