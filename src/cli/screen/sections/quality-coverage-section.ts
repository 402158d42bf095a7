import type { Bilingual } from "../../../kernel/bilingual.ts";
import { fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import { plain } from "../../../kernel/decimal.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { grouped } from "../../../reports/totals.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "质检不足的周", en: "Weeks short of quality checks" },
  week: { zh: "周一", en: "week of" },
  agents: { zh: "坐席", en: "agents" },
  short: { zh: "不足", en: "short" },
  missing: { zh: "缺少次数", en: "checks missing" },
  note: { zh: "逐人见 {file}", en: "agent by agent in {file}" },
} as const satisfies Record<string, Bilingual>;

const FILE = "quality-coverage.csv";

/** 质检一节 — by week how many agents lack checks; nothing where none does. */
export function qualityCoverageSection({ checkWeeks = [] }: MonthResult, screen: Screen): string {
  const { language } = screen;
  if (checkWeeks.every(({ missing }) => missing.isZero())) return "";
  const rows = grouped(checkWeeks, ({ from }) => isoDay(from)).flatMap(([week, own]) => {
    const short = own.filter(({ missing }) => missing.gt(0));
    if (short.length === 0) return [];
    let checks = short[0]?.missing.minus(short[0].missing);
    for (const { missing } of short) checks = checks?.plus(missing);
    return [[week, String(own.length), String(short.length), checks ? plain(checks) : "0"]];
  });
  return tableBlock(
    {
      title: WORDS.title[language],
      columns: [
        { head: WORDS.week },
        { head: WORDS.agents, align: "right" },
        { head: WORDS.short, align: "right" },
        { head: WORDS.missing, align: "right" },
      ],
      rows,
      note: fill(WORDS.note[language], { file: FILE }),
    },
    screen,
  );
}
