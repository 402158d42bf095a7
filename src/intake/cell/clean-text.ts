import { Remark } from "./remark.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");

/** 净化文字 — line breaks and tabs become a blank; other control characters go, with a warning. */
export function cleanText(text: string): string | Remark {
  if (!INVISIBLE.test(text)) return text;
  const oneLine = text.replace(/[\t\r\n\u2028\u2029]+/g, " ");
  const clean = oneLine.replace(ALL_INVISIBLE, "").trim();
  if (clean === oneLine) return clean;
  return new Remark("CSP117", text, { keeps: { value: clean === "" ? undefined : clean } });
}
