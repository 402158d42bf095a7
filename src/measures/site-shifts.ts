import type { Stretch } from "./paid-time.ts";
import { type Places, type Site, USUAL_SHIFT } from "./places.ts";
import type { Shift } from "./rules.ts";

/** 地点的班次 — the shifts of a policy in the hours of one site. */
export interface SiteShifts {
  readonly usual: Shift | undefined;
  /** The policy's shift → the same one in the site's hours. */
  of(shift: Shift): Shift;
}

/** 各地点的班次 — by site; undefined where no site has hours or a shift of its own. */
export function siteShifts(
  shifts: readonly Shift[],
  places: Places | undefined,
): ReadonlyMap<string, SiteShifts> | undefined {
  const own = [...(places?.sites ?? [])].filter(
    ([, { shift, hours }]) => shift !== undefined || hours.size > 0,
  );
  if (own.length === 0) return undefined;
  return new Map(own.map(([name, site]) => [name, shiftsOfSite(shifts, site)]));
}

function shiftsOfSite(shifts: readonly Shift[], { shift: name, hours }: Site): SiteShifts {
  const usual = name === undefined ? shifts[0] : shifts.find((one) => one.name === name);
  const local = new Map<Shift, Shift>();
  for (const shift of shifts) {
    const own = hours.get(shift.name) ?? (shift === usual ? hours.get(USUAL_SHIFT) : undefined);
    if (own) local.set(shift, withHours(shift, own));
  }
  return {
    usual: usual && (local.get(usual) ?? usual),
    of: (shift) => local.get(shift) ?? shift,
  };
}

/** A later end takes later sign-outs along. */
function withHours(shift: Shift, hours: readonly Stretch[]): Shift {
  const from = hours[0]?.from ?? shift.from;
  const to = hours.at(-1)?.to ?? shift.to;
  const breaks = hours.slice(1).map((next, index) => {
    return { from: hours[index]?.to ?? next.from, to: next.from };
  });
  const signOutUntil = shift.signOutUntil + Math.max(0, to - shift.to);
  return { ...shift, from, to, breaks, signOutUntil };
}
