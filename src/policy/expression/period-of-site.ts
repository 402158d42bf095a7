import type { RecordSet } from "../model.ts";
import { insidePeriod, type Scope } from "../scope.ts";
import { placeAt, type Site } from "./environment.ts";

/**
 * 所属周期 — the days or weeks within which a set is added up here; undefined for other scopes.
 *
 * The records of the sets that a column reads make the days that it has.
 */
export function periodOfSite(
  site: Site,
  scope: Scope,
  set: RecordSet,
  at: number,
): RecordSet | undefined {
  const { here, environment } = site;
  if (here.kind !== "record" || !insidePeriod(scope, here)) return undefined;
  const period = environment.set(here.set);
  if (!set.dated) {
    const place = placeAt(site, at);
    environment.report({ code: "CSP324", place, facts: { name: set.name } });
  }
  period?.period?.sources.add(set);
  return period;
}
