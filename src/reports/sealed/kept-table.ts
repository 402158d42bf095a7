import { isMonth, type Month } from "../../kernel/calendar.ts";
import { Decimal, decimalFrom, plain } from "../../kernel/decimal.ts";
import type { KeptValue } from "../../payrun/month-setup.ts";
import { Unknown } from "../../policy/value.ts";
import { missingFrom, missingText } from "./missing-text.ts";
import type { SealedTable } from "./sealed-table.ts";

/** 留存值一行 — one value of a person's month that later months may look back at. */
export interface KeptRow {
  readonly employee: string;
  readonly month: Month;
  /** Empty when the month knew the person and kept nothing. */
  readonly name: string;
  readonly value: KeptValue;
}

/** 留存值表 — scores and the policy's measures, with what kind of value each is. */
export const KEPT_TABLE: SealedTable<KeptRow> = {
  file: "values.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    { name: "month", zh: "月份", cells: "text", text: ({ month }) => month },
    { name: "name", zh: "量", cells: "text", text: ({ name }) => name },
    { name: "type", zh: "类型", cells: "text", text: ({ value }) => typeOf(value) },
    { name: "value", zh: "值", cells: "text", text: ({ value }) => textOf(value) },
  ],
  read(cell) {
    const value = valueOf(cell("type"), cell("value"));
    const [employee, month, name] = [cell("employee_id"), cell("month"), cell("name")];
    if (value === undefined || employee === "" || !isMonth(month)) return undefined;
    return { employee, month, name, value };
  },
};

function typeOf(value: KeptValue): string {
  if (value === null) return "none";
  if (value instanceof Unknown) return "unknown";
  if (value instanceof Decimal) return "number";
  return typeof value === "string" ? "text" : "yes_no";
}

function textOf(value: KeptValue): string {
  if (value === null) return "";
  if (value instanceof Unknown) return missingText(value.missing);
  if (value instanceof Decimal) return plain(value);
  return typeof value === "string" ? value : value ? "Y" : "N";
}

function valueOf(type: string, text: string): KeptValue | undefined {
  if (type === "number") return decimalFrom(text);
  if (type === "text") return text;
  if (type === "none") return null;
  if (type === "unknown") {
    const missing = missingFrom(text);
    return missing && new Unknown(missing);
  }
  return type === "yes_no" && /^[YN]$/.test(text) ? text === "Y" : undefined;
}
