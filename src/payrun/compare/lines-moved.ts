import { lazily } from "../../kernel/bilingual.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { PayLine } from "../month-result.ts";
import type { Reason } from "./compared.ts";
import type { Step } from "./step.ts";

const CAME = "+ ";

/** 逐行变动 — of an item that has several lines, those that came and those that went. */
export function linesMoved({ employee, item, part, before, after }: Step): Reason | undefined {
  const [old, now] = [before.lines(employee, item), after.lines(employee, item)];
  if (part !== "back_pay" && old.length < 2 && now.length < 2) return undefined;
  const came = without(now, old);
  const went = without(old, now);
  const [first] = [...came, ...went];
  if (!first) return undefined;
  const text = lazily((language) => {
    // Back pay is told by its sum: what should have been paid less what was.
    const said = (sign: string) => (line: PayLine) =>
      line.makesGood && sign === CAME
        ? line.formula[language]
        : `${sign}${line.label[language]} ${formatMoney(line.amount)}`;
    return [...came.map(said(CAME)), ...went.map(said("− "))].join(language === "zh" ? "；" : "; ");
  });
  return { text, clause: first.clause, place: first.sources[0] };
}

/** Lines of the first list that the second has no equal of, each equal used once. */
function without(lines: readonly PayLine[], others: readonly PayLine[]): readonly PayLine[] {
  const left = [...others];
  return lines.filter((line) => {
    const same = left.findIndex(
      (other) => other.label.en === line.label.en && other.amount.equals(line.amount),
    );
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}
