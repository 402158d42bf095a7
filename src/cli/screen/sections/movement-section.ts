import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import type { Movement } from "../../../payrun/movement.ts";
import { SCOPE_WORDS } from "../../../reports/result-words.ts";
import { figure } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { type NamedRows, withoutRepeats } from "../without-repeats.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "指标环比（{month} → 本月）", en: "Indicators since {month}" },
  group: { zh: "范围", en: "group" },
  indicator: { zh: "指标", en: "indicator" },
  previous: { zh: "上月", en: "before" },
  current: { zh: "本月", en: "now" },
  result: { zh: "变化", en: "change" },
  better: { zh: "改进", en: "better" },
  worse: { zh: "变差", en: "worse" },
  same: { zh: "持平", en: "as before" },
} as const satisfies Record<string, Bilingual>;

/** 指标环比 — what moved since the month before, over the people who were there in both. */
export function movementSection({ movements = [] }: MonthResult, screen: Screen): string {
  const { language } = screen;
  const [first] = movements;
  return tableBlock(
    {
      title: fill(WORDS.title[language], { month: first?.previousMonth ?? "" }),
      columns: [
        { head: WORDS.group },
        { head: WORDS.indicator },
        { head: WORDS.previous, align: "right" },
        { head: WORDS.current, align: "right" },
        { head: WORDS.result },
      ],
      rows: withoutRepeats(groupsOf(movements, screen)).flatMap(({ name, cells }) =>
        cells.map((row, at) => [at === 0 ? name : "", ...row]),
      ),
      file: "movement.csv",
    },
    screen,
  );
}

function groupsOf(movements: readonly Movement[], screen: Screen): readonly NamedRows[] {
  const groups = new Map<string, { name: string; cells: (readonly string[])[] }>();
  for (const one of movements) {
    const name = groupText(one, screen);
    const group = groups.get(name) ?? { name, cells: [] };
    groups.set(name, group);
    group.cells.push([
      one.label[screen.language],
      figure(one.previous, one.unit, screen),
      figure(one.current, one.unit, screen),
      resultText(one)[screen.language],
    ]);
  }
  return [...groups.values()];
}

function groupText({ group, name }: Movement, { language }: Screen): string {
  return group === "centre"
    ? SCOPE_WORDS.centre[language]
    : `${SCOPE_WORDS[group][language]} ${name}`;
}

function resultText({ better }: Movement): Bilingual {
  if (better === undefined) return WORDS.same;
  return better ? WORDS.better : WORDS.worse;
}
