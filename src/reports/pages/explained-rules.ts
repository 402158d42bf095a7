import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import type { ExplainedRule } from "../../payrun/explain/explained.ts";
import { firstRows, type RawOf } from "../explain-json.ts";
import { type Html, html, NO_HTML } from "./html.ts";

const WORDS = {
  nothing: { zh: "不适用", en: "does not apply" },
  when: { zh: "前提 {shown}", en: "condition {shown}" },
  unless: { zh: "除外条件 {shown}", en: "exception {shown}" },
  unmet: { zh: "未满足：{why}", en: "not met: {why}" },
  excepted: { zh: "除外：{why}", en: "excepted: {why}" },
  true: { zh: "通过", en: "passes" },
  false: { zh: "不通过", en: "stops it" },
  undefined: { zh: "还不知道", en: "not known yet" },
  next: {
    zh: "下一档 {yields}：{from} 起，现为 {found}，还差 {short}",
    en: "next step {yields}: {found} of {from}, {short} short",
  },
  missing: { zh: "缺少{what}：请补在 {where}", en: "{what} is missing: supply it in {where}" },
  clause: { zh: "条款 {id}", en: "clause {id}" },
} as const satisfies Record<string, Bilingual>;

export const RULE_STYLE = `
.rules, .rules ul { list-style: none; border-left: 2px solid #ddd; padding-left: 4mm; }
.stops { color: #a40000; }
`;

interface Telling {
  readonly rawOf: RawOf;
  readonly language: Language;
}

/** 规则的说明 — figures with their working, conditions and rows, as nested lists. */
export function explainedRules(rules: readonly ExplainedRule[], telling: Telling): readonly Html[] {
  if (rules.length === 0) return [];
  return [
    html`<ul class="rules">
      ${rules.map((rule) => ruleItem(rule, telling))}
    </ul>`,
  ];
}

function ruleItem(rule: ExplainedRule, telling: Telling): Html {
  const { language: to, rawOf } = telling;
  const value = rule.value[to] === "—" ? WORDS.nothing[to] : rule.value[to];
  const stopped = rule.gates.some(({ open }) => open === false);
  const formula =
    stopped || value === "?" ? NO_HTML : html`<p class="small">${rule.formula[to]}</p>`;
  const clause = rule.clause
    ? html`<p class="small">
        ${fill(WORDS.clause[to], { id: rule.clause.id })} ${rule.clause.says[to]}
      </p>`
    : NO_HTML;
  const rows = firstRows(rule.sources).map((place) => {
    const raw = rawOf(place);
    return html`<li>
      <code>${rowReference(place)}${raw === undefined ? "" : ` | ${raw}`}</code>
    </li>`;
  });
  const list =
    rows.length === 0
      ? NO_HTML
      : html`<ul>
          ${rows}
        </ul>`;
  return html`<li>
    <b>${rule.title[to]}</b> ${value}
    ${formula}${gates(rule, to)}${hints(rule, stopped, to)}${clause}
    ${list}${explainedRules(rule.reads, telling)}
  </li>`;
}

function gates(rule: ExplainedRule, to: Language): readonly Html[] {
  return rule.gates.map((gate) => {
    const verdict = WORDS[String(gate.open) as "true" | "false" | "undefined"][to];
    const why = gate.because.map((text) => text[to]).join(to === "zh" ? "；" : "; ");
    const words = WORDS[gate.word === "when" ? "unmet" : "excepted"];
    const isTold = gate.open === false && why !== "";
    const condition = isTold
      ? fill(words[to], { why })
      : fill(WORDS[gate.word][to], { shown: gate.shown[to] });
    const said = `${condition} → ${verdict}`;
    return html`<p class="${gate.open === false ? "small stops" : "small"}">${said}</p>`;
  });
}

/** What is missing, and how far the next step is where the rule applies at all. */
function hints(rule: ExplainedRule, stopped: boolean, to: Language): readonly Html[] {
  const missing = rule.missing.map(({ what, where }) =>
    fill(WORDS.missing[to], { what: what[to], where }),
  );
  const steps = stopped ? [] : rule.nextSteps;
  const next = steps.map(({ from, found, short, yields }) =>
    fill(WORDS.next[to], {
      from: from[to],
      found: found[to],
      short: short[to],
      yields: yields[to],
    }),
  );
  return [...missing, ...next].map((text) => html`<p class="small">${text}</p>`);
}
