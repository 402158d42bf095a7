import { decimalFrom } from "../../kernel/decimal.ts";
import { type Money, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";
import { BACK_PAY, type PaidItem } from "../../payrun/back-pay.ts";
import type { LineKind } from "../../payrun/month-result.ts";
import { KIND_WORDS } from "../result-words.ts";

/** Columns of payslip-lines.csv, which never change their place: more may follow behind them. */
const AT = {
  employee: 0,
  item: 3,
  label: 4,
  kind: 5,
  amount: 6,
  policy: 7,
  clause: 8,
  formula: 9,
  sources: 10,
};

/** 已付明细 — the lines of a sealed payslip-lines.csv; undefined when it cannot be read. */
export function paidItems(
  records: readonly (readonly string[])[],
): readonly PaidItem[] | undefined {
  const items: PaidItem[] = [];
  for (const cells of records.slice(1)) {
    const at = (column: keyof typeof AT) => cells[AT[column]] ?? "";
    const kind = kindOf(at("kind"));
    const amount = decimalFrom(at("amount"));
    if (!kind) return undefined;
    if (kind === "total") continue;
    if (!amount) return undefined;
    items.push({
      employee: at("employee"),
      item: at("item"),
      label: at("label"),
      kind,
      amount: roundToFen(amount),
      policy: at("policy"),
      clause: at("clause"),
      formula: at("formula"),
      sources: placesIn(at("sources")),
    });
  }
  return items;
}

/**
 * 已计提应发 — the gross pay of a sealed month by employee, where it was known.
 *
 * Back pay in it belongs to other months and was accrued there.
 */
export function accruedGross(records: readonly (readonly string[])[]): ReadonlyMap<string, Money> {
  const known = new Set(
    records
      .filter((cells) => cells[AT.item] === "gross" && cells[AT.amount] !== "")
      .map((cells) => cells[AT.employee]),
  );
  const gross = new Map<string, Money>();
  for (const { employee, item, kind, amount } of paidItems(records) ?? []) {
    const counts = (kind === "earning" || kind === "attendance") && item !== BACK_PAY;
    if (!counts || !known.has(employee)) continue;
    const before = gross.get(employee);
    gross.set(employee, before ? sumMoney([before, amount]) : amount);
  }
  return gross;
}

const KINDS: readonly LineKind[] = [
  "earning",
  "attendance",
  "statutory",
  "tax",
  "fine",
  "other",
  "total",
];

function kindOf(word: string): LineKind | undefined {
  return KINDS.find((kind) => Object.values(KIND_WORDS[kind]).includes(word));
}

/** 读出处 — `employees.csv:2 2024-05/punches.csv:9 (+3)`; names of files may hold blanks. */
export function placesIn(text: string): readonly Place[] {
  const found = text.matchAll(/(\S.*?):(\d+)(?= |$)/g);
  return [...found].map(([, file = "", line]) => ({ file, line: Number(line), column: 1 }));
}
