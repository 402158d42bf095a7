import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult, Warning } from "../../../payrun/month-result.ts";
import { type GuardCount, guardCounts } from "../../../reports/guard-counts.ts";
import { money } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "法规提示", en: "Law warnings" },
  code: { zh: "代码", en: "code" },
  article: { zh: "法条", en: "article" },
  clause: { zh: "制度条款", en: "clause" },
  people: { zh: "人数", en: "people" },
  stake: { zh: "涉及金额（元）", en: "yuan at stake" },
  note: { zh: "逐人说明见 warnings.csv。", en: "Person by person in warnings.csv." },
} as const satisfies Record<string, Bilingual>;

/** 法规提示 — one row a guard: how many people, how many yuan. */
export function warningsSection({ warnings }: MonthResult, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.code },
        { head: WORDS.article },
        { head: WORDS.clause },
        { head: WORDS.people, align: "right" },
        { head: WORDS.stake, align: "right" },
      ],
      rows: guardCounts(warnings).map((count) => [
        count.warnings[0]?.title?.[screen.language] ?? count.guard,
        count.warnings[0]?.article[screen.language] ?? "",
        clausesText(count.warnings),
        String(count.people),
        stakeText(count),
      ]),
      note: WORDS.note[screen.language],
    },
    screen,
  );
}

function clausesText(warnings: readonly Warning[]): string {
  const clauses = new Set(warnings.map(({ clause }) => clause));
  const each = [...clauses].flatMap((clause) => clause.split(/[,\s]+/));
  return [...new Set(each)].toSorted().join(" ");
}

/** `≥` where the amount of some person cannot be computed. */
function stakeText({ warnings, atStake }: GuardCount): string {
  const known = money(atStake);
  const partial = known !== "" && warnings.some((one) => one.atStake === undefined);
  return partial ? `≥ ${known}` : known;
}
