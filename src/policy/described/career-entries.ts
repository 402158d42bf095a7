import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import { conditionLines } from "./condition-lines.ts";
import type { DescribedRule } from "./description.ts";
import { entryWords, type EntryWords } from "./entry-words.ts";
import { exampleLines } from "./example-lines.ts";
import { Speech } from "./speech.ts";
import { sentence, SIGNS, type Telling } from "./telling.ts";
import { Titles } from "./titles.ts";

const WORDS = {
  ladder: { zh: "晋升", en: "promotion" },
  rung: { zh: "{from} → {target}", en: "{from} → {target}" },
  leap: { zh: "越级", en: "leaping one grade" },
  asks: { zh: "以下各项都要满足：", en: "All of these must hold:" },
  evidence: { zh: "另供参考，不作要求：{of}", en: "shown beside them, not asked for: {of}" },
  allowed: { zh: "可以越过一级，条件：{of}", en: "one grade may be leapt over when {of}" },
  target: { zh: "目标", en: "target" },
  least: { zh: "{value}，目标不低于 {bound}", en: "{value}, at least {bound}" },
  most: { zh: "{value}，目标不超过 {bound}", en: "{value}, at most {bound}" },
  group: { zh: "班组、职场和中心按 {value} 计", en: "teams, sites and the centre by {value}" },
  unpaid: { zh: "只考核，不直接影响工资", en: "judged only, no pay hangs on it directly" },
  confirmation: { zh: "转正", en: "confirmation" },
  due: { zh: "到期条件：{of}", en: "due when {of}" },
  successors: { zh: "继任", en: "successors" },
  among: { zh: "依次考虑：{of}", en: "considered in this order: {of}" },
  months: { zh: "同级按{of}多少排列", en: "within a grade by {of}" },
} as const satisfies Record<string, Bilingual>;

/** 条款与规则 — a described rule and the clause it stands on. */
export interface Cited {
  readonly clause: string;
  readonly rule: DescribedRule;
}

/** 晋升、目标、转正、继任 — the entries that judge people and pay nothing. */
export function careerEntries(declarations: Declarations, telling: Telling): readonly Cited[] {
  const speech = new Speech(new Titles(telling));
  return [
    ...declarations.named("ladder").flatMap((one) => rung(one, speech)),
    ...declarations.named("targets").flatMap((one) => target(one, speech)),
    ...single("confirmation", declarations.one("confirmation"), speech, (entry) => [
      fill(WORDS.due[telling.language], { of: speech.tell(entry.tree("when")) }),
    ]),
    ...single("successors", declarations.one("successors"), speech, (entry) => {
      const grades = entry.items("among").map((one) => speech.tell(one));
      const of = grades.join(SIGNS.listed[telling.language]);
      const months = speech.tell(entry.tree("months"));
      const { among, months: order } = WORDS;
      const { language } = telling;
      return [fill(among[language], { of }), fill(order[language], { of: months })];
    }),
  ];
}

function cited(
  entry: EntryWords,
  rule: Pick<DescribedRule, "section" | "name" | "title" | "text"> & { readonly sort: Bilingual },
  { titles }: Speech,
): Cited {
  const { language } = titles.telling;
  const says = entry.text("says");
  return {
    clause: entry.text("clause"),
    rule: {
      ...rule,
      sort: rule.sort[language],
      text: [...(says === "" ? [] : [sentence(says, language)]), ...rule.text],
      examples: exampleLines(entry.fields, TRUTH, titles),
    },
  };
}

function rung({ name, tree }: Declaration, speech: Speech): readonly Cited[] {
  const { language } = speech;
  const entry = entryWords(tree, language);
  if (!entry) return [];
  const about = { section: "ladder", name, sort: WORDS.ladder };
  if (name === "leap") {
    const of = speech.tell(entry.tree("when"));
    const text = [sentence(fill(WORDS.allowed[language], { of }), language)];
    return [cited(entry, { ...about, title: WORDS.leap[language], text }, speech)];
  }
  const facts = { from: speech.titles.word(entry.text("from")), target: speech.titles.word(name) };
  const title = fill(WORDS.rung[language], facts);
  const lines = conditionLines(entry.items("all"), speech);
  const shown = entry.items("evidence").map((one) => entryWords(one, language)?.text("says") ?? "");
  const of = shown.filter((one) => one !== "").join(SIGNS.listed[language]);
  const beside = of === "" ? [] : [sentence(fill(WORDS.evidence[language], { of }), language)];
  const text = [[WORDS.asks[language], ...lines].join("\n"), ...beside];
  return [cited(entry, { ...about, title, text }, speech)];
}

function target({ name, tree }: Declaration, speech: Speech): readonly Cited[] {
  const { language } = speech;
  const entry = entryWords(tree, language);
  if (!entry) return [];
  const most = entry.tree("at_most");
  const facts = {
    value: speech.tell(entry.tree("value")),
    bound: speech.tell(most ?? entry.tree("at_least")),
  };
  const grouped = entry.tree("group_value");
  const lines = [
    fill(WORDS[most ? "most" : "least"][language], facts),
    ...(grouped ? [fill(WORDS.group[language], { value: speech.tell(grouped) })] : []),
    WORDS.unpaid[language],
  ];
  const title = entry.text("title") || name;
  const text = lines.map((one) => sentence(one, language));
  return [cited(entry, { section: "targets", name, sort: WORDS.target, title, text }, speech)];
}

function single(
  name: "confirmation" | "successors",
  tree: Tree | undefined,
  speech: Speech,
  tell: (entry: EntryWords) => readonly string[],
): readonly Cited[] {
  const { language } = speech;
  const entry = entryWords(tree, language);
  if (!entry) return [];
  const title = entry.text("title") || WORDS[name][language];
  const text = tell(entry).map((one) => sentence(one, language));
  return [cited(entry, { section: name, name, sort: WORDS[name], title, text }, speech)];
}
