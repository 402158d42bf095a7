import type { Decimal } from "../kernel/decimal.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { CellValue } from "./row-reader.ts";

const BLANK_WORD = 0x7fffffff;

/** 值入指纹 — every column has one type, so values of different types never meet. */
export function addValue(print: Fingerprint, value: CellValue): void {
  if (value === undefined) print.addWord(BLANK_WORD);
  else if (typeof value === "string") print.addText(value);
  else if (typeof value === "number") print.addNumber(value);
  else if (typeof value === "boolean") print.addWord(value ? 1 : 0);
  else addDecimal(print, value);
}

/** Decimals are kept without trailing zeros, so 2400 and 2400.00 have the same fingerprint. */
function addDecimal(print: Fingerprint, value: Decimal): void {
  print.addWord(value.decimals);
  if (typeof value.digits === "number") print.addNumber(value.digits);
  else print.addText(value.toFixed());
}
