import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import type { YearlyAssessment, YearlyPerson } from "../../../payrun/yearly/yearly-assessment.ts";
import type { AssessmentStep } from "../../../policy/yearly-words.ts";
import { CHANGE_WORDS } from "../../../reports/yearly/yearly-words.ts";
import type { Screen } from "../screen.ts";
import { tableBlock } from "../table-block.ts";

const WORDS = {
  progress: { zh: "进度", en: "Progress" },
  overdue: { zh: "逾期", en: "Overdue" },
  employee: { zh: "工号", en: "employee" },
  name: { zh: "姓名", en: "name" },
  stage: { zh: "走到", en: "done" },
  next: { zh: "下一步", en: "next" },
  by: { zh: "办理人", en: "by" },
  due: { zh: "截止", en: "due" },
  result: { zh: "评定结果", en: "result" },
  change: { zh: "异动", en: "change" },
  days: { zh: "逾期天数", en: "days late" },
  from: { zh: "{step}（{from} 起）", en: "{step} (from {from})" },
  again: { zh: "{step}（第 {version} 次）", en: "{step} (version {version})" },
} as const satisfies Record<string, Bilingual>;

const CHANGE_TEXTS = { none_needed: { zh: "无需变动", en: "none needed" } } as const;

function titleOf({ rule }: YearlyAssessment, step: AssessmentStep, { language }: Screen): string {
  return rule.stages.get(step)?.title[language] ?? step;
}

function nextText(year: YearlyAssessment, { procedure }: YearlyPerson, screen: Screen): string {
  const { next } = procedure;
  if (!next) return "";
  const step = titleOf(year, next.step, screen);
  if (next.from === undefined) return step;
  return fill(WORDS.from[screen.language], { step, from: isoDay(next.from) });
}

function stageText(year: YearlyAssessment, { procedure }: YearlyPerson, screen: Screen): string {
  const { stage, versions } = procedure;
  if (!stage) return "—";
  const version = versions.at(-1)?.number ?? 1;
  const step = titleOf(year, stage, screen);
  if (version === 1) return step;
  return fill(WORDS.again[screen.language], { step, version: String(version) });
}

/** 进度块 — where each person's assessment stands, what comes next and who owes it. */
export function progressBlock(year: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  return tableBlock(
    {
      title: WORDS.progress[language],
      columns: [
        { head: WORDS.employee, firm: true },
        { head: WORDS.name, firm: true },
        { head: WORDS.stage },
        { head: WORDS.next },
        { head: WORDS.by },
        { head: WORDS.due, firm: true },
        { head: WORDS.result, spare: true },
        { head: WORDS.change, spare: true },
      ],
      rows: year.people.map((one) => [
        one.person.id,
        one.person.name,
        stageText(year, one, screen),
        nextText(year, one, screen),
        one.procedure.next?.by[language] ?? "",
        one.procedure.next?.due === undefined ? "" : isoDay(one.procedure.next.due),
        resultText(year, one, screen),
        changeText(one, screen),
      ]),
      file: "yearly-assessment.csv",
    },
    screen,
  );
}

function resultText({ labels }: YearlyAssessment, { procedure }: YearlyPerson, screen: Screen) {
  const { result } = procedure;
  return result === undefined ? "" : (labels.get(result)?.[screen.language] ?? result);
}

function changeText({ change }: YearlyPerson, { language }: Screen): string {
  if (change === undefined) return "";
  return (change === "none_needed" ? CHANGE_TEXTS.none_needed : CHANGE_WORDS[change])[language];
}

/** 逾期块 — the longest overdue first, with who has to act. */
export function overdueBlock(year: YearlyAssessment, screen: Screen): string {
  const { language } = screen;
  const late = year.people
    .flatMap(({ person, procedure: { next } }) =>
      next && next.overdueDays > 0 ? [{ person, next }] : [],
    )
    .toSorted((left, right) => right.next.overdueDays - left.next.overdueDays);
  return tableBlock(
    {
      title: WORDS.overdue[language],
      columns: [
        { head: WORDS.employee },
        { head: WORDS.name },
        { head: WORDS.next },
        { head: WORDS.by },
        { head: WORDS.due },
        { head: WORDS.days, align: "right" },
      ],
      rows: late.map(({ person, next }) => [
        person.id,
        person.name,
        titleOf(year, next.step, screen),
        next.by[language],
        next.due === undefined ? "" : isoDay(next.due),
        String(next.overdueDays),
      ]),
      file: "yearly-assessment.csv",
    },
    screen,
  );
}
