import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal, ZERO } from "../../kernel/decimal.ts";
import { type Money, sumMoney } from "../../kernel/money.ts";
import { textsText } from "../cell-text.ts";
import { costOf, type TeamCost, teamCosts } from "../employer-cost.ts";
import { byStatus, those, type Totals, totalsOf } from "../totals.ts";
import { type Html, html } from "./html.ts";
import type { PageFacts } from "./page.ts";
import { bar, pageTable } from "./page-table.ts";
import { amountOf, section } from "./report-sections.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

/**
 * 各班组三表 — what is ready, what is held, and the employer's cost.
 *
 * Ready and held people stand apart, and of both only those whose net pay is known are summed:
 * so gross and deductions come to the net in every row.
 */
export function teamTables(facts: PageFacts): Html {
  const slips = byStatus(facts.month.payslips);
  const ready = teamCosts({ payslips: slips.ready });
  const held = teamCosts({ payslips: slips.held });
  return html`${payTable(WORDS.teamsReady, ready, facts)}
  ${held.length > 0 ? payTable(WORDS.teamsHeld, held, facts) : ""} ${costTable(facts)}`;
}

function payTable(title: Bilingual, teams: readonly TeamCost[], facts: PageFacts): Html {
  const { language: to } = facts;
  const rows = teams.map(({ team, slips }) => {
    const known = those(slips, ({ gross, net }) => gross !== undefined && net !== undefined);
    const totals = known.length > 0 ? totalsOf(known) : undefined;
    return { team, people: slips.length, unknown: slips.length - known.length, totals };
  });
  let largest = ZERO;
  for (const { totals } of rows.slice(0, -1)) {
    largest = Decimal.max(largest, totals?.net ?? ZERO);
  }
  const columns = [
    { head: WORDS.team[to] },
    { head: WORDS.people[to], figure: true },
    { head: WORDS.unknown[to], figure: true },
    { head: WORDS.gross[to], figure: true },
    { head: WORDS.deductions[to], figure: true },
    { head: WORDS.net[to], figure: true },
    { head: "", wide: true },
  ];
  const cells = rows.map(({ team, people, unknown, totals }, index) => [
    team[to],
    String(people),
    String(unknown),
    amountOf(totals?.gross),
    amountOf(totals && deductionsOf(totals)),
    amountOf(totals?.net),
    index < rows.length - 1 ? bar(totals?.net, largest) : "",
  ]);
  return section(title, facts, Math.max(0, teams.length - 1), pageTable(columns, cells));
}

function costTable(facts: PageFacts): Html {
  const { month, language: to } = facts;
  const teams = teamCosts(month);
  const columns = [
    { head: WORDS.team[to] },
    { head: WORDS.people[to], figure: true },
    { head: WORDS.costUnknown[to], figure: true },
    { head: WORDS.knownCost[to], figure: true },
    { head: WORDS.unknownShares[to] },
  ];
  const rows = teams.map(({ team, slips }) => [
    team[to],
    String(slips.length),
    String(costOf(slips).unknown),
    amountOf(costOf(slips).known),
    textsText(costOf(slips).unknownSchemes, to),
  ]);
  return section(WORDS.cost, facts, Math.max(0, teams.length - 1), pageTable(columns, rows));
}

function deductionsOf(totals: Totals): Money | undefined {
  const { socialInsurance, housingFund, incomeTax, fines, other } = totals;
  const known = [socialInsurance, housingFund, incomeTax, fines, other].filter(
    (amount) => amount !== undefined,
  );
  return known.length > 0 ? sumMoney(known) : undefined;
}
