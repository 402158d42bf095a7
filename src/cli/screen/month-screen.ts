import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { type Day, isoDay } from "../../kernel/calendar.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import { wrapCells } from "../../io/cell-width.ts";
import { reportsOf } from "../../reports/index.ts";
import { PAGES } from "../../reports/pages/index.ts";
import { PAPER_FILES } from "../../reports/papers/paper-files.ts";
import { TEAM_LIST } from "../../reports/team-appraisals.ts";
import { payableOf, totalsOf } from "../../reports/totals.ts";
import { money } from "./figures.ts";
import { counted, flowed, type Screen, stacked } from "./screen.ts";
import { actionsSection } from "./sections/actions-section.ts";
import { candidatesSection } from "./sections/candidates-section.ts";
import { qualityCoverageSection } from "./sections/quality-coverage-section.ts";
import { finesSection } from "./sections/fines-section.ts";
import { flagsSection, openFlags } from "./sections/flags-section.ts";
import { heldSection } from "./sections/held-section.ts";
import { leaseSection } from "./sections/lease-section.ts";
import { rejectsSection } from "./sections/rejects-section.ts";
import { runCoverageSection } from "./sections/run-coverage-section.ts";
import { talentSection } from "./sections/talent-section.ts";
import { coverageSection } from "./sections/coverage-section.ts";
import { movementSection } from "./sections/movement-section.ts";
import { shiftsSection } from "./sections/shifts-section.ts";
import { targetsSection } from "./sections/targets-section.ts";
import { teamSection } from "./sections/team-section.ts";
import { warningsSection } from "./sections/warnings-section.ts";
import { menteesSection } from "./sections/mentees-section.ts";
import { successorsBlock } from "./promote-screen.ts";
import { yearlySections } from "./yearly/yearly-screen.ts";

/** 运行情况 — what the result itself does not say: the law mode, the pay date, where files are. */
export interface MonthFacts {
  readonly law: "warn" | "enforce" | "off";
  readonly payDate: Day;
  /** Folder of the reports as the person may type it: `out/2024-05`. */
  readonly folder: string;
  /** The yearly assessment, in the month in which the policy has one. */
  readonly yearly?: YearlyAssessment | undefined;
}

const LAW_WORDS: Readonly<Record<MonthFacts["law"], Bilingual>> = {
  warn: { zh: "违法条款只提示", en: "law: warn" },
  enforce: { zh: "违法条款依法改", en: "law: enforce" },
  off: { zh: "不查法规", en: "law: off" },
};

const WORDS = {
  payDate: { zh: "发薪日 {date}", en: "pay date {date}" },
  payable: { zh: "可发 {people}，实发 {net} 元", en: "{people} ready, net {net} yuan" },
  nobody: { zh: "没有可发的工资条", en: "no payslip is ready" },
  held: { zh: "挂起 {people}", en: "{people} held" },
  rejected: { zh: "拒收 {rows}", en: "{rows} rejected" },
  separator: { zh: "；", en: "; " },
  files: { zh: "报表在 {folder}：", en: "Reports in {folder}:" },
  totals: { zh: "汇总 summary.json", en: "summary.json" },
} as const satisfies Record<string, Bilingual>;

const PAYSLIPS = { zh: "{count} 人", en: "{count} payslips", one: "{count} payslip" };
const MATTERS = {
  zh: "待决 {count} 项",
  en: "{count} matters to be decided",
  one: "{count} matter to be decided",
};
const ROWS = { zh: "{count} 行", en: "{count} rows", one: "{count} row" };

/** 月度视图 — a month at a glance; what waits first, where the files are and the count last. */
export function monthScreen(month: MonthResult, facts: MonthFacts, screen: Screen): string {
  return stacked(
    [
      heading(month, facts, screen),
      teamSection(month, screen),
      // Whatever waits for somebody, then what costs somebody money, then figures to look at.
      heldSection(month, screen),
      rejectsSection(month, screen),
      flagsSection(month, screen),
      candidatesSection(month, screen),
      successorsBlock(month, screen),
      ...(facts.yearly ? yearlySections(facts.yearly, screen) : []),
      finesSection(month, screen),
      warningsSection(month, screen),
      menteesSection(month, screen),
      actionsSection(month, screen),
      targetsSection(month, screen),
      movementSection(month, screen),
      coverageSection(month, screen),
      shiftsSection(month, screen),
      qualityCoverageSection(month, screen),
      talentSection(month, screen),
      leaseSection(month.lease, screen),
      runCoverageSection(month, screen),
      filesBlock(month, facts, screen),
      verdict(month, screen, openFlags(month)),
    ],
    screen,
  );
}

function heading(month: MonthResult, { law, payDate }: MonthFacts, screen: Screen): string {
  const { language, paint, width } = screen;
  const separator = language === "zh" ? "、" : ", ";
  const policies = month.policies.map(({ title, name }) => `${title[language]} (${name})`);
  const parts = [
    `${month.month}  ${policies.join(separator)}`,
    LAW_WORDS[law][language],
    fill(WORDS.payDate[language], { date: isoDay(payDate) }),
  ];
  return paint.bold(flowed(parts, " · ", width).join("\n"));
}

function filesBlock(
  month: MonthResult,
  { folder }: MonthFacts,
  { language, width }: Screen,
): string {
  const teams = month.appraisalSplit === true ? [TEAM_LIST] : [];
  const names = [...PAGES, ...reportsOf(month), ...teams, ...PAPER_FILES].map(({ file, title }) =>
    // In English the file names say it themselves.
    language === "zh" ? `${title.zh} ${file}` : file,
  );
  const lines = flowed([...names, WORDS.totals[language]], " · ", width - 2);
  const where = fill(WORDS.files[language], { folder });
  return [where, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** A check shows no flags, so it does not count them either. */
const NOTHING_OPEN: MonthResult["flags"] = [];

/** 结论 — in short: what may be paid, what is held or was refused, what is open. */
export function verdict(
  month: MonthResult,
  { language, paint, width }: Screen,
  open = NOTHING_OPEN,
): string {
  const { held } = totalsOf(month.payslips);
  const payable = payableOf(month.payslips);
  const people = (count: number) => counted(count, PAYSLIPS, language);
  const rejected = month.rejects.length;
  const rows = counted(rejected, ROWS, language);
  const net = money(payable.net);
  const parts = [
    payable.people > 0
      ? fill(WORDS.payable[language], { people: people(payable.people), net })
      : WORDS.nobody[language],
    ...(held > 0 ? [fill(WORDS.held[language], { people: people(held) })] : []),
    ...(rejected > 0 ? [fill(WORDS.rejected[language], { rows })] : []),
    ...(open.length > 0 ? [counted(open.length, MATTERS, language)] : []),
  ];
  const whole = parts.join(WORDS.separator[language]) + (language === "zh" ? "。" : ".");
  const text = wrapCells(whole, width).join("\n");
  return held + rejected > 0 ? paint.yellow(text) : paint.green(text);
}
