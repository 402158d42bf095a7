import { lazily } from "../kernel/bilingual.ts";
import type { Month } from "../kernel/calendar.ts";
import { formatMoney, type Money, negate, sumMoney } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import { rowsOf } from "./draft.ts";
import type { LineKind, PayLine, Payslip } from "./month-result.ts";
import type { Asked } from "./pay-lines.ts";

/** 补发项目 — the pay item that carries differences of sealed months. */
export const BACK_PAY = "back_pay";

/** 补发类别 — before tax, after tax, or a share of insurance that was held over with the pay. */
export type BackPayKind = "earning" | "other" | "statutory";

/** 已付 — an amount that a sealed month paid, as its seal tells it. */
export interface PaidItem {
  readonly employee: string;
  readonly item: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly amount: Money;
  readonly policy: string;
  readonly clause: string;
  readonly formula: string;
  readonly sources: readonly Place[];
}

/** 已补发 — a difference that a later sealed month has paid. */
export interface BackPaid {
  readonly employee: string;
  /** The month it belongs to. */
  readonly month: Month;
  readonly item: string;
  readonly kind: BackPayKind;
  readonly amount: Money;
}

/** 应补 — a line that the next open month has to pay, and who the person was in its month. */
export interface Owed {
  readonly month: Month;
  readonly line: PayLine;
  readonly asked: Asked;
  /** On one line of the month: the gross pay that its seal accrued without paying it. */
  readonly accrued?: Money;
}

/** 已结 — all that was paid for a sealed month so far. */
export interface Settled {
  readonly month: Month;
  readonly items: readonly PaidItem[];
  readonly backPaid: readonly BackPaid[];
  /** Sealed without being paid, and not paid since. */
  readonly heldOver: ReadonlySet<string>;
  /** Gross pay of held payslips that the month has accrued as a cost, where it was known. */
  readonly accrued: ReadonlyMap<string, Money>;
}

/** 重算 — the month with what is known now. */
export interface Recomputed {
  readonly payslips: readonly Payslip[];
  readonly asked: (employee: string) => Asked | undefined;
  /** Whether an input row was changed or added since the month was sealed. */
  readonly isChanged: (place: Place) => boolean;
  /** Whether a row of the sealed month stands in its file no more. */
  readonly isGone: (place: Place) => boolean;
}

/** 差额 — what a sealed month still owes, and what cannot be told or carried. */
export interface Differences {
  readonly owed: readonly Owed[];
  /** Held over and still held. */
  readonly stillHeld: readonly string[];
  /** Paid when sealed, but with what is known now the payslip would be held. */
  readonly waiting: readonly string[];
  /** Paid when sealed, and in no roster any more. */
  readonly lost: readonly string[];
  /** Insurance shares that would be others now: no line of a later month corrects them. */
  readonly statutory: readonly { readonly employee: string; readonly amount: Money }[];
}

/** 求差额 — item by item, what the month should have paid less all that was paid for it. */
export function differencesOf(settled: Settled, now: Recomputed): Differences {
  const owed: Owed[] = [];
  const statutory: { employee: string; amount: Money }[] = [];
  const people = new Map(now.payslips.map((slip) => [slip.person.id, slip]));
  const before = byEmployee(settled.items);
  const since = byEmployee(settled.backPaid);
  for (const [employee, slip] of people) {
    const asked = now.asked(employee);
    if (slip.status === "held" || !asked) continue;
    const isHeldOver = settled.heldOver.has(employee);
    const sums = sumsOf(slip.lines, before.get(employee) ?? [], since.get(employee) ?? []);
    let accrued = isHeldOver ? settled.accrued.get(employee) : undefined;
    for (const sum of sums) {
      const amount = differenceOf(sum);
      if (amount.isZero()) continue;
      if (sum.kind === "statutory" && !isHeldOver) statutory.push({ employee, amount });
      else {
        const line = lineFor(settled.month, sum, now, asked);
        owed.push({ month: settled.month, asked, line, ...(accrued && { accrued }) });
        accrued = undefined;
      }
    }
  }
  const held = [...people.values()].filter((slip) => slip.status === "held");
  const heldIds = held.map(({ person }) => person.id);
  const wasPaid = (id: string) => before.has(id) || since.has(id);
  const gone = [...settled.heldOver].filter((id) => !people.has(id));
  return {
    owed,
    statutory,
    stillHeld: [...heldIds.filter((id) => settled.heldOver.has(id)), ...gone],
    waiting: heldIds.filter((id) => !settled.heldOver.has(id) && wasPaid(id)),
    lost: [...before.keys()].filter((id) => !people.has(id) && !settled.heldOver.has(id)),
  };
}

/** 已计提合计 — what earlier months accrued of the pay that is owed; undefined when nothing. */
export function accruedOf(owed: readonly Owed[]): Money | undefined {
  const amounts = owed.flatMap(({ accrued }) => accrued ?? []);
  return amounts.length > 0 ? sumMoney(amounts) : undefined;
}

/** One item of one person: the lines now, those of the seal, and what was paid back since. */
interface ItemSum {
  readonly item: string;
  readonly kind: BackPayKind;
  readonly now: PayLine[];
  readonly sealed: PaidItem[];
  readonly since: BackPaid[];
}

function sumsOf(
  lines: readonly PayLine[],
  sealed: readonly PaidItem[],
  since: readonly BackPaid[],
): readonly ItemSum[] {
  const sums = new Map<string, ItemSum>();
  const sumFor = (item: string, kind: BackPayKind): ItemSum => {
    const key = `${kind} ${item}`;
    const sum = sums.get(key) ?? { item, kind, now: [], sealed: [], since: [] };
    sums.set(key, sum);
    return sum;
  };
  for (const line of lines) {
    const kind = carriedAs(line);
    if (kind) sumFor(line.item, kind).now.push(line);
  }
  for (const line of sealed) {
    const kind = carriedAs(line);
    if (kind) sumFor(line.item, kind).sealed.push(line);
  }
  for (const paid of since) sumFor(paid.item, paid.kind).since.push(paid);
  return [...sums.values()];
}

/** Tax is never corrected backwards; what a sealed month paid back belongs to other months. */
function carriedAs({ item, kind }: { item: string; kind: LineKind }): BackPayKind | undefined {
  if (item === BACK_PAY) return undefined;
  if (kind === "earning" || kind === "attendance") return "earning";
  if (kind === "fine" || kind === "other") return "other";
  return kind === "statutory" ? kind : undefined;
}

function amountOf(lines: readonly { readonly amount: Money }[]): Money {
  return sumMoney(lines.map(({ amount }) => amount));
}

function differenceOf({ now, sealed, since }: ItemSum): Money {
  return sumMoney([amountOf(now), negate(amountOf(sealed)), negate(amountOf(since))]);
}

function lineFor(month: Month, sum: ItemSum, now: Recomputed, asked: Asked): PayLine {
  const { item, kind } = sum;
  const [first] = sum.now;
  const [before] = sum.sealed;
  const amount = differenceOf(sum);
  const taken = amount.isNegative();
  const title = first?.label ?? { zh: before?.label ?? item, en: before?.label ?? item };
  return {
    item: BACK_PAY,
    kind,
    amount,
    label: {
      zh: `${taken ? "扣回" : "补发"} ${month} ${title.zh}`,
      en: `${taken ? "taken back" : "back pay"} ${month} ${title.en}`,
    },
    formula: lazily((language) => {
      const worked = `${partsText(sum)} = ${formatMoney(amount)}`;
      if (language === "en") return `${month} ${title.en}: ${worked}`;
      return `${taken ? "扣回" : "补发"} ${month} ${title.zh}：${worked}`;
    }),
    policy: first?.policy ?? before?.policy ?? "",
    clause: first?.clause ?? before?.clause ?? "X3",
    sources: sourcesOf(sum, now, asked),
    makesGood: { month, item },
  };
}

/** `456.79 − 400.00`: what it should have been, what the month paid, what was paid back since. */
function partsText({ now, sealed, since }: ItemSum): string {
  const paid = [amountOf(sealed), ...since.map(({ amount }) => amount)];
  const parts = [amountOf(now), ...paid].map((amount) =>
    amount.isNegative() ? `(${formatMoney(amount)})` : formatMoney(amount),
  );
  return parts.join(" − ");
}

/** The rows that were changed, where they can be told; else all rows behind the amount. */
function sourcesOf(
  { now, sealed }: ItemSum,
  { isChanged, isGone }: Recomputed,
  { person }: Asked,
): readonly [Place, ...Place[]] {
  const rows = now.flatMap((line) => line.sources);
  const before = sealed.flatMap((line) => line.sources);
  const changed = [rows.filter(isChanged), before.filter(isGone)];
  const chosen = [...changed, rows, before].find((places) => places.length > 0) ?? [];
  return rowsOf((add) => {
    for (const place of chosen) add(place);
  }, person.row);
}

function byEmployee<Row extends { readonly employee: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const own = people.get(row.employee);
    if (own) own.push(row);
    else people.set(row.employee, [row]);
  }
  return people;
}
