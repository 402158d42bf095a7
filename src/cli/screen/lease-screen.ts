import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import type { LeaseSettlement } from "../../payrun/lease/lease-bill.ts";
import { type Screen, stacked } from "./screen.ts";
import { leaseSection } from "./sections/lease-section.ts";

const WORDS = {
  heading: { zh: "{month} 坐席租赁结算", en: "{month} seat lease" },
  nothing: { zh: "本月没有在租的坐席。", en: "No seats were let this month." },
} as const satisfies Record<string, Bilingual>;

/** 租赁视图 — the bills of a month as a person reads them. */
export function leaseScreen(settlement: LeaseSettlement, screen: Screen): string {
  const { language, paint } = screen;
  const heading = paint.bold(fill(WORDS.heading[language], { month: settlement.month }));
  const bills = leaseSection(settlement, screen);
  return stacked([heading, bills === "" ? WORDS.nothing[language] : bills], screen);
}
