import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { differenceOf, sortedTalent } from "../../../reports/talent.ts";
import { figure, money } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "优秀坐席", en: "Good agents" },
  rank: { zh: "名次", en: "rank" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  score: { zh: "得分", en: "score" },
  pay: { zh: "应发", en: "gross" },
  median: { zh: "同级中位数", en: "grade median" },
  difference: { zh: "差额", en: "difference" },
} as const satisfies Record<string, Bilingual>;

/** 优秀坐席一节 — the best by score and whether their pay keeps up. */
export function talentSection({ talent = [] }: MonthResult, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.rank, align: "right" },
        { head: WORDS.employee, firm: true },
        { head: WORDS.name },
        { head: WORDS.score, align: "right" },
        { head: WORDS.pay, align: "right" },
        { head: WORDS.median, align: "right" },
        { head: WORDS.difference, align: "right", spare: true },
      ],
      rows: sortedTalent(talent).map((one) => [
        String(one.rank),
        one.person.id,
        one.person.name,
        figure(one.score, "points", screen),
        money(one.pay),
        money(one.gradeMedian),
        money(differenceOf(one)),
      ]),
      file: "talent.csv",
    },
    screen,
  );
}
