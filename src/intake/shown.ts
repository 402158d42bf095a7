const LONGEST = 60;
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** 可显示 — text of a file for a message: no control characters, not longer than a line. */
export function shown(text: string): string {
  if (text.length <= LONGEST) return visible(text);
  // A cut must not leave half of a character that takes two units.
  return `${visible(text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, ""))}…`;
}

/** 控制字符换成一格 — one sign for one character, so that columns under a mark stay true. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => (character === "\t" ? " " : "\ufffd"));
}
