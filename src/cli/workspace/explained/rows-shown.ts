import type { Place } from "../../../kernel/place.ts";
import type {
  AskedItem,
  ExplainedPayslip,
  ExplainedRule,
} from "../../../payrun/explain/explained.ts";
import { firstRows } from "../../../reports/explain-json.ts";

/** 要显示的行 — the first rows of every line and rule that is told, for their raw text. */
export function rowsShown({ lines, nothing }: ExplainedPayslip, wanted: AskedItem): Place[] {
  const ofLines = lines.flatMap(({ line, rules, fines }) => [
    ...firstRows(line.sources),
    ...fines.flatMap(({ source, appeal }) => (appeal ? [source, appeal.row] : [source])),
    ...rules.flatMap(rowsOfRule),
  ]);
  const asked = wanted.kind === "figure" ? wanted.rules : [];
  return [
    ...ofLines,
    ...nothing.flatMap(({ rules }) => rules.flatMap(rowsOfRule)),
    ...asked.flatMap(rowsOfRule),
  ];
}

function rowsOfRule(rule: ExplainedRule): readonly Place[] {
  return [...firstRows(rule.sources), ...rule.reads.flatMap(rowsOfRule)];
}
