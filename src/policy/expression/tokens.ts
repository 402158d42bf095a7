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

const PARTS: readonly string[] = [
  String.raw`(?<blank>\s+)`,
  String.raw`(?<date>\d{4}(?:${DAYS.join("|")})(?![\d.]))`,
  String.raw`(?<month>\d{4}-0[1-9](?![\d.]))`,
  String.raw`(?<number>\d+(?:\.\d+)?)`,
  String.raw`(?<name>[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_\d][\p{L}\p{N}_]*)*)`,
  String.raw`"(?<text>[^"]*)"`,
  "(?<sign><=|>=|!=|[-+*/%()=<>,]|≥|≤|≠|×|÷|[（），＝＜＞％])",
];
const PATTERN = new RegExp(PARTS.join("|"), "uy");

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
  let at = 0;
  while (at < expression.length) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(expression);
    if (!match?.groups) return { at, why: `"${expression.slice(at, at + 12)}"` };
    const { date, month, number, name, text, sign } = match.groups;
    if (month !== undefined) return { at, why: `${month}: a day is written ${month}-01` };
    if (date !== undefined) found.push({ kind: "date", text: date, at });
    else if (number !== undefined) found.push({ kind: "number", text: number, at });
    else if (name !== undefined) found.push({ kind: "name", text: name, at });
    else if (text !== undefined) found.push({ kind: "text", text, at });
    else if (sign !== undefined) found.push({ kind: "sign", text: SAME_SIGN[sign] ?? sign, at });
    at = PATTERN.lastIndex;
  }
  found.push({ kind: "end", text: "", at: expression.length });
  return found;
}
