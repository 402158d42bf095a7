/** Windows that are one word: English form → Chinese form. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["month", "本月"],
  ["week", "本周"],
  ["quarter", "本季度"],
  ["year", "本年度"],
  ["since hired", "入职以来"],
]);

/** 周期的中文 — a window of records in Chinese; undefined for what is no window in English. */
export function windowInChinese(text: string): string | undefined {
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  const last = /^last (\d+) (day|month)s?$/.exec(text);
  if (last) return `近 ${last[1]} ${last[2] === "month" ? "个月" : "天"}`;
  const dates = /^(\d+)(?:st|nd|rd|th)?\s?\.\.\s?(\d+)(?:st|nd|rd|th)?$/.exec(text);
  return dates ? `${dates[1]}日至${dates[2]}日` : undefined;
}

/** 周期的英文 — the same back. */
export function windowInEnglish(text: string): string | undefined {
  const named = [...NAMED].find(([, chinese]) => chinese === text)?.[0];
  if (named !== undefined) return named;
  const last = /^近\s?(\d+)\s?(个月|天)$/.exec(text);
  if (last) return `last ${last[1]} ${last[2] === "天" ? "days" : "months"}`;
  const dates = /^(\d+)日?至(\d+)日?$/.exec(text);
  return dates ? `${ordinal(dates[1] ?? "")}..${ordinal(dates[2] ?? "")}` : undefined;
}

function ordinal(date: string): string {
  const teen = date.length === 2 && date.startsWith("1");
  const endings: Readonly<Record<string, string>> = { 1: "st", 2: "nd", 3: "rd" };
  return date + (teen ? "th" : (endings[date.at(-1) ?? ""] ?? "th"));
}
