import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { isoDay } from "../../kernel/calendar.ts";
import { formatMoneyForScreen, type Money } from "../../kernel/money.ts";
import { type Place, rowReference } from "../../kernel/place.ts";
import type {
  AskedItem,
  CitedClause,
  ExplainedLine,
  ExplainedNothing,
  ExplainedPayslip,
} from "../../payrun/explain/explained.ts";
import type { Drift } from "../../payrun/drift.ts";
import type { Fine, PayLine } from "../../payrun/month-result.ts";
import { firstRows, type RawOf } from "../explain-json.ts";
import { daysText } from "../../payrun/explain/days-told.ts";
import { APPEAL_WORDS, STATUS_WORDS } from "../result-words.ts";
import { anewWords, driftText, paidOtherwise, sealHead, sumsShown } from "../seal-words.ts";
import { explainedRules, RULE_STYLE } from "./explained-rules.ts";
import { type Html, html, NO_HTML } from "./html.ts";
import { wholePage } from "./page.ts";

const WORDS = {
  title: { zh: "{month} 工资说明", en: "Payslip of {month} explained" },
  net: {
    zh: "实发 {net} = 应发 {gross} − 扣除 {taken}",
    en: "net {net} = gross {gross} − deductions {taken}",
  },
  unknown: { zh: "实发未定：有金额还不知道", en: "net not known yet: an amount is unknown" },
  waits: { zh: "挂起：{reason}", en: "held: {reason}" },
  decides: { zh: "由{who}决定", en: "{who} decides" },
  clause: { zh: "条款 {id}", en: "clause {id}" },
  policy: { zh: "制度 {policy}", en: "policy {policy}" },
  how: { zh: "怎样得出", en: "how it is worked out" },
  rows: { zh: "依据的数据", en: "rows behind it" },
  more: { zh: "共 {count} 行，列出前 {shown} 行", en: "{count} rows, the first {shown}" },
  nothing: { zh: "没有金额的项目，以及为什么", en: "What paid nothing, and why" },
  noValue: { zh: "本月没有记录可取值", en: "no record of this month has a value" },
  lifted: { zh: "{date} 不计次数：{amount}", en: "{date}, does not count: {amount}" },
  fine: { zh: "{date} 第 {nth} 次：{amount}", en: "{date}, number {nth}: {amount}" },
  until: { zh: "，可申诉至 {date}", en: ", appeal until {date}" },
  appealed: { zh: "，申诉{outcome}", en: ", {outcome} on appeal" },
  doubts: {
    zh: "有疑问请带着本页向人事提出。",
    en: "Bring this page to the personnel office if anything looks wrong.",
  },
} as const satisfies Record<string, Bilingual>;

const STYLE = `
body { max-width: 190mm; margin: 0 auto; padding: 6mm; }
h1 { font-size: 18px; margin: 0 0 2mm; }
h2 { font-size: 15px; margin: 5mm 0 1mm; border-bottom: 1px solid #999; display: flex;
  justify-content: space-between; }
p { margin: 1mm 0; }
.sum { font-size: 16px; font-weight: 600; }
.held { color: #a40000; }
.small { color: #555; font-size: 12px; }
code { font: 12px/1.4 Consolas, Menlo, monospace; overflow-wrap: anywhere; }
ul { margin: 1mm 0; padding-left: 6mm; }
section { break-inside: avoid; }
${RULE_STYLE}`;

/** 说明页材料 — what the page is made of; `rawOf` shows rows of the employee alone. */
export interface ExplainPageFacts {
  readonly explained: ExplainedPayslip;
  readonly wanted: AskedItem;
  readonly rawOf: RawOf;
  readonly language: Language;
  readonly company: string;
}

/** 工资说明页 — one page for the employee: every amount, its clause, its working and its rows. */
export function explainPage(facts: ExplainPageFacts): string {
  const { explained, wanted, language: to, company } = facts;
  const { slip, month } = explained;
  const title = fill(WORDS.title[to], { month });
  const { person } = slip;
  const who = [company, person.id, person.name, slip.grade[to], STATUS_WORDS[slip.status][to]];
  const head = html`<h1>${title}</h1>
    <p>${who.filter(Boolean).join("　")}</p>`;
  const foot = html`<p class="small">${WORDS.doubts[to]}</p>`;
  const body = [head, ...sealParts(facts), ...waiting(facts), ...parts(facts, wanted), foot];
  return wholePage(title, to, STYLE, body);
}

function parts(facts: ExplainPageFacts, wanted: AskedItem): readonly Html[] {
  const { explained, rawOf, language } = facts;
  const telling = { rawOf, language };
  if (wanted.kind === "figure") {
    const title = wanted.title[language];
    return [
      html`<section>
        <h2><span>${title}</span></h2>
        ${explainedRules(wanted.rules, telling)}
      </section>`,
    ];
  }
  const lines = wanted.kind === "item" ? wanted.lines : explained.lines;
  const nothing = wanted.kind === "item" ? wanted.nothing : explained.nothing;
  return [
    wanted.kind === "item" ? NO_HTML : sum(facts),
    ...lines.map((line) => lineSection(line, facts)),
    nothingSection(nothing, facts),
  ];
}

/** What was paid stands before what comes out now. */
function sealParts({ explained: { seal }, language: to }: ExplainPageFacts): readonly Html[] {
  if (!seal) return [];
  const { drifts } = seal;
  return [
    html`<p class="${drifts.length === 0 && seal.isPaid ? "" : "held"}">${sealHead(seal)[to]}</p>`,
    ...drifts.map((drift) => html`<p class="held">${driftText(drift)[to]}</p>`),
  ];
}

function sum({ explained, language: to }: ExplainPageFacts): Html {
  const sums = sumsShown(explained);
  if (!sums) return html`<p class="sum">${WORDS.unknown[to]}</p>`;
  const { net, gross, taken, anew } = sums;
  const money = (amount: Money | undefined) => (amount ? formatMoneyForScreen(amount) : "—");
  const facts = { net: money(net), gross: money(gross), taken: money(taken) };
  return html`<p class="sum">${fill(WORDS.net[to], facts)}${anew[to]}</p>`;
}

function waiting({ explained, language: to }: ExplainPageFacts): readonly Html[] {
  const { slip, flags, days } = explained;
  return [
    ...days.map((one) => html`<p>${daysText(one, to)}</p>`),
    ...slip.holds.map(({ reason, clause }) => {
      const text = fill(WORDS.waits[to], { reason: reason[to] });
      return html`<p class="held">${text} [${clause}]</p>`;
    }),
    ...flags
      .filter(({ code }) => !slip.holds.some((hold) => hold.code === code))
      .map((flag) => {
        const who = fill(WORDS.decides[to], { who: flag.decides[to] });
        return html`<p>${flag.label[to]} (${flag.message[to]}), ${who} [${flag.clause}]</p>`;
      }),
  ];
}

function lineSection(explained: ExplainedLine, facts: ExplainPageFacts): Html {
  const { line, clauses, rules, fines } = explained;
  const { language: to, rawOf } = facts;
  const working = explainedRules(
    rules.flatMap(({ reads }) => reads),
    { rawOf, language: to },
  );
  const how =
    working.length === 0
      ? NO_HTML
      : html`<details>
          <summary>${WORDS.how[to]}</summary>
          ${working}
        </details>`;
  const drift = paidOtherwise(facts.explained).get(line.item);
  const amount = formatMoneyForScreen(drift ? drift.sealed : line.amount);
  return html`<section>
    <h2><span>${line.label[to]}</span><span class="n">${amount}</span></h2>
    ${drift ? paidFormulas(drift, line, to) : html`<p>${line.formula[to]}</p>`}
    ${clauses.map((clause) => clauseText(clause, to))}
    ${policyText(line.policy, to)}${finesList(fines, to)}${rowsList(line.sources, facts)}${how}
  </section>`;
}

/** How it was worked out when it was paid, and what comes out now. */
function paidFormulas(drift: Drift, line: PayLine, to: Language): readonly Html[] {
  const { amount, how } = anewWords(drift, line.formula);
  return [
    html`<p>${drift.formula.sealed}</p>`,
    html`<p class="held">${amount[to]}</p>`,
    html`<p class="held">${how[to]}</p>`,
  ];
}

/** 条款文字 — id, heading and our own words. */
function clauseText({ id, heading, says }: CitedClause, to: Language): Html {
  const words = [heading[to], says[to]].filter(Boolean).join(to === "zh" ? "：" : ": ");
  return html`<p>${fill(WORDS.clause[to], { id })} ${words}</p>`;
}

function policyText(policy: string, to: Language): Html {
  return policy === "" ? NO_HTML : html`<p class="small">${fill(WORDS.policy[to], { policy })}</p>`;
}

function finesList(fines: readonly Fine[], to: Language): Html {
  if (fines.length === 0) return NO_HTML;
  const items = fines.map(({ date, occurrence, amount, appealUntil, appeal }) => {
    const words = occurrence === undefined ? WORDS.lifted : WORDS.fine;
    const text = fill(words[to], {
      date: isoDay(date),
      nth: String(occurrence),
      amount: formatMoneyForScreen(amount),
    });
    const outcome =
      appeal && fill(WORDS.appealed[to], { outcome: APPEAL_WORDS[appeal.outcome][to] });
    const until =
      appealUntil === undefined ? "" : fill(WORDS.until[to], { date: isoDay(appealUntil) });
    return html`<li>${text}${outcome ?? until}</li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}

function rowsList(places: readonly Place[], { rawOf, language: to }: ExplainPageFacts): Html {
  const shown = firstRows(places);
  const facts = { count: String(places.length), shown: String(shown.length) };
  const more = places.length > shown.length ? `: ${fill(WORDS.more[to], facts)}` : "";
  const items = shown.map((place) => {
    const raw = rawOf(place);
    return html`<li>
      <code>${rowReference(place)}${raw === undefined ? "" : ` | ${raw}`}</code>
    </li>`;
  });
  return html`<details>
    <summary>${WORDS.rows[to]}${more}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

function nothingSection(nothing: readonly ExplainedNothing[], facts: ExplainPageFacts): Html {
  const { language: to, rawOf } = facts;
  if (nothing.length === 0) return NO_HTML;
  const items = nothing.map(({ title, clause, rules }) => {
    const why = explainedRules(rules, { rawOf, language: to });
    const none = html`<p class="small">${WORDS.noValue[to]}</p>`;
    return html`<details>
      <summary>${title[to]} [${clause}]</summary>
      ${why.length > 0 ? why : none}
    </details>`;
  });
  return html`<section>
    <h2><span>${WORDS.nothing[to]}</span></h2>
    ${items}
  </section>`;
}
