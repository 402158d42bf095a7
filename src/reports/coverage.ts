import type { Bilingual, Language } from "../kernel/bilingual.ts";
import { isoDay } from "../kernel/calendar.ts";
import type { Coverage, CoverageHour } from "../measures/staffing.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import { column, listing } from "./listing.ts";

/** 覆盖用词 — whether an hour had the people it asks for. */
export const COVERAGE_WORDS: Readonly<Record<CoverageHour["state"], Bilingual>> = {
  met: { zh: "够", en: "met" },
  gap: { zh: "缺人", en: "gap" },
  unclear: { zh: "不明", en: "unclear" },
};

/** 覆盖 — every hour of the core hours: who was there, who was planned, who is lacking. */
export const coverage = listing<CoverageHour>({
  file: "coverage.csv",
  title: { zh: "核心时段覆盖", en: "coverage" },
  wanted: ({ measured }) => measured.staffing?.coverage !== undefined,
  rows: (month) => coverageIn(month)?.hours ?? [],
  columns: (month) => [
    column("date", "日期", "date", ({ day }) => isoDay(day)),
    column("hour", "时段", "text", ({ hour }) => hourText(hour)),
    column("site", "地点", "text", ({ site }) => site ?? ""),
    column("minimum", "最少人数", "number", ({ minimum }) => String(minimum)),
    column("present", "在岗人数", "number", ({ present }) => numberText(present)),
    column("planned", "排班人数", "number", ({ planned }) => String(planned)),
    column("unclear", "不明人数", "number", ({ unclear }) => String(unclear)),
    column("gap", "缺口", "number", ({ gap }) => String(gap)),
    column("state", "结论", "text", ({ state }, language) => COVERAGE_WORDS[state][language]),
    column("by_site", "各地人数", "text", ({ bySite }, language) => sitesText(bySite, language)),
    column("time_zone", "时区", "text", () => coverageIn(month)?.timeZone ?? ""),
  ],
});

const made = new WeakMap<MonthResult["measured"], Coverage | undefined>();

/** 本月覆盖 — made once, for the table, the screen and the page. */
export function coverageIn({ measured }: MonthResult): Coverage | undefined {
  if (!made.has(measured)) made.set(measured, measured.staffing?.coverage?.());
  return made.get(measured);
}

/** `09:00`, the hour it begins. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

function numberText(count: number | undefined): string {
  return count === undefined ? "" : String(count);
}

function sitesText(bySite: ReadonlyMap<string, number>, language: Language): string {
  const sites = [...bySite].sort(([left], [right]) => (left < right ? -1 : 1));
  return sites
    .map(([site, count]) => `${site === "" ? "—" : site} ${count}`)
    .join(language === "zh" ? "；" : "; ");
}
