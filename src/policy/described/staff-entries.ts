import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import { type Cited, cited } from "./cited.ts";
import { entryWords, type EntryWords } from "./entry-words.ts";
import type { Speech } from "./speech.ts";
import { sentence, SIGNS } from "./telling.ts";

const WORDS = {
  confirmation: { zh: "转正", en: "confirmation" },
  successors: { zh: "继任", en: "successors" },
  actions: { zh: "考核后的建议", en: "proposal after the appraisal" },
  mentoring: { zh: "带教", en: "mentoring" },
  paid: { zh: "发薪范围", en: "who is paid" },
  quality_coverage: { zh: "质检覆盖", en: "coverage of quality checks" },
  talent: { zh: "优秀名单", en: "good agents" },
} as const satisfies Record<string, Bilingual>;

type Section = keyof typeof WORDS;

const SAID = {
  due: { zh: "到期条件：{of}", en: "due when {of}" },
  among: { zh: "依次考虑：{of}", en: "considered in this order: {of}" },
  months: { zh: "同级按{of}多少排列", en: "within a grade by {of}" },
  proposed: { zh: "提出条件：{of}", en: "proposed when {of}" },
  weakest: {
    zh: "计分的指标中最弱一项低于 {of} 分时提出",
    en: "proposed when the weakest of the scored indicators has fewer points than {of}",
  },
  decides: { zh: "由{of}决定，不自动执行", en: "decided by {of}; nothing happens by itself" },
  led: { zh: "带教中的人：{of}", en: "led by a mentor while {of}" },
  paid: { zh: "只有符合以下条件的人在这里发薪：{of}", en: "paid here only when {of}" },
  covered: {
    zh: "每人每周至少监听 {monitored} 次、回访 {callbacks} 次，不足的列出",
    en:
      "an agent and week needs at least {monitored} monitored calls and {callbacks} call-backs; " +
      "what is missing is listed",
  },
  listed: { zh: "按{of}，每 {n} 人列出 1 人", en: "one in {n} is listed, by {of}" },
} as const satisfies Record<string, Bilingual>;

/** 人员各节 — confirmation, successors, proposals and whom a clause holds for, told to people. */
export function staffEntries(declarations: Declarations, speech: Speech): readonly Cited[] {
  const said = sayingOf(speech);
  const one = (name: Section, tell: (entry: EntryWords) => readonly string[]) => {
    const entry = entryWords(declarations.one(name), speech.language);
    return entry ? [told(entry, { section: name, name, lines: tell(entry) }, speech)] : [];
  };
  return [
    ...one("confirmation", (entry) => said("due", entry, "when")),
    ...one("successors", (entry) => {
      const grades = entry.items("among").map((grade) => speech.tell(grade));
      const of = grades.join(SIGNS.listed[speech.language]);
      return [fill(SAID.among[speech.language], { of }), ...said("months", entry, "months")];
    }),
    ...declarations.named("actions").flatMap((action) => actionOf(action, speech)),
    ...one("mentoring", (entry) => said("led", entry, "when")),
    ...one("paid", (entry) => said("paid", entry, "when")),
    ...one("quality_coverage", (entry) => {
      const tell = (key: string) => speech.tell(entry.tree(key));
      const facts = { monitored: tell("monitored"), callbacks: tell("callbacks") };
      return [fill(SAID.covered[speech.language], facts)];
    }),
    ...one("talent", (entry) => {
      const facts = { of: speech.tell(entry.tree("score")), n: speech.tell(entry.tree("one_in")) };
      return [fill(SAID.listed[speech.language], facts)];
    }),
  ];
}

/** One sentence around the expression of a key; none where the key is not written. */
function sayingOf(speech: Speech) {
  return (word: keyof typeof SAID, entry: EntryWords, key: string): readonly string[] => {
    const tree = entry.tree(key);
    return tree ? [fill(SAID[word][speech.language], { of: speech.tell(tree) })] : [];
  };
}

function actionOf({ name, tree }: Declaration, speech: Speech): readonly Cited[] {
  const entry = entryWords(tree, speech.language);
  if (!entry) return [];
  const said = sayingOf(speech);
  const lines = [
    ...said("proposed", entry, "when"),
    ...said("weakest", entry, "weakest_below"),
    fill(SAID.decides[speech.language], { of: entry.text("decides") }),
  ];
  return [told(entry, { section: "actions", name, lines }, speech)];
}

function told(
  entry: EntryWords,
  about: { readonly section: Section; readonly name: string; readonly lines: readonly string[] },
  speech: Speech,
): Cited {
  const { language } = speech;
  const { section, name, lines } = about;
  const title = entry.text("title") || WORDS[section][language];
  const text = lines.map((line) => sentence(line, language));
  return cited(entry, { section, name, sort: WORDS[section], title, text }, speech);
}
