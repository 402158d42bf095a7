import type { Environment } from "../expression/environment.ts";
import type { Scope } from "../scope.ts";
import type { EntryReader } from "./entry-reader.ts";

/** 日从何来 — a column per day or week that reads no records would have no day at all. */
export function checkPeriodRecords(entry: EntryReader, scope: Scope, known: Environment): void {
  if (scope.kind !== "record" || !scope.period) return;
  const period = known.set(scope.set)?.period;
  if (!period || period.sources.size > 0) return;
  entry.report("CSP325", entry.place, { name: entry.name, period: scope.period });
}
