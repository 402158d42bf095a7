/** 网页片段 — text that is safe to stand in a page; made by the `html` template. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | readonly Html[];

/**
 * 写网页 — a template whose filled-in texts are escaped.
 *
 * Names and remarks come from other people's files: whatever stands in them is shown, never run.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = withoutIndent(template);
  let markup = pieces[0] ?? "";
  for (let index = 0; index < parts.length; index += 1) {
    markup += markupOf(parts[index] ?? NO_HTML) + (pieces[index + 1] ?? "");
  }
  return new Html(markup);
}

/** 表格各行 — a page has them by the thousand: each is joined in one step, none made of others. */
export function tableRows(classes: readonly string[], rows: readonly (readonly Part[])[]): Html {
  const openings = classes.map((one) => `<td class="${escaped(one)}">`);
  let markup = "";
  for (const parts of rows) {
    const pieces = ["<tr>\n"];
    for (let index = 0; index < parts.length; index += 1) {
      pieces.push(openings[index] ?? "<td>", markupOf(parts[index] ?? NO_HTML), "</td>");
    }
    pieces.push("\n</tr> ");
    markup += pieces.join("");
  }
  return new Html(markup);
}

export const NO_HTML = new Html("");

const unindented = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The indent of our source is no part of the page; each template is looked at once. */
function withoutIndent(template: TemplateStringsArray): readonly string[] {
  return unindented.get(template) ?? unindent(template);
}

function unindent(template: TemplateStringsArray): readonly string[] {
  const pieces = template.map((piece) => piece.replace(/\n\s*/g, "\n"));
  unindented.set(template, pieces);
  return pieces;
}

function markupOf(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (part instanceof Html) return part.markup;
  if (typeof part === "number") return String(part);
  let markup = "";
  for (const one of part) markup += one.markup;
  return markup;
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/* Marks that turn the direction of writing could make an amount read otherwise. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

function escaped(text: string): string {
  if (!/[&<>"'\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  return text.replace(TURNING, "").replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
