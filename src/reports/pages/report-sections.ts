import type { Bilingual } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { formatMoneyForScreen, type Money, NOTHING } from "../../kernel/money.ts";
import type { Person } from "../../measures/quantity.ts";
import { textsText } from "../cell-text.ts";
import { guardCounts } from "../guard-counts.ts";
import { type ItemSum, itemSums } from "../item-sums.ts";
import { byEmployee } from "../listing.ts";
import { DECISION_WORDS } from "../result-words.ts";
import { byStatus } from "../totals.ts";
import { sortedSuccessors } from "../successors.ts";
import { type Html, html, NO_HTML } from "./html.ts";
import type { PageFacts } from "./page.ts";
import { pageTable } from "./page-table.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

/** 一节 — a heading and what stands under it; an empty one says so. */
export function section(title: Bilingual, facts: PageFacts, rows: number, body: Html): Html {
  const { language: to } = facts;
  const content = rows === 0 ? html`<p>${WORDS.nothing[to]}</p>` : body;
  return html`<section>
    <h2>${title[to]}${rows > 0 ? ` (${rows})` : ""}</h2>
    ${content}
  </section>`;
}

export function amountOf(amount: Money | undefined): string {
  return amount === undefined ? "" : formatMoneyForScreen(amount);
}

function who({ id, name }: Person): string {
  return `${id} ${name}`;
}

/** 挂起一节 — who is not paid yet and what is missing. */
export function holdsSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const held = byEmployee(byStatus(month.payslips).held, ({ person }) => person.id);
  const columns = [WORDS.person, WORDS.reason, WORDS.clause].map((word) => ({ head: word[to] }));
  const rows = held.map(({ person, holds }) => [
    who(person),
    textsText(
      holds.map(({ reason }) => reason),
      to,
    ),
    [...new Set(holds.map(({ clause }) => clause))].join(", "),
  ]);
  return section(WORDS.holds, facts, rows.length, pageTable(columns, rows));
}

/** 待决一节 — flags nobody has decided. */
export function decisionsSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const open = byEmployee(
    month.flags.filter(({ decided }) => decided === undefined),
    ({ person }) => person.id,
    undefined,
    ({ code }) => code,
  );
  const heads = [WORDS.person, WORDS.message, WORDS.clause, WORDS.decides];
  const rows = open.map(({ person, message, clause, decides }) => {
    return [who(person), message[to], clause, decides[to]];
  });
  const table = pageTable(
    heads.map((word) => ({ head: word[to] })),
    rows,
  );
  return section(WORDS.decide, facts, rows.length, table);
}

/** 晋升一节 — everybody of whom something is to be done; who is far from it stands in the CSV. */
export function candidatesSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const shown = byEmployee(
    month.candidates.filter(({ decision }) => decision !== "not_yet"),
    ({ person }) => person.id,
    undefined,
    ({ decision, targetGrade }) => `${decision} ${targetGrade}`,
  );
  const heads = [WORDS.person, WORDS.target, WORDS.decision, WORDS.missing, WORDS.clause];
  const rows = shown.map(({ person, targetLabel, decision, missing, clause }) => {
    const words = DECISION_WORDS[decision][to].replaceAll("_", " ");
    return [who(person), targetLabel[to], words, textsText(missing, to), clause];
  });
  const table = pageTable(
    heads.map((word) => ({ head: word[to] })),
    rows,
  );
  return section(WORDS.candidates, facts, rows.length, table);
}

/** 继任一节 — who stands first in line; nothing where the policy names nobody. */
export function successorsSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  if (month.successors.length === 0) return NO_HTML;
  const columns = [
    { head: WORDS.person[to] },
    { head: WORDS.grade[to] },
    { head: WORDS.months[to], figure: true },
    { head: WORDS.clause[to] },
  ];
  const rows = sortedSuccessors(month.successors).map(({ person, gradeLabel, months, clause }) => {
    return [who(person), gradeLabel[to], String(months), clause];
  });
  return section(WORDS.successors, facts, rows.length, pageTable(columns, rows));
}

/** 罚款一节 — every event with what the policy and the law leave of it. */
export function finesSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const fines = byEmployee(
    month.fines,
    ({ person }) => person.id,
    ({ date }) => date,
    ({ item, occurrence }) => `${item} ${occurrence ?? 0}`,
  );
  const columns = [
    { head: WORDS.person[to] },
    { head: WORDS.date[to] },
    { head: WORDS.item[to] },
    { head: WORDS.byPolicy[to], figure: true },
    { head: WORDS.applied[to], figure: true },
    { head: WORDS.clause[to] },
  ];
  const rows = fines.map(({ person, date, label, amount, applied, clause }) => {
    return [who(person), isoDay(date), label[to], amountOf(amount), amountOf(applied), clause];
  });
  return section(WORDS.fines, facts, rows.length, pageTable(columns, rows));
}

/** 法规一节 — each article once: how many people, how many yuan. */
export function warningsSection(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const columns = [
    { head: "GR" },
    { head: WORDS.article[to] },
    { head: WORDS.people[to], figure: true },
    { head: WORDS.atStake[to], figure: true },
    { head: WORDS.clause[to] },
  ];
  const rows = guardCounts(month.warnings).map(({ guard, warnings, people, atStake }) => [
    guard,
    warnings[0]?.article[to] ?? "",
    String(people),
    amountOf(atStake),
    [...new Set(warnings.map(({ clause }) => clause))].sort().join(", "),
  ]);
  return section(WORDS.warnings, facts, rows.length, pageTable(columns, rows));
}

/** 项目一节 — what every pay item comes to, of ready and of held payslips. */
export function itemsSection(facts: PageFacts, labels: ReadonlyMap<string, Bilingual>): Html {
  const { month, language: to } = facts;
  const slips = byStatus(month.payslips);
  const [ready, held] = [itemSums(slips.ready), itemSums(slips.held)];
  const columns = [
    { head: WORDS.item[to] },
    { head: WORDS.lines[to], figure: true },
    { head: WORDS.amount[to], figure: true },
    { head: WORDS.heldLines[to], figure: true },
    { head: WORDS.heldAmount[to], figure: true },
  ];
  const cells = (own: Readonly<ItemSum> | undefined) => [
    String(own?.lines ?? 0),
    amountOf(own ? own.sum.total : NOTHING),
  ];
  const rows = [...labels].flatMap(([item, label]) => {
    const isUsed = ready.has(item) || held.has(item);
    return isUsed ? [[label[to], ...cells(ready.get(item)), ...cells(held.get(item))]] : [];
  });
  return section(WORDS.items, facts, rows.length, pageTable(columns, rows));
}
