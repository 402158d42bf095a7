import { cleanText } from "./clean-text.ts";
import { Remark } from "./remark.ts";

const SCIENTIFIC = /^[+-]?\d+(\.\d+)?[eE]\+\d+$|^[+-]?\d+\.\d+[eE]\d+$/;
const PLACEHOLDER = "0.0";

/**
 * 编号 — kept as text. Excel writes `1.23E+11` for a long number, and no reader can bring the
 * lost digits back, so that is refused; `123.0` is a number column's way to write 123.
 */
export function readId(text: string): string | undefined | Remark {
  const clean = cleanText(text);
  if (clean instanceof Remark) return clean;
  const id = /[^\u0020-\u007e]/.test(clean) ? clean.normalize("NFKC") : clean;
  if (id === PLACEHOLDER) return undefined;
  const last = id.charCodeAt(id.length - 1);
  if (last < DIGIT_0 || last > DIGIT_9 || !/[.eE]/.test(id)) return id;
  if (SCIENTIFIC.test(id)) return new Remark("CSP105", text);
  return /^\d+\.0+$/.test(id) ? id.slice(0, id.indexOf(".")) : id;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
