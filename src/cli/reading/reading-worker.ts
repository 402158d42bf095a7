import { setImmediate } from "node:timers/promises";
import { type MessagePort, parentPort } from "node:worker_threads";
import { invariant } from "../../kernel/invariant.ts";
import type { LanesFound } from "../../intake/ranges/range-task.ts";
import { fingerprintNow } from "../../io/fingerprint.ts";
import type { CallPart } from "../../measures/calls.ts";
import { RangeClaims } from "./range-claims.ts";
import { laneFor, ReadAhead } from "./read-ahead.ts";
import { readClaimed } from "./read-claimed.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-order.ts";

/*
 * A thread of its own that reads ranges of large files; see ReadingLanes.
 */
invariant(parentPort, "a reading thread is started by another one");
const port: MessagePort = parentPort;
let work = Promise.resolve();
/** Orders that were not begun: what is read ahead waits for none of them. */
let waiting = 0;
let ahead: ReadAhead | undefined;

port.on("message", (order: ReadingOrder) => {
  waiting += 1;
  work = work.then(async () => {
    waiting -= 1;
    await carryOut(order);
  });
});

async function carryOut(order: ReadingOrder): Promise<void> {
  if (order.what === "end") {
    port.close();
    return;
  }
  if (order.what === "ahead") return readAhead(order);
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

/** Until there is an order. */
async function readAhead({ month, files, lane, sizes }: ReadingOrder & { readonly what: "ahead" }) {
  if (waiting > 0) return;
  ahead = await ReadAhead.of(month, files, sizes);
  if (!ahead) return;
  const claims = new RangeClaims(ahead.ranges, ahead.file.claims);
  let isOfUse = true;
  while (isOfUse && waiting === 0) {
    const range = claims.claim(lane);
    if (range === undefined) return;
    isOfUse = await ahead.read(range);
    await setImmediate();
  }
}

async function readRanges(order: ReadingOrder & { readonly what: "read" }) {
  const { task, claims, lane, goesOn } = order;
  invariant(task.kind === "calls", "only calls come in millions");
  const { lane: reader, ...own } = laneFor(task, goesOn ? ahead : undefined);
  if (goesOn) ahead = undefined;
  const shared = new RangeClaims(task.layout.ranges, claims);
  return withOwnMemory(await readClaimed(reader, lane, shared, own));
}
