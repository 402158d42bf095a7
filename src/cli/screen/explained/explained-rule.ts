import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { rowReference } from "../../../kernel/place.ts";
import type { ExplainedGate, ExplainedRule, NextStep } from "../../../payrun/explain/explained.ts";
import { safeText } from "../safe-text.ts";
import { clauseLines, indented, policyLine, rowLines, type Telling } from "./telling.ts";

const WORDS = {
  rule: { zh: "{title} {value}", en: "{title}: {value}" },
  nothing: { zh: "不适用", en: "does not apply" },
  when: { zh: "前提 {shown}", en: "condition {shown}" },
  unless: { zh: "除外条件 {shown}", en: "exception {shown}" },
  passes: { zh: "通过", en: "passes" },
  unmet: { zh: "未满足：{why}", en: "not met: {why}" },
  excepted: { zh: "除外：{why}", en: "excepted: {why}" },
  fails: { zh: "不通过", en: "stops it" },
  undecided: { zh: "还不知道", en: "not known yet" },
  next: {
    zh: "下一档 {yields}：{from} 起，现为 {found}，还差 {short}",
    en: "next step {yields}: {found} of {from}, {short} short",
  },
  missing: {
    zh: "缺少{what}：请补在 {where}",
    en: "{what} is missing: supply it in {where}",
  },
} as const satisfies Record<string, Bilingual>;

/** 规则视图 — a figure, why it is so or is not, and all that it reads. */
export function explainedRule(rule: ExplainedRule, telling: Telling, depth = 1): readonly string[] {
  const { screen } = telling;
  const { language } = screen;
  const value = rule.value[language];
  const facts = {
    title: rule.title[language],
    value: value === "—" ? WORDS.nothing[language] : safeText(value),
  };
  const formula = safeText(rule.formula[language]);
  const inner = depth + 1;
  const head = indented(`${fill(WORDS.rule[language], facts)}  [${rule.name}]`, depth, screen);
  const key = [rule.name, value, formula, ...rule.sources.map(rowReference)].join("\n");
  if (telling.told.has(key)) return head;
  telling.told.add(key);
  return [
    ...head,
    ...(isStopped(rule) || value === "?" ? [] : indented(formula, inner, screen)),
    ...rule.gates.flatMap((gate) => gateLines(gate, inner, telling)),
    ...rule.missing.flatMap(({ what, where }) =>
      indented(fill(WORDS.missing[language], { what: what[language], where }), inner, screen),
    ),
    ...(isStopped(rule) ? [] : nextStepLines(rule.nextSteps, inner, telling)),
    ...(rule.clause ? clauseLines(rule.clause, inner, screen) : []),
    ...policyLine(rule.policy, rule.layer, inner, screen),
    ...rowLines(rule.sources, inner, telling),
    ...rule.reads.flatMap((read) => explainedRule(read, telling, inner)),
  ];
}

/** 下一档 — where the next step begins and what is missing to it. */
export function nextStepLines(
  steps: readonly NextStep[],
  depth: number,
  { screen }: Telling,
): readonly string[] {
  const { language } = screen;
  return steps.flatMap(({ from, found, short, yields }) => {
    const facts = {
      from: from[language],
      found: found[language],
      short: short[language],
      yields: yields[language],
    };
    return indented(fill(WORDS.next[language], facts), depth, screen);
  });
}

function isStopped({ gates }: ExplainedRule): boolean {
  return gates.some(({ open }) => open === false);
}

function gateLines(gate: ExplainedGate, depth: number, { screen }: Telling): readonly string[] {
  const { language, paint } = screen;
  const verdict = {
    true: paint.green(WORDS.passes[language]),
    false: paint.red(WORDS.fails[language]),
    undefined: paint.yellow(WORDS.undecided[language]),
  }[String(gate.open) as "true" | "false" | "undefined"];
  const why = gate.because.map((text) => safeText(text[language]));
  if (gate.open === false && why.length > 0) {
    const words = WORDS[gate.word === "when" ? "unmet" : "excepted"][language];
    const said = fill(words, { why: why.join(language === "zh" ? "；" : "; ") });
    return indented(`${said} → ${verdict}`, depth, screen);
  }
  const shown = safeText(gate.shown[language]);
  return indented(`${fill(WORDS[gate.word][language], { shown })} → ${verdict}`, depth, screen);
}
