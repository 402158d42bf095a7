import type { Moment } from "./calendar.ts";

/**
 * 时区 — wall-clock times of one zone on the clock of another.
 *
 * Exports hold the wall clock of their site (clauses.md X2); only where sites are compared does a
 * zone take part. The tables of zones are those of the program's own runtime.
 */

const MILLISECONDS = 1000;
/** Offsets change at full quarters of an hour, so one look-up serves each of them. */
const STEP = 900;
/** No zone changes its clock twice within two days. */
const DAY = 86_400;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** 认时区 — whether the runtime knows a zone of the name. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** 换钟 — the moment that one zone's clock shows, on the clock of another zone. */
export function onClockOf(moment: Moment, from: string, to: string): Moment {
  if (from === to) return moment;
  const instant = moment - offsetAtWall(moment, from);
  return instant + offsetAt(instant, to);
}

/**
 * The offset of a wall-clock time. In the hour that is shown twice the earlier one is meant; an
 * hour that a clock skips is read as it would have gone on.
 */
function offsetAtWall(wall: Moment, zone: string): number {
  const first = offsetAt(wall - DAY, zone);
  const last = offsetAt(wall + DAY, zone);
  const isFirst = offsetAt(wall - first, zone) === first;
  const isLast = offsetAt(wall - last, zone) === last;
  return isFirst || !isLast ? first : last;
}

/** Seconds that the zone's clock is ahead of universal time at an instant. */
function offsetAt(instant: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const step = Math.floor(instant / STEP);
  const kept = known.get(step);
  if (kept !== undefined) return kept;
  const offset = wallOf(step * STEP, zone) - step * STEP;
  known.set(step, offset);
  return offset;
}

function wallOf(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(new Date(instant * MILLISECONDS))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = Date.UTC(part("year"), part("month") - 1, part("day"));
  return day / MILLISECONDS + part("hour") * 3600 + part("minute") * 60 + part("second");
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}
