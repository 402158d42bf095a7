import { eastAsianWidth } from "get-east-asian-width";

/* Built at run time so that no control character stands in the source. */
const ESCAPE = String.fromCodePoint(27);
const COLOUR_CODES = new RegExp(`${ESCAPE}\\[[0-9;]*m`, "g");
const TAKES_NO_CELL = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** 显示宽度 — how many terminal cells a text takes: Chinese two, colour codes none. */
export function cellWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const cells = usualWidth(code);
    if (cells === undefined && !isWhole(code)) return unusualWidth(text);
    width += cells ?? widthOf(text.charAt(at));
  }
  return width;
}

/** Nearly every character is a Latin one, a Chinese one or a Chinese punctuation mark. */
function usualWidth(code: number): 1 | 2 | undefined {
  if (code >= 0x20 && code < 0x7f) return 1;
  const isMark = (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
  return isMark || (code >= 0x4e00 && code <= 0x9fff) ? 2 : undefined;
}

/** Neither a sign that may begin a colour code nor half of a character. */
function isWhole(code: number): boolean {
  return code >= 0xa0 && (code < 0xd800 || code > 0xdfff);
}

function unusualWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR_CODES, "")) width += widthOf(character);
  return width;
}

/** 折行 — pieces of at most `width` cells, broken at spaces where that loses little. */
export function wrapCells(text: string, width: number): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrapLine(line, Math.max(2, width)));
}

/** 截断 — the text in at most `width` cells; `…` says that something was left out. */
export function truncateCells(text: string, width: number, mark = "…"): string {
  if (cellWidth(text) <= width) return text;
  const room = width - cellWidth(mark);
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > room) break;
    kept += character;
  }
  return room < 0 ? "" : kept + mark;
}

/** 补齐 — spaces before or behind the text until it takes `width` cells. */
export function padCells(text: string, width: number, align: "left" | "right" = "left"): string {
  const gap = " ".repeat(Math.max(0, width - cellWidth(text)));
  return align === "left" ? text + gap : gap + text;
}

/** 去零宽字符 — table drawing counts U+200B and its kin as a cell, so they are left out. */
export function withoutZeroWidth(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff]/g, "");
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return usualWidth(code) ?? (TAKES_NO_CELL.test(character) ? 0 : eastAsianWidth(code));
}

/** Longer ones are file names and the like. */
const ORDINARY_WORD = 16;

function wrapLine(line: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  let at = 0;
  for (const character of line) {
    const cells = widthOf(character);
    if (used + cells > width) {
      const rest = line.slice(at, at + ORDINARY_WORD + 1).split(" ", 1)[0] ?? "";
      const [kept, carried] = splitAtSpace(piece, rest, width);
      pieces.push(kept);
      piece = carried;
      used = cellWidth(carried);
    }
    at += character.length;
    // A blank between two words belongs to neither line.
    if (piece === "" && character === " " && pieces.length > 0) continue;
    piece += character;
    used += cells;
  }
  return [...pieces, piece];
}

/** A word moves down whole unless it is a long one and that would leave half of the line empty. */
function splitAtSpace(piece: string, rest: string, width: number): [string, string] {
  const space = piece.lastIndexOf(" ");
  if (space <= 0) return [piece, ""];
  const [kept, carried] = [piece.slice(0, space), piece.slice(space + 1)];
  const word = cellWidth(carried + rest);
  const moves = cellWidth(kept) * 2 >= width || word <= Math.min(width, ORDINARY_WORD);
  return moves ? [kept.trimEnd(), carried] : [piece, ""];
}
