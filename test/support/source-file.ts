import type { RawRow, SourceFile } from "../../src/intake/table.ts";

/** 内存文件 — a file of one kind from text, cut into rows and cells as plain CSV. */
export function sourceFile(
  path: string,
  text: string,
  rest: Partial<SourceFile> & { readonly batch?: number } = {},
): SourceFile {
  const { batch = 3, ...traits } = rest;
  const rows = rowsOf(text);
  return {
    path,
    async *read() {
      for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
    },
    ...traits,
  };
}

/** Records of a CSV text; quoted cells may hold commas, doubled quotes and line breaks. */
export function rowsOf(text: string): RawRow[] {
  const pieces = split(text, "\n");
  if (pieces.at(-1) === "") pieces.pop();
  let line = 1;
  return pieces.map((raw) => {
    const row = rawRow(raw, line);
    line += raw.split("\n").length;
    return row;
  });
}

function rawRow(raw: string, line: number): RawRow {
  const written = split(raw, ",");
  const before = (index: number) => `${written.slice(0, index).join(",")}${index > 0 ? "," : ""}`;
  return {
    cells: written.map((cell) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
    line,
    raw,
    columnOf: (index) => Array.from(before(index).split("\n").at(-1) ?? "").length + 1,
    lineOf: (index) => line + before(index).split("\n").length - 1,
  };
}

/** Splits at a sign that stands outside quotes. */
function split(text: string, sign: string): string[] {
  const pieces = [""];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === sign && !quoted) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}
