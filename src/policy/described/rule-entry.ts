import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { PERIOD_WORDS } from "../compile/period-words.ts";
import type { Declaration } from "../load/declaration.ts";
import { fieldOf, type Fields, textsIn } from "../load/tree.ts";
import { YUAN } from "../expression/types.ts";
import type { Column } from "../model.ts";
import { changeLines } from "./change-lines.ts";
import type { DescribedRule } from "./description.ts";
import { exampleLines } from "./example-lines.ts";
import { truthOf } from "./settled.ts";
import { Speech } from "./speech.ts";
import { spokenNumber, unitWordOf } from "./spoken-number.ts";
import { sentence, SIGNS, type Telling } from "./telling.ts";
import { Titles } from "./titles.ts";
import { caseLines, valueBlocks } from "./value-blocks.ts";

const SORTS: Readonly<Record<string, Bilingual>> = {
  pay: { zh: "工资项", en: "pay" },
  fines: { zh: "罚款", en: "fine" },
  flags: { zh: "提请决定", en: "for decision" },
  warnings: { zh: "提醒", en: "warning" },
  measures: { zh: "计算用的数", en: "figure" },
};

const WORDS = {
  records: { zh: "每一条“{title}”分别计算", en: "worked out for each of “{title}”" },
  span: {
    zh: "月中职级、底薪或班组变动的，前后各算",
    en: "worked out for each part of a month in which grade, base or team changed",
  },
  team: { zh: "每个班组一个数", en: "one figure for each team" },
  site: { zh: "每个职场一个数", en: "one figure for each site" },
  centre: { zh: "全中心一个数", en: "one figure for the whole centre" },
  when: { zh: "只在以下情况适用：{of}", en: "applies only when {of}" },
  unless: { zh: "以下情况不适用：{of}", en: "does not apply when {of}" },
  otherwise: { zh: "不适用时取 {of}", en: "otherwise it is {of}" },
  never: { zh: "按现在所选的读法，不适用", en: "does not apply under the readings chosen" },
  flagged: { zh: "出现条件：{of}", en: "raised when {of}" },
  always: { zh: "出现条件：每一条都提请", en: "raised for each of them" },
  decides: { zh: "由{of}决定", en: "decided by {of}" },
  holds: {
    zh: "决定之前工资条照算、暂不发",
    en: "the payslip is computed and waits for the decision",
  },
  lets: { zh: "不影响本月发薪", en: "pay does not wait for it" },
  watch: { zh: "同时列为关注对象", en: "the person is also listed as to be watched" },
  article: { zh: "依据：{of}", en: "stands on {of}" },
  stake: { zh: "涉及金额：{of}", en: "at stake: {of}" },
  warns: { zh: "只提醒，不改变金额", en: "only warns, no amount changes" },
  recovery: {
    zh: "属于赔偿，每月扣除不超过法定比例",
    en: "taken for damage, within the legal limit of deductions a month",
  },
  beside: { zh: "同一件事还可并处{of}", en: "for the same event {of} may be charged as well" },
  appeal: { zh: "发生后 {of} 内可以申诉", en: "may be appealed against within {of}" },
  attendance: { zh: "按出勤增减", en: "follows attendance" },
  other: { zh: "税后增减", en: "after tax" },
  starts: { zh: "第一个月之前取 {of}", en: "before the first month it is {of}" },
} as const satisfies Record<string, Bilingual>;

/** Whatever the units multiply to, what is paid or taken is yuan. */
const PAID: ReadonlySet<string> = new Set(["pay", "fines"]);

/** 一条规则 — a pay item, fine, flag, warning or figure in plain words, with its examples. */
export function ruleEntry(
  declared: Declaration,
  column: Column,
  telling: Telling,
): DescribedRule | undefined {
  const { tree, section } = declared;
  if (tree.kind !== "fields") return undefined;
  const { language, environment } = telling;
  const { scope } = column;
  const kind = scope.kind === "record" ? environment.set(scope.set)?.kind : undefined;
  const title = column.title[language];
  const speech = new Speech(new Titles(telling, kind, title));
  const type = PAID.has(section) ? YUAN : column.type;
  const unit = unitWordOf(type);
  const own = fieldOf(tree, "says");
  const says = own ? [sentence(column.says[language], language)] : [];
  const isTruth = column.type.kind === "truth";
  const blocks = valueBlocks({ fields: tree, title, unit, isTruth }, speech);
  if (section === "measures" && blocks.length === 0) return undefined;
  const conditions = gateLines(tree, section, speech);
  const said = conditions.never
    ? [sentence(WORDS.never[language], language)]
    : [
        ...perLines(tree, speech),
        ...conditions.lines,
        ...blocks,
        ...changeLines(tree, unit, speech),
        ...settingLines(tree, section, unit, speech),
      ];
  return {
    section,
    name: declared.name,
    sort: SORTS[section]?.[language] ?? section,
    title,
    text: [...says, ...said],
    examples: exampleLines(tree, type, new Titles(telling, undefined, title)),
  };
}

function perLines(fields: Fields, speech: Speech): readonly string[] {
  const { language } = speech;
  const per = fieldOf(fields, "per");
  if (per?.kind !== "text" || per.text === "person") return [];
  const { text } = per;
  const period = PERIOD_WORDS.find(({ word }) => word === `per: ${text}`);
  if (period) return [sentence(period.docs.told[language], language)];
  if (text === "span" || text === "team" || text === "site" || text === "centre") {
    return [sentence(WORDS[text][language], language)];
  }
  const title = speech.titles.within(undefined).of(text);
  return [sentence(fill(WORDS.records[language], { title }), language)];
}

function gateLines(
  fields: Fields,
  section: string,
  speech: Speech,
): { readonly lines: readonly string[]; readonly never: boolean } {
  const { language } = speech;
  const isFlag = section === "flags" || section === "warnings";
  const [when, unless] = ["when", "unless"].map((key) => speech.syntax(fieldOf(fields, key)));
  const other = fieldOf(fields, "otherwise");
  const [open, shut] = [when && truthOf(when), unless && truthOf(unless)];
  const lines: string[] = [];
  if (when && open === undefined) {
    const cases = caseLines(when, "", speech);
    const word = WORDS[isFlag ? "flagged" : "when"][language];
    const bare = fill(word, { of: "" }).trimEnd();
    lines.push(cases ? [bare, ...cases].join("\n") : fill(word, { of: speech.say(when) }));
  }
  if (open === true && isFlag) lines.push(WORDS.always[language]);
  if (unless && shut === undefined) {
    lines.push(fill(WORDS.unless[language], { of: speech.say(unless) }));
  }
  if (other) lines.push(fill(WORDS.otherwise[language], { of: speech.tell(other) }));
  const never = !other && (open === false || shut === true);
  return { lines: lines.map((one) => sentence(one, language)), never };
}

function settingLines(
  fields: Fields,
  section: string,
  unit: string,
  speech: Speech,
): readonly string[] {
  const { language } = speech;
  const text = (key: string) => spokenText(fields, key, language);
  const lines: string[] = [];
  const kind = text("kind");
  if (section === "pay" && (kind === "attendance" || kind === "other")) {
    lines.push(WORDS[kind][language]);
  }
  if (text("recovery") === "true") lines.push(WORDS.recovery[language]);
  if (section === "fines") lines.push(...besideLine(fields, speech), ...appealLine(fields, speech));
  const [decides, article] = [text("decides"), text("article")];
  if (decides !== "") lines.push(fill(WORDS.decides[language], { of: decides }));
  if (section === "flags") lines.push(WORDS[text("hold") === "true" ? "holds" : "lets"][language]);
  if (text("watch") === "true") lines.push(WORDS.watch[language]);
  if (article !== "") lines.push(fill(WORDS.article[language], { of: article }));
  if (section === "warnings") lines.push(WORDS.warns[language]);
  const told = (["at_stake", "starts"] as const).flatMap((key) => {
    const tree = fieldOf(fields, key);
    const word = key === "at_stake" ? WORDS.stake : WORDS.starts;
    return tree ? [fill(word[language], { of: speech.tell(tree, unit) })] : [];
  });
  return [...lines, ...told].map((one) => sentence(one, language));
}

/** A text, or the text of the language asked for. */
function spokenText(fields: Fields, key: string, language: Language): string {
  const tree = fieldOf(fields, key);
  const found = tree?.kind === "fields" ? fieldOf(tree, language) : tree;
  return found?.kind === "text" ? found.text : "";
}

function besideLine(fields: Fields, speech: Speech): readonly string[] {
  const { language, titles } = speech;
  const beside = fieldOf(fields, "beside");
  if (!beside) return [];
  const named = textsIn(beside).map(({ text }) => titles.within(undefined).of(text));
  return [fill(WORDS.beside[language], { of: named.join(SIGNS.listed[language]) })];
}

function appealLine(fields: Fields, speech: Speech): readonly string[] {
  const { language } = speech;
  const written = speech.syntax(fieldOf(fields, "appeal_days")) ?? speech.parsed("appeal_days");
  if (written?.kind !== "number") return [];
  return [fill(WORDS.appeal[language], { of: spokenNumber(written, "days", language) })];
}
