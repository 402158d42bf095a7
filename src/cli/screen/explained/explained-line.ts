import { type Bilingual, fill } from "../../../kernel/bilingual.ts";
import { isoDay } from "../../../kernel/calendar.ts";
import { rowReference } from "../../../kernel/place.ts";
import type { ExplainedLine } from "../../../payrun/explain/explained.ts";
import type { Fine } from "../../../payrun/month-result.ts";
import { APPEAL_WORDS } from "../../../reports/result-words.ts";
import { anewWords } from "../../../reports/seal-words.ts";
import { money } from "../figures.ts";
import { safeText } from "../safe-text.ts";
import { explainedRule, nextStepLines } from "./explained-rule.ts";
import { clauseLines, indented, policyLine, rowLines, type Telling } from "./telling.ts";

const WORDS = {
  makesGood: {
    zh: "原月份怎样算的：cs-pay explain {id} {month} {item}",
    en: "how its month works it out: cs-pay explain {id} {month} {item}",
  },
  fine: {
    zh: "第 {nth} 次 {date}：{amount} 元 {source}",
    en: "number {nth}, {date}: {amount} yuan {source}",
  },
  lifted: {
    zh: "不计次数 {date}：{amount} 元 {source}",
    en: "does not count, {date}: {amount} yuan {source}",
  },
  applied: { zh: "，依法只扣 {applied} 元", en: ", by law only {applied} yuan taken" },
  settled: { zh: "，申诉{outcome}（{row}）", en: ", {outcome} on appeal ({row})" },
  appeal: { zh: "，可申诉至 {date}", en: ", appeal until {date}" },
} as const satisfies Record<string, Bilingual>;

/** 工资行视图 — amount, formula, clause, policy and rows; named by itself also what it reads. */
export function explainedLine(explained: ExplainedLine, telling: Telling): readonly string[] {
  const { line, clauses, layer, rules, fines } = explained;
  const { screen, inFull, employee } = telling;
  const { language, paint } = screen;
  const { makesGood } = line;
  const drift = telling.paid.get(line.item);
  const anew = drift && anewWords(drift, line.formula);
  const amount = money(drift ? drift.sealed : line.amount);
  const mark = anew ? `  ${anew.amount[language]}` : "";
  return [
    `  ${paint.bold(`${line.label[language]} ${amount}`)}  [${line.item}]${mark}`,
    ...(drift ? indented(safeText(drift.formula.sealed), 2, screen) : []),
    ...indented((anew?.how ?? line.formula)[language], 2, screen),
    ...(makesGood
      ? indented(
          fill(WORDS.makesGood[language], { ...makesGood, id: safeText(employee) }),
          2,
          screen,
        )
      : []),
    ...rules.flatMap(({ nextSteps }) => nextStepLines(nextSteps, 2, telling)),
    ...clauses.flatMap((clause) => clauseLines(clause, 2, screen)),
    ...policyLine(line.policy, layer, 2, screen),
    ...fines.flatMap((fine) => indented(fineText(fine, telling), 2, screen)),
    ...rowLines(line.sources, 2, telling),
    ...(inFull ? rules.flatMap((rule) => rule.reads) : []).flatMap((rule) =>
      explainedRule(rule, telling, 2),
    ),
  ];
}

function fineText(fine: Fine, { screen }: Telling): string {
  const { language } = screen;
  const facts = {
    nth: String(fine.occurrence),
    date: isoDay(fine.date),
    amount: money(fine.amount),
    source: rowReference(fine.source),
  };
  const applied = fine.applied.equals(fine.amount)
    ? ""
    : fine.appeal && fine.applied.isZero()
      ? ""
      : fill(WORDS.applied[language], { applied: money(fine.applied) });
  const { appeal: settled } = fine;
  const outcome = settled && APPEAL_WORDS[settled.outcome][language];
  const appeal = outcome
    ? fill(WORDS.settled[language], { outcome, row: rowReference(settled.row) })
    : fine.appealUntil === undefined
      ? ""
      : fill(WORDS.appeal[language], { date: isoDay(fine.appealUntil) });
  const words = fine.occurrence === undefined ? WORDS.lifted : WORDS.fine;
  return fill(words[language], facts) + applied + appeal;
}
