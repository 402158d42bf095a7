import { type Day, momentAt, SECONDS_A_DAY, weekday } from "../kernel/calendar.ts";
import { onClockOf } from "../kernel/time-zone.ts";
import type { StaffedHours, Places } from "./places.ts";
import { fewest } from "./presence.ts";
import type { HoursAsked, Coverage, CoverageHour, Presence, Presences } from "./staffing.ts";

const SECONDS_AN_HOUR = 3600;
const HOURS_A_DAY = SECONDS_A_DAY / SECONDS_AN_HOUR;

/** 覆盖 — head count against the minimum, hour by hour. */
export function coverageOf(core: HoursAsked, people: readonly Presences[]): Coverage {
  const { places, first, last } = core;
  const presences = onOneClock(together(people), places);
  const hours: CoverageHour[] = [];
  const sites = [...new Set(places.windows.map(({ site }) => site))];
  for (const site of sites) {
    const windows = places.windows.filter((window) => window.site === site);
    const own = byHour(presences, site);
    for (let day = first; day <= last; day += 1) {
      for (let hour = 0; hour < HOURS_A_DAY; hour += 1) {
        const one = hourOf({ day, hour, site, windows }, own, presences.recorded);
        if (one) hours.push(one);
      }
    }
  }
  return { timeZone: places.timeZone, hours };
}

interface Slot {
  readonly day: Day;
  readonly hour: number;
  readonly site: string | undefined;
  readonly windows: readonly StaffedHours[];
}

interface OfHour {
  readonly present: Presence[];
  readonly planned: Presence[];
  readonly unclear: Presence[];
}

type Hours = ReadonlyMap<number, OfHour>;

/** Of several windows that ask for the hour, the one that it falls short of most. */
function hourOf(slot: Slot, hours: Hours, recorded: boolean): CoverageHour | undefined {
  const { day, hour, site, windows } = slot;
  const start = momentAt(day, hour * SECONDS_AN_HOUR);
  const found = hours.get(start / SECONDS_AN_HOUR) ?? NOBODY;
  let worst: CoverageHour | undefined;
  for (const { people: minimum, part } of windows.flatMap((one) => partsOf(one, day, start))) {
    const planned = fewest(found.planned, part);
    const there = recorded ? fewest(found.present, part) : undefined;
    const counted = there ?? planned;
    const unclear = fewest([...(recorded ? found.present : found.planned), ...found.unclear], part);
    const gap = Math.max(0, minimum - unclear.count);
    const state = counted.count >= minimum ? "met" : gap > 0 ? "gap" : "unclear";
    const one: CoverageHour = {
      site,
      day,
      hour,
      minimum,
      gap,
      state,
      present: there?.count,
      planned: planned.count,
      unclear: unclear.count - counted.count,
      bySite: counted.bySite,
    };
    if (!worst || shortBy(one) > shortBy(worst)) worst = one;
  }
  return worst;
}

const NOBODY: OfHour = { present: [], planned: [], unclear: [] };

function shortBy({ minimum, present, planned }: CoverageHour): number {
  return minimum - (present ?? planned);
}

/** The part of the hour that a window takes: one of today, or one that began yesterday. */
function partsOf(window: StaffedHours, day: Day, start: number) {
  return [day, day - 1].flatMap((began) => {
    if (window.weekdays && !window.weekdays.has(weekday(began))) return [];
    const from = Math.max(start, momentAt(began, window.from));
    const to = Math.min(start + SECONDS_AN_HOUR, momentAt(began, window.to));
    return from < to ? [{ people: window.people, part: { from, to } }] : [];
  });
}

/** 合并 — of everybody as of one; who is not asked to punch was there as planned. */
export function together(people: readonly Presences[]): Presences {
  const recorded = people.some((one) => one.recorded);
  const there = (one: Presences) => (one.recorded || !recorded ? one.present : one.planned);
  return {
    recorded,
    present: people.flatMap(there),
    planned: people.flatMap(({ planned }) => planned),
    unclear: people.flatMap(({ unclear }) => unclear),
  };
}

function onOneClock({ recorded, ...lists }: Presences, places: Places): Presences {
  const moved = (list: readonly Presence[]) =>
    list.map((one) => {
      const zone = places.sites.get(one.site)?.timeZone ?? places.timeZone;
      const [from, to] = [one.from, one.to].map((at) => onClockOf(at, zone, places.timeZone));
      return { site: one.site, from: from ?? one.from, to: to ?? one.to };
    });
  const { present, planned, unclear } = lists;
  return { recorded, present: moved(present), planned: moved(planned), unclear: moved(unclear) };
}

/** Everybody under each hour that their presence touches. */
function byHour(presences: Presences, site: string | undefined): Hours {
  const hours = new Map<number, OfHour>();
  for (const kind of ["present", "planned", "unclear"] as const) {
    for (const one of presences[kind]) {
      if (site !== undefined && one.site !== site) continue;
      const last = Math.ceil(one.to / SECONDS_AN_HOUR);
      for (let hour = Math.floor(one.from / SECONDS_AN_HOUR); hour < last; hour += 1) {
        const ofHour = hours.get(hour) ?? { present: [], planned: [], unclear: [] };
        hours.set(hour, ofHour);
        ofHour[kind].push(one);
      }
    }
  }
  return hours;
}
