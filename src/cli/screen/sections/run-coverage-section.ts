import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { type CoverageMatter, coverageMatters } from "../../../reports/run-coverage.ts";
import { type Countable, counted, flowed, type Screen } from "../screen.ts";

const WORDS = {
  title: { zh: "运行覆盖（没有起作用的）", en: "Run coverage (what had no effect)" },
  silent_rule: { zh: "本月未触发：{list}", en: "never fired: {list}" },
  undecided_rule: { zh: "无法判断：{list}", en: "could not be decided: {list}" },
  unread_rows: { zh: "没有规则读取：{list}", en: "rows that no rule reads: {list}" },
  leaver_rows: { zh: "不在职者的行：{list}", en: "rows of people not employed: {list}" },
  without_shifts: { zh: "排班表里没有：{list}", en: "people without shifts: {list}" },
  silent_day: { zh: "全组没有打卡：{list}", en: "nobody of the team punched: {list}" },
  all: { zh: "  全部见 run-coverage.csv", en: "  All of it: run-coverage.csv" },
  separator: { zh: "、", en: ", " },
} as const satisfies Record<string, Bilingual>;

const RULES: Countable = {
  zh: "等，另 {count} 条规则",
  en: " and {count} more rules",
  one: " and {count} more rule",
};
/** What is left out is counted by its own noun: rules, people, days. */
const MORE: Readonly<Record<CoverageMatter["matter"], Countable>> = {
  silent_rule: RULES,
  undecided_rule: RULES,
  unread_rows: {
    zh: "等，另 {count} 种数据",
    en: " and {count} more kinds",
    one: " and {count} more kind",
  },
  leaver_rows: {
    zh: "等，另 {count} 处",
    en: " and {count} more places",
    one: " and {count} more place",
  },
  without_shifts: {
    zh: "等，另 {count} 人",
    en: " and {count} more people",
    one: " and {count} more person",
  },
  silent_day: {
    zh: "等，另 {count} 个班组日",
    en: " and {count} more team days",
    one: " and {count} more team day",
  },
};

/** So many of a matter are named on the screen; the file has all of them. */
const NAMED = 8;
/** Of rules that nothing happened to fall under a few will do. */
const USUAL_NAMED = 4;

/** 运行覆盖 — a line per matter, so that a forgotten export or a dead clause is seen. */
export function runCoverageSection(month: MonthResult, screen: Screen): string {
  const matters = coverageMatters(month);
  if (matters.length === 0) return "";
  const { language, paint, width } = screen;
  const separator = WORDS.separator[language];
  const lines = MATTERS_SHOWN.flatMap((matter) => {
    const own = matters.filter((one) => one.matter === matter);
    const names = [...new Set(own.map((one) => named(one, screen)))];
    if (names.length === 0) return [];
    const most = matter === "silent_rule" ? USUAL_NAMED : NAMED;
    const rest = names.length - most;
    const more = rest > 0 ? counted(rest, MORE[matter], language) : "";
    const shown = names.slice(0, most);
    const [first, ...others] = [...shown.slice(0, -1), `${shown.at(-1) ?? ""}${more}`];
    const entries = [fill(WORDS[matter][language], { list: first }), ...others];
    return flowed(entries, separator, width - 2).map((line) => `  ${line}`);
  });
  return [paint.bold(WORDS.title[language]), ...lines, WORDS.all[language]].join("\n");
}

/** What somebody may have forgotten first; that nothing happened to use a rule for is usual. */
const MATTERS_SHOWN = [
  "undecided_rule",
  "unread_rows",
  "leaver_rows",
  "without_shifts",
  "silent_day",
  "silent_rule",
] as const satisfies readonly CoverageMatter["matter"][];

/** Rules stand under their clause: several rules of one clause that did nothing are one matter. */
function named({ matter, what, title, clause, count, where }: CoverageMatter, screen: Screen) {
  const { language } = screen;
  if (matter === "silent_rule") return `${clause} ${title[language]}`;
  if (matter === "undecided_rule") return `${clause} ${title[language]} (${where} × ${count})`;
  if (matter === "unread_rows") return `${what} × ${count}`;
  if (matter === "leaver_rows") return `${what} ${title[language]} × ${count}`;
  return matter === "without_shifts" ? `${what} ${title[language]}` : `${what} ${where}`;
}
