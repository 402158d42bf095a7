import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { whenAsked } from "../../kernel/when-asked.ts";
import { describeLanguage } from "../describe-language.ts";
import { chineseOf } from "../keys/chinese-of.ts";

/** Findings whose facts are sentences, and the fact that is one. */
const SENTENCES: Partial<Readonly<Record<Code, string>>> = {
  CSP302: "why",
  CSP303: "wanted",
  CSP306: "why",
  CSP308: "why",
  CSP309: "why",
};

/**
 * 说法的中文 — what is wrong or wanted, as the compiler says it, in Chinese; `{}` stands for names,
 * words and figures of the policy.
 */
export const SAID_IN_CHINESE: Readonly<Record<string, string>> = {
  "a number": "数字",
  "a percentage such as 6%": "百分比，如 6%",
  "a figure": "数",
  "a figure, or heads": "数，或 heads（人头）",
  "a figure like the others": "与其他各项同类的数",
  "a fixed number": "固定的数",
  "a fixed weight": "固定的权重",
  "a fixed step above 0": "大于 0 的固定一步",
  "a fixed percentage, or rest": "固定的百分比，或 rest（其余）",
  "a fixed share from 0% to 100%": "0% 到 100% 的固定份额",
  "a number from 1": "从 1 起的数",
  "a whole number from 1": "从 1 起的整数",
  "a whole number from 1 to {}": "1 到 {} 的整数",
  "a month from 1 to 12": "月份，1 到 12",
  "a time such as 60 s or 15 min": "时长，如 60 s、15 min",
  'a time of day such as "08:30"': '钟点，如 "08:30"',
  "a word": "一个词",
  "a word or a list of words": "一个词，或几个词的列表",
  "a name or a list of names": "一个名字，或几个名字的列表",
  "a name under targets": "targets 下的名字",
  "a type, or { type: …, … }": "类型，或 { type: …, … }",
  "a value": "一个值",
  "an expression": "算式",
  "one value per person": "每人一个值",
  "level: … per person": "每人一个的 level: …",
  "two anchors or more": "两个以上的点",
  "name: … lines": "“名字: …”的各行",
  "name: type lines": "“名字: 类型”的各行",
  "word: { zh: …, en: … } lines": "“词: { zh: …, en: … }”的各行",
  text: "文字",
  "{ given: { … }, then: … }": "{ 给定: { … }, 结果: … }",
  "{ column: value, … }": "{ 栏目: 值, … }",
  "{ clause: …, … }": "{ 条款: …, … }",
  "letters, digits and _": "字母、数字、_ 或汉字",
  "the beginning of a file name": "文件名的开头",
  "unreadable value": "读不出的值",
  "Unexpected flow-seq-start at node end": "文字里有 [ 或 {，整段要加引号",
  "Unexpected {} at node end": "前面的值已经写完，后面的文字接不上（{}）；整段要加引号",
  "Map keys must be unique": "同一个键写了两次",
  "Nested mappings are not allowed in compact mappings": "一行里写了两个“键: 值”",
  "Implicit keys need to be on a single line": "键要写在一行里",
  "Missing closing {}quote": "引号（{}）没有成对",
  "the file must be a list of key: value lines": "文件应由“键: 值”的各行组成",
  "aliases (*name) are not used in policies": "制度里不用别名（*名字）",
  "the expression stops too early": "算式没有写完",
  "{} is no day of the calendar": "日历上没有 {}",
  "{}: a day is written {}-01": "{}：日期写到日，如 {}-01",
  "{}(…) takes {} inputs, not {}": "{}(…) 要写 {} 项，写了 {} 项",
  "{}(…) has no option {}; known: {}": "{}(…) 没有附言 {}，可写：{}",
  "{} is written twice": "{} 写了两次",
  "{} takes a whole number": "{} 后面写整数",
  "{}(…): either other people or other months": "{}(…)：看别人和看别的月份只能取一种",
  "{}(…) per {} takes no {}": "每 {1} 一个的 {0}(…) 不能写 {2}",
  "{}(…) of records over months: sum(…) ÷ count(…)": "{}(…) 不能跨月看记录：写 sum(…) ÷ count(…)",
  "{}(…) is asked of one record: write it in where: or with per: records":
    "{}(…) 问的是一条记录：写在 where: 里，或用 per: 记录集",
  "{}({}) says no field: {}({}.{})": "{}({}) 没有写栏目：{}({}.{})",
  "{}({}) has nothing to add up: it has one value already":
    "{}({}) 没有可汇总的：它本来就只有一个值",
  "{}: {}(…) of several inputs takes no option": "{}：写了几项的 {}(…) 不带附言",
  "{} cannot tell people apart": "{} 分不出人来",
  "whose takes a column = what it must be, such as mentor = employee_id":
    "whose 后面写“栏目 = 应等于什么”，如 mentor = employee_id",
  "in and whose both name the group": "in 和 whose 只能写一个",
  "ties takes one of {}": "ties（并列）后面写其中一个：{}（同名次、紧排、平均名次、花名册序）",
  "last takes days here: last 30 days": "这里的 last 按天：last 30 days",
  "over takes quarter or year; for a number of months write last 3":
    "over 后面写 quarter 或 year；若干个月写 last 3",
  "previous(…) goes back a whole number of months": "previous(…) 往前数整月",
  "previous(self) needs a column with starts:": "previous(self) 要在有 starts: 的栏目里用",
  "previous(self) goes back one month": "previous(self) 只往前一个月",
  "find(…) takes a field of records: find(sales.amount, where …)":
    "find(…) 要写记录的栏目：find(sales.amount, where …)",
  "the first one begins at 0: write 0: 0, or 0: none":
    "第一档从 0 起：补写 0: 0，或 0: none（不适用）",
  "find(…) needs where: which record is meant": "find(…) 要写 where：指哪一条",
};

/** Words for kinds of values, which stand in what is said of units. */
const KINDS: Readonly<Record<string, string>> = {
  yuan: "元",
  days: "天",
  hours: "小时",
  minutes: "分钟",
  seconds: "秒",
  months: "月",
  points: "分",
  count: "次",
  percent: "百分比",
  number: "数",
  text: "文字",
  date: "日期",
  moment: "时刻",
  "yes/no": "是否",
};
const kind = whenAsked(
  () => new RegExp(`(?<![\\p{L}_])(?:${Object.keys(KINDS).join("|")})(?![\\p{L}_(])`, "gu"),
);

const patterns = whenAsked(() =>
  Object.entries(SAID_IN_CHINESE).map(([english, chinese]) => {
    const parts = english.split("{}").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return { pattern: new RegExp(`^${parts.join("(.+?)")}$`, "su"), chinese };
  }),
);

/** 用两种语言说 — findings of the compiler with their sentences in Chinese as well. */
export function saidInChinese(found: Diagnostic): Diagnostic {
  if (found.code === LACKING) return withChineseKey(found);
  if (found.code === NO_SUCH_WORD) return withChineseWords(found);
  const fact = SENTENCES[found.code];
  const english = fact === undefined ? undefined : found.facts[fact];
  if (fact === undefined || english === undefined) return found;
  const words: Bilingual = { zh: inChinese(english, found.code), en: english };
  return words.zh === english ? found : { ...found, named: { ...found.named, [fact]: words } };
}

/** A key that is lacking, as an author in Chinese writes it. */
const LACKING: Code = "CSP304";

function withChineseKey(found: Diagnostic): Diagnostic {
  const { key = "" } = found.facts;
  const chinese = chineseOf(key);
  if (chinese === key) return found;
  return { ...found, named: { ...found.named, key: { zh: `${chinese}（${key}）`, en: key } } };
}

/** A word that is none of those that may stand there. */
const NO_SUCH_WORD: Code = "CSP315";

/** Key, or mechanism whose keys are such words → the fixed words in Chinese. */
function fixedWords(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  for (const { word, docs } of describeLanguage()) {
    for (const { name, words } of docs.terms) {
      const key = name.endsWith(":") ? word : name;
      found.set(key, { ...found.get(key), ...words });
    }
  }
  return found;
}

function withChineseWords(found: Diagnostic): Diagnostic {
  const { name = "", known = "" } = found.facts;
  const words = fixedWords().get(name) ?? {};
  const both = known.split(", ").map((one) => (words[one] ? `${words[one]}（${one}）` : one));
  const zh = both.join("、");
  const said = { name: { zh: chineseOf(name), en: name }, known: { zh, en: known } };
  return { ...found, named: { ...found.named, ...said } };
}

function inChinese(english: string, code: Code): string {
  for (const { pattern, chinese } of patterns()) {
    const match = pattern.exec(english);
    if (!match) continue;
    let next = 0;
    return chinese.replaceAll(/\{(\d?)\}/g, (_, at: string) => {
      next += 1;
      return match[at === "" ? next : Number(at) + 1] ?? "";
    });
  }
  return code === "CSP308" ? english : english.replaceAll(kind(), (word) => KINDS[word] ?? word);
}
