/** 成行 — cells as one record of CSV, quoted where they hold the separator, a quote or a line end. */
export function quotedRow(cells: readonly string[], separator: string, lineEnd: string): string {
  return cells.map((cell) => quoted(cell, separator)).join(separator) + lineEnd;
}

function quoted(cell: string, separator: string): string {
  const needsQuotes = cell.includes(separator) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
