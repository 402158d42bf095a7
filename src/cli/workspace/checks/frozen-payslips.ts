import { type Decimal, ZERO } from "../../../kernel/decimal.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, roundToFen } from "../../../kernel/money.ts";
import type { KindRow } from "../../../inputs/index.ts";
import type { InputRecord } from "../../../intake/table.ts";
import type { MonthResult, Payslip } from "../../../payrun/month-result.ts";

type FrozenRow = InputRecord<KindRow<"frozen">>;

/** 工资条的项目 — what of a payslip can be frozen: every item with its sum, then the totals. */
export function itemsOf(slip: Payslip): ReadonlyMap<string, Decimal> {
  const items = new Map<string, Decimal>();
  for (const { item, amount } of slip.lines) {
    items.set(item, (items.get(item) ?? ZERO).plus(amount));
  }
  for (const { item, amount } of slip.totals) if (amount) items.set(item, amount);
  return items;
}

/** 核对冻结的工资条 — every difference between what was checked once and what comes out now. */
export function compareFrozen(
  rows: readonly FrozenRow[],
  { month, payslips }: Pick<MonthResult, "month" | "payslips">,
): readonly Diagnostic[] {
  const byPerson = new Map<string, FrozenRow[]>();
  for (const record of rows.filter(({ row }) => row.month === month)) {
    const { employee_id: person } = record.row;
    byPerson.set(person, [...(byPerson.get(person) ?? []), record]);
  }
  return [...byPerson].flatMap(([person, own]) => {
    const slip = payslips.find((one) => one.person.id === person);
    return slip ? differences(own, slip, month) : gone(own, person, month);
  });
}

function gone([first]: readonly FrozenRow[], person: string, month: Month): Diagnostic[] {
  return first ? [{ code: "CSP498", place: first.place, facts: { person, month } }] : [];
}

function differences(own: readonly FrozenRow[], slip: Payslip, month: Month): Diagnostic[] {
  const now = itemsOf(slip);
  const frozen = new Map(own.map((record) => [record.row.item, record]));
  const [first] = own;
  // Somebody may keep single items only; a whole payslip has its net, and then nothing may come.
  const names = new Set([...frozen.keys(), ...(frozen.has("net") ? now.keys() : [])]);
  return [...names].flatMap((item): readonly Diagnostic[] => {
    const record = frozen.get(item) ?? first;
    const before = frozen.get(item)?.row.amount;
    const after = now.get(item);
    // An item of which nothing is left and one that is zero are the same money.
    if ((before ?? ZERO).equals(after ?? ZERO) || !record) return [];
    const difference = (after ?? ZERO).minus(before ?? ZERO);
    const sign = difference.isNegative() ? "" : "+";
    const facts = {
      person: slip.person.id,
      month,
      item,
      before: before ? formatMoney(roundToFen(before)) : "—",
      difference: after || !isUnknown(slip) ? sign + formatMoney(roundToFen(difference)) : "?",
    };
    const named = { line: lineWords(item, slip), after: amountWords(after, slip) };
    return [{ code: "CSP497", place: record.place, facts, named }];
  });
}

/** The label as the payslip prints it, with the code that `explain` is asked for. */
function lineWords(item: string, { lines, totals }: Payslip): Bilingual {
  const label = [...lines, ...totals].find((line) => line.item === item)?.label;
  return { zh: label ? `${label.zh} ${item} ` : `${item} `, en: item };
}

/** An item may be gone, or nobody can tell yet what it comes to. */
function amountWords(amount: Decimal | undefined, slip: Payslip): Bilingual {
  const text = amount && formatMoney(roundToFen(amount));
  if (text !== undefined) return { zh: text, en: text };
  return isUnknown(slip)
    ? { zh: "未知（挂起）", en: "unknown (held)" }
    : { zh: "没有", en: "none" };
}

function isUnknown({ holds }: Payslip): boolean {
  return holds.some(({ code }) => code === "unknown");
}
