import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { kindNamed } from "../../src/inputs/index.ts";
import { readKind } from "../../src/intake/read-kind.ts";
import type { ScanSizes } from "../../src/io/chunks.ts";
import { openCsv } from "../../src/io/read-csv.ts";
import { readPunches } from "../../src/measures/read-punches.ts";
import { scratchFile, scratchFolder } from "../io/support/scratch.ts";
import { MAY, tracesOf } from "./call-files.ts";
import { fileText, filesOf } from "./generated-files.ts";

// Hundreds of files are made and read, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 180_000 });

const folder = scratchFolder();
const PUNCHES = kindNamed("punches");
const anyPunches = fileText({
  cells: {
    employee_id: [
      ["E001", "E002", "00123"],
      ["工7", "-5", "123", "e001", "E001 ", '="00123"', "", "-"],
    ],
    punched_at: [
      ["2024-05-06 08:20", "2024/5/6 8:20", "2024-05-06T17:40:01", "2024/05/31 17:40"],
      [
        "2024-05-06",
        "2024-06-01 00:10",
        "2024-05-06 24:00",
        "2024/5/6 8:2",
        "2024/5/6 8:20:1",
        "2024-5/6 8:20",
        "2024/13/6 8:20",
        "2024-02-30 8:20",
        "2024年5月6日 9:00",
        "2024-05-06 08:20 周一",
        "20240506",
        "",
      ],
    ],
    site: [
      ["", "一楼", "north"],
      ["'x", " 一楼 ", "#REF!", "\u200b"],
    ],
    device: [
      ["", "A1", "A2"],
      ["a\tb", "A1\u0001"],
    ],
    备注: [
      ["", "好"],
      ["补卡", "合计"],
    ],
  },
  needed: ["employee_id", "punched_at"],
  chinese: { employee_id: "工号", punched_at: "打卡时间" },
  odd: [
    "",
    ",,,",
    "合计,3",
    "E001",
    "E001,2024-05-06 08:20,一楼,A1,x,y,z",
    '"E001","2024-05-06 08:20",一楼',
    '"E001\n",2024-05-06 08:20',
    "E001,2024-05-06 08:20\rE002,2024-05-06 08:20",
    '"never closed',
    "E001\u0000,2024-05-06 08:20",
  ],
});

const sizes = fc.constantFrom<ScanSizes | undefined>(
  undefined,
  { chunk: 7, longLine: 300 },
  { chunk: 64, longLine: 64 },
  { chunk: 1000, longLine: 4000 },
);

const filesAt = (paths: readonly string[]) =>
  paths.map((path, index) => openCsv(path, `2024-05/punches-${index}.csv`));

async function readByRows(paths: readonly string[]) {
  const files = filesAt(paths);
  const records: unknown[] = [];
  const reading = await readKind(PUNCHES, files, MAY, (row, place) => {
    const { employee_id, punched_at, site } = row;
    records.push({ row: { employee_id, punched_at, site }, place });
  });
  return { ...reading, records, traces: tracesOf(files) };
}

/** With the number of times that the first file was read. */
async function readByLines(paths: readonly string[], wanted?: ScanSizes) {
  const files = filesAt(paths);
  let times = 0;
  const sources = files.map((file, index) => ({
    path: file.path,
    read: () => file.read(),
    scan: () => {
      if (index === 0) times += 1;
      return file.scan(wanted);
    },
    get fault() {
      return file.fault;
    },
    get traits() {
      return file.traits;
    },
  }));
  const { punches, ...reading } = await readPunches(sources, MAY);
  const records = Array.from({ length: punches.length }, (_, at) => punches.at(at));
  return { read: { ...reading, records, traces: tracesOf(files) }, times };
}

it("punches kept from bytes are those that the reference reader hands over", async () => {
  const texts = fc.array(anyPunches, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(texts, sizes, async (some, wanted) => {
      const paths = filesOf(folder, some);
      expect((await readByLines(paths, wanted)).read).toEqual(await readByRows(paths));
    }),
    { numRuns: Number(process.env["FAST_LANE_RUNS"] ?? 60) },
  );
});

const PEOPLE = ["E001", "00123", "E002"] as const;

/** The punch of a minute of the month, a different person from one to the next. */
function punchAt(minute: number): string {
  const [day, hour] = [1 + Math.floor(minute / 1440), Math.floor(minute / 60) % 24];
  const [date, clock] = [day, hour].map((part) => String(part).padStart(2, "0"));
  const moment = `2024-05-${date} ${clock}:${String(minute % 60).padStart(2, "0")}`;
  return `${PEOPLE[minute % PEOPLE.length]},${moment},${["", "north", "一楼"][minute % 5] ?? ""}`;
}

it("of everybody later and later but for one", async () => {
  const place = fc.integer({ min: 0, max: 39 });
  const made = fc.record({
    earlier: place,
    later: place,
    how: fc.constantFrom<(earlier: string, own: string) => string>(
      (earlier) => earlier,
      (earlier) => earlier.replace("E00", '"E00').replace(",", '",'),
      (earlier) => earlier.replaceAll("-", "/"),
      (earlier) => `${earlier}é`,
      (_, own) => own.replace(/..:../, "00:00"),
      (_, own) => own.replace("2024", "1924"),
      (_, own) => `E009${own}`,
      (_, own) => `${own}""`,
      () => "",
      (_, own) => own,
    ),
    split: place,
    others: fc.constantFrom(0, 1, 2),
  });
  await fc.assert(
    fc.asyncProperty(made, sizes, async (one, wanted) => {
      const usual = Array.from({ length: 40 }, (_, minute) => punchAt(1000 + minute));
      const rows = usual.with(one.later, one.how(usual[one.earlier] ?? "", usual[one.later] ?? ""));
      const header = "employee_id,punched_at,site";
      const parts = [rows.slice(0, one.split), rows.slice(one.split)];
      /* People and sites have other codes in a file that names them in another order. */
      const files = [...parts, parts[one.others] ?? []];
      const paths = files.map((part) => scratchFile(folder, `${[header, ...part].join("\n")}\n`));
      expect((await readByLines(paths, wanted)).read).toEqual(await readByRows(paths));
    }),
    { numRuns: Number(process.env["FAST_LANE_RUNS"] ?? 100) },
  );
});

it("more than are kept at once, read a second time only when somebody punches no later", async () => {
  const header = "employee_id,punched_at,site";
  const usual = Array.from({ length: 10_000 }, (_, index) => punchAt(index));
  const once = usual.with(5000, '"E001",2024-05-04 11:20,').with(7000, "nobody");
  const again = [...once, once[30] ?? ""];
  for (const [rows, times] of [
    [once, 1],
    [again, 2],
  ] as const) {
    const paths = [rows.slice(0, 4100), rows.slice(4100)].map((part) =>
      scratchFile(folder, [header, ...part].join("\n")),
    );
    const expected = await readByRows(paths);
    expect(expected.records).toHaveLength(9999);
    expect(await readByLines(paths)).toEqual({ read: expected, times });
  }
});
