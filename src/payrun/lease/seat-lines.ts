import { type Day, isoDay } from "../../kernel/calendar.ts";
import { type Decimal, plain, whole } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { SeatRow } from "../../measures/lease-rows.ts";
import type { LeaseTerms } from "../../policy/lease-terms.ts";
import type { LeaseItem, LeaseLine } from "./lease-bill.ts";

/** 结算月 — the days of the month that is settled. */
export interface MonthDays {
  readonly first: Day;
  readonly last: Day;
}

/** 席位行金额 — what the seats of one row cost this month; undefined when they are not let in it. */
export function seatLine(
  row: SeatRow,
  { first, last }: MonthDays,
  terms: LeaseTerms,
): LeaseLine | undefined {
  const { client, seats, fee, from, to, place } = row;
  if (from > last || (to !== undefined && to < first)) return undefined;
  const days = last - first + 1;
  const letDays = last - from + 1;
  const begins = from > first;
  const leaves = to !== undefined && to < last;
  const reduced = leaves && dateOf(to) <= terms.givenUpBy;
  let amount = seats.times(fee);
  if (begins && terms.extraByDays) amount = amount.times(letDays).div(days);
  if (reduced) amount = amount.times(terms.givenUpShare);
  const item: LeaseItem = leaves ? "given_up" : begins ? "extra_seats" : "seats";
  const steps = [
    begins && terms.extraByDays ? ` × ${letDays} ÷ ${days}` : "",
    reduced ? ` × ${percent(terms.givenUpShare)}` : "",
  ].join("");
  const money = formatMoney(roundToFen(fee));
  return {
    client,
    item,
    quantity: seats,
    amount: roundToFen(amount),
    formula: {
      zh: `${plain(seats)} 席 × ${money}${steps}${when(row, begins, leaves).zh}`,
      en: `${plain(seats)} seats × ${money}${steps}${when(row, begins, leaves).en}`,
    },
    sources: [place],
  };
}

function when({ from, to }: SeatRow, begins: boolean, leaves: boolean) {
  const [start, end] = [begins ? isoDay(from) : "", leaves && to !== undefined ? isoDay(to) : ""];
  const zh = [start && `${start} 起租`, end && `${end} 退租`].filter(Boolean).join("，");
  const en = [start && `from ${start}`, end && `given up ${end}`].filter(Boolean).join(", ");
  return { zh: zh && `（${zh}）`, en: en && ` (${en})` };
}

/** Day of the month, 1 to 31. */
function dateOf(day: Day): number {
  return Number(isoDay(day).slice(8));
}

function percent(share: Decimal): string {
  return `${plain(share.times(whole(100)))}%`;
}
