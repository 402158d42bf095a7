/**
 * 去壳 — the text a cell means: without Excel's wrapping (`="00123"`, leading apostrophe) and
 * without blanks around it.
 */
export function bareText(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const plain = first > 39 && first < 128 && first !== EQUALS && last > 32 && last < 128;
  return plain ? cell : unwrap(cell);
}

const EQUALS = 61;

function unwrap(cell: string): string {
  const text = cell.trim();
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula) return (formula[1] ?? "").trim();
  return /^['’]/.test(text) ? text.slice(1).trim() : text;
}

/** 空值词表 — what exports write where nothing is known. */
export const NULL_WORDS = new Set(["-", "--", "---", "—", "——", "无", "n/a", "null"]);
const NULL_WORD_BEGINS = new Set([...NULL_WORDS, "N"].map((word) => word.charCodeAt(0)));
const LONGEST_NULL_WORD = 4;

/** 空值词 — words that exports write where nothing is known; blank is never zero. */
export function isBlank(text: string): boolean {
  if (text.length > LONGEST_NULL_WORD) return false;
  if (text === "") return true;
  const first = text.charCodeAt(0);
  if (first >= DIGIT_0 && first <= DIGIT_9) return false;
  return NULL_WORD_BEGINS.has(first) && NULL_WORDS.has(text.toLowerCase());
}

const [DIGIT_0, DIGIT_9] = [48, 57] as const;

const FORMULA_ERRORS = /^#(n\/a|ref!|value!|div\/0!|name\?|num!|null!|spill!|calc!|getting_data)$/i;

/** 公式错误 — `#N/A` and its kin: a formula failed, which is something else than blank. */
export function isFormulaError(text: string): boolean {
  return text.startsWith("#") && FORMULA_ERRORS.test(text);
}
