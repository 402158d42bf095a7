import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult, Warning } from "../../../payrun/month-result.ts";
import { grouped, sumKnown } from "../../../reports/totals.ts";
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
      rows: grouped(warnings, ({ guard }) => guard).map(([guard, rows]) => [
        rows[0]?.title?.[screen.language] ?? guard,
        rows[0]?.article[screen.language] ?? "",
        [...new Set(rows.flatMap(({ clause }) => clause.split(/[,\s]+/)))].toSorted().join(" "),
        String(new Set(rows.map(({ person }) => person.id)).size),
        stakeText(rows),
      ]),
      note: WORDS.note[screen.language],
    },
    screen,
  );
}

/** `≥` where the amount of some person cannot be computed. */
function stakeText(rows: readonly Warning[]): string {
  const known = money(sumKnown(rows.map(({ atStake }) => atStake)));
  const partial = known !== "" && rows.some(({ atStake }) => atStake === undefined);
  return partial ? `≥ ${known}` : known;
}
