import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { attendanceDocs } from "../keys/setting-docs.ts";
import type { Tree } from "../load/tree.ts";
import type { Cited } from "./cited.ts";
import { entryWords } from "./entry-words.ts";
import { Speech } from "./speech.ts";
import { markdownTable, sentence, SIGNS, type Telling } from "./telling.ts";
import { Titles } from "./titles.ts";

const WORDS = {
  attendance: { zh: "班次与考勤", en: "shifts and attendance" },
  shift: { zh: "班次", en: "shift" },
  from: { zh: "上班", en: "from" },
  to: { zh: "下班", en: "to" },
  breaks: { zh: "休息", en: "breaks" },
  unrecorded: {
    zh: "不打卡，排了班就算出勤",
    en: "nobody clocks in; who is due counts as present",
  },
  weekly_rest: { zh: "没有排班表时的休息日：{of}", en: "rest day without a schedule: {of}" },
  official: { zh: "双休日，按国家调休", en: "weekends, with the official exchanges" },
  collapse_punches: { zh: "{of} 以内的打卡算一次", en: "punches within {of} count as one" },
  late_grace: { zh: "迟到 {of} 以内不算", en: "late by at most {of} is not late" },
  early_grace: { zh: "早退 {of} 以内不算", en: "leaving early by at most {of} does not count" },
  ready_before: { zh: "应提前 {of} 到岗", en: "be there {of} before the shift" },
  absent_after: {
    zh: "迟到或早退超过 {of}，当天算旷工",
    en: "late or early by more than {of} makes the day absent",
  },
  unapproved: { zh: "未批准的请假算旷工", en: "leave that nobody approved is absence" },
} as const satisfies Record<string, Bilingual>;

const TIMES = [
  "collapse_punches",
  "late_grace",
  "early_grace",
  "ready_before",
  "absent_after",
] as const;

/** 考勤设置 — shifts and what counts as late, absent or present. */
export function attendanceEntry(tree: Tree | undefined, telling: Telling): readonly Cited[] {
  const { language } = telling;
  const entry = entryWords(tree, language);
  if (!entry) return [];
  const speech = new Speech(new Titles(telling));
  const shifts = entryWords(entry.tree("shifts"), language);
  const rows = (shifts?.fields.fields ?? []).map(({ key, value }) => {
    const shift = entryWords(value, language);
    const breaks = (shift?.items("breaks") ?? []).flatMap((one) =>
      one.kind === "text" ? [one.text] : [],
    );
    const [from = "", to = ""] = [shift?.text("from"), shift?.text("to")];
    return [shift?.text(language) || key, from, to, breaks.join(SIGNS.listed[language]) || "—"];
  });
  const head = [WORDS.shift, WORDS.from, WORDS.to, WORDS.breaks].map((one) => one[language]);
  const rest = entry.text("weekly_rest");
  const day = restDay(rest, telling);
  const lines = [
    ...(entry.text("recorded") === "false" ? [WORDS.unrecorded[language]] : []),
    ...(rest === "" ? [] : [fill(WORDS.weekly_rest[language], { of: day })]),
    ...TIMES.flatMap((key) => {
      const time = entry.tree(key);
      return time ? [fill(WORDS[key][language], { of: speech.tell(time) })] : [];
    }),
    ...(entry.text("unapproved_leave") === "absence" ? [WORDS.unapproved[language]] : []),
  ].map((one) => sentence(one, language));
  const title = entry.text("title") || WORDS.attendance[language];
  const sort = WORDS.attendance[language];
  const text = [markdownTable(head, rows), ...lines];
  const rule = { section: "attendance", name: "attendance", sort, title, text, examples: [] };
  return [{ clause: entry.text("clause"), rule }];
}

function restDay(word: string, { language }: Telling): string {
  if (word === "official") return WORDS.official[language];
  if (language === "en") return word.charAt(0).toUpperCase() + word.slice(1);
  return attendanceDocs.weekly_rest.words?.[word] ?? word;
}
