import { wholeMilliseconds } from "../kernel/calendar.ts";
import type { KindRow } from "../inputs/index.ts";
import { figureAt, scaledRating, WITHIN_SECONDS } from "./agent-day.ts";

const OFFERED = figureAt("offered");
const ANSWERED = figureAt("answered");
const WITHIN = figureAt("within");
/** Behind each of the times stands how many are known. */
const [RING, TALK, AFTER_CALL] = [figureAt("ring"), figureAt("talk"), figureAt("afterCall")];
const [RESOLVED, RESOLVED_KNOWN] = [figureAt("resolved"), figureAt("resolvedKnown")];
const RATED = figureAt("rated");
const OUTBOUND = figureAt("outbound");
const HOLD = figureAt("hold");
/** Behind the sum of ratings stands, as behind times, how many there are. */
const RATING = figureAt("rating");

/** 累加一条通话 — adds a call read as a row to the figures that begin at `start`. */
export function addCall(row: KindRow<"calls">, figures: Float64Array, start: number): void {
  if (row.direction === "out") return increase(figures, start + OUTBOUND, 1);
  increase(figures, start + OFFERED, 1);
  if (!row.answered) return;
  increase(figures, start + ANSWERED, 1);
  const ring = row.ring_seconds ?? Number.NaN;
  if (ring <= WITHIN_SECONDS) increase(figures, start + WITHIN, 1);
  addTime(figures, start + RING, ring);
  addTime(figures, start + TALK, row.talk_seconds ?? Number.NaN);
  addTime(figures, start + HOLD, row.hold_seconds ?? Number.NaN);
  addTime(figures, start + AFTER_CALL, row.after_call_seconds ?? Number.NaN);
  if (row.resolved !== undefined) {
    increase(figures, start + RESOLVED, Number(row.resolved));
    increase(figures, start + RESOLVED_KNOWN, 1);
  }
  if (row.satisfaction !== undefined) addRating(figures, start, scaledRating(row.satisfaction));
}

function addRating(figures: Float64Array, start: number, scaled: number): void {
  increase(figures, start + RATED, 1);
  increase(figures, start + RATING, scaled);
  increase(figures, start + RATING + 1, 1);
}

/** A time and, behind it, how many times are known; NaN is none. */
function addTime(figures: Float64Array, at: number, seconds: number): void {
  if (!(seconds >= 0)) return;
  increase(figures, at, wholeMilliseconds(seconds));
  increase(figures, at + 1, 1);
}

function increase(figures: Float64Array, at: number, by: number): void {
  figures[at] = (figures[at] ?? 0) + by;
}
