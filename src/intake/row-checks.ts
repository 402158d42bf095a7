import {
  dayOfMoment,
  firstDay,
  isoDay,
  isoMoment,
  lastDay,
  momentAt,
  type Month,
} from "../kernel/calendar.ts";
import { Decimal, decimalFrom, plain, ZERO } from "../kernel/decimal.ts";
import type { Column, InputKind } from "../inputs/input-kind.ts";
import { CELL_READERS } from "./cell/index.ts";
import { Remark } from "./cell/remark.ts";
import { Finding } from "./finding.ts";
import { columnLabel, type Header } from "./headers.ts";
import type { CellValue, ReadRow } from "./row-reader.ts";

/** 行检查 — what can be wrong with a row whose cells are all readable; may complete a cell. */
export type RowCheck = (row: ReadRow) => Finding | undefined;

/** 本种类的行检查 — those that its declaration asks for, in the order they are told. */
export function rowChecks(kind: InputKind, header: Header, month: Month | undefined): RowCheck[] {
  const asked = { kind, header };
  return [
    ...Object.entries(kind.columns).flatMap(([name, column]) =>
      column.yearBy === undefined ? [] : [completeMonth(asked, name, column.yearBy)],
    ),
    ...(kind.typedBy ? [readTypedValue(asked, kind.typedBy)] : []),
    ...(kind.needsOneOf ? [needOneOf(asked, kind.needsOneOf)] : []),
    ...(kind.inOrder ?? []).map(([earlier, later]) => keepOrder(asked, earlier, later)),
    ...(kind.notMore ?? []).map(([part, whole]) => keepPart(asked, part, whole)),
    ...(kind.perUnit ? [keepPerUnit(asked, kind.perUnit)] : []),
    ...(month === undefined ? [] : keepMonth(asked, month)),
  ];
}

interface Asked {
  readonly kind: InputKind;
  readonly header: Header;
}

const cellOf = ({ header }: Asked, name: string): number => header.at.get(name) ?? 0;
const labelOf = ({ kind }: Asked, name: string): string => columnLabel(name, kind.columns[name]);

/** `4` in the year 2024 is `2024-04`; a month of another year contradicts the row. */
function completeMonth(asked: Asked, name: string, yearColumn: string): RowCheck {
  return (row) => {
    const month = row[name];
    const year = row[yearColumn];
    if (typeof month !== "string" || !(year instanceof Decimal)) return undefined;
    const yearText = plain(year);
    const full = month.includes("-") ? month : `${yearText}-${month}`;
    row[name] = full;
    const fits = /^\d{4}$/.test(yearText) && full.startsWith(yearText);
    const part = { part: month };
    return fits
      ? undefined
      : new Finding("CSP202", { value: full, month: yearText }, cellOf(asked, name), YEAR, part);
  };
}

const YEAR = {
  zh: "让两列说的是同一年",
  en: "let both columns speak of the same year",
};

function readTypedValue(asked: Asked, typed: NonNullable<InputKind["typedBy"]>): RowCheck {
  const column: Column = { type: "text", headers: [], required: true, min: "0" };
  const readers = new Map(
    Object.entries(typed.types).map(([word, type]) => [word, CELL_READERS[type](column, "")]),
  );
  return (row) => {
    const text = row[typed.column];
    const by = row[typed.by];
    if (typeof text !== "string" || typeof by !== "string") return undefined;
    const value = readers.get(by)?.(text);
    if (value === undefined) return undefined;
    if (value instanceof Remark) {
      const { code, facts, hint, part } = value;
      return new Finding(code, facts, cellOf(asked, typed.column), hint, { part });
    }
    row[typed.column] = asText(value);
    return undefined;
  };
}

function asText(value: NonNullable<CellValue>): string {
  if (value instanceof Decimal) return plain(value);
  if (typeof value === "boolean") return value ? "Y" : "N";
  return String(value);
}

function needOneOf(asked: Asked, names: readonly string[]): RowCheck {
  const columns = names.map((name) => labelOf(asked, name)).join(" / ");
  const at = names.map((name) => asked.header.at.get(name)).find((cell) => cell !== undefined);
  return (row) =>
    names.some((name) => row[name] !== undefined)
      ? undefined
      : new Finding("CSP207", { columns }, at ?? 0);
}

/** A later day without a time of day means the whole of that day. */
function keepOrder(asked: Asked, earlier: string, later: string): RowCheck {
  const isMoment = asked.kind.columns[later]?.type === "moment";
  const isMonthColumn = asked.kind.columns[later]?.type === "month";
  return (row) => {
    const [from, to] = [row[earlier], row[later]];
    if (isMonthColumn && typeof from === "string" && typeof to === "string") {
      return from <= to ? undefined : disorder(asked, earlier, later, [from, to]);
    }
    if (typeof from !== "number" || typeof to !== "number" || from <= to) return undefined;
    const isWholeDay = isMoment && momentAt(dayOfMoment(to), 0) === to;
    if (isWholeDay && dayOfMoment(from) === dayOfMoment(to)) return undefined;
    const written = isMoment ? isoMoment : isoDay;
    return disorder(asked, earlier, later, [written(from), written(to)]);
  };
}

function disorder(
  asked: Asked,
  earlier: string,
  later: string,
  [other, value]: readonly [string, string],
): Finding {
  const facts = { earlier: labelOf(asked, earlier), later: labelOf(asked, later), value, other };
  return new Finding("CSP206", facts, cellOf(asked, later));
}

function keepPart(asked: Asked, part: string, whole: string): RowCheck {
  return (row) => {
    const [value, other] = [row[part], row[whole]];
    if (!(value instanceof Decimal && other instanceof Decimal)) return undefined;
    if (value.lte(other)) return undefined;
    const facts = {
      part: labelOf(asked, part),
      whole: labelOf(asked, whole),
      value: plain(value),
      other: plain(other),
    };
    return new Finding("CSP256", facts, cellOf(asked, part));
  };
}

/** Without anything added up there is no sum, and a sum of nothing may be left out. */
function keepPerUnit(
  asked: Asked,
  { sum, of, min, max }: NonNullable<InputKind["perUnit"]>,
): RowCheck {
  return (row) => {
    const [total, number] = [row[sum], row[of]];
    const count = number instanceof Decimal ? number : ZERO;
    const value = total instanceof Decimal ? total : undefined;
    if (value === undefined && count.isZero()) return undefined;
    const [least, most] = [min, max].map((one) => count.times(decimalFrom(one) ?? ZERO));
    if (!least || !most || (value?.gte(least) && value.lte(most))) return undefined;
    const facts = {
      sum: labelOf(asked, sum),
      of: labelOf(asked, of),
      value: value === undefined ? "—" : plain(value),
      count: plain(count),
      range: `${plain(least)}–${plain(most)}`,
    };
    return new Finding("CSP257", facts, cellOf(asked, value === undefined ? of : sum));
  };
}

function keepMonth(asked: Asked, month: Month): RowCheck[] {
  const { rule, by, unless } = asked.kind.month;
  if (rule !== "reject" || by === undefined) return [];
  const inMonth = monthTest(asked.kind.columns[by], month);
  const excused = unless === undefined ? undefined : monthTest(asked.kind.columns[unless], month);
  const written = asked.kind.columns[by]?.type === "moment" ? isoMoment : isoDay;
  return [
    (row) => {
      const when = row[by];
      if (typeof when !== "number" || inMonth(when)) return undefined;
      const other = unless === undefined ? undefined : row[unless];
      if (typeof other === "number" && excused?.(other)) return undefined;
      return new Finding("CSP202", { value: written(when), month }, cellOf(asked, by));
    },
  ];
}

function monthTest(column: Column | undefined, month: Month): (when: number) => boolean {
  const [first, last] = [firstDay(month), lastDay(month)];
  const isMoment = column?.type === "moment";
  const from = isMoment ? momentAt(first, 0) : first;
  const end = isMoment ? momentAt(last + 1, 0) : last + 1;
  return (when) => when >= from && when < end;
}
