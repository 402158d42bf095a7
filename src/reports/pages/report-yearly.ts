import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import type { YearlyAssessment, YearlyPerson } from "../../payrun/yearly/yearly-assessment.ts";
import type { AssessmentStep } from "../../policy/yearly-words.ts";
import { dayText } from "../cell-text.ts";
import { shownFigure } from "../shown-figure.ts";
import { honoured } from "../yearly/honours.ts";
import { PROPOSAL_WORDS, proposalWord } from "../yearly/yearly-words.ts";
import { type Html, html, NO_HTML } from "./html.ts";
import type { PageFacts } from "./page.ts";
import { pageTable } from "./page-table.ts";
import { section } from "./report-sections.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

/** 年度评定一节 — in the month of the assessment: where everybody stands, what is late, honours. */
export function yearlyPart(facts: PageFacts): Html {
  const { yearly, language: to } = facts;
  if (!yearly) return NO_HTML;
  const year = { year: String(yearly.year) };
  const title = { zh: fill(WORDS.yearly.zh, year), en: fill(WORDS.yearly.en, year) };
  const columns = [
    { head: WORDS.person[to] },
    { head: WORDS.grade[to] },
    { head: WORDS.total[to], figure: true },
    { head: WORDS.proposal[to] },
    { head: WORDS.done[to] },
    { head: WORDS.next[to] },
    { head: WORDS.by[to] },
    { head: WORDS.due[to] },
    { head: WORDS.late[to], figure: true },
    { head: WORDS.outcome[to] },
    { head: WORDS.objections[to] },
  ];
  const rows = yearly.people.map((one) => rowOf(one, yearly, facts));
  const names = honoured(yearly.people).map(({ person }) => `${person.id} ${person.name}`);
  const honours = fill(WORDS.honours[to], { names: names.join(to === "zh" ? "、" : ", ") });
  const note = names.length > 0 ? html`<p>${honours}</p>` : NO_HTML;
  return html`${section(title, facts, rows.length, pageTable(columns, rows))} ${note}`;
}

function rowOf(one: YearlyPerson, year: YearlyAssessment, { language: to }: PageFacts) {
  const { person, gradeLabel, total, proposal, procedure } = one;
  const { stage, next, result } = procedure;
  const late = next?.overdueDays ?? 0;
  const step = (of: AssessmentStep | undefined) =>
    of === undefined ? "" : (year.rule.stages.get(of)?.title[to] ?? of);
  return [
    `${person.id} ${person.name}`,
    gradeLabel[to],
    shownFigure(total, "", to),
    PROPOSAL_WORDS[proposalWord(proposal?.decision)][to],
    step(stage),
    step(next?.step),
    next?.by[to] ?? "",
    dayText(next?.due),
    late > 0 ? String(late) : "",
    result === undefined ? "" : (year.labels.get(result)?.[to] ?? result),
    objectionsText(one)[to],
  ];
}

function objectionsText({ procedure }: YearlyPerson): Bilingual {
  const texts = procedure.objections.map(({ raised, inNotice, resolved }) => {
    const words = resolved ? WORDS.settled : inNotice ? WORDS.objected : WORDS.outside;
    const days = { date: isoDay(raised.date), on: resolved ? isoDay(resolved.date) : "" };
    return { zh: fill(words.zh, days), en: fill(words.en, days) };
  });
  return {
    zh: texts.map(({ zh }) => zh).join("；"),
    en: texts.map(({ en }) => en).join("; "),
  };
}
