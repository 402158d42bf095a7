import { type Bilingual, fill, lazily } from "../kernel/bilingual.ts";
import { isoDay } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { formatMoney, NOTHING, sumMoney } from "../kernel/money.ts";
import { RowSet, rowReference } from "../kernel/place.ts";
import type { Person } from "../measures/quantity.ts";
import type { LiftedRecords } from "../policy/records/lifted.ts";
import type { PayRule } from "../policy/rules.ts";
import { type DraftLine, lineOf } from "./draft.ts";
import { finesOfRule } from "./fines.ts";
import type { Fine } from "./month-result.ts";
import type { AppealRow } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

const WORDS = {
  lifted: { zh: "；申诉撤销 {amount}（{row}）", en: "; {amount} lifted on appeal ({row})" },
  waived: { zh: "申诉减免 {amount}（{row}）", en: "waived on appeal {amount} ({row})" },
} as const satisfies Record<string, Bilingual>;

/** 已结申诉 — a fine as it would be without any appeal, and the row that settles it. */
interface Settled {
  readonly fine: Fine;
  readonly rule: PayRule;
  readonly row: AppealRow;
}

/** 适用规则 — a person, and the rules that pay or fine them there. */
export interface Ruled {
  readonly asked: Asked;
  readonly rules: readonly PayRule[];
}

/** 本月申诉 — what the appeals of a month change. */
export interface Appeals {
  readonly lifted: LiftedRecords;
  readonly diagnostics: readonly Diagnostic[];
  /** The person's lines after what was waived, each naming the row that waives it. */
  lines(person: Person, lines: readonly DraftLine[]): readonly DraftLine[];
  /** The person's fines with their outcome; lifted ones stand among them and cost nothing. */
  fines(person: Person, fines: readonly Fine[]): readonly Fine[];
}

/**
 * 申诉 — finds the fine each row is about, among the fines as they would be without appeals.
 *
 * A lifted event leaves its record set, so that later ones move up and flags count without it;
 * a waived one keeps its number and costs nothing. A fine on the whole month can only be waived:
 * there `lifted` does the same. Rows that fit no fine, or several, change nothing and are said.
 */
export function appealsOf(rows: readonly AppealRow[], everyone: readonly Ruled[]): Appeals {
  const settled: Settled[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const ruled = everyone.filter(({ asked }) => asked.person.id === row.employee);
    const found = ruled.flatMap((one) => finesMeant(row, one));
    const [only] = found;
    if (!only || found.length > 1) diagnostics.push(notOne(row, found, ruled));
    else {
      settled.push({ ...only, row });
      diagnostics.push(...tooLate(row, only.fine));
    }
  }
  const { agreed, contradicted } = withoutContradictions(settled);
  const own = (person: Person) => agreed.filter(({ row }) => row.employee === person.id);
  return {
    lifted: liftedRecords(agreed),
    diagnostics: [...diagnostics, ...contradicted],
    lines: (person, lines) => linesAfter(lines, own(person)),
    fines: (person, fines) => finesAfter(fines, own(person)),
  };
}

type Meant = Omit<Settled, "row">;

function finesMeant(row: AppealRow, ruled: Ruled): readonly Meant[] {
  const { occurrence } = row;
  return finesOfDay(row, ruled).filter(
    ({ fine }) => occurrence === undefined || occurrence === fine.occurrence,
  );
}

/** The fines of the name on the day, whatever their number. */
function finesOfDay(row: AppealRow, { rules, asked }: Ruled): readonly Meant[] {
  return rules.flatMap((rule) => {
    const names = [rule.item, rule.column.title.zh, rule.column.title.en];
    if (rule.kind !== "fine" || !names.includes(row.fine)) return [];
    return finesOfRule(rule, asked)
      .filter(({ date }) => date === row.date)
      .map((fine) => ({ fine, rule }));
  });
}

function notOne(row: AppealRow, found: readonly Meant[], ruled: readonly Ruled[]): Diagnostic {
  const { place, employee: person, fine, occurrence } = row;
  const facts = { person, fine, date: isoDay(row.date) };
  if (found.length > 0) return { code: "CSP476", place, facts: { ...facts, ...numbersOf(found) } };
  const thatDay = ruled.flatMap((one) => finesOfDay(row, one));
  if (occurrence !== undefined && thatDay.length > 0) {
    const number = String(occurrence);
    return { code: "CSP479", place, facts: { ...facts, number, ...numbersOf(thatDay) } };
  }
  return { code: "CSP475", place, facts: { ...facts, known: knownFines(ruled) } };
}

function numbersOf(found: readonly Meant[]): { readonly numbers: string } {
  return { numbers: found.map(({ fine }) => String(fine.occurrence)).join(", ") };
}

/** What somebody who copied the wrong cells can choose from, with the number within the month. */
function knownFines(ruled: readonly Ruled[]): string {
  const fines = ruled.flatMap(({ rules, asked }) =>
    rules.flatMap((rule) => (rule.kind === "fine" ? finesOfRule(rule, asked) : [])),
  );
  const known = fines.map(
    ({ item, date, occurrence }) => `${item} ${isoDay(date)} (${occurrence})`,
  );
  return known.join(", ") || "—";
}

/** People decided all the same; who signs should know that the time had run out. */
function tooLate({ filedOn, employee, place }: AppealRow, { appealUntil }: Fine): Diagnostic[] {
  if (filedOn === undefined || appealUntil === undefined || filedOn <= appealUntil) return [];
  const facts = { person: employee, filed: isoDay(filedOn), until: isoDay(appealUntil) };
  return [{ code: "CSP478", place, facts }];
}

/** Of rows that say different things of one fine none counts; equal ones are one. */
function withoutContradictions(settled: readonly Settled[]): {
  readonly agreed: readonly Settled[];
  readonly contradicted: readonly Diagnostic[];
} {
  const byFine = new Map<string, Settled[]>();
  for (const one of settled) {
    const { fine } = one;
    const key = `${one.row.employee} ${fine.item} ${rowReference(fine.source)}`;
    byFine.set(key, [...(byFine.get(key) ?? []), one]);
  }
  const agreed: Settled[] = [];
  const contradicted: Diagnostic[] = [];
  for (const [first, ...others] of byFine.values()) {
    if (!first) continue;
    const other = others.find(({ row }) => row.outcome !== first.row.outcome);
    if (!other) agreed.push(first);
    else {
      const facts = { person: first.row.employee, earlier: rowReference(first.row.place) };
      contradicted.push({ code: "CSP477", place: other.row.place, facts });
    }
  }
  return { agreed, contradicted };
}

function liftedRecords(settled: readonly Settled[]): LiftedRecords {
  const lifted = new Map<string, RowSet>();
  for (const one of settled) {
    const { scope } = one.rule.column;
    if (scope.kind !== "record" || one.row.outcome !== "lifted") continue;
    const rows = lifted.get(scope.set) ?? new RowSet();
    rows.add(one.fine.source);
    lifted.set(scope.set, rows);
  }
  return lifted;
}

/** A lifted event is out of its set already: only what still stands among the fines is waived. */
function isWaived({ rule, row }: Settled): boolean {
  const { kind } = rule.column.scope;
  return row.outcome === "waived" || (row.outcome === "lifted" && kind !== "record");
}

/** Lines of fines name every appeal that changed them; one of which nothing is left stays as 0. */
function linesAfter(lines: readonly DraftLine[], own: readonly Settled[]): readonly DraftLine[] {
  const effective = own.filter(({ row }) => row.outcome !== "confirmed");
  if (effective.length === 0) return lines;
  const gone = effective.filter(({ rule }) => !lines.some((draft) => draft.rule === rule));
  const rules = [...new Set(gone.map(({ rule }) => rule))];
  const emptied = rules.flatMap((rule): readonly DraftLine[] => {
    const [first] = gone.filter((one) => one.rule === rule);
    const text = { label: rule.column.title, formula: { zh: "0.00", en: "0.00" } };
    return first ? [lineOf(rule, NOTHING, text, [first.fine.source])] : [];
  });
  return [...lines, ...emptied].map((draft) => lineAfter(draft, effective));
}

function lineAfter(draft: DraftLine, effective: readonly Settled[]): DraftLine {
  const own = effective.filter(({ rule }) => rule === draft.rule);
  if (own.length === 0) return draft;
  const { line } = draft;
  const waived = own.filter(isWaived);
  const amount = sumMoney([line.amount, ...waived.map(({ fine }) => fine.amount)]);
  const formula = lazily((language) => {
    const told = (one: Settled, words: Bilingual) =>
      fill(words[language], {
        amount: formatMoney(one.fine.amount),
        row: rowReference(one.row.place),
      });
    const lifted = own.filter((one) => !isWaived(one));
    const notes = lifted.map((one) => told(one, WORDS.lifted));
    const parts = waived.map((one) => ` + ${told(one, WORDS.waived)}`);
    const sum = parts.length > 0 ? `${parts.join("")} = ${formatMoney(amount)}` : "";
    return line.formula[language] + sum + notes.join("");
  });
  const [first, ...rest] = line.sources;
  const rows = own.map(({ row }) => row.place);
  return { ...draft, line: { ...line, amount, formula, sources: [first, ...rest, ...rows] } };
}

function finesAfter(fines: readonly Fine[], own: readonly Settled[]): readonly Fine[] {
  if (own.length === 0) return fines;
  const gone = own.filter((one) => one.row.outcome === "lifted" && !isWaived(one));
  const outcome = ({ row }: Settled) => ({ outcome: row.outcome, row: row.place });
  const settled = [
    ...fines.map((fine) => {
      const one = own.find(
        (settled) =>
          settled.fine.item === fine.item &&
          rowReference(settled.fine.source) === rowReference(fine.source),
      );
      if (!one) return fine;
      return { ...fine, applied: isWaived(one) ? NOTHING : fine.applied, appeal: outcome(one) };
    }),
    ...gone.map((one) => {
      const appeal = outcome(one);
      return { ...one.fine, occurrence: undefined, applied: NOTHING, appeal };
    }),
  ];
  return settled.sort((one, other) => one.date - other.date);
}
