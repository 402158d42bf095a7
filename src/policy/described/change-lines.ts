import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { fieldOf, type Field, type Fields, type Tree } from "../load/tree.ts";
import { MODIFIERS } from "../mechanisms/index.ts";
import type { Speech } from "./speech.ts";
import { sentence, SIGNS } from "./telling.ts";

const WORDS = {
  now: { zh: "当月付 {share}", en: "{share} in the month itself" },
  next_month: { zh: "次月付 {share}", en: "{share} in the next month" },
  quarter_end: { zh: "季末月付 {share}", en: "{share} in the last month of the quarter" },
  next_quarter: {
    zh: "下季度首月付 {share}",
    en: "{share} in the first month of the next quarter",
  },
  year_end: { zh: "年末（12 月）付 {share}", en: "{share} in December" },
  next_year: { zh: "次年 1 月付 {share}", en: "{share} in January of the next year" },
  later: { zh: "{n} 个月后付 {share}", en: "{share} after {n} months" },
  instalments: { zh: "分 {n} 个月等额付", en: "in {n} equal monthly parts" },
  starting: {
    zh: "分 {n} 个月等额付，首期：{first}",
    en: "in {n} equal monthly parts, the first: {first}",
  },
  allOfIt: { zh: "全部", en: "all of it" },
  leaverNow: {
    zh: "离职时，未付的部分随最后一次工资付清",
    en: "what is still open when somebody leaves is paid with the last pay",
  },
  leaverDue: {
    zh: "离职后，未付的部分仍按原定月份付",
    en: "what is still open when somebody leaves is paid in the months planned",
  },
  leaverLostInMonth: {
    zh: "当月末日之前离职的，这个月该付的和以后的都不再付",
    en: "whoever leaves before the last day of a month loses what it would pay, and the rest",
  },
  leaverLost: {
    zh: "离职时，未付的部分不再付",
    en: "what is still open when somebody leaves is not paid",
  },
  half_up: { zh: "四舍五入", en: "half up" },
  up: { zh: "不足的进一", en: "up" },
  down: { zh: "零头舍去", en: "down" },
  half_even: { zh: "四舍六入五成双", en: "half to even" },
} as const satisfies Record<string, Bilingual>;

const DUE: readonly string[] = [
  "now",
  "next_month",
  "quarter_end",
  "next_quarter",
  "year_end",
  "next_year",
];

/** 修饰的话 — what changes the value afterwards, in the order written, one sentence each. */
export function changeLines(fields: Fields, unit: string, speech: Speech): readonly string[] {
  return fields.fields.flatMap(({ key, value }) => {
    const modifier = MODIFIERS.find(({ word }) => word === key);
    if (!modifier) return [];
    const { language } = speech;
    const facts = { "1": speech.tell(value, unit), ...ofKey(key, value, unit, speech) };
    const told = sentence(fill(modifier.docs.told[language], facts), language);
    return key === "pays" ? [told, ...leaverLine(value, speech)] : [told];
  });
}

function ofKey(key: string, value: Tree, unit: string, speech: Speech): Record<string, string> {
  if (key === "round") return rounding(value, unit, speech);
  return key === "pays" && value.kind === "fields" ? { of: planText(value, speech) } : {};
}

function rounding(value: Tree, unit: string, speech: Speech): Record<string, string> {
  const step = value.kind === "fields" ? fieldOf(value, "to") : value;
  const by = value.kind === "fields" ? fieldOf(value, "by") : undefined;
  const way = by?.kind === "text" ? by.text : "half_up";
  const known = way === "up" || way === "down" || way === "half_even" ? way : "half_up";
  return { to: speech.tell(step, unit), by: WORDS[known][speech.language] };
}

function planText(plan: Fields, speech: Speech): string {
  const { language } = speech;
  const text = (key: string) => {
    const tree = fieldOf(plan, key);
    return tree?.kind === "text" ? tree.text : undefined;
  };
  const [after, parts, at, from] = ["after", "in", "at", "from"].map(text);
  const all = WORDS.allOfIt[language];
  if (after !== undefined) return fill(WORDS.later[language], { n: after, share: all });
  if (at !== undefined) return dueText(at, all, speech);
  if (parts !== undefined) {
    if (from === undefined) return fill(WORDS.instalments[language], { n: parts });
    return fill(WORDS.starting[language], { n: parts, first: dueText(from, `1/${parts}`, speech) });
  }
  const shares = plan.fields.filter(({ key }) => key !== "leaver");
  return shares.map((one) => shareText(one, speech)).join(SIGNS.semicolon[language]);
}

function shareText({ key, value }: Field, speech: Speech): string {
  return dueText(key, speech.tell(value), speech);
}

function dueText(due: string, share: string, { language }: Speech): string {
  if (!DUE.includes(due)) return fill(WORDS.later[language], { n: due, share });
  return fill(WORDS[due as keyof typeof WORDS][language], { share });
}

const LEAVER_LINES: ReadonlyMap<string, "leaverNow" | "leaverLost" | "leaverLostInMonth"> = new Map(
  [
    ["now", "leaverNow"],
    ["lost", "leaverLost"],
    ["lost_in_month", "leaverLostInMonth"],
  ],
);

function leaverLine(value: Tree, { language }: Speech): readonly string[] {
  const leaver = value.kind === "fields" ? fieldOf(value, "leaver") : undefined;
  if (leaver?.kind !== "text") return [];
  const word = LEAVER_LINES.get(leaver.text) ?? "leaverDue";
  return [sentence(WORDS[word][language], language)];
}
