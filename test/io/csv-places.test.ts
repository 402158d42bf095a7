import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvRow } from "../../src/io/csv-row.ts";
import { gb18030 } from "./support/gb18030.ts";
import { readAll } from "./support/read-all.ts";
import { scratchFile, scratchFolder } from "./support/scratch.ts";

const folder = scratchFolder();

interface WrittenCell {
  readonly value: string;
  readonly text: string;
}

interface WrittenFile {
  readonly delimiter: string;
  readonly records: readonly { readonly cells: readonly WrittenCell[]; readonly end: string }[];
  readonly isEndLeftOut: boolean;
}

const PIECES = ["a", "7", "中", "李", "𠀀", " ", "'", "=", ",", ";", "\t", '"', "\n", "\r\n", "\r"];
const piece = fc.constantFrom(...PIECES);

function written(delimiter: string): fc.Arbitrary<WrittenCell> {
  return fc.tuple(fc.array(piece, { maxLength: 6 }), fc.boolean()).map(([pieces, isQuoted]) => {
    const value = pieces.join("");
    const isSafe = !value.startsWith('"') && !/[\r\n]/.test(value) && !value.includes(delimiter);
    return isSafe && !isQuoted
      ? { value, text: value }
      : { value, text: `"${value.replaceAll('"', '""')}"` };
  });
}

const file: fc.Arbitrary<WrittenFile> = fc.constantFrom(",", ";", "\t").chain((delimiter) =>
  fc.record({
    delimiter: fc.constant(delimiter),
    records: fc.array(
      fc.record({
        cells: fc.array(written(delimiter), { minLength: 1, maxLength: 4 }),
        end: fc.constantFrom("\n", "\r\n", "\r"),
      }),
      { maxLength: 6 },
    ),
    isEndLeftOut: fc.boolean(),
  }),
);

interface Expected {
  readonly cells: readonly string[];
  readonly raw: string;
  readonly places: readonly { readonly line: number; readonly column: number }[];
}

/** The text of the file, and each cell's place found by looking at all the text before it. */
function layOut(content: WrittenFile): { text: string; expected: Expected[] } {
  const header = ["x", "y", "z"].map((value) => ({ value, text: value }));
  const records = [{ cells: header, end: "\n" }, ...content.records];
  const expected: Expected[] = [];
  let text = "";
  for (const [index, { cells, end }] of records.entries()) {
    const start = text.length;
    const places = [];
    for (const [position, cell] of cells.entries()) {
      if (position > 0) text += content.delimiter;
      places.push(placeAt(text));
      text += cell.text;
    }
    const raw = text.slice(start);
    const isLast = index === records.length - 1;
    if (!(isLast && raw === "")) {
      expected.push({ cells: cells.map((cell) => cell.value), raw, places });
    }
    /* CR before a blank line that ends in LF would be one CRLF. */
    const isBlankNext = records[index + 1]?.cells.map((cell) => cell.text).join("") === "";
    if (!(isLast && (content.isEndLeftOut || raw === ""))) text += isBlankNext ? "\r\n" : end;
  }
  return { text, expected };
}

function placeAt(before: string): { line: number; column: number } {
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}

const encodings = {
  "UTF-8": (text: string) => Buffer.from(text),
  "UTF-8 with a mark": (text: string) => Buffer.from(`\ufeff${text}`),
  GB18030: gb18030,
};

describe.each(Object.entries(encodings))("places in %s", (_, encode) => {
  it("are those that a reader of the whole text would count", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        const { text, expected } = layOut(content);
        const { rows, file: read } = await readAll(scratchFile(folder, encode(text)));
        expect(read.fault).toBeUndefined();
        const found = rows.map((row) => ({
          cells: row.cells,
          raw: row.raw,
          places: row.cells.map((_cell, index) => ({
            line: row.lineOf?.(index),
            column: row.columnOf(index),
          })),
        }));
        expect(found).toEqual(expected);
        expect(rows.map((row) => row.line)).toEqual(expected.map((row) => row.places[0]?.line));
      }),
      { numRuns: 250 },
    );
  });
});

describe("places across the chunks a file is read in", () => {
  it.each([0, 1, 2, 5, 9, 17])("do not depend on where the cut falls (%i)", async (pad) => {
    const record = '中,"甲\r\n乙 ""丙""",末\r\n';
    const text = `${"x".repeat(pad)},y,z\r\n${record.repeat(12_000)}`;
    for (const bytes of [Buffer.from(text), gb18030(text)]) {
      const { rows, file: read } = await readAll(scratchFile(folder, bytes));
      expect(read.fault).toBeUndefined();
      expect(rows).toHaveLength(12_001);
      for (const [index, row] of rows.entries()) {
        if (index > 0 && (row.line !== index * 2 || row.raw !== record.trimEnd())) {
          expect([index, row.line, row.raw]).toEqual([index, index * 2, record.trimEnd()]);
        }
      }
    }
  });
});

describe("any bytes at all", () => {
  it("give rows or a fault, never a throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { rows } = await readAll(scratchFile(folder, bytes));
        for (const row of rows) row.columnOf(row.cells.length);
      }),
      { numRuns: 300 },
    );
  });

  it("have as many cells by our own walk as by the parser", async () => {
    const alphabet = fc.constantFrom("a", '"', '"', ",", "\n", "\r", " ", "中");
    const text = fc.array(alphabet, { maxLength: 30 }).map((parts) => `x,y\n${parts.join("")}`);
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const { rows } = await readAll(scratchFile(folder, content));
        for (const row of rows) {
          const walked = row instanceof CsvRow ? row.locate().starts.length - 1 : undefined;
          expect(walked).toBe(row.cells.length);
          expect(row.columnOf(row.cells.length)).toBe(placeAt(row.raw).column);
        }
      }),
      { numRuns: 400 },
    );
  });
});
