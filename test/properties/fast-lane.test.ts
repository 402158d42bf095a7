import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addUpKind } from "../../src/intake/add-up-kind.ts";
import type { SourceFile } from "../../src/intake/table.ts";
import type { ScanSizes } from "../../src/io/chunks.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import { scratchFile, scratchFolder } from "../io/support/scratch.ts";
import {
  anyCalls,
  CALL_CELLS,
  callFiles,
  CALLS,
  MAY,
  readByRows,
  sumsOf,
  tracesOf,
} from "./call-files.ts";
import { type Cells, filesOf } from "./generated-files.ts";

// Hundreds of files are made and read, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 180_000 });

const folder = scratchFolder();
const CELLS: Cells = CALL_CELLS;
const NAMES = Object.keys(CELLS);

async function readByLines(paths: readonly string[], sizes: ScanSizes | undefined) {
  const files = callFiles(paths);
  const sources: SourceFile[] = files.map((file) => ({
    path: file.path,
    read: () => file.read(),
    scan: () => file.scan(sizes),
    size: () => file.size(),
    get fault() {
      return file.fault;
    },
    get traits() {
      return file.traits;
    },
  }));
  const begin = () => new CallTotals();
  const read = await addUpKind({ kind: CALLS, files: sources, context: MAY, begin });
  const { sums, ...reading } = read;
  return { ...reading, sums: sumsOf(sums), traces: tracesOf(files) };
}

const sizes = fc.constantFrom<ScanSizes | undefined>(
  undefined,
  { chunk: 1, longLine: 80 },
  { chunk: 7, longLine: 300 },
  { chunk: 64, longLine: 64 },
  { chunk: 1000, longLine: 4000 },
);

const mostOf = (name: string): readonly string[] => CELLS[name]?.[0] ?? [];

describe("the fast lane reads what the reference reader reads", () => {
  it("rows, sums, rejects, accounts and findings of any files are the same", async () => {
    const texts = fc.array(anyCalls, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), sizes, async (some, alike, wanted) => {
        const [first] = some;
        const same =
          alike && first ? some.map((text) => ({ ...text, header: first.header })) : some;
        const paths = filesOf(folder, same);
        expect(await readByLines(paths, wanted)).toEqual(await readByRows(paths));
      }),
      { numRuns: Number(process.env["FAST_LANE_RUNS"] ?? 60) },
    );
  });

  it("ids that rise but for one", async () => {
    const place = fc.integer({ min: 0, max: 39 });
    const made = fc.record({
      from: fc.constantFrom(1, 85, 970, 100_000),
      spelled: fc.constantFrom("", "c-", "9."),
      earlier: place,
      later: place,
      how: fc.constantFrom<(id: string, own: string) => string>(
        (id) => id,
        (id) => `${id}.0`,
        (id) => `"${id}"`,
        (id) => `${id}1`,
        (id) => id.slice(0, -1),
        () => "",
        (_, own) => own,
      ),
      isCopy: fc.boolean(),
      split: place,
    });
    await fc.assert(
      fc.asyncProperty(made, sizes, async (one, wanted) => {
        const ids = Array.from({ length: 40 }, (_, index) => `${one.spelled}${one.from + index}`);
        const rows = ids.map((id, index) => {
          const isOdd = index === one.later;
          const met = isOdd ? one.how(ids[one.earlier] ?? "", id) : id;
          const second = isOdd && one.isCopy ? one.earlier : index;
          return `${met},E001,2024-05-01 08:00:${String(second).padStart(2, "0")},Y`;
        });
        const header = "call_id,agent_id,started_at,answered";
        const paths = [rows.slice(0, one.split), rows.slice(one.split)].map((part) =>
          scratchFile(folder, `${[header, ...part].join("\n")}\n`),
        );
        expect(await readByLines(paths, wanted)).toEqual(await readByRows(paths));
      }),
      { numRuns: Number(process.env["FAST_LANE_RUNS"] ?? 100) },
    );
  });

  it.each(["", ","])("each cell alone, under a header with %j behind it", async (tail) => {
    const usual: readonly string[] = NAMES.map((name) => mostOf(name)[0] ?? "");
    const rowOf = (number: number, cells: readonly string[]) =>
      [...cells, ...(tail ? [number % 5 === 0 ? "x" : ""] : [])]
        .map((cell, index) => (NAMES[index] === "call_id" ? cell || String(number) : cell))
        .join(",");
    const odd = NAMES.flatMap((name, index) =>
      (CELLS[name] ?? []).flat().map((cell) => usual.with(index, cell)),
    );
    const cellsOfRows = [...Array.from({ length: 12 }, () => usual), ...odd, ...odd];
    const rows = cellsOfRows.map((cells, number) => rowOf(number, cells.with(3, "")));
    const ids = odd.map((cells, number) => rowOf(number, cells));
    const text = `${NAMES.join(",")}${tail}\n${[...rows, ...ids].join("\n")}`.replaceAll('"', "");
    const paths = [scratchFile(folder, text)];
    expect(await readByLines(paths, undefined)).toEqual(await readByRows(paths));
  });

  it("wherever a chunk ends", async () => {
    const text =
      "工号,开始时间,是否接通,call_id\r\nE001,2024-05-01 08:00,Y,1\n" +
      'E002,2024-05-02 08:00,Y,2\r\n"E001",2024-05-03 08:00,N,3\nE001,"2024-05-04\n08:00",Y,4\n' +
      "E001,2024-05-05 08:00,Y,1\nE009,2024-05-05 08:00,Y,5\n工7,2024-05-06 08:00,Y,6";
    const paths = [scratchFile(folder, text), scratchFile(folder, text.replace("Y,2", "N,2"))];
    const expected = await readByRows(paths);
    expect(expected.rejects).toHaveLength(5);
    for (let chunk = 1; chunk <= Buffer.byteLength(text) + 1; chunk += 1) {
      expect(await readByLines(paths, { chunk, longLine: 4000 })).toEqual(expected);
    }
  });
});
