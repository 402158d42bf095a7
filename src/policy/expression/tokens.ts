import type { SyntaxFault } from "./syntax.ts";

export interface Token {
  readonly kind: "number" | "name" | "text" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const PARTS: readonly string[] = [
  String.raw`(?<blank>\s+)`,
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
    const { number, name, text, sign } = match.groups;
    if (number !== undefined) found.push({ kind: "number", text: number, at });
    else if (name !== undefined) found.push({ kind: "name", text: name, at });
    else if (text !== undefined) found.push({ kind: "text", text, at });
    else if (sign !== undefined) found.push({ kind: "sign", text: SAME_SIGN[sign] ?? sign, at });
    at = PATTERN.lastIndex;
  }
  found.push({ kind: "end", text: "", at: expression.length });
  return found;
}
