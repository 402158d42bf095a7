import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import type { Rules } from "../../../policy/rules.ts";
import type {
  GradeHistory,
  GradeOrigin,
  YearScores,
} from "../../../payrun/yearly/grade-history.ts";
import type { StepTaken } from "../../../payrun/yearly/procedure.ts";
import { figureText } from "../../../reports/cell-text.ts";
import { REFUSED_WORDS } from "../../../reports/yearly/yearly-words.ts";
import { Decimal } from "../../../kernel/decimal.ts";
import { type Place, rowReference } from "../../../kernel/place.ts";
import { safeText } from "../safe-text.ts";
import { type Screen, stacked } from "../screen.ts";
import { type Block, tableBlock } from "../table-block.ts";

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
  before: { zh: "此前一年", en: "year before" },
  beforeNote: {
    zh: "此前一年：均分（有分的月数）",
    en: "year before: mean score (months with one)",
  },
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
  meanOf: { zh: "{mean} ({months})", en: "{mean} ({months})" },
  line: { zh: "行", en: "line" },
  allIn: { zh: "出处：{file}", en: "source: {file}" },
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

type Column = Block["columns"][number];

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
        originText(origin, reason, screen),
        decidedBy,
        meanText(before, screen),
        firstSource(sources),
      ]),
      note: WORDS.beforeNote[language],
    },
    screen,
  );
}

/** What is written of an assessment repeats it; of anything else it is the news. */
function originText(origin: GradeOrigin, reason: string, { language }: Screen): string {
  const word = ORIGINS[origin][language];
  return reason === "" || origin === "assessed" ? word : `${word}: ${reason}`;
}

/** The first row and how many more there are; `--json` has all of them. */
function firstSource(sources: readonly Place[]): string {
  const [first, ...more] = sources;
  if (!first) return "";
  return more.length === 0 ? rowReference(first) : `${rowReference(first)} (+${more.length})`;
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
  const labelOf = (grade: string | undefined) =>
    grade === undefined ? "" : (rules.labels.get(grade)?.[language] ?? "");
  const titleOf = (step: string) =>
    [...(rules.yearly?.stages ?? [])].find(([one]) => one === step)?.[1].title[language] ?? step;
  const taken = history.assessments.flatMap(({ year, procedure }) =>
    procedure.taken.map((one) => ({ year, one, remark: remarkOf(one, screen) })),
  );
  const files = new Set(taken.map(({ one }) => one.place.file));
  const [file = ""] = files;
  const parts: readonly (Column & { readonly cell: (of: (typeof taken)[number]) => string })[] = [
    { head: WORDS.year, align: "right", cell: ({ year }) => String(year) },
    ...(taken.some(({ one }) => one.version > 1)
      ? [{ head: WORDS.version, cell: ({ one }: (typeof taken)[number]) => String(one.version) }]
      : []),
    { head: WORDS.step, cell: ({ one }) => titleOf(one.step) },
    { head: WORDS.date, firm: true, cell: ({ one }) => isoDay(one.date) },
    { head: WORDS.judge, cell: ({ one }) => one.by },
    { head: WORDS.result, cell: ({ one }) => labelOf(one.result) },
    { head: WORDS.score, align: "right", cell: ({ one }) => figureText(one.points.score) },
    ...(taken.some(({ remark }) => remark !== "")
      ? [{ head: WORDS.counts, cell: ({ remark }: (typeof taken)[number]) => remark }]
      : []),
    files.size === 1
      ? { head: WORDS.line, align: "right", cell: ({ one }) => String(one.place.line) }
      : { head: WORDS.source, cell: ({ one }) => rowReference(one.place) },
  ];
  return tableBlock(
    {
      title: WORDS.assessments[language],
      columns: parts,
      rows: taken.map((one) => parts.map(({ cell }) => cell(one))),
      ...(files.size === 1 && { note: fill(WORDS.allIn[language], { file }) }),
    },
    screen,
  );
}

function remarkOf({ refused, note }: StepTaken, { language }: Screen): string {
  return refused ? REFUSED_WORDS[refused][language] : note;
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
