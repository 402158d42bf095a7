import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/kernel/decimal.ts";
import { kindNamed } from "../../src/inputs/index.ts";
import { addUpKind, type IntakeContext, readKind } from "../../src/intake/read-kind.ts";
import type { SourceFile } from "../../src/intake/table.ts";
import type { ScanSizes } from "../../src/io/line-scan.ts";
import { openCsv } from "../../src/io/read-csv.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import { gb18030 } from "../io/support/gb18030.ts";
import { scratchFile, scratchFolder } from "../io/support/scratch.ts";

const folder = scratchFolder();
const calls = kindNamed("calls");
const PEOPLE = ["E001", "E002", "00123", "工7", "-5"];
const MAY: IntakeContext = {
  month: "2024-05",
  knows: (id) => PEOPLE.includes(id),
  employees: PEOPLE,
};

/** By column: what stands in most cells, and what stands in some. */
const CELLS = {
  agent_id: [
    ["E001", "E002", "00123"],
    ["工7", "-5", "123", "e001", "E001 ", '="00123"', "", "-"],
  ],
  started_at: [
    ["2024-05-01 08:00", "2024-05-31 23:59:59", "2024-05-09T10:11:12", "2024/05/02 09:00:00"],
    [
      "2024/5/1 8:27",
      "2024-05-06",
      "2024-04-30 23:59",
      "2024-06-01 00:00",
      "2024-05-01 24:00",
      "2024-05-32 10:00",
      "2024-05-01 08:00:0",
      "2024-05-01 08:00 ",
      "2024年5月2日 9:00",
      "20240503",
      "45413",
      "2024-05-01 08:00Z",
      "",
    ],
  ],
  answered: [
    ["Y", "N", "1", "是"],
    ["0", "否", "已接通", "true", "Ｙ", "maybe", "", "无"],
  ],
  call_id: [
    ["1001", "1002", "1003", "1004", "1005", "1006", "a-7", "1714.35"],
    ["", "1.23E+11", "1.23E5", "5.0", "1003.0", "-", "null", "N/A", "NaN", "c\u00a01", "1714.30"],
  ],
  direction: [
    ["", "in", "out", "呼出"],
    ["OUT", "sideways", "-"],
  ],
  ring_seconds: [
    ["3", "15", "16", ""],
    ["0:00:05", "15.0", "15.5", "-1", "x", "00012345678"],
  ],
  talk_seconds: [
    ["143", "7", "9999999"],
    ["", "0.1", "１２", "#N/A", "1,000"],
  ],
  queue: [
    ["A", "售后", ""],
    ["a\tb", "x\u200b", "#REF!", "\ufeffA", "5\u0001"],
  ],
  resolved: [
    ["Y", "N", ""],
    ["已解决", "?"],
  ],
  satisfaction: [
    ["1", "5", "", "0"],
    ["4.5", "6", "未评价", "3.0", "five"],
  ],
  备注: [
    ["", "好"],
    ["'x", " 空 ", "合计"],
  ],
} as const satisfies Record<string, readonly [readonly string[], readonly string[]]>;
type Name = keyof typeof CELLS;

const NAMES = Object.keys(CELLS) as Name[];
const CHINESE: Partial<Record<Name, string>> = { agent_id: "工号", started_at: "开始时间" };

const headerNames = fc.record({
  names: fc.oneof(
    { arbitrary: fc.subarray(NAMES, { minLength: 3 }), weight: 3 },
    { arbitrary: fc.constant(NAMES), weight: 2 },
  ),
  chinese: fc.boolean(),
  required: fc.integer({ min: 0, max: 20 }),
  tail: fc.constantFrom("", "", "", "{,}", "{,}talk_seconds"),
  areRising: fc.boolean(),
});

/** Ids that seldom meet, beside those that do: most rows of a file are records of their own. */
const cellOf = (name: Name, areRising: boolean) =>
  fc.oneof(
    {
      arbitrary: fc.constantFrom(...CELLS[name][0]),
      weight: name === "call_id" ? (areRising ? 1 : 5) : 40,
    },
    { arbitrary: fc.constantFrom(...CELLS[name][1]), weight: 1 },
    {
      arbitrary: areRising ? fc.constant("{id}") : fc.nat(99_999).map(String),
      weight: name === "call_id" ? (areRising ? 300 : 35) : 0,
    },
  );

const oddLine = fc.constantFrom(
  "",
  ",,,",
  "合计,3",
  "E001",
  "E001,2024-05-01 08:00,Y,1009,,1,2,3,4,5,6,7,8,9,10,11,12",
  '"E001","2024-05-01 08:00",Y',
  'E001,"2024-05-01\n08:00",Y',
  'E001,2024-05-01 08:00,Y,"12"3"',
  '5" pipe,x',
  "E001,2024-05-01 08:00,Y\rE002,2024-05-01 08:00,N",
  '"never closed',
  "E001\u0000,2024-05-02 08:00,Y",
  `E001,${"x".repeat(90)}`,
);

/** One file: its text, and what is done with it on the way to the disk. */
const fileText = headerNames.chain(({ names: some, chinese, required, tail, areRising }) => {
  const needed: Name[] = ["agent_id", "started_at", "answered"];
  const names = required === 0 ? some : [...new Set([...needed, ...some])];
  const header = names.map((name) => (chinese ? (CHINESE[name] ?? name) : name)).join("{,}") + tail;
  const usual = fc
    .tuple(...names.map((name) => cellOf(name, areRising)))
    .map((cells) => cells.join("{,}"));
  const row = fc.oneof({ arbitrary: usual, weight: 60 }, { arbitrary: oddLine, weight: 1 });
  return fc.record({
    title: fc.constantFrom("", "", "", "五月通话\n", "sep=;\n", '"导出"\n\n'),
    header: fc.constant(header),
    rows: fc.array(row, { maxLength: 50, size: "max" }),
    /** Where running ids begin: behind those of the file before, among them, or longer. */
    firstId: fc.constantFrom(0, 30, 60, 1000),
    repeats: fc.array(fc.nat(49), { maxLength: 3 }),
    delimiter: fc.constantFrom(",", ",", ",", ";", "\t"),
    lineEnd: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r\n", "\r"),
    lastEnd: fc.boolean(),
    mark: fc.boolean(),
    encoding: fc.constantFrom("utf-8", "utf-8", "utf-8", "utf-8", "gb18030"),
  });
});
type FileText = typeof fileText extends fc.Arbitrary<infer T> ? T : never;

function bytesOf(file: FileText, more: readonly string[], index: number): Buffer {
  let id = 900 + file.firstId * index;
  const again = file.repeats.flatMap((index) => file.rows[index] ?? []);
  const rows = [file.header, ...file.rows, ...more, ...again];
  const text = `${file.title}${rows.join("\n")}${file.lastEnd ? "\n" : ""}`;
  const numbered = text.replaceAll("{id}", () => String((id += 1)));
  const ended = numbered.replaceAll("{,}", file.delimiter).replaceAll("\n", file.lineEnd);
  if (file.encoding === "utf-8") return Buffer.from(file.mark ? `\ufeff${ended}` : ended);
  return gb18030(ended.replaceAll(/[\u200b\ufeff\u00a0]/g, ""));
}

/** The rows of the file before also stand in this one when their columns agree. */
function filesOf(texts: readonly FileText[]): readonly string[] {
  return texts.map((text, index) => {
    const before = texts[index - 1];
    const shared = before && before.header === text.header ? before.rows.slice(-5) : [];
    return scratchFile(folder, bytesOf(text, shared, index));
  });
}

type Opened = readonly ReturnType<typeof openCsv>[];
const opened = (paths: readonly string[]): Opened =>
  paths.map((path, index) => openCsv(path, `2024-05/calls-${index}.csv`));

function sumsOf(totals: CallTotals) {
  return PEOPLE.map((id) => {
    const agent = totals.of(id);
    if (!agent) return undefined;
    const days = [...agent.days].sort(([left], [right]) => left - right);
    const { places, rows } = agent;
    return { id, days, rating: plain(agent.ratings.total()), places, rows };
  });
}

const tracesOf = (files: Opened) => files.map(({ fault, traits }) => ({ fault, traits }));

async function readByRows(paths: readonly string[]) {
  const files = opened(paths);
  const totals = new CallTotals();
  const reading = await readKind(calls, files, MAY, (row, place) => totals.add(row, place));
  return { ...reading, sums: sumsOf(totals), traces: tracesOf(files) };
}

async function readByLines(paths: readonly string[], sizes: ScanSizes | undefined) {
  const files = opened(paths);
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
  const { sums, ...reading } = await addUpKind(calls, sources, MAY, () => new CallTotals());
  return { ...reading, sums: sumsOf(sums), traces: tracesOf(files) };
}

const sizes = fc.constantFrom<ScanSizes | undefined>(
  undefined,
  { chunk: 1, longLine: 80 },
  { chunk: 7, longLine: 300 },
  { chunk: 64, longLine: 64 },
  { chunk: 1000, longLine: 4000 },
);

describe("the fast lane reads what the reference reader reads", () => {
  it("rows, sums, rejects, accounts and findings of any files are the same", async () => {
    const texts = fc.array(fileText, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), sizes, async (some, alike, wanted) => {
        const [first] = some;
        const same =
          alike && first ? some.map((text) => ({ ...text, header: first.header })) : some;
        const paths = filesOf(same);
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
    const usual: readonly string[] = NAMES.map((name) => CELLS[name][0][0]);
    const rowOf = (number: number, cells: readonly string[]) =>
      [...cells, ...(tail ? [number % 5 === 0 ? "x" : ""] : [])]
        .map((cell, index) => (NAMES[index] === "call_id" ? cell || String(number) : cell))
        .join(",");
    const odd = NAMES.flatMap((name, index) =>
      [...CELLS[name][0], ...CELLS[name][1]].map((cell) => usual.with(index, cell)),
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
