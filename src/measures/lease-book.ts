import { type Day, dayOfMoment, momentAt, monthOf } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { KindRow } from "../inputs/index.ts";
import type { InputRecord } from "../intake/table.ts";
import type { Findings } from "./findings.ts";
import type {
  DepositRow,
  LeaseBook,
  OutageRow,
  PaymentRow,
  RecruitRow,
  SeatRow,
} from "./lease-rows.ts";

/** 租赁输入 — the rows as they were read, and the month they are settled for. */
export interface LeaseInputs {
  readonly leases: readonly InputRecord<KindRow<"leases">>[];
  readonly outages: readonly InputRecord<KindRow<"outages">>[];
  readonly first: Day;
  readonly last: Day;
}

type LeaseRecord = InputRecord<KindRow<"leases">>;

/** 读租赁台账 — rows that lack what their kind needs, or name seats nobody leases, are refused. */
export function readLeaseBook(inputs: LeaseInputs, findings: Findings): LeaseBook {
  const of = (kind: string) => inputs.leases.filter(({ row }) => (row.kind ?? "seats") === kind);
  const seats = of("seats").flatMap((record) => seatRow(record, findings));
  return {
    seats,
    recruits: of("recruit").flatMap((record) => recruitRow(record, findings)),
    deposits: of("deposit").flatMap((record) => depositRow(record, findings)),
    payments: of("payment").flatMap((record) => paymentRow(record, findings)),
    outages: inputs.outages.flatMap((record) => outageRow(record, seats, inputs, findings)),
  };
}

/** 在租席位 — the seat rows of a client in force on a day. */
export function seatsOn(seats: readonly SeatRow[], client: string, day: Day): readonly SeatRow[] {
  return seats.filter(
    (one) => one.client === client && one.from <= day && (one.to === undefined || one.to >= day),
  );
}

/** 席位数 — how many seats some rows are together. */
export function seatCount(rows: readonly SeatRow[]): Decimal {
  let count = ZERO;
  for (const { seats } of rows) count = count.plus(seats);
  return count;
}

/** Refuses the row when one of the cells is blank, and names those that are. */
function lacks(
  { row, place }: LeaseRecord,
  needed: readonly (keyof LeaseRecord["row"])[],
  findings: Findings,
): void {
  const columns = needed.filter((name) => row[name] === undefined).join(", ");
  findings.reject(place, "CSP262", { kind: row.kind ?? "seats", columns });
}

function seatRow(record: LeaseRecord, findings: Findings): readonly SeatRow[] {
  const { row, place } = record;
  const { client, seats, monthly_fee: fee, from, to, asked_on: askedOn } = row;
  if (seats !== undefined && fee !== undefined) {
    return [{ client, seats, fee, from, to, askedOn, place }];
  }
  lacks(record, ["seats", "monthly_fee"], findings);
  return [];
}

function recruitRow(record: LeaseRecord, findings: Findings): readonly RecruitRow[] {
  const { row, place } = record;
  const { client, count, unit_price: price, from } = row;
  if (count !== undefined && price !== undefined) return [{ client, count, price, from, place }];
  lacks(record, ["count", "unit_price"], findings);
  return [];
}

function depositRow(record: LeaseRecord, findings: Findings): readonly DepositRow[] {
  const { row, place } = record;
  const { client, count = ONE, unit_price: price, from, to } = row;
  if (price !== undefined) return [{ client, amount: price.times(count), from, to, place }];
  lacks(record, ["unit_price"], findings);
  return [];
}

function paymentRow(record: LeaseRecord, findings: Findings): readonly PaymentRow[] {
  const { row, place } = record;
  const { client, from, paid_on: paidOn } = row;
  if (paidOn !== undefined) return [{ client, month: monthOf(from), paidOn, place }];
  lacks(record, ["paid_on"], findings);
  return [];
}

function outageRow(
  { row, place }: InputRecord<KindRow<"outages">>,
  seats: readonly SeatRow[],
  { first, last }: LeaseInputs,
  findings: Findings,
): readonly OutageRow[] {
  const from = Math.max(row.started_at, momentAt(first, 0));
  const to = Math.min(row.ended_at, momentAt(last + 1, 0));
  if (from >= to) {
    findings.ignore(place, "other_month");
    return [];
  }
  const { client } = row;
  const leased = seatCount(seatsOn(seats, client, dayOfMoment(from)));
  if (leased.lt(row.seats)) {
    const facts = { client, seats: row.seats.toFixed(), leased: leased.toFixed() };
    findings.reject(place, "CSP263", facts);
    return [];
  }
  const byLessor = row.cause === undefined || row.cause === "lessor";
  return [{ client, seats: row.seats, from, to, byLessor, place }];
}
