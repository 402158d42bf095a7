import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { rowReference } from "../../kernel/place.ts";
import { isDeclared } from "../../inputs/declared-kind.ts";
import type { CellType, Column, InputKind } from "../../inputs/input-kind.ts";
import { flowed, type Screen, stacked } from "./screen.ts";
import { tableBlock } from "./table-block.ts";

const WORDS = {
  names: { zh: "文件名：{names}", en: "file names: {names}" },
  root: {
    zh: "放在工作区根目录，月份文件夹里的一份优先",
    en: "workspace root; a copy in the month wins",
  },
  month: { zh: "放在月份文件夹", en: "month folder" },
  monthOrRoot: { zh: "放在月份文件夹或工作区根目录", en: "month folder or workspace root" },
  filledBy: { zh: "由{who}提供", en: "filled by: {who}" },
  declared: { zh: "声明在 {place}", en: "declared in {place}" },
  everybody: { zh: "人人必须有一行", en: "everybody must have a row" },
  nothing: { zh: "没有文件即没有发生", en: "no file: nothing happened" },
  unknown: { zh: "没有文件即未知，工资条等待", en: "no file: unknown, payslips wait" },
  column: { zh: "列", en: "column" },
  headers: { zh: "中文表头和别名", en: "Chinese headers and aliases" },
  need: { zh: "要求", en: "need" },
  type: { zh: "类型", en: "type" },
  meaning: { zh: "说明", en: "notes" },
  required: { zh: "必填", en: "required" },
  optional: { zh: "选填", en: "optional" },
} as const satisfies Record<string, Bilingual>;

const TYPE_WORDS: Readonly<Record<CellType, Bilingual>> = {
  id: { zh: "编号", en: "id" },
  text: { zh: "文字", en: "text" },
  yes_no: { zh: "是/否", en: "yes/no" },
  date: { zh: "日期", en: "date" },
  moment: { zh: "时间", en: "date-time" },
  month: { zh: "月份", en: "month" },
  yuan: { zh: "元", en: "yuan" },
  points: { zh: "数字", en: "number" },
  count: { zh: "个数", en: "count" },
  days: { zh: "天", en: "days" },
  hours: { zh: "小时", en: "hours" },
  minutes: { zh: "分钟", en: "minutes" },
  percent: { zh: "百分比", en: "percent" },
  seconds: { zh: "秒", en: "seconds" },
};

/** 输入文件视图 — every kind with its file names and columns, required ones first. */
export function inputsScreen(kinds: readonly InputKind[], screen: Screen): string {
  return stacked(
    kinds.map((kind) => kindBlock(kind, screen)),
    screen,
  );
}

function kindBlock(kind: InputKind, screen: Screen): string {
  const { language, width } = screen;
  const columns = Object.entries<Column>(kind.columns);
  const required = columns.filter(([, column]) => column.required);
  const optional = columns.filter(([, column]) => !column.required);
  const names = fill(WORDS.names[language], { names: kind.names.join(", ") });
  const stands = WORDS[kind.alsoAtRoot ? "monthOrRoot" : kind.stands][language];
  const notes = [names, stands, ...declarationNotes(kind, language)];
  const table = tableBlock(
    {
      title: `${kind.kind}.csv  ${kind.title[language]}`,
      columns: [
        { head: WORDS.column },
        { head: WORDS.headers },
        { head: WORDS.need },
        { head: WORDS.type },
        { head: WORDS.meaning },
      ],
      rows: [...required, ...optional].map(([name, column]) => columnRow(name, column, screen)),
    },
    screen,
  );
  return [table, ...flowed(notes, " · ", width - 2).map((line) => `  ${line}`)].join("\n");
}

/** Of a kind that the policy declares: who brings it, and what its absence means. */
function declarationNotes(kind: InputKind, language: Language): readonly string[] {
  if (!isDeclared(kind)) return [];
  const { filledBy, absence, declaredAt, everybody } = kind;
  const who = filledBy && fill(WORDS.filledBy[language], { who: filledBy[language] });
  const absent = WORDS[absence === "measured" ? "unknown" : "nothing"][language];
  const place = fill(WORDS.declared[language], { place: rowReference(declaredAt) });
  const rows = everybody ? [WORDS.everybody[language]] : [];
  return [...(who === undefined ? [] : [who]), absent, ...rows, place];
}

function columnRow(name: string, column: Column, { language }: Screen): readonly string[] {
  const words = [...new Set(Object.values(column.words ?? {}))].join(", ");
  const notes = [column.doc?.[language] ?? "", words].filter((text) => text !== "");
  return [
    name,
    column.headers.join(" "),
    WORDS[column.required ? "required" : "optional"][language],
    TYPE_WORDS[column.type][language],
    notes.join(language === "zh" ? "；" : "; "),
  ];
}
