import type { PolicyLeaf } from "./policy-leaves.ts";

/** 一处替换 — a written value and what is to stand in its place. */
export interface TextEdit {
  readonly leaf: PolicyLeaf;
  readonly value: string;
}

const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_.% +-]*$/u;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** 替换文字 — values exchanged where they stand; nothing else of the file moves. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const last = edits.toSorted((one, other) => other.leaf.place.column - one.leaf.place.column);
  for (const { leaf, value } of last) {
    const { line, column } = leaf.place;
    const signs = Array.from(lines[line - 1] ?? "");
    const before = signs.slice(0, column - 1).join("");
    const rest = signs.slice(column - 1).join("");
    const length = QUOTED.exec(rest)?.[0].length ?? leaf.text.length;
    const written = PLAIN.test(value) ? value : JSON.stringify(value);
    lines[line - 1] = before + written + rest.slice(length);
  }
  return lines.join("\n");
}
