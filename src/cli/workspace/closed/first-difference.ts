import { csvTable } from "../../../io/csv-table.ts";

/** 首个不同 — where two texts part: line and column from 1, and the cell before and now. */
export interface Difference {
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly now: string;
}

/** 找首个不同 — by the cell when both are tables, else by the line; undefined when equal. */
export function firstDifference(before: string, now: string): Difference | undefined {
  const [left, right] = [before.split(/\r?\n/), now.split(/\r?\n/)];
  const index = left.findIndex((text, at) => text !== right[at]);
  const at = index < 0 ? left.length : index;
  if (index < 0 && left.length === right.length) {
    return before === now ? undefined : { line: 1, column: 1, before: "", now: "" };
  }
  const [old = "", fresh = ""] = [left[at], right[at]];
  const characters = [...fresh];
  const column = [...old].findIndex((character, place) => character !== characters[place]);
  const cells = (text: string) => csvTable(text)?.[0] ?? [text];
  const [was, is] = [cells(old), cells(fresh)];
  const cell = was.findIndex((text, place) => text !== is[place]);
  return {
    line: at + 1,
    column: (column < 0 ? [...old].length : column) + 1,
    before: was[cell] ?? old,
    now: is[cell] ?? fresh,
  };
}
