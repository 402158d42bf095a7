import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import { conditionLines } from "./condition-lines.ts";
import { type Cited, cited } from "./cited.ts";
import { entryWords } from "./entry-words.ts";
import { Speech } from "./speech.ts";
import { staffEntries } from "./staff-entries.ts";
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
} as const satisfies Record<string, Bilingual>;

/** 晋升、目标、人员 — the entries that judge people and pay nothing. */
export function careerEntries(declarations: Declarations, telling: Telling): readonly Cited[] {
  const speech = new Speech(new Titles(telling));
  return [
    ...declarations.named("ladder").flatMap((one) => rung(one, speech)),
    ...declarations.named("targets").flatMap((one) => target(one, speech)),
    ...staffEntries(declarations, speech),
  ];
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
