import { fill, type Language } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { type Decimal, whole } from "../../kernel/decimal.ts";
import type { CoverageHour } from "../../measures/staffing.ts";
import { coverageIn, hourText } from "../coverage.ts";
import { goalGroups } from "../goal-groups.ts";
import { byEmployee } from "../listing.ts";
import { SCOPE_WORDS } from "../result-words.ts";
import { shownFigure } from "../shown-figure.ts";
import { type Html, html, NO_HTML } from "./html.ts";
import type { PageFacts } from "./page.ts";
import { pageTable } from "./page-table.ts";
import { section } from "./report-sections.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

/** 覆盖一节 — hour by day, where too few people were there stands out; nothing without core hours. */
export function coveragePart(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const coverage = coverageIn(month);
  if (!coverage || coverage.hours.length === 0) return NO_HTML;
  const sites = [...new Set(coverage.hours.map(({ site }) => site))];
  const gaps = coverage.hours.filter(({ state }) => state === "gap").length;
  const tables = sites.map((site) =>
    heat(
      coverage.hours.filter((one) => one.site === site),
      site ?? "",
    ),
  );
  const counted = { zone: coverage.timeZone, gaps: String(gaps) };
  return html`<section>
    <h2>${WORDS.coverage[to]}</h2>
    <p>${fill(WORDS.coverageNote[to], counted)}</p>
    ${tables}
  </section>`;
}

function heat(hours: readonly CoverageHour[], site: string): Html {
  const cells = new Map(hours.map((one) => [`${one.day} ${one.hour}`, one]));
  const days = [...new Set(hours.map(({ day }) => day))].sort((left, right) => left - right);
  const clock = [...new Set(hours.map(({ hour }) => hour))].sort((left, right) => left - right);
  const heads = days.map((day) => html`<th class="n">${String(Number(isoDay(day).slice(8)))}</th>`);
  const rows = clock.map((hour) => {
    const row = days.map((day) => heatCell(cells.get(`${day} ${hour}`)));
    return html`<tr>
      <th>${hourText(hour)}</th>
      ${row}
    </tr> `;
  });
  return html`<table class="heat">
    <thead>
      <tr>
        <th>${site}</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

const HUNDRED = whole(100);

/** Colours are lost on many printers. */
const MARKS: Readonly<Record<CoverageHour["state"], string>> = { met: "", gap: "!", unclear: "?" };

function heatCell(one: CoverageHour | undefined): Html {
  if (!one) return html`<td></td>`;
  const count = String(one.present ?? one.planned);
  return html`<td class="n ${one.state}">${count}${MARKS[one.state]}</td>`;
}

/** 建议一节 — what the appraisal proposes; nothing where the policy proposes nothing. */
export function actionsPart(facts: PageFacts): Html {
  const { month, language: to } = facts;
  if (!month.actions) return NO_HTML;
  const sorted = byEmployee(
    month.actions,
    ({ person }) => person.id,
    undefined,
    ({ name }) => name,
  );
  const columns = [
    { head: WORDS.person[to] },
    { head: WORDS.proposal[to] },
    { head: WORDS.score[to], figure: true },
    { head: WORDS.weakest[to] },
    { head: WORDS.message[to] },
    { head: WORDS.clause[to] },
  ];
  const rows = sorted.map(({ person, label, score, weakest, message, clause }) => [
    `${person.id} ${person.name}`,
    label[to],
    shownFigure(score, "", to),
    weakest ? `${weakest.label[to]} ${shownFigure(weakest.points, "", to)}` : "",
    message[to],
    clause,
  ]);
  return section(WORDS.actions, facts, rows.length, pageTable(columns, rows));
}

/** 环比一节 — indicators before and after, by centre, site and team. */
export function movementPart(facts: PageFacts): Html {
  const { month, language: to } = facts;
  if (!month.movements || month.movements.length === 0) return NO_HTML;
  const columns = [
    { head: WORDS.scope[to] },
    { head: WORDS.indicator[to] },
    { head: WORDS.before[to], figure: true },
    { head: WORDS.now[to], figure: true },
    { head: WORDS.change[to], figure: true },
    { head: WORDS.result[to] },
  ];
  const rows = month.movements.map(({ unit, better, ...one }) => [
    `${SCOPE_WORDS[one.group][to]} ${one.name}`.trim(),
    one.label[to],
    shownFigure(one.previous, unit, to),
    shownFigure(one.current, unit, to),
    changeText(one.change, unit, to),
    (better === undefined ? WORDS.same : better ? WORDS.better : WORDS.worse)[to],
  ]);
  return section(WORDS.movement, facts, rows.length, pageTable(columns, rows));
}

/** Shares differ by points of a hundred, which are no per cent of what was before. */
function changeText(change: Decimal, unit: string, to: Language): string {
  if (unit !== "percent" && unit !== "%") return shownFigure(change, unit, to);
  return `${shownFigure(change.times(HUNDRED), "", to)}${WORDS.percentPoints[to]}`;
}

/** 目标一节 — what the centre, sites and teams reached of what the policy asks. */
export function targetsPart(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const groups = goalGroups(month);
  if (groups.length === 0) return NO_HTML;
  const columns = [
    { head: WORDS.scope[to] },
    { head: WORDS.indicator[to] },
    { head: WORDS.actual[to], figure: true },
    { head: WORDS.goal[to], figure: true },
    { head: WORDS.result[to] },
  ];
  const rows = groups.flatMap(({ group, name, indicators }) =>
    indicators.map(({ label, value, target, unit, met }) => [
      `${SCOPE_WORDS[group][to]} ${name}`.trim(),
      label[to],
      shownFigure(value, unit, to),
      shownFigure(target, unit, to),
      target === undefined || met === undefined ? "" : WORDS[met ? "met" : "missed"][to],
    ]),
  );
  return section(WORDS.targets, facts, rows.length, pageTable(columns, rows));
}
