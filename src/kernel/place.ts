/** 出处 — where a value was written: workspace path, line and column, both from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `2024-05/punches.csv:14`, as payslip lines name an input row. */
export function rowReference(place: Place): string {
  return `${place.file}:${place.line}`;
}

/** 行集 — rows of input files, each of them once. */
export class RowSet {
  readonly #lines = new Map<string, Set<number>>();

  /** Takes the row in; false when it was there already. */
  add({ file, line }: Place): boolean {
    const lines = this.#lines.get(file);
    if (lines?.has(line)) return false;
    if (lines) lines.add(line);
    else this.#lines.set(file, new Set([line]));
    return true;
  }

  has({ file, line }: Place): boolean {
    return this.#lines.get(file)?.has(line) ?? false;
  }
}

export function comparePlaces(left: Place, right: Place): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}
