import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import type { MonthResult } from "../../../payrun/month-result.ts";
import type { YearlyAssessment } from "../../../payrun/yearly/yearly-assessment.ts";
import { proposalWord } from "../../../reports/yearly/yearly-words.ts";
import { successorsBlock } from "../promote-screen.ts";
import { type Screen, stacked } from "../screen.ts";
import { honoursBlock, objectionsBlock, pointsBlock, proposalsBlock } from "./yearly-blocks.ts";
import { overdueBlock, progressBlock } from "./progress-blocks.ts";

const WORDS = {
  heading: {
    zh: "{policy} · {year} 年度职级评定，截至 {date}",
    en: "{policy} · {year} yearly assessment, as of {date}",
  },
  within: {
    zh: "{year} 年度职级评定，截至 {date}",
    en: "{year} yearly assessment, as of {date}",
  },
  whole: {
    zh: "得分、提议与逾期：cs-pay promote {year} --yearly",
    en: "points, proposals and what is late: cs-pay promote {year} --yearly",
  },
  nobody: { zh: "没有人在册。", en: "Nobody is employed." },
  note: {
    zh: "提议不等于晋升：由人评定、公示、确认，职级只随 changes.csv 里的一行改变。",
    en: "A proposal is no promotion: a grade changes only by a row in changes.csv.",
  },
  counts: {
    zh:
      "共 {people} 人：已确认 {confirmed}，逾期 {overdue}，" +
      "提议晋升 {promote}，提议降级 {demote}，待登记异动 {due}。",
    en:
      "{people} people: {confirmed} confirmed, {overdue} overdue, " +
      "{promote} proposed up, {demote} proposed down, {due} changes to enter.",
  },
  folder: { zh: "全部写在 {folder}", en: "all of it is in {folder}" },
} as const satisfies Record<string, Bilingual>;

/** 年度评定视图 — progress of everybody, what is late and by whom, points, proposals, honours. */
export function yearlyScreen(
  year: YearlyAssessment,
  month: MonthResult,
  folder: string,
  screen: Screen,
): string {
  const { language, paint } = screen;
  const facts = {
    year: String(year.year),
    policy: month.policy.title[language],
    date: isoDay(year.asOf),
  };
  const heading = paint.bold(fill(WORDS.heading[language], facts));
  if (year.people.length === 0) return stacked([heading, WORDS.nobody[language]], screen);
  return stacked(
    [
      heading,
      pointsBlock(year, screen),
      proposalsBlock(year, screen),
      honoursBlock(year, screen),
      successorsBlock(month, screen),
      progressBlock(year, screen),
      objectionsBlock(year, screen),
      overdueBlock(year, screen),
      [
        paint.dim(WORDS.note[language]),
        paint.dim(fill(WORDS.folder[language], { folder })),
        paint.bold(counts(year, screen)),
      ].join("\n"),
    ],
    screen,
  );
}

/** 月度视图中的评定 — what of it a month's screen shows: progress, objections, honours. */
export function yearlySections(year: YearlyAssessment, screen: Screen): readonly string[] {
  if (year.people.length === 0) return [];
  const { language, paint } = screen;
  const facts = { year: String(year.year), policy: "", date: isoDay(year.asOf) };
  const heading = paint.bold(fill(WORDS.within[language], facts));
  const whole = `  ${fill(WORDS.whole[language], facts)}`;
  return [
    [heading, `  ${counts(year, screen)}`].join("\n"),
    progressBlock(year, screen),
    objectionsBlock(year, screen),
    [honoursBlock(year, screen), whole].filter((text) => text !== "").join("\n"),
  ];
}

function counts({ people }: YearlyAssessment, { language }: Screen): string {
  const count = (wanted: (one: (typeof people)[number]) => boolean) =>
    String(people.filter(wanted).length);
  return fill(WORDS.counts[language], {
    people: String(people.length),
    confirmed: count(({ procedure }) => procedure.stage === "confirmed"),
    overdue: count(({ procedure }) => (procedure.next?.overdueDays ?? 0) > 0),
    promote: count(({ proposal }) => proposalWord(proposal?.decision) === "promote"),
    demote: count(({ proposal }) => proposalWord(proposal?.decision) === "demote"),
    due: count(({ change }) => change === "due"),
  });
}
