import { cellWidth } from "../../io/cell-width.ts";
import type { Paint } from "../../io/colour.ts";
import { safeText } from "./safe-text.ts";

const NUMBER_WIDTH = 5;
const MARGIN = `${" ".repeat(NUMBER_WIDTH)} | `;
const CUT = "...";

interface Excerpt {
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly text: string;
  readonly length: number;
}

/** 摘录 — the line a finding is about, with a mark under the characters it means. */
export function excerptLines(excerpt: Excerpt, width: number, paint: Paint): readonly string[] {
  const characters = [...excerpt.text];
  const start = Math.min(excerpt.column - 1, characters.length);
  const before = safeText(characters.slice(0, start).join(""));
  const marked = safeText(characters.slice(start, start + excerpt.length).join(""));
  const after = safeText(characters.slice(start + excerpt.length).join(""));
  const room = Math.max(20, width - MARGIN.length);
  const view = cropped(before, marked, after, room);
  const number = String(excerpt.line).padStart(NUMBER_WIDTH);
  const mark = " ".repeat(cellWidth(view.before)) + "^".repeat(Math.max(1, cellWidth(view.marked)));
  return [
    `${number} | ${view.before}${view.marked}${view.after}`.trimEnd(),
    MARGIN + paint.red(mark),
  ];
}

/** A row of a wide export does not fit a terminal: keep what stands around the mark. */
function cropped(before: string, marked: string, after: string, room: number) {
  if (cellWidth(before + marked + after) <= room) return { before, marked, after };
  const shown = firstCells(marked, room - 2 * CUT.length);
  const rest = room - cellWidth(shown) - 2 * CUT.length;
  const left = cellWidth(before) <= rest / 2 ? before : CUT + lastCells(before, rest / 2);
  const right = firstCells(after, room - cellWidth(left + shown) - CUT.length);
  const whole = right === after && shown === marked;
  return { before: left, marked: shown, after: whole ? after : right + CUT };
}

function firstCells(text: string, room: number): string {
  let kept = "";
  for (const character of text) {
    if (cellWidth(kept + character) > room) break;
    kept += character;
  }
  return kept;
}

function lastCells(text: string, room: number): string {
  let kept = "";
  for (const character of [...text].toReversed()) {
    if (cellWidth(character + kept) > room) break;
    kept = character + kept;
  }
  return kept;
}
