/** 有汉字 — whether a text holds a Chinese character; most that are asked about are plain ASCII. */
export function isChinese(text: string): boolean {
  return /[^\0-\x7f]/.test(text) && /\p{Script=Han}/u.test(text);
}
