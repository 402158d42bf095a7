import { dayOfMoment, SECONDS_A_DAY } from "../../kernel/calendar.ts";
import { Decimal, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, type Money, negate, NOTHING, roundToFen } from "../../kernel/money.ts";
import type { Place } from "../../kernel/place.ts";
import { seatCount, seatsOn } from "../../measures/lease-book.ts";
import type { OutageRow, SeatRow } from "../../measures/lease-rows.ts";
import type { LeaseTerms } from "../../policy/lease-terms.ts";
import type { LeaseLine } from "./lease-bill.ts";

/** 客户故障 — the outages of one client, its seats, and the rent they are credited against. */
export interface ClientOutages {
  readonly client: string;
  readonly outages: readonly OutageRow[];
  readonly seats: readonly SeatRow[];
  readonly rent: Money;
  /** Seats the rent was charged for. */
  readonly charged: Decimal;
}

/**
 * 故障减租 — a credit per outage, started days as whole ones; seats that were down for longer than
 * the terms bear have the month free instead.
 *
 * Nobody writes down which seats were down: those of a smaller outage are taken to lie among
 * those of a larger one.
 */
export function outageLines(of: ClientOutages, terms: LeaseTerms): readonly LeaseLine[] {
  const down = of.outages.map((outage) => ({ outage, days: daysDown(outage) }));
  const ours = down.filter(({ outage }) => outage.byLessor);
  const free = freeSeats(ours, terms);
  const lines = down.flatMap(({ outage, days }): LeaseLine[] => {
    if (!outage.byLessor) return [withoutCredit(outage, days)];
    const seats = outage.seats.minus(Decimal.min(outage.seats, free));
    return seats.isZero() ? [] : [credit(outage, days, seats, of, terms)];
  });
  const [first, ...others] = ours.filter(({ outage }) => free.gt(0) && outage.seats.gte(free));
  if (!first) return lines;
  const places: [Place, ...Place[]] = [first.outage.place];
  for (const { outage } of others) places.push(outage.place);
  return [...lines, freeMonth(free, first.outage, places, of)];
}

interface Down {
  readonly outage: OutageRow;
  readonly days: number;
}

function daysDown({ from, to }: OutageRow): number {
  return Math.ceil((to - from) / SECONDS_A_DAY);
}

/** How many seats were down for more days than the terms bear. */
function freeSeats(down: readonly Down[], { freeAfter }: LeaseTerms): Decimal {
  let most = ZERO;
  for (const { outage } of down) {
    const { seats } = outage;
    let days = 0;
    for (const other of down) if (other.outage.seats.gte(seats)) days += other.days;
    if (whole(days).gt(freeAfter)) most = Decimal.max(most, seats);
  }
  return most;
}

/** The fee of a seat on the day the outage began; of different fees the mean by seats. */
function feeOf({ client, from }: OutageRow, seats: readonly SeatRow[]): Decimal {
  const rows = seatsOn(seats, client, dayOfMoment(from));
  let sum = ZERO;
  for (const { seats: count, fee } of rows) sum = sum.plus(count.times(fee));
  const count = seatCount(rows);
  return count.isZero() ? ZERO : sum.div(count);
}

function credit(
  outage: OutageRow,
  days: number,
  seats: Decimal,
  of: ClientOutages,
  { creditDays }: LeaseTerms,
): LeaseLine {
  const fee = feeOf(outage, of.seats);
  const text = `${days} × ${formatMoney(roundToFen(fee))} ÷ ${plain(creditDays)} × ${plain(seats)}`;
  return {
    client: of.client,
    item: "outage",
    quantity: seats,
    amount: negate(roundToFen(fee.times(days).div(creditDays).times(seats))),
    formula: { zh: `−（${text}）`, en: `−(${text})` },
    sources: [outage.place],
  };
}

function withoutCredit({ client, seats, place }: OutageRow, days: number): LeaseLine {
  const formula = {
    zh: `${days} 天，不是出租方的原因，不减租`,
    en: `days down ${days}, not caused by the lessor: no credit`,
  };
  return { client, item: "outage", quantity: seats, amount: NOTHING, formula, sources: [place] };
}

/** All seats free: the whole rent; a part of them: their monthly fee, never more than the rent. */
function freeMonth(
  free: Decimal,
  outage: OutageRow,
  sources: LeaseLine["sources"],
  { client, seats, rent, charged }: ClientOutages,
): LeaseLine {
  const fee = feeOf(outage, seats);
  const all = free.gte(charged);
  const part = roundToFen(free.times(fee));
  const text = formatMoney(roundToFen(fee));
  return {
    client,
    item: "free_month",
    quantity: free,
    amount: negate(all || part.gt(rent) ? rent : part),
    formula: all
      ? { zh: "全部席位免当月租金", en: "all seats free for the month" }
      : { zh: `−${plain(free)} 席 × ${text}`, en: `−${plain(free)} seats × ${text}` },
    sources,
  };
}
