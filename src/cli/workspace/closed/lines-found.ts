import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { formatMoney, type Money, NOTHING, sumMoney } from "../../../kernel/money.ts";
import type { BackPaid, PaidItem } from "../../../payrun/back-pay.ts";
import type { LineKind, MonthResult } from "../../../payrun/month-result.ts";
import { peopleNamed } from "../people-named.ts";
import { type ClosedMonth, LINES_FILE, sealPath } from "./closed-month.ts";
import { hasChanges, type SealChanges } from "./seal-changes.ts";

/** 封账明细 — the lines of a seal, and what later seals have paid or taken back for its month. */
export interface SealedLines {
  readonly closed: ClosedMonth;
  readonly lines: readonly PaidItem[];
  readonly since: readonly BackPaid[];
  readonly changes: SealChanges;
}

/** One item of one person, as sealed, as it is now, and what was paid for it since. */
interface ItemNow {
  readonly person: string;
  readonly item: string;
  readonly isTax: boolean;
  sealed: Money | undefined;
  now: Money | undefined;
  since: Money;
}

/**
 * 明细差异 — what was sealed and is another amount now. What a later seal has settled is none, nor
 * is the tax of a month whose pay was corrected: tax is never corrected backwards.
 */
export function linesFound(sealed: SealedLines, now: MonthResult): readonly Diagnostic[] {
  const { closed, changes, lines } = sealed;
  const file = `${sealPath("", closed.month).path}/${LINES_FILE}`;
  const items = itemsOf(sealed, now);
  const isCorrected = hasChanges(changes) || items.some((item) => !item.isTax && !isSame(item));
  const held = new Set(
    closed.held.filter(({ month }) => month === closed.month).map(({ employee }) => employee),
  );
  const known = new Set(now.payslips.map(({ person }) => person.id));
  const lost = [...new Set(lines.map(({ employee }) => employee))].filter((id) => !known.has(id));
  const facts = { month: closed.month, people: peopleNamed(lost) };
  const found = items
    .filter(({ person }) => known.has(person))
    .filter((item) => !isSame(item) && !(item.isTax && isCorrected))
    .filter((item) => !isSettled(item, held.has(item.person)))
    .map(({ person, item, sealed: was, now: is }): Diagnostic => {
      const facts = { file, person, item, sealed: textOf(was), now: textOf(is) };
      return { code: "CSP439", facts };
    });
  return lost.length > 0 ? [{ code: "CSP434", facts }, ...found] : found;
}

function itemsOf({ lines, since }: SealedLines, now: MonthResult): readonly ItemNow[] {
  const items = new Map<string, ItemNow>();
  const itemFor = (person: string, item: string, kind?: LineKind): ItemNow => {
    const key = `${person}\t${item}`;
    const own: ItemNow = items.get(key) ?? {
      person,
      item,
      isTax: kind === "tax",
      sealed: undefined,
      now: undefined,
      since: NOTHING,
    };
    items.set(key, own);
    return own;
  };
  for (const { employee, item, kind, amount } of lines) {
    const own = itemFor(employee, item, kind);
    own.sealed = sumMoney([own.sealed ?? NOTHING, amount]);
  }
  for (const { person, lines: own } of now.payslips) {
    for (const { item, kind, amount } of own) {
      const found = itemFor(person.id, item, kind);
      found.now = sumMoney([found.now ?? NOTHING, amount]);
    }
  }
  for (const { employee, item, amount } of since) {
    const own = itemFor(employee, item);
    own.since = sumMoney([own.since, amount]);
  }
  return [...items].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, item]) => item);
}

function isSame({ sealed, now }: ItemNow): boolean {
  return (sealed ?? NOTHING).equals(now ?? NOTHING);
}

/** What is sealed of a held payslip was never paid. */
function isSettled({ sealed, now, since }: ItemNow, wasHeld: boolean): boolean {
  const paid = wasHeld ? NOTHING : (sealed ?? NOTHING);
  return sumMoney([paid, since]).equals(now ?? NOTHING);
}

function textOf(amount: Money | undefined): string {
  return amount ? formatMoney(amount) : "—";
}
