import { fill } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { costOf } from "../employer-cost.ts";
import { leftOutInOrder } from "../papers/left-out-list.ts";
import { paidItems } from "../payslips.ts";
import { payableOf, totalsOf } from "../totals.ts";
import { askedSections } from "./asked-sections.ts";
import { type Html, html } from "./html.ts";
import { type Page, type PageFacts, pagePieces } from "./page.ts";
import { pageTable } from "./page-table.ts";
import {
  amountOf,
  candidatesSection,
  decisionsSection,
  finesSection,
  holdsSection,
  itemsSection,
  successorsSection,
  warningsSection,
} from "./report-sections.ts";
import { actionsPart, coveragePart, movementPart, targetsPart } from "./report-staffing.ts";
import { teamTables } from "./report-teams.ts";
import { yearlyPart } from "./report-yearly.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

const STYLE = `
body { max-width: 1000px; margin: 0 auto; padding: 16px; }
h1 { font-size: 20px; margin: 0 0 4px; }
h2 { font-size: 16px; margin: 24px 0 6px; border-bottom: 2px solid #2b5a8c; }
.tiles { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
.tile { border: 1px solid #bbb; padding: 6px 12px; min-width: 110px; }
.tile b { display: block; font-size: 18px; font-variant-numeric: tabular-nums; }
.grid td, .grid th { border-bottom: 1px solid #ddd; }
.grid .w { width: 20%; }
.grid tr { break-inside: avoid; }
.grid tbody tr:nth-child(even) { background: #f6f8fa; }
.bar { display: block; height: 10px; min-width: 1px; background: #2b5a8c;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.heat { font-size: 11px; border-collapse: collapse; }
.heat td, .heat th { padding: 1px 3px; border: 1px solid #ddd; font-weight: normal; }
.heat .gap { background: #f3b8b0; }
.heat .unclear { background: #f7e6a1; }
@page { size: A4; margin: 12mm; }
`;

/** 月度报告 — report.html: one page a manager can open, print or send; nothing in it runs. */
export const reportPage: Page = {
  file: "report.html",
  title: WORDS.report,
  make(facts) {
    const { month, settings, language: to } = facts;
    const title = [settings.company, month.month, WORDS.report[to]].filter(Boolean).join(" ");
    return pagePieces(title, to, STYLE, [
      heading(title, facts),
      tiles(facts),
      teamTables(facts),
      itemsSection(facts, paidItems(month)),
      paymentSection(facts),
      holdsSection(facts),
      decisionsSection(facts),
      candidatesSection(facts),
      successorsSection(facts),
      yearlyPart(facts),
      actionsPart(facts),
      targetsPart(facts),
      movementPart(facts),
      coveragePart(facts),
      finesSection(facts),
      warningsSection(facts),
      ...askedSections(facts),
      inputSection(facts),
    ]);
  },
};

function heading(title: string, { month, language: to }: PageFacts): Html {
  const [first] = month.payslips;
  const day = first ? fill(WORDS.payDate[to], { day: isoDay(first.payDate) }) : "";
  const policies = month.policies.map(({ title }) => title[to]).join(to === "zh" ? "、" : ", ");
  const parts = [policies, day, WORDS.yuan[to]].filter(Boolean);
  return html`<h1>${title}</h1>
    <p>${parts.join(" · ")}</p>`;
}

function tiles({ month, language: to }: PageFacts): Html {
  const all = totalsOf(month.payslips);
  const payable = payableOf(month.payslips);
  const tile = (word: string, text: string) =>
    html`<div class="tile">${word}<b>${text === "" ? "—" : text}</b></div>`;
  return html`<div class="tiles">
    ${[
      tile(WORDS.people[to], String(all.people)),
      tile(WORDS.ready[to], String(all.ready)),
      tile(WORDS.held[to], String(all.held)),
      tile(WORDS.payableGross[to], amountOf(payable.gross)),
      tile(WORDS.payable[to], amountOf(payable.net)),
      tile(WORDS.cost[to], amountOf(costOf(month.payslips).whole)),
    ]}
  </div>`;
}

function paymentSection(facts: PageFacts): Html {
  const { papers, language: to } = facts;
  const { people, total } = papers.payment;
  const paid = fill(WORDS.onList[to], { people: String(people), total: amountOf(total) });
  const columns = [
    { head: WORDS.file[to] },
    { head: WORDS.person[to] },
    { head: WORDS.reason[to] },
    { head: WORDS.net[to], figure: true },
  ];
  const rows = leftOutInOrder(papers.leftOut).map(({ file, person, reason, amount }) => {
    return [file, `${person.id} ${person.name}`, reason[to], amountOf(amount)];
  });
  const list =
    rows.length > 0
      ? html`<p>${WORDS.leftOut[to]}</p>
          ${pageTable(columns, rows)}`
      : html``;
  return html`<section>
    <h2>${WORDS.payment[to]}</h2>
    <p>${paid}</p>
    ${list}
  </section>`;
}

function inputSection({ month, language: to }: PageFacts): Html {
  const rejected = fill(WORDS.rejected[to], { rows: String(month.rejects.length) });
  return html`<section>
    <h2>${WORDS.input[to]}</h2>
    <p>${rejected}</p>
  </section>`;
}
