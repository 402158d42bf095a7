import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { nearest } from "../../../kernel/nearest.ts";
import { explainRule, placesOf } from "../../../payrun/explain/explain-rule.ts";
import type { ExplainCase } from "../../../payrun/explain/explain-payslip.ts";
import type { AskedItem, ExplainedPayslip } from "../../../payrun/explain/explained.ts";

/** The whole tree, whichever of the two totals is named. */
const TOTALS = new Set(["net", "gross"]);

/** 找所问项目 — a pay item or any figure of the policy, by name or title; else what there is. */
export function askedItem(
  item: string | undefined,
  explained: ExplainedPayslip,
  subject: ExplainCase,
): AskedItem | Diagnostic {
  if (item === undefined || TOTALS.has(item)) return { kind: "everything" };
  const lines = explained.lines.filter(({ line }) => isCalled(item, line.item, line.label));
  const nothing = explained.nothing.filter((one) => isCalled(item, one.item, one.title));
  if (lines.length + nothing.length > 0) return { kind: "item", lines, nothing };
  // Who moved to another policy has a figure under each of them, and one of the whole month.
  const found = [...subject.stretches, subject].flatMap(({ policy, asked }) => {
    const column = policy.rules.columns.find(({ name, title }) => isCalled(item, name, title));
    return column && asked ? [{ column, asked }] : [];
  });
  const [first] = found;
  if (!first) return unknownItem(item, explained, subject);
  const { name, title } = first.column;
  const rules = found.flatMap(({ column, asked }) =>
    placesOf(column, asked).map((index) => explainRule(column, index, asked)),
  );
  return { kind: "figure", name, title, rules };
}

function isCalled(asked: string, name: string, title: Bilingual): boolean {
  return asked === name || asked === title.zh || asked === title.en;
}

function unknownItem(
  item: string,
  { slip, lines, nothing }: ExplainedPayslip,
  { policy }: ExplainCase,
): Diagnostic {
  const items = [...lines.map(({ line }) => line.item), ...nothing.map((one) => one.item)];
  const known = [...new Set(items)];
  const close = nearest(item, [...known, ...policy.rules.columns.map(({ name }) => name)]);
  const list = known.join(", ");
  const hint = close && {
    zh: `是不是 ${close}？可用的项目：${list}`,
    en: `did you mean ${close}? the items are: ${list}`,
  };
  const facts = { item, employee: slip.person.id, known: list };
  return { code: "CSP361", facts, ...(hint && { hint }) };
}
