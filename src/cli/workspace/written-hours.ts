/** 时段 — seconds after midnight; a later one may lie past midnight. */
export type Hours = readonly { readonly from: number; readonly to: number }[];

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const SECONDS_A_DAY = 86_400;

/** 读时段 — `09:00-12:00, 13:00-18:00`; what ends before it begins ends on the next day. */
export function hoursIn(text: string): Hours | undefined {
  const hours: { from: number; to: number }[] = [];
  let before = 0;
  for (const part of text.split(/[,，、]/)) {
    const [from, to, ...more] = part.split(/[-–~—]/).map((clock) => secondsIn(clock.trim()));
    if (from === undefined || to === undefined || more.length > 0 || from === to) return undefined;
    const start = from < before ? from + SECONDS_A_DAY : from;
    const end = to <= start % SECONDS_A_DAY || start >= SECONDS_A_DAY ? to + SECONDS_A_DAY : to;
    if (start < before || end <= start) return undefined;
    hours.push({ from: start, to: end });
    before = end;
  }
  return hours;
}

function secondsIn(clock: string): number | undefined {
  const parts = /^(\d{1,2}):([0-5]\d)$/.exec(clock);
  if (!parts) return undefined;
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60;
  return seconds <= SECONDS_A_DAY ? seconds : undefined;
}
