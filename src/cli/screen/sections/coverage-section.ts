import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { type Day, isoDay } from "../../../kernel/calendar.ts";
import type { Coverage, CoverageHour } from "../../../measures/staffing.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import { coverageIn, hourText } from "../../../reports/coverage.ts";
import { wrapCells } from "../../../io/cell-width.ts";
import { flowed, type Screen } from "../screen.ts";
import { safeText } from "../safe-text.ts";

const WORDS = {
  title: { zh: "核心时段在岗人数（{zone}）{site}", en: "People in the core hours ({zone}){site}" },
  legend: {
    zh: "! 缺人，? 不明（单次打卡或班次在别的月份），. 不要求；见 coverage.csv",
    en: "! too few, ? unclear (one punch, or a shift of another month), . nobody is asked for",
  },
  gaps: { zh: "缺人 {count} 小时：", en: "{count} hours with too few:" },
  noGap: { zh: "每个小时都够。", en: "Every hour has enough." },
  more: { zh: "其余 {count} 段见 coverage.csv", en: "{count} more in coverage.csv" },
  lacking: { zh: "{date} {from}–{to} 缺 {gap}", en: "{date} {from}–{to} -{gap}" },
} as const satisfies Record<string, Bilingual>;

const HEAD_WIDTH = 6;
const GAPS_SHOWN = 8;
const MARKS: Readonly<Record<CoverageHour["state"], string>> = { met: " ", gap: "!", unclear: "?" };

/** 覆盖热力表 — hours down, days across: how many were there, and where somebody was lacking. */
export function coverageSection(month: MonthResult, screen: Screen): string {
  const coverage = coverageIn(month);
  if (!coverage || coverage.hours.length === 0) return "";
  const sites = [...new Set(coverage.hours.map(({ site }) => site))];
  return sites.map((site) => heatOf(coverage, site, screen)).join("\n\n");
}

function heatOf(coverage: Coverage, site: string | undefined, screen: Screen): string {
  const { language, paint, width } = screen;
  const own = coverage.hours.filter((one) => one.site === site);
  const cells = new Map(own.map((one) => [`${one.day} ${one.hour}`, one]));
  const days = [...new Set(own.map(({ day }) => day))].sort((left, right) => left - right);
  const hours = [...new Set(own.map(({ hour }) => hour))].sort((left, right) => left - right);
  const digits = Math.max(2, ...own.map((one) => String(countOf(one) ?? "").length));
  const most = Math.max(1, Math.floor((width - HEAD_WIDTH) / (digits + 2)));
  const at = site === undefined ? "" : ` · ${safeText(site)}`;
  const title = fill(WORDS.title[language], { zone: coverage.timeZone, site: at });
  const lines = [paint.bold(title)];
  for (let from = 0; from < days.length; from += most) {
    const shown = days.slice(from, from + most);
    const head = " ".repeat(HEAD_WIDTH) + shown.map((day) => dateCell(day, digits)).join("");
    lines.push(head.trimEnd());
    for (const hour of hours) {
      const row = shown.map((day) => heatCell(cells.get(`${day} ${hour}`), digits, screen));
      lines.push(`${hourText(hour)} ${row.join("")}`.trimEnd());
    }
  }
  const legend = wrapCells(WORDS.legend[language], width - 2).map((line) => `  ${line}`);
  return [...lines, ...legend, ...gapLines(own, screen)].join("\n");
}

function dateCell(day: Day, digits: number): string {
  return ` ${isoDay(day).slice(8).padStart(digits)} `;
}

function heatCell(one: CoverageHour | undefined, digits: number, { paint }: Screen): string {
  if (!one) return ` ${".".padStart(digits)} `;
  const text = ` ${String(countOf(one) ?? "").padStart(digits)}${MARKS[one.state]}`;
  if (one.state === "met") return text;
  return one.state === "gap" ? paint.red(text) : paint.yellow(text);
}

function countOf({ present, planned }: CoverageHour): number {
  return present ?? planned;
}

function gapLines(hours: readonly CoverageHour[], { language, width }: Screen): readonly string[] {
  const gaps = hours.filter(({ state }) => state === "gap");
  if (gaps.length === 0) {
    const isClear = hours.every(({ state }) => state === "met");
    return isClear ? [`  ${WORDS.noGap[language]}`] : [];
  }
  const stretches = stretchesOf(gaps);
  const named = stretches.slice(0, GAPS_SHOWN).map(({ first, last }) =>
    fill(WORDS.lacking[language], {
      date: isoDay(first.day).slice(5),
      from: hourText(first.hour),
      to: hourText(last.hour + 1),
      gap: String(first.gap),
    }),
  );
  const rest = stretches.length - named.length;
  const more = rest > 0 ? [fill(WORDS.more[language], { count: String(rest) })] : [];
  const head = fill(WORDS.gaps[language], { count: String(gaps.length) });
  const list = flowed([...named, ...more], language === "zh" ? "；" : "; ", width - 4);
  return [`  ${head}`, ...list.map((line) => `    ${line}`)];
}

interface Stretch {
  readonly first: CoverageHour;
  readonly last: CoverageHour;
}

/** Hours of a day, one after the other, that lack as many. */
function stretchesOf(gaps: readonly CoverageHour[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const one of gaps) {
    const open = found.at(-1);
    const { last } = open ?? {};
    const isNext = last?.day === one.day && last.hour + 1 === one.hour && last.gap === one.gap;
    if (open && isNext) found[found.length - 1] = { ...open, last: one };
    else found.push({ first: one, last: one });
  }
  return found;
}
