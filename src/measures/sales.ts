import { type Day, dayOfMoment, isoDay, type Moment } from "../kernel/calendar.ts";
import type { KindRow } from "../inputs/index.ts";
import { type Family, itemAt } from "./family.ts";
import { allOwnRecords, type Owned, recordTable } from "./own-records.ts";
import type { Measured, Person } from "./quantity.ts";
import { isElsewhere, type Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";

type SaleRecord = Owned<KindRow<"sales">>;

/** 计入方式 — whether the row adds its amount as a sale, takes off its refund, or both. */
interface Counting extends Readonly<Record<string, boolean>> {
  readonly counts_as_sale: boolean;
  readonly counts_as_refund: boolean;
}

/**
 * 销售记录 — the month's orders that count as a sale, a refund, or both (clauses.md S19).
 *
 * Closed and unpaid orders never were sales, so they are no refunds either, unless an earlier
 * month has counted the order: then its refund is taken back in the month it is dated.
 */
export function measureSales(setting: Setting, roster: Roster): Family {
  const { sales } = setting.inputs.records;
  if (sales === undefined || setting.inputs.unreadable.has("sales")) return {};
  const counted: SaleRecord[] = [];
  const countings: Counting[] = [];
  for (const record of allOwnRecords(sales, timeOf, setting, roster)) {
    const counting = countingOf(record, setting, itemAt(roster.people, record.person));
    if (!counting) continue;
    counted.push(record);
    countings.push(counting);
  }
  const table = recordTable("sales", counted, (_, index) => itemAt(countings, index));
  return { records: [table] };
}

/** 已计订单 — the ids of the orders this month counted as sales, for the months after it. */
export function ordersCounted(measured: Pick<Measured, "records">): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { row } of measured.records.get("sales")?.records ?? []) {
    const id = row["order_id"];
    if (row["counts_as_sale"] === true && typeof id === "string") ids.add(id);
  }
  return ids;
}

function timeOf(row: KindRow<"sales">): Moment | undefined {
  return row.paid_at ?? row.refunded_at;
}

function countingOf(record: SaleRecord, setting: Setting, person: Person): Counting | undefined {
  const { row, place } = record;
  const { findings } = setting;
  const refund = refundInMonth(record, setting);
  if (row.status === "closed" || row.status === "unpaid" || row.paid_at === undefined) {
    const wasCounted = row.order_id !== undefined && setting.inputs.countedOrders.has(row.order_id);
    if (wasCounted && refund) {
      const at = row.refunded_at ?? row.paid_at;
      const elsewhere = at !== undefined && isElsewhere(person, dayOfMoment(at), setting);
      return elsewhere ? undefined : { counts_as_sale: false, counts_as_refund: true };
    }
    findings.ignore(place, row.status === "closed" ? "closed_order" : "unpaid_order");
    return undefined;
  }
  if (row.refunded_at !== undefined && row.refund_amount === undefined) {
    const facts = { date: isoDay(dayOfMoment(row.refunded_at)) };
    findings.reject(place, "CSP255", facts, row.employee_id);
    return undefined;
  }
  const sale = isInMonth(row.paid_at, setting);
  const here = (at: Moment | undefined) =>
    at !== undefined && !isElsewhere(person, dayOfMoment(at), setting);
  if (!sale && !refund) {
    findings.ignore(place, "other_month");
    return undefined;
  }
  if (refund && row.refunded_at === undefined) findings.report(place, "CSP254", {});
  const counting = {
    counts_as_sale: sale && here(row.paid_at),
    counts_as_refund: refund && here(row.refunded_at ?? row.paid_at),
  };
  return counting.counts_as_sale || counting.counts_as_refund ? counting : undefined;
}

/** A refund without a date counts with the payment, and that is said (CSP254). */
function refundInMonth({ row }: SaleRecord, setting: Setting): boolean {
  if (row.refund_amount === undefined || row.refund_amount.isZero()) return false;
  const at = row.refunded_at ?? row.paid_at;
  return at !== undefined && isInMonth(at, setting);
}

function isInMonth(moment: Moment, { first, last }: { first: Day; last: Day }): boolean {
  const day = dayOfMoment(moment);
  return day >= first && day <= last;
}
