import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import { BUILT_IN_KINDS } from "../../inputs/kind-catalogue.ts";
import { DERIVED_KINDS, FAMILIES } from "../../measures/index.ts";
import { figuresInChinese, fieldInChinese, kindsInChinese } from "../compile/chinese-names.ts";
import { fieldsOfKind } from "../compile/vocabulary.ts";
import { readInstead } from "../compile/without-records.ts";
import { type Type, typeName } from "../expression/types.ts";
import { typeOfFigure } from "../expression/word-spellings.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";

const TITLES = {
  figures: { zh: "算式可读的数", en: "Figures that expressions may read" },
  figuresNote: {
    zh: "中英文名字都能写，可以混用；本制度自己的栏目、记录集、读法、空白同名时以自己的为准。",
    en:
      "In Chinese each has the name that policy docs --lang zh shows; both may be mixed, and a " +
      "name of the policy's own goes before either.",
  },
  figuresHead: {
    zh: "| 名字 | 中文名 | 单位 | 每什么一个 | 从哪来 |",
    en: "| name | meaning | unit | per | made from |",
  },
  law: { zh: "随版本的法定数字", en: "legal figures of the program" },
  records: { zh: "记录的种类和栏目", en: "Kinds of records and their fields" },
  recordsNote: {
    zh:
      "写在 from: 和 per: 后；文件怎么写见 cs-pay inputs 种类。种类、栏目、词都可以写中文：" +
      "投诉.受理时间，类型 = 事假。每条记录另有 nth（第几次）。",
    en: "For from: and per:; cs-pay inputs KIND says how files look. Each record also has nth.",
  },
  taken: { zh: "已被占用的文件名", en: "File names that are taken" },
  takenNote: {
    zh: "自定输入（inputs）的名字和 also: 不能用这些；文件名到第一个 -、_、. 或数字为止。",
    en:
      "Neither the name nor also: of an input of one's own may be one of these; a file name " +
      "counts up to its first -, _, . or digit.",
  },
  made: { zh: "由其他数据得出", en: "made of other records" },
} as const satisfies Record<string, Bilingual>;

/** 名字各表 — every figure and every kind of record that a policy may read. */
export function nameTables(language: Language): readonly string[] {
  return [...figureTable(language), ...kindTables(language)];
}

function figureTable(language: Language): readonly string[] {
  const rows = new Map<string, string>();
  const files = (made: readonly string[]) => made.map((kind) => `${kind}.csv`).join(", ");
  const all = [
    ...FAMILIES.map(({ made, quantities }) => ({ from: files(made), quantities })),
    { from: TITLES.law[language], quantities: LEGAL_QUANTITIES },
  ];
  const scopes = new Map<string, string[]>();
  for (const { quantities } of all)
    for (const { name, scope } of quantities)
      scopes.set(name, [...(scopes.get(name) ?? []), scope]);
  for (const { from, quantities } of all) {
    for (const quantity of quantities) {
      const { name, type, title } = quantity;
      const per = (scopes.get(name) ?? []).join(", ");
      const unit =
        (type === "yes_no" ? "yes/no" : type) + wordsOf(typeOfFigure(quantity), language);
      const called = language === "zh" ? `\`${figuresInChinese().get(name)}\`` : title.en;
      rows.set(name, `| \`${name}\` | ${called} | ${unit} | ${per} | ${from} |`);
    }
  }
  const head = TITLES.figuresHead[language];
  return [
    `## ${TITLES.figures[language]}`,
    "",
    TITLES.figuresNote[language],
    "",
    head,
    "|---|---|---|---|---|",
    ...rows.values(),
    "",
  ];
}

/** The words that a text can hold; in Chinese each with its first Chinese spelling. */
function wordsOf(type: Type, language: Language): string {
  if (type.kind !== "text" || !type.words) return "";
  const spelled = [...(type.spelled ?? [])].filter(([text]) => /\p{Script=Han}/u.test(text));
  const told = type.words.map((word) => {
    const chinese = language === "zh" && spelled.find(([, one]) => one === word)?.[0];
    return chinese ? `${word} ${chinese}` : word;
  });
  return ` (${told.join(", ")})`;
}

function kindTables(language: Language): readonly string[] {
  const kinds = [
    ...BUILT_IN_KINDS.all
      .filter(({ kind, person }) => person !== undefined && readInstead(kind) === undefined)
      .map(({ kind, title }) => ({ kind, title: title[language] })),
    ...DERIVED_KINDS.map(({ kind, doc }) => ({
      kind,
      title: `${doc[language]} (${TITLES.made[language]})`,
    })),
  ];
  const lines = [...new Map(kinds.map((one) => [one.kind, one])).values()].map(
    ({ kind, title }) => {
      const fields = [...fieldsOfKind(kind, BUILT_IN_KINDS).values()].map((field) => {
        const { name, type, title } = field;
        const called = language === "zh" ? `\`${fieldInChinese(field)}\`` : title.en;
        return `\`${name}\` ${called} ${typeName(type)}${wordsOf(type, language)}`;
      });
      const also = language === "zh" ? ` \`${kindsInChinese().get(kind)}\`` : "";
      return `- **\`${kind}\`**${also} ${title}: ${fields.join("; ")}`;
    },
  );
  const { records, recordsNote } = TITLES;
  return [
    `## ${records[language]}`,
    "",
    recordsNote[language],
    "",
    ...lines,
    "",
    ...fileNames(language),
  ];
}

/** An input of one's own must not be taken for one of these. */
function fileNames(language: Language): readonly string[] {
  const names = BUILT_IN_KINDS.all.map(({ kind, names: known }) => {
    const others = known.filter((one) => one !== kind);
    return `- \`${kind}\`${others.length > 0 ? `: ${others.join(", ")}` : ""}`;
  });
  const { taken, takenNote } = TITLES;
  return [`## ${taken[language]}`, "", takenNote[language], "", ...names, ""];
}
