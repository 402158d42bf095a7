import {
  addMonths,
  type Day,
  firstDay,
  isoDay,
  lastDay,
  type Month,
} from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { LeaseBook, SeatRow } from "../../measures/lease-rows.ts";
import type { LeaseTerms } from "../../policy/lease-terms.ts";
import { dueDay } from "./settle-leases.ts";

/** 租赁提示 — changes asked for too late, bills paid too late or not at all: people decide. */
export function leaseRemarks(
  book: LeaseBook,
  month: Month,
  terms: LeaseTerms,
): readonly Diagnostic[] {
  return [...askedLate(book, month, terms), ...paidLate(book, month, terms)];
}

function askedLate(book: LeaseBook, month: Month, terms: LeaseTerms): readonly Diagnostic[] {
  return book.seats.flatMap((row): Diagnostic[] => {
    const { askedOn, client, place } = row;
    const change = changeOf(row, book, month);
    if (change === undefined || askedOn === undefined) return [];
    if (change - askedOn >= terms.askedBefore) return [];
    const facts = {
      client,
      asked: isoDay(askedOn),
      change: isoDay(change),
      days: String(terms.askedBefore),
      clause: terms.clause,
    };
    return [{ code: "CSP467", place, facts }];
  });
}

/** The day of this month on which a row's seats change; a client's first ones are no change. */
function changeOf({ client, from, to, askedOn }: SeatRow, book: LeaseBook, month: Month) {
  const [first, last] = [firstDay(month), lastDay(month)];
  const isIn = (day: Day) => day >= first && day <= last;
  // One date of asking stands in the row: after the beginning it speaks of the end.
  const ofEnd = to !== undefined && (askedOn ?? from) > from;
  if (ofEnd) return isIn(to) && to < last ? to : undefined;
  const isFirst = !book.seats.some((other) => other.client === client && other.from < from);
  return isIn(from) && !isFirst ? from : undefined;
}

/** Looks at the bill that fell due in this month, as things stand at its end. */
function paidLate(book: LeaseBook, month: Month, terms: LeaseTerms): readonly Diagnostic[] {
  // Who notes no payments here keeps them elsewhere.
  if (book.payments.length === 0) return [];
  const billed = terms.settledNextMonth ? addMonths(month, -1) : month;
  const [first, last] = [firstDay(billed), lastDay(billed)];
  const due = dueDay(billed, terms);
  const clients = new Set(
    book.seats
      .filter(({ from, to }) => from <= last && (to === undefined || to >= first))
      .map(({ client }) => client),
  );
  return [...clients].sort().flatMap((client): Diagnostic[] => {
    const own = book.payments.filter((row) => row.client === client && row.month === billed);
    const [paid] = own.toSorted((left, right) => left.paidOn - right.paidOn);
    const facts = { client, month: billed, due: isoDay(due), days: String(terms.payGrace) };
    const latest = due + terms.payGrace;
    const where = { clause: terms.clause };
    if (!paid || paid.paidOn > lastDay(month)) {
      const row = book.seats.find((one) => one.client === client);
      const place = paid?.place ?? row?.place;
      return [{ code: "CSP469", ...(place && { place }), facts: { ...facts, ...where } }];
    }
    if (paid.paidOn <= latest) return [];
    const late = { ...facts, ...where, paid: isoDay(paid.paidOn) };
    return [{ code: "CSP468", place: paid.place, facts: late }];
  });
}
