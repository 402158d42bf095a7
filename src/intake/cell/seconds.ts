import { decimalFrom, plain } from "../../kernel/decimal.ts";
import { figureOf } from "./figure.ts";
import { Remark } from "./remark.ts";

const LONGEST_QUICK = 7;
const [ZERO, NINE] = [48, 57] as const;
const LEAST = decimalFrom("0");

/**
 * 秒数 — seconds as a JavaScript number, for the kinds that come in millions: `143`, `143.0`
 * or `0:02:23`. Never negative.
 */
export function readSeconds(text: string): number | Remark {
  if (text.length <= LONGEST_QUICK) {
    const quick = digitsOnly(text);
    if (quick >= 0) return quick;
  }
  const tidy = text.normalize("NFKC");
  const clock = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(tidy);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const value = figureOf(text);
  if (value instanceof Remark) return value;
  if (LEAST && value.lt(LEAST)) {
    return new Remark("CSP109", text, { facts: { range: "≥ 0" } });
  }
  return Number(plain(value));
}

function digitsOnly(text: string): number {
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return -1;
    total = total * 10 + code - ZERO;
  }
  return text.length === 0 ? -1 : total;
}
