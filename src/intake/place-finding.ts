import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Place } from "../kernel/place.ts";
import type { Finding } from "./finding.ts";
import { visible } from "./shown.ts";
import type { RawRow } from "./table.ts";

/** 定位 — gives a finding its line, its column, and the line of text with the part to mark. */
export function placeFinding(
  finding: Finding,
  path: string,
  row: RawRow,
  quotes: boolean,
): Diagnostic & { readonly place: Place } {
  const { code, facts } = finding;
  const { line, column, text, length } = markedCell(finding, row);
  return {
    code,
    place: { file: path, line, column },
    facts,
    ...(quotes && { excerpt: { text: visible(text), length } }),
    ...(finding.see && { see: finding.see }),
    ...(finding.hint && { hint: finding.hint }),
  };
}

interface MarkedCell {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly length: number;
}

/** A cell that the row does not have any more is marked behind the row's end. */
function markedCell({ cell, part }: Finding, row: RawRow): MarkedCell {
  const lines = row.raw.split(/\r\n|\n|\r/);
  const content = row.cells[cell];
  if (content === undefined) {
    const text = lines.at(-1) ?? "";
    const line = row.line + lines.length - 1;
    return { line, column: characters(text) + 1, text, length: 1 };
  }
  const line = row.lineOf?.(cell) ?? row.line;
  const text = lines[line - row.line] ?? "";
  const column = row.columnOf(cell);
  const rest = [...text].slice(column - 1).join("");
  const written = content.split(/[\r\n]/, 1)[0] ?? "";
  const at = part === undefined || part === "" ? -1 : rest.indexOf(part);
  if (part !== undefined && at >= 0 && at <= content.length - part.length + 1) {
    return { line, column: column + characters(rest.slice(0, at)), text, length: characters(part) };
  }
  const quotes = rest.startsWith('"') && !written.startsWith('"') ? 2 : 0;
  const longest = Math.max(1, characters(rest));
  const length = Math.max(1, Math.min(longest, characters(written) + quotes));
  return { line, column, text, length };
}

function characters(text: string): number {
  return [...text].length;
}
