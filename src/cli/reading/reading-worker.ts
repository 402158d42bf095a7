import { type MessagePort, parentPort } from "node:worker_threads";
import { invariant } from "../../kernel/invariant.ts";
import { kindNamed } from "../../inputs/index.ts";
import type { LanesFound } from "../../intake/ranges/range-task.ts";
import { RangeReader } from "../../intake/ranges/range-reader.ts";
import { CsvRange } from "../../io/csv-range.ts";
import { fingerprintNow } from "../../io/fingerprint.ts";
import { type CallPart, CallTotals } from "../../measures/calls.ts";
import { RangeClaims } from "./range-claims.ts";
import { readClaimed } from "./read-claimed.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-order.ts";

/*
 * A thread of its own that reads ranges of large files; see ReadingLanes.
 */
invariant(parentPort, "a reading thread is started by another one");
const port: MessagePort = parentPort;
let work = Promise.resolve();

port.on("message", (order: ReadingOrder) => {
  work = work.then(async () => carryOut(order));
});

async function carryOut(order: ReadingOrder): Promise<void> {
  if (order.what === "end") {
    port.close();
    return;
  }
  const { number } = order;
  const answer: ReadingAnswer =
    order.what === "print"
      ? { number, print: fingerprintNow(order.absolutePath) }
      : { number, found: await readRanges(order) };
  port.postMessage(answer, "found" in answer ? tablesOf(answer.found) : []);
}

/** Handed over rather than copied: this thread is done with them. */
function tablesOf({ sums }: LanesFound<CallPart>): readonly ArrayBuffer[] {
  return sums.flatMap(({ part: { days, lines, firstLines } }) => [
    ...(lines ? [lines.buffer] : []),
    firstLines.buffer,
    days.owners.buffer,
    days.days.buffer,
    days.figures.buffer,
  ]);
}

/** The memory of a machine cannot be handed over, but what it holds can. */
function withOwnMemory({ ranges, sums }: LanesFound<CallPart>): LanesFound<CallPart> {
  const kept = sums.map(({ part, suspects }) => {
    const lines = part.lines && { ...part.lines, buffer: part.lines.buffer.slice(0) };
    return { part: { ...part, lines }, suspects };
  });
  return { ranges, sums: kept };
}

async function readRanges({ task, claims, lane }: ReadingOrder & { readonly what: "read" }) {
  invariant(task.kind === "calls", "only calls come in millions");
  const open = (...range: ConstructorParameters<typeof CsvRange>) => new CsvRange(...range);
  const sums = new CallTotals(task.employees.length);
  const reader = new RangeReader(kindNamed("calls"), task, sums, open);
  const shared = new RangeClaims(task.layout.ranges, 0, claims);
  return withOwnMemory(await readClaimed(reader, lane, shared, () => undefined));
}
