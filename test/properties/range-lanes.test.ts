import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { RangeClaims } from "../../src/cli/reading/range-claims.ts";
import { laneFor, ReadAhead } from "../../src/cli/reading/read-ahead.ts";
import { readClaimed } from "../../src/cli/reading/read-claimed.ts";
import { ReadingLanes } from "../../src/cli/reading/reading-lanes.ts";
import { ReadingThread } from "../../src/cli/reading/reading-thread.ts";
import { addUpKind } from "../../src/intake/add-up-kind.ts";
import { RangeReader } from "../../src/intake/ranges/range-reader.ts";
import type { Lane, Lanes, LanesFound, RangeTask } from "../../src/intake/ranges/range-task.ts";
import type { SourceFile } from "../../src/intake/table.ts";
import { CsvRange } from "../../src/io/csv-range.ts";
import type { RangeSizes } from "../../src/io/file-layout.ts";
import { fingerprint } from "../../src/io/fingerprint.ts";
import { type CallPart, CallTotals } from "../../src/measures/calls.ts";
import { scratchFile, scratchFolder } from "../io/support/scratch.ts";
import { anyCalls, CALLS, callFiles, MAY, readByRows, sumsOf, tracesOf } from "./call-files.ts";
import { filesOf } from "./generated-files.ts";

// Hundreds of files are made and read, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 180_000 });

const folder = scratchFolder();
const RUNS = Number(process.env["FAST_LANE_RUNS"] ?? 60);

/** 分派 — lanes of this thread among which ranges are dealt out in a given order. */
class DealtLanes implements Lanes<CallPart> {
  readonly open = (...range: ConstructorParameters<typeof CsvRange>) => new CsvRange(...range);
  readonly #deal: readonly number[];
  ranges = 0;

  constructor(deal: readonly number[]) {
    this.#deal = deal;
  }

  async read(task: RangeTask, own: Lane<CallPart>): Promise<LanesFound<CallPart>> {
    const most = Math.max(...this.#deal);
    const sent = structuredClone({ ...task, marks: undefined });
    const others = Array.from({ length: most }, () => {
      const theirs = { ...sent, marks: task.marks };
      return new RangeReader(CALLS, theirs, new CallTotals(), this.open);
    });
    const lanes = [own, ...others];
    const ranges = [];
    for (let range = 1; range < task.layout.ranges; range += 1) {
      const lane = lanes[this.#deal[range % this.#deal.length] ?? 0] ?? own;
      ranges.push(await lane.read(range));
      this.ranges += 1;
    }
    return structuredClone({ ranges, sums: lanes.map((lane) => lane.sums()) });
  }
}

/** 预读的路 — another lane has read some ranges before anybody knew the roster. */
class LanesAhead implements Lanes<CallPart> {
  readonly open = (...range: ConstructorParameters<typeof CsvRange>) => new CsvRange(...range);
  readonly #sizes: RangeSizes;
  readonly #most: number;
  /** How often what was read ahead was of use, and how often not. */
  readonly taken = { asItWas: 0, again: 0 };

  constructor(sizes: RangeSizes, most: number) {
    this.#sizes = sizes;
    this.#most = most;
  }

  async read(task: RangeTask, own: Lane<CallPart>): Promise<LanesFound<CallPart>> {
    const { absolutePath, path } = task.layout;
    const claims = new RangeClaims(task.layout.ranges);
    const file = { absolutePath, path, claims: claims.shared };
    const ahead = await ReadAhead.of("2024-05", [file], this.#sizes);
    for (let read = 0; ahead && read < this.#most; read += 1) {
      const range = claims.claim(1);
      if (range === undefined || !(await ahead.read(range))) break;
    }
    const { lane, before, first } = laneFor(task, ahead);
    if (before.length > 0) this.taken.asItWas += 1;
    if (first.length > 0) this.taken.again += 1;
    const sums = [
      await readClaimed(lane, 1, claims, { before, first }),
      await readClaimed(own, 0, claims),
    ];
    return structuredClone({
      ranges: sums.flatMap(({ ranges }) => ranges),
      sums: sums.flatMap((one) => one.sums),
    });
  }
}

async function readByRanges(paths: readonly string[], lanes: Lanes<CallPart>, sizes: RangeSizes) {
  const files = callFiles(paths);
  const sources: SourceFile[] = files.map((file) => ({
    path: file.path,
    read: () => file.read(),
    scan: () => file.scan(),
    size: () => file.size(),
    layout: () => file.layout(sizes),
    readWhole: async () => file.readWhole(),
    get fault() {
      return file.fault;
    },
    get traits() {
      return file.traits;
    },
  }));
  const begin = () => new CallTotals();
  const read = await addUpKind({ kind: CALLS, files: sources, context: MAY, begin, lanes });
  const { sums, ...reading } = read;
  return { ...reading, sums: sumsOf(sums), traces: tracesOf(files) };
}

const anySizes = fc.record({
  held: fc.constantFrom(0, 0, 0, 600),
  head: fc.constantFrom(300, 700, 1000),
  range: fc.constantFrom(1, 17, 60, 200, 1000, 5000),
  chunk: fc.constantFrom(1, 50, 5000),
  longLine: fc.constant(4000),
});
const anyDeal = fc.array(fc.nat(2), { minLength: 1, maxLength: 7 });

describe("a file read in ranges is the file read as a whole", () => {
  it("whatever stands in it, however it is cut, whoever reads which range", async () => {
    const texts = fc.array(anyCalls, { minLength: 1, maxLength: 3 });
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), anySizes, anyDeal, async (some, alike, sizes, deal) => {
        const [first] = some;
        const same =
          alike && first ? some.map((text) => ({ ...text, header: first.header })) : some;
        const paths = filesOf(folder, same);
        const lanes = new DealtLanes(deal);
        expect(await readByRanges(paths, lanes, sizes)).toEqual(await readByRows(paths));
        shared += lanes.ranges;
      }),
      { numRuns: RUNS },
    );
    expect(shared).toBeGreaterThan(0);
  });

  const known = ["E001", "E002", "00123", "工7"];
  const anyNamed = fc.oneof(
    fc.array(fc.constantFrom(...known), { minLength: 50, maxLength: 90 }),
    fc.array(fc.constantFrom(...known, "E009", "e001", ""), { minLength: 50, maxLength: 90 }),
  );

  it("of which some was read before anybody knew the roster", async () => {
    const taken = { asItWas: 0, again: 0 };
    await fc.assert(
      fc.asyncProperty(anyNamed, fc.integer({ min: 1, max: 4 }), async (named, most) => {
        const row = (id: string, at: number) =>
          `${id},2024-05-${10 + (at % 20)} 08:00,Y,${100 + at}`;
        const text = ["agent_id,started_at,answered,call_id", ...named.map(row)].join("\n");
        const paths = [scratchFile(folder, text)];
        const sizes = { held: 0, head: 1000, range: 150, chunk: 64, longLine: 4000 };
        const lanes = new LanesAhead(sizes, most);
        expect(await readByRanges(paths, lanes, sizes)).toEqual(await readByRows(paths));
        taken.asItWas += lanes.taken.asItWas;
        taken.again += lanes.taken.again;
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(taken.asItWas, taken.again)).toBeGreaterThan(0);
  });

  const header = "工号,开始时间,是否接通,call_id\r\n";
  const rows = Array.from({ length: 40 }, (_, index) => {
    const cells = ["E001", `2024/5/${1 + (index % 30)} 8:0${index % 10}`, "Y", `10${index + 10}`];
    if (index % 9 === 0) cells[0] = "E002 ";
    if (index % 13 === 5) cells[1] = "2024-06-01 08:00";
    if (index % 17 === 3) cells[0] = `"E001"`;
    return `${cells.join(",")}${index % 7 === 0 ? "\r\n" : "\n"}`;
  });
  const usual = `${header}${rows.join("")}工7,2024-05-06 08:00,Y,20000`;

  it.each([
    ["ids that rise", usual],
    ["an id that stands twice", `${usual}\nE001,2024-05-07 08:00,N,1033\n`],
    ["the same row twice", `${usual}\n${rows[22]}`],
    ["a cell of two lines", usual.replace("E002 ", '"E002\n"')],
    ["a byte that is no text", Buffer.from(usual.replace("E002 ", "\u00ff"), "latin1")],
  ])("wherever a range ends: %s", async (_, text) => {
    const paths = [scratchFile(folder, text)];
    const expected = await readByRows(paths);
    const range = 113;
    for (let head = 520; head < 520 + range; head += 1) {
      const lanes = new DealtLanes([0, 1]);
      const sizes = { held: 0, head, range, chunk: 64, longLine: 4000 };
      expect(await readByRanges(paths, lanes, sizes)).toEqual(expected);
    }
  });
});

describe("threads", () => {
  const { signal } = new AbortController();
  /* As it is built: Node starts no thread from TypeScript. */
  const program = new URL("../../dist/reading-worker.cjs", import.meta.url);
  const threads = [[], [0], [0, 1]].map((some) => some.map(() => new ReadingThread(program)));
  const started = threads.map((some) => new ReadingLanes(signal, some));
  afterAll(() => started.forEach((lanes) => lanes.stop()));
  const sizes = { held: 0, head: 2000, range: 900, chunk: 400, longLine: 4000 };
  const header = "call_id,agent_id,started_at,answered,talk_seconds,satisfaction\n";
  const rowsFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const [id, agent] = [first + ((index * 7919) % count), index % 11 === 0 ? "E009" : "E001"];
      return `${id},${agent},2024-05-${10 + (index % 20)} 08:00,Y,${index % 400},${1 + (index % 5)}`;
    }).join("\n");

  it.each([0, 1, 2])("%i besides this one read the same", async (others) => {
    const lanes = started[others];
    const paths = [rowsFrom(1000, 3000), rowsFrom(3900, 3000)].map((text) =>
      scratchFile(folder, `${header}${text}\n`),
    );
    /* Threads need their time to start. */
    for (const thread of threads[others] ?? []) {
      for (const path of paths) expect(await thread.print(path)).toEqual(await fingerprint(path));
    }
    const expected = await readByRows(paths);
    expect(expected.tallies[1]?.rows).toBe(3000);
    expect(lanes && (await readByRanges(paths, lanes, sizes))).toEqual(expected);
  });

  const rising = (agents: readonly string[]) =>
    Array.from({ length: 3000 }, (_, index) => {
      const agent = agents[index % agents.length];
      return `${1000 + index},${agent},2024-05-${10 + (index % 20)} 08:00,Y,${index % 400},3\n`;
    }).join("");

  it.each([
    ["everybody named is in the roster", ["E001", "E002"]],
    ["somebody named is not", ["E001", "E002", "E009"]],
  ])("that read ahead until they are told what to read: %s", async (_, agents) => {
    const absolutePath = scratchFile(folder, header + rising(agents));
    const thread = new ReadingThread(program);
    thread.readAhead("2024-05", [{ absolutePath, path: "2024-05/calls-0.csv" }], sizes);
    const claims = new RangeClaims(Infinity, thread.aheadIn(absolutePath));
    await vi.waitUntil(() => claims.hasBegun(1), { timeout: 30_000 });
    const lanes = new ReadingLanes(signal, [thread]);
    const read = await readByRanges([absolutePath], lanes, sizes);
    expect(read).toEqual(await readByRows([absolutePath]));
    lanes.end();
  });

  it("that cannot be started leave the work to this one", async () => {
    const missing = new URL("./no-such-file.js", import.meta.url);
    const lanes = new ReadingLanes(signal, [new ReadingThread(missing)]);
    const paths = [scratchFile(folder, `${header}${rowsFrom(1, 500)}\n`)];
    expect(await readByRanges(paths, lanes, sizes)).toEqual(await readByRows(paths));
    for (const path of paths) expect(await lanes.print(path)).toEqual(await fingerprint(path));
    lanes.end();
  });

  it("stop when somebody interrupts the run", async () => {
    const stop = new AbortController();
    const lanes = new ReadingLanes(stop.signal, [new ReadingThread(program)]);
    stop.abort("SIGINT");
    const paths = [scratchFile(folder, `${header}${rowsFrom(1, 500)}\n`)];
    await expect(readByRanges(paths, lanes, sizes)).rejects.toThrow("");
    lanes.stop();
  });
});
