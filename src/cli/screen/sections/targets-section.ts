import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Indicator, MonthResult } from "../../../payrun/month-result.ts";
import { figure } from "../figures.ts";
import type { Screen } from "../screen.ts";
import { type NamedRows, withoutRepeats } from "../without-repeats.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  title: { zh: "目标", en: "Targets" },
  group: { zh: "范围", en: "group" },
  indicator: { zh: "指标", en: "indicator" },
  value: { zh: "实际", en: "actual" },
  target: { zh: "目标", en: "target" },
  result: { zh: "结果", en: "result" },
  met: { zh: "达标", en: "met" },
  missed: { zh: "未达标", en: "missed" },
  unknown: { zh: "未知", en: "unknown" },
  centre: { zh: "全中心", en: "centre" },
  site: { zh: "地点", en: "site" },
  nameless: { zh: "（无）", en: "(none)" },
} as const satisfies Record<string, Bilingual>;

/** 目标 — what teams, sites and the centre reached of what the policy asks. */
export function targetsSection({ groupIndicators }: MonthResult, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.title[screen.language],
      columns: [
        { head: WORDS.group },
        { head: WORDS.indicator },
        { head: WORDS.value, align: "right" },
        { head: WORDS.target, align: "right" },
        { head: WORDS.result },
      ],
      rows: withoutRepeats(groupsOf(groupIndicators, screen)).flatMap(({ name, cells }) =>
        cells.map((row, at) => [at === 0 ? name : "", ...row]),
      ),
    },
    screen,
  );
}

type Group = MonthResult["groupIndicators"][number];

/** People without a site or a team have no name of their own where others say the same. */
function groupsOf(groups: readonly Group[], screen: Screen): readonly NamedRows[] {
  const cells = groups.map((group) => group.indicators.map((one) => cellsOf(one, screen)));
  const keys = cells.map((rows) => JSON.stringify(rows));
  return groups.map((group, at) => {
    const isSaid = group.name === "" && keys.indexOf(keys[at] ?? "") < at;
    return { name: isSaid ? "" : groupText(group, screen), cells: cells[at] ?? [] };
  });
}

function cellsOf(one: Indicator, screen: Screen): readonly string[] {
  return [
    one.label[screen.language],
    figure(one.value, one.unit, screen),
    figure(one.target, one.unit, screen),
    resultText(one)[screen.language],
  ];
}

function groupText({ group, name }: Group, { language }: Screen): string {
  if (group === "centre") return WORDS.centre[language];
  const shown = name === "" ? WORDS.nameless[language] : name;
  return group === "site" ? `${WORDS.site[language]} ${shown}` : shown;
}

function resultText({ met, target }: Indicator): Bilingual {
  if (target === undefined) return { zh: "", en: "" };
  if (met === undefined) return WORDS.unknown;
  return met ? WORDS.met : WORDS.missed;
}
