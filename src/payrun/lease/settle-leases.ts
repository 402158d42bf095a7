import {
  addMonths,
  firstDay,
  lastDay,
  type Day,
  type Month,
  monthOf,
} from "../../kernel/calendar.ts";
import { plain } from "../../kernel/decimal.ts";
import { formatMoney, NOTHING, roundToFen, sumMoney } from "../../kernel/money.ts";
import { rowReference } from "../../kernel/place.ts";
import { seatCount } from "../../measures/lease-book.ts";
import type { LeaseBook } from "../../measures/lease-rows.ts";
import type { LeaseTerms } from "../../policy/lease-terms.ts";
import type { LeaseBill, LeaseLine, LeaseSettlement } from "./lease-bill.ts";
import { outageLines } from "./outage-lines.ts";
import { seatLine } from "./seat-lines.ts";

/** 结算租赁 — the bill of every client for one month, clients by name. */
export function settleLeases(book: LeaseBook, month: Month, terms: LeaseTerms): LeaseSettlement {
  const clients = [...book.seats, ...book.recruits, ...book.deposits].map(({ client }) => client);
  const bills = [...new Set(clients)]
    .sort()
    .map((client) => billOf(client, book, month, terms))
    .filter(({ lines }) => lines.length > 0);
  return { month, clause: terms.clause, policy: rowReference(terms.place), bills };
}

/** 结清日 — the day by which the bill of a month is to be paid. */
export function dueDay(month: Month, { settledBy, settledNextMonth }: LeaseTerms): Day {
  return firstDay(addMonths(month, settledNextMonth ? 1 : 0)) + settledBy - 1;
}

function billOf(client: string, book: LeaseBook, month: Month, terms: LeaseTerms): LeaseBill {
  const days = { first: firstDay(month), last: lastDay(month) };
  const seats = book.seats.filter((row) => row.client === client);
  const active = seats.flatMap((row) => {
    const line = seatLine(row, days, terms);
    return line ? [{ row, line }] : [];
  });
  const seatLines = active.map(({ line }) => line);
  const credits = outageLines(
    {
      client,
      outages: book.outages.filter((row) => row.client === client),
      seats,
      rent: sumMoney(seatLines.map(({ amount }) => amount)),
      charged: seatCount(active.map(({ row }) => row)),
    },
    terms,
  );
  const counted = [...seatLines, ...recruitLines(client, book, month, terms), ...credits];
  const deposits = depositLines(client, book, days);
  return {
    client,
    lines: [...counted, ...deposits],
    total: sumMoney(counted.map(({ amount }) => amount)),
    deposit: sumMoney(deposits.map(({ amount }) => amount)),
    dueOn: dueDay(month, terms),
  };
}

/** People who came on one day are a batch; the first batches of a client cost nothing. */
function recruitLines(
  client: string,
  { recruits }: LeaseBook,
  month: Month,
  { freeBatches }: LeaseTerms,
): readonly LeaseLine[] {
  const own = recruits.filter((row) => row.client === client);
  const batches = [...new Set(own.map(({ from }) => from))].sort((left, right) => left - right);
  return own
    .filter(({ from }) => monthOf(from) === month)
    .map(({ count, price, from, place }): LeaseLine => {
      const batch = batches.indexOf(from) + 1;
      const free = batch <= freeBatches;
      const heads = plain(count);
      const money = formatMoney(roundToFen(price));
      return {
        client,
        item: "recruit",
        quantity: count,
        amount: free ? NOTHING : roundToFen(count.times(price)),
        formula: free
          ? { zh: `第 ${batch} 批 ${heads} 人，免费`, en: `batch ${batch}, ${heads} people, free` }
          : {
              zh: `第 ${batch} 批 ${heads} 人 × ${money}`,
              en: `batch ${batch}, ${heads} people × ${money}`,
            },
        sources: [place],
      };
    });
}

/** A deposit is shown in every month it is kept and stands in no total. */
function depositLines(
  client: string,
  { deposits }: LeaseBook,
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly LeaseLine[] {
  return deposits
    .filter((row) => row.client === client)
    .filter(({ from, to }) => from <= last && (to === undefined || to >= first))
    .map(({ amount, place }) => ({
      client,
      item: "deposit",
      quantity: undefined,
      amount: roundToFen(amount),
      formula: { zh: "押金，不计入合计", en: "deposit kept, not in the total" },
      sources: [place],
    }));
}
