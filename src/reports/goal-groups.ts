import type { MonthResult } from "../payrun/month-result.ts";

/** 目标的范围 — where nobody has a site, a site without a name only says the centre once more. */
export function goalGroups({ groupIndicators }: MonthResult): MonthResult["groupIndicators"] {
  const isNamed = groupIndicators.some(({ group, name }) => group === "site" && name !== "");
  return isNamed ? groupIndicators : groupIndicators.filter(({ group }) => group !== "site");
}
