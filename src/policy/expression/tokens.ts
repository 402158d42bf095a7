import type { SyntaxFault } from "./syntax.ts";

export interface Token {
  readonly kind: "number" | "date" | "name" | "text" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** What follows the year: `-05-01`, `/5/1`, or the same with 年月日. */
const DAYS = [
  String.raw`-\d{1,2}-\d{1,2}`,
  String.raw`\/\d{1,2}\/\d{1,2}`,
  String.raw`\u5e74\d{1,2}\u6708\d{1,2}\u65e5`,
];

/** How letters and other signs of names are told apart from the rest. */
interface Letters {
  readonly first: string;
  readonly further: string;
}

/** Nearly every expression: such signs are told apart without the tables of all writing systems. */
const USUAL: Letters = { first: String.raw`A-Za-z\u4e00-\u9fff`, further: "0-9" };
const USUAL_TEXT = /^[\0-\x7f\u4e00-\u9fff≥≤≠×÷（），＝＜＞％]*$/;
const ANY: Letters = { first: String.raw`\p{L}`, further: String.raw`\p{N}` };

/** One group a kind of token, in the order in which `tokens` takes them out. */
const partsOf = ({ first, further }: Letters): readonly string[] => [
  String.raw`\s+`,
  String.raw`(\d{4}(?:${DAYS.join("|")})(?![\d.]))`,
  String.raw`(\d{4}-0[1-9](?![\d.]))`,
  String.raw`(\d+(?:\.\d+)?)`,
  String.raw`([${first}_][${first}${further}_]*(?:\.[${first}_\d][${first}${further}_]*)*)`,
  String.raw`"([^"]*)"`,
  "(<=|>=|!=|[-+*/%()=<>,]|≥|≤|≠|×|÷|[（），＝＜＞％])",
];
const patternOf = (letters: Letters) => new RegExp(partsOf(letters).join("|"), "uy");
const USUAL_PATTERN = patternOf(USUAL);
let anyPattern: RegExp | undefined;

const SAME_SIGN: Readonly<Record<string, string>> = {
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "×": "*",
  "÷": "/",
  "（": "(",
  "）": ")",
  "，": ",",
  "＝": "=",
  "＜": "<",
  "＞": ">",
  "％": "%",
};

/** 分词 — an expression as tokens, closed by an `end` token; names may be Chinese. */
export function tokens(expression: string): readonly Token[] | SyntaxFault {
  const found: Token[] = [];
  const pattern = USUAL_TEXT.test(expression) ? USUAL_PATTERN : (anyPattern ??= patternOf(ANY));
  let at = 0;
  while (at < expression.length) {
    if (expression[at] === " ") {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(expression);
    if (!match) return { at, why: `"${expression.slice(at, at + 12)}"` };
    const { 1: date, 2: month, 3: number, 4: name, 5: text, 6: sign } = match;
    if (month !== undefined) return { at, why: `${month}: a day is written ${month}-01` };
    if (date !== undefined) found.push({ kind: "date", text: date, at });
    else if (number !== undefined) found.push({ kind: "number", text: number, at });
    else if (name !== undefined) found.push({ kind: "name", text: name, at });
    else if (text !== undefined) found.push({ kind: "text", text, at });
    else if (sign !== undefined) found.push({ kind: "sign", text: SAME_SIGN[sign] ?? sign, at });
    at = pattern.lastIndex;
  }
  found.push({ kind: "end", text: "", at: expression.length });
  return found;
}
