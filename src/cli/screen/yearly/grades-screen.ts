import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import type { Rules } from "../../../policy/rules.ts";
import type {
  GradeHistory,
  GradeOrigin,
  YearScores,
} from "../../../payrun/yearly/grade-history.ts";
import { figureText, sourcesText } from "../../../reports/cell-text.ts";
import { REFUSED_WORDS } from "../../../reports/yearly/yearly-words.ts";
import { Decimal } from "../../../kernel/decimal.ts";
import { rowReference } from "../../../kernel/place.ts";
import { safeText } from "../safe-text.ts";
import { type Screen, stacked } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  heading: { zh: "{person} 的职级档案", en: "grades of {person}" },
  hired: { zh: "{date} 入职", en: "hired {date}" },
  left: { zh: "{date} 离职", en: "left {date}" },
  honoured: { zh: "在荣誉名单上（{clause}）", en: "on the list of honours ({clause})" },
  history: { zh: "职级变动", en: "Grades" },
  assessments: { zh: "年度评定", en: "Assessments" },
  scores: { zh: "各年分数", en: "Scores by year" },
  achievements: { zh: "事迹与证书", en: "Achievements" },
  date: { zh: "日期", en: "date" },
  grade: { zh: "职级", en: "grade" },
  origin: { zh: "由来", en: "how" },
  by: { zh: "谁定", en: "decided by" },
  before: { zh: "此前一年分数", en: "year before" },
  source: { zh: "出处", en: "source" },
  year: { zh: "年度", en: "year" },
  version: { zh: "第几次", en: "version" },
  step: { zh: "步骤", en: "step" },
  judge: { zh: "评定人", en: "by" },
  result: { zh: "评定职级", en: "result" },
  score: { zh: "评分", en: "score" },
  counts: { zh: "说明", en: "remark" },
  months: { zh: "有分月数", en: "months" },
  mean: { zh: "平均", en: "mean" },
  kind: { zh: "类型", en: "kind" },
  note: { zh: "备注", en: "note" },
  unknown: { zh: "（花名册已是后来的职级）", en: "(the roster shows a later one)" },
  meanOf: { zh: "{mean}（{months} 个月）", en: "{mean} ({months} months)" },
} as const satisfies Record<string, Bilingual>;

const ORIGINS: Readonly<Record<GradeOrigin, Bilingual>> = {
  hired: { zh: "入职", en: "hired" },
  assessed: { zh: "年度评定", en: "assessed" },
  organisation: { zh: "组织调整", en: "organisation" },
  entered: { zh: "登记，无评定", en: "entered, no assessment" },
};

const KINDS: Readonly<Record<string, Bilingual>> = {
  outstanding: { zh: "重大贡献", en: "outstanding" },
  certificate: { zh: "证书", en: "certificate" },
  probation_exam: { zh: "转正考核", en: "probation exam" },
  training_failed: { zh: "培训不合格", en: "training failed" },
  serious_breach: { zh: "严重违纪", en: "serious breach" },
  notice_waived: { zh: "免通知期", en: "notice waived" },
};

const DECIMALS = 2;

/** 职级档案视图 — dated grades with their evidence, then assessments, scores and achievements. */
export function gradesScreen(history: GradeHistory, rules: Rules, screen: Screen): string {
  const { language, paint } = screen;
  const person = safeText(`${history.id} ${history.name}`);
  const facts = [
    fill(WORDS.hired[language], { date: isoDay(history.hiredOn) }),
    ...(history.leftOn === undefined
      ? []
      : [fill(WORDS.left[language], { date: isoDay(history.leftOn) })]),
    ...(history.isHonoured
      ? [fill(WORDS.honoured[language], { clause: rules.yearly?.honours?.clause ?? "" })]
      : []),
  ];
  return stacked(
    [
      `${paint.bold(fill(WORDS.heading[language], { person }))}  ${facts.join(" · ")}`,
      scoresBlock(history, screen),
      achievementsBlock(history, screen),
      assessmentsBlock(history, rules, screen),
      historyBlock(history, screen),
    ],
    screen,
  );
}

function historyBlock({ entries }: GradeHistory, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.history[language],
      columns: [
        { head: WORDS.date, firm: true },
        { head: WORDS.grade },
        { head: WORDS.origin },
        { head: WORDS.by },
        { head: WORDS.before },
        { head: WORDS.source },
      ],
      rows: entries.map(({ on, value, label, origin, reason, decidedBy, before, sources }) => [
        isoDay(on),
        value === "" ? WORDS.unknown[language] : label[language],
        reason === "" ? ORIGINS[origin][language] : `${ORIGINS[origin][language]}: ${reason}`,
        decidedBy,
        meanText(before, screen),
        sourcesText(sources),
      ]),
    },
    screen,
  );
}

function meanText(scores: YearScores | undefined, { language }: Screen): string {
  if (!scores) return "";
  const mean = rounded(scores.mean);
  return fill(WORDS.meanOf[language], { mean, months: String(scores.months) });
}

function rounded(value: Decimal): string {
  return figureText(value.toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP));
}

function assessmentsBlock(history: GradeHistory, rules: Rules, screen: Screen): string {
  const { language } = screen;
  const titleOf = (step: string) =>
    [...(rules.yearly?.stages ?? [])].find(([one]) => one === step)?.[1].title[language] ?? step;
  const rows = history.assessments.flatMap(({ year, procedure }) =>
    procedure.taken.map((taken) => [
      String(year),
      String(taken.version),
      titleOf(taken.step),
      isoDay(taken.date),
      taken.by,
      taken.result === undefined ? "" : (rules.labels.get(taken.result)?.[language] ?? ""),
      taken.points.score ? figureText(taken.points.score) : "",
      taken.refused ? REFUSED_WORDS[taken.refused][language] : taken.note,
      rowReference(taken.place),
    ]),
  );
  const columns = [
    { head: WORDS.year, align: "right" as const },
    { head: WORDS.version, align: "right" as const },
    { head: WORDS.step, firm: true as const },
    { head: WORDS.date, firm: true as const },
    { head: WORDS.judge },
    { head: WORDS.result },
    { head: WORDS.score, align: "right" as const },
    { head: WORDS.counts },
    { head: WORDS.source },
  ];
  return tableBlock({ title: WORDS.assessments[language], columns, rows }, screen);
}

function scoresBlock({ years }: GradeHistory, screen: Screen): string {
  return tableBlock(
    {
      title: WORDS.scores[screen.language],
      columns: [
        { head: WORDS.year, align: "right" },
        { head: WORDS.months, align: "right" },
        { head: WORDS.mean, align: "right" },
      ],
      rows: years.map(({ year, months, mean }) => [year, String(months), rounded(mean)]),
    },
    screen,
  );
}

function achievementsBlock({ achievements }: GradeHistory, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.achievements[language],
      columns: [
        { head: WORDS.date, firm: true },
        { head: WORDS.kind },
        { head: WORDS.note },
        { head: WORDS.source },
      ],
      rows: achievements.map(({ row, place }) => [
        isoDay(row.date),
        KINDS[row.kind]?.[language] ?? row.kind,
        row.note ?? "",
        rowReference(place),
      ]),
    },
    screen,
  );
}
