import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import {
  declaredInputs,
  derivedKinds,
  describeLanguage,
  type LanguageWord,
  unitWords,
} from "../../policy/describe-language.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";
import { printJson } from "../print-json.ts";

const TITLES: Readonly<Record<LanguageWord["role"], Bilingual>> = {
  mechanism: {
    zh: "算法：每个栏目恰好写一个",
    en: "Mechanisms: exactly one in each column",
  },
  modifier: {
    zh: "修饰：按书写顺序改变前面的值",
    en: "Modifiers: change the value, in the order written",
  },
  function: { zh: "算式中的函数", en: "Functions of expressions" },
  record: {
    zh: "记录集（records）：哪些记录算数、按哪个日期、归谁、按什么次序",
    en: "Record sets (records): which records count, by which date, whose, in what order",
  },
  period: {
    zh: "按日、按周：介于记录与人之间的层次",
    en: "Per day and per week: between a record and a person",
  },
  input: {
    zh: "自定输入（inputs）：制度自己的文件，与内置种类同样读入、拒收、记账",
    en: "Inputs of one's own (inputs): read, refused and accounted for like ours",
  },
  column: {
    zh: "自定输入的列（columns）",
    en: "Columns of such an input (columns)",
  },
};

const DERIVED: Bilingual = {
  zh: "由其他数据得出的记录，可写在 from 和 per 后",
  en: "Records made out of other records, for `from` and `per`",
};
const TYPES: Bilingual = {
  zh: "列的类型；整段写法",
  en: "Types of columns, and an input as a whole",
};
const UNITS: Bilingual = { zh: "数字后可写的单位", en: "Units that may follow a number" };

const ROLES = ["mechanism", "modifier", "function", "record", "period", "input", "column"] as const;

/** 语言文档 — the words of the rule language as Markdown, made from the words themselves. */
export function showLanguage(options: GlobalOptions, call: Invocation): number {
  const { language } = speechOf(call, options, undefined);
  const words = describeLanguage();
  if (options.json) {
    const list = words.map(({ word, role, doc, example }) => ({ word, role, doc, example }));
    printJson(call.world, "cs-pay/language@1", { words: list });
    return 0;
  }
  const sections = ROLES.map((role) => {
    const rows = words
      .filter((word) => word.role === role)
      .map(({ word, doc, example }) => `- \`${word}\` — ${doc[language]}  \n  \`${example}\``);
    return [`## ${TITLES[role][language]}`, "", ...rows].join("\n");
  });
  const units = [...unitWords()].map(([unit, spelled]) => `- ${unit}: ${spelled.join(", ")}`);
  const made = derivedKinds().map(({ kind, doc, fields }) => {
    const names = fields.map(({ name, title }) => `\`${name}\` ${title[language]}`);
    return `- \`${kind}\` — ${doc[language]}  \n  ${names.join(", ")}`;
  });
  const derived = [`## ${DERIVED[language]}`, "", ...made].join("\n");
  const closing = [`## ${UNITS[language]}`, "", ...units].join("\n");
  call.world.stdout.write(
    `${[...sections, columnTypes(language), derived, closing].join("\n\n")}\n`,
  );
  return 0;
}

function columnTypes(language: Language): string {
  const { types, example } = declaredInputs();
  const rows = Object.entries(types).map(([type, doc]) => `- \`${type}\` — ${doc[language]}`);
  const block = ["```yaml", example.trimEnd(), "```"];
  return [`## ${TYPES[language]}`, "", ...rows, "", ...block].join("\n");
}
