import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import type { Tree } from "../load/tree.ts";
import { TRUTH } from "../expression/types.ts";
import type { Cited } from "./cited.ts";
import { conditionLines, conditionText } from "./condition-lines.ts";
import { entryWords, type EntryWords } from "./entry-words.ts";
import { exampleLines } from "./example-lines.ts";
import { Speech } from "./speech.ts";
import { markdownTable, sentence, type Telling } from "./telling.ts";
import { Titles } from "./titles.ts";

const WORDS = {
  yearly: { zh: "年度评定", en: "yearly assessment" },
  criteria: { zh: "评定标准", en: "criteria" },
  stages: { zh: "评定步骤", en: "steps" },
  promote: { zh: "晋升", en: "promotion" },
  demote: { zh: "降级", en: "demotion" },
  honours: { zh: "荣誉", en: "honours" },
  month: { zh: "每年 {n} 月评定一次", en: "assessed once a year, in month {n}" },
  notice: { zh: "公示 {n}", en: "the notice runs for {n}" },
  score: { zh: "分数取{of}", en: "the score is {of}" },
  criterion: { zh: "标准", en: "criterion" },
  weight: { zh: "权重", en: "weight" },
  points: { zh: "分数来自", en: "points from" },
  judged: { zh: "评定人打分", en: "the judges" },
  step: { zh: "步骤", en: "step" },
  by: { zh: "由谁", en: "by whom" },
  due: { zh: "期限（日或天数）", en: "due (day of the month, or days)" },
  oneOf: { zh: "以下有一项成立即可：", en: "Any one of these is enough:" },
  together: { zh: "以下同时成立：", en: "all of these together:" },
  ofPart: { zh: "{title}——{line}", en: "{title} – {line}" },
  honoured: { zh: "列入条件：{of}", en: "listed when {of}" },
  nobody: { zh: "工资不因评定本身而变", en: "the assessment itself changes no pay" },
} as const satisfies Record<string, Bilingual>;

/** 年度评定 — the yearly section told to people: period, criteria, steps, up and down, honours. */
export function yearlyEntries(tree: Tree | undefined, telling: Telling): readonly Cited[] {
  const { language } = telling;
  const entry = entryWords(tree, language);
  if (!entry) return [];
  const speech = new Speech(new Titles(telling));
  const clause = entry.text("clause");
  const title = entry.text("title") || WORDS.yearly[language];
  const period = [
    fill(WORDS.month[language], { n: speech.tell(entry.tree("month")) }),
    fill(WORDS.notice[language], { n: speech.tell(entry.tree("notice_days"), "days") }),
    fill(WORDS.score[language], { of: speech.tell(entry.tree("score")) }),
    WORDS.nobody[language],
  ].map((one) => sentence(one, language));
  const { titles } = speech;
  const made: Made = (name, text, at, examples = []): Cited => ({
    clause: at === "" ? clause : at,
    rule: {
      section: "yearly",
      name,
      sort: WORDS.yearly[language],
      title: name === "yearly" ? title : WORDS[name][language],
      text,
      examples,
    },
  });
  const criteria = entryWords(entry.tree("criteria"), language);
  const stages = entryWords(entry.tree("stages"), language);
  const first = criteria?.fields.fields[0];
  const at = first ? (entryWords(first.value, language)?.text("clause") ?? "") : "";
  return [
    made("yearly", period, ""),
    ...(criteria
      ? [made("criteria", [criteriaTable(criteria, speech)], at, partExamples(criteria, speech))]
      : []),
    ...(stages
      ? [made("stages", [stageTable(stages, speech)], "", partExamples(stages, speech))]
      : []),
    ...(["promote", "demote"] as const).flatMap((way) => {
      const ways = entryWords(entry.tree(way), language);
      if (!ways) return [];
      const examples = exampleLines(ways.fields, TRUTH, titles);
      return [made(way, [waysText(ways, speech)], ways.text("clause"), examples)];
    }),
    ...honours(entry, speech, made),
  ];
}

type Made = (
  name: keyof typeof WORDS,
  text: readonly string[],
  at: string,
  examples?: readonly string[],
) => Cited;

/** Criteria and steps stand in one table: each example names its own. */
function partExamples({ fields }: EntryWords, { language, titles }: Speech): readonly string[] {
  return fields.fields.flatMap(({ key, value }) => {
    const entry = entryWords(value, language);
    if (!entry) return [];
    const title = entry.text("title") || key;
    return exampleLines(entry.fields, undefined, titles).map((line) =>
      fill(WORDS.ofPart[language], { title, line }),
    );
  });
}

function criteriaTable({ fields }: EntryWords, speech: Speech): string {
  const { language } = speech;
  const rows = fields.fields.map(({ key, value }) => {
    const entry = entryWords(value, language);
    const from = entry?.tree("value");
    return [
      entry?.text("title") || key,
      speech.tell(entry?.tree("weight")),
      from ? speech.tell(from) : WORDS.judged[language],
    ];
  });
  const { criterion, weight, points } = WORDS;
  return markdownTable([criterion[language], weight[language], points[language]], rows);
}

function stageTable({ fields }: EntryWords, speech: Speech): string {
  const { language } = speech;
  const rows = fields.fields.map(({ key, value }) => {
    const entry = entryWords(value, language);
    const due = entry?.tree("due");
    return [entry?.text("title") || key, entry?.text("by") ?? "", due ? speech.tell(due) : "—"];
  });
  const { step, by, due } = WORDS;
  return markdownTable([step[language], by[language], due[language]], rows);
}

function waysText(ways: EntryWords, speech: Speech): string {
  const { language } = speech;
  const lines = ways.items("any").flatMap((item) => {
    const all = entryWords(item, language)?.items("all") ?? [];
    if (all.length === 0) return [`  - ${conditionText(item, speech)}`];
    const inside = conditionLines(all, speech).map((line) => `  ${line}`);
    return [`  - ${sentence(WORDS.together[language], language)}`, ...inside];
  });
  return [WORDS.oneOf[language], ...lines].join("\n");
}

function honours(entry: EntryWords, speech: Speech, made: Made): readonly Cited[] {
  const { language } = speech;
  const one = entryWords(entry.tree("honours"), language);
  if (!one) return [];
  const of = speech.tell(one.tree("when"));
  const text = [sentence(fill(WORDS.honoured[language], { of }), language)];
  const examples = exampleLines(one.fields, TRUTH, speech.titles);
  return [made("honours", text, one.text("clause"), examples)];
}
