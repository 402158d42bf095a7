import { INPUT_KINDS } from "../../src/inputs/index.ts";
import type { CellType, Column, InputKind } from "../../src/inputs/input-kind.ts";
import { type Code, CATALOGUE } from "../../src/kernel/catalogue/index.ts";
import type { Bilingual, Language } from "../../src/kernel/bilingual.ts";
import { DERIVED_FIELDS, QUANTITIES } from "../../src/measures/index.ts";
import { LEGAL_QUANTITIES } from "../../src/policy/legal-quantities.ts";
import { REPORTS } from "../../src/reports/index.ts";
import { PAGES } from "../../src/reports/pages/index.ts";
import { PAPER_FILES } from "../../src/reports/papers/paper-files.ts";
import { emptyMonth } from "../support/month-result.ts";

/* The pay items of a policy stand where this one column stands. */
const PAY_ITEMS = { zh: "…每个工资项目一列…", en: "…one column per pay item…" };

/** 编码表 — every diagnostic code with its meaning and remedy. */
export function codeTable(language: Language): string {
  const heads = { zh: ["编码", "含义", "怎么办"], en: ["code", "meaning", "what to do"] };
  const codes = (Object.keys(CATALOGUE) as Code[]).sort();
  return markdownTable(
    heads[language],
    codes.map((code) => {
      const { message, hint } = CATALOGUE[code];
      return [code, message[language], hint[language]];
    }),
  );
}

/** 报表栏目 — every CSV of a month with its columns, as their headers are printed. */
export function reportTable(language: Language): string {
  const heads = { zh: ["文件", "内容", "栏目"], en: ["file", "what", "columns"] };
  const items = [{ item: PAY_ITEMS.en, label: PAY_ITEMS }];
  const rows = REPORTS.map((report) => {
    const { columns } = report.make({ ...emptyMonth, items }, language);
    const names = columns.map(({ name, zh }) => (language === "zh" ? zh : name));
    return [`\`${report.file}\``, report.title[language], names.join(", ")];
  });
  const others = [...PAGES, ...PAPER_FILES].map(({ file, title }) => {
    return [`\`${file}\``, title[language], ""];
  });
  return markdownTable(heads[language], [...rows, ...others]);
}

/** 输入栏目 — every kind of input file: its names, where it stands, its columns and words. */
export function inputTables(language: Language): string {
  const kinds: readonly InputKind[] = INPUT_KINDS;
  const tables = kinds.map((kind) => {
    const names = `${WORDS.names[language]}${kind.names.join(", ")}`;
    const title = `#### ${kind.kind}.csv — ${kind.title[language]}`;
    return `${title}\n\n${names} · ${placeOf(kind)[language]}\n\n${inputTable(kind, language)}`;
  });
  return `\n${tables.join("\n\n")}\n`;
}

function inputTable(kind: InputKind, language: Language): string {
  const heads = {
    zh: ["栏目", "表头（任选其一）", "必填", "类型", "含义；可填的词"],
    en: ["column", "headers", "required", "type", "meaning; words"],
  };
  const rows = Object.entries(kind.columns).map(([name, column]) => {
    const required = column.required || column.headerRequired === true;
    // Every kind has the employee's number; its many headers are said once above the tables.
    const headers = name === kind.person ? column.headers.slice(0, 1) : column.headers;
    const meaning = [column.doc?.[language] ?? "", wordsOf(column, language)];
    return [
      `\`${name}\``,
      headers.join(", "),
      required ? WORDS.yes[language] : "",
      TYPES[column.type][language],
      meaning.filter((text) => text !== "").join(language === "zh" ? "；" : "; "),
    ];
  });
  return markdownTable(heads[language], rows);
}

/** The words a cell may hold: as we write them, in Chinese with the first Chinese spelling. */
function wordsOf(column: Column, language: Language): string {
  const spelled = Object.entries(column.words ?? {});
  const canonical = [...new Set(spelled.map(([, word]) => word))];
  if (language === "en") return canonical.join(", ");
  const chinese = (word: string) =>
    spelled.find(([text, meant]) => meant === word && /\p{Script=Han}/u.test(text))?.[0] ?? word;
  return canonical.map(chinese).join("、");
}

const WORDS = {
  names: { zh: "文件名：", en: "File names: " },
  yes: { zh: "是", en: "yes" },
};

function placeOf({ stands, alsoAtRoot }: InputKind): Bilingual {
  return alsoAtRoot ? ANYWHERE : PLACES[stands];
}

const ANYWHERE: Bilingual = {
  zh: "放在月份文件夹或工作区根目录",
  en: "in a month folder or at the workspace root",
};

const PLACES: Readonly<Record<InputKind["stands"], Bilingual>> = {
  root: { zh: "放在工作区根目录", en: "at the workspace root" },
  month: { zh: "放在月份文件夹", en: "in the month folder" },
};

const TYPES: Readonly<Record<CellType, Bilingual>> = {
  text: { zh: "文字", en: "text" },
  id: { zh: "编号", en: "id" },
  date: { zh: "日期", en: "date" },
  moment: { zh: "日期时间", en: "date-time" },
  month: { zh: "月份", en: "month" },
  yuan: { zh: "元", en: "yuan" },
  percent: { zh: "百分比", en: "percent" },
  count: { zh: "次数", en: "count" },
  points: { zh: "分数", en: "points" },
  days: { zh: "天", en: "days" },
  hours: { zh: "小时", en: "hours" },
  minutes: { zh: "分钟", en: "minutes" },
  seconds: { zh: "秒", en: "seconds" },
  yes_no: { zh: "是/否", en: "yes/no" },
};

/** 可用的量 — every measured or legal figure a rule may read by name, and the added fields. */
export function figureTables(language: Language): string {
  const heads = { zh: ["名称", "单位", "含义"], en: ["name", "unit", "meaning"] };
  const ofSpans = QUANTITIES.filter(({ scope }) => scope === "span");
  const spans = new Set(ofSpans.map(({ name }) => name));
  const once = new Map([...QUANTITIES, ...LEGAL_QUANTITIES].map((one) => [one.name, one]));
  const figures = [...once.values()].map(({ name, type, title }) => [
    `\`${name}\`${spans.has(name) ? " \\*" : ""}`,
    TYPES[type][language],
    title[language],
  ]);
  const fields = Object.entries(DERIVED_FIELDS).flatMap(([kind, added]) =>
    added.map(({ name, type, title }) => [
      `\`${kind}.${name}\``,
      TYPES[type][language],
      title[language],
    ]),
  );
  return markdownTable(heads[language], [...figures, ...fields]);
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}
