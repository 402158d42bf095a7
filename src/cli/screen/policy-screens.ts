import { type Bilingual, fill } from "../../kernel/bilingual.ts";
import { wrapCells } from "../../io/cell-width.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Blank, ColumnSummary, Policy, Reading } from "../../policy/policy.ts";
import { safeText } from "./safe-text.ts";
import { type Screen, stacked } from "./screen.ts";
import { tableBlock } from "./table-block.ts";

const WORDS = {
  title: { zh: "制度", en: "Policies" },
  name: { zh: "名称", en: "name" },
  heading: { zh: "标题", en: "title" },
  origin: { zh: "来源", en: "from" },
  builtIn: { zh: "内置", en: "built in" },
  own: { zh: "本工作区", en: "this workspace" },
  inUse: { zh: "，正在使用", en: ", in use" },
  broken: {
    zh: "不能使用，见 cs-pay policy check {name}",
    en: "broken: cs-pay policy check {name}",
  },
  instead: { zh: "另一种读法：{values}", en: "instead: {values}" },
  why: { zh: "理由：{why}", en: "why: {why}" },
  noReadings: { zh: "没有有争议的条款。", en: "No disputed clauses." },
  noBlanks: { zh: "没有要填的空白。", en: "No blanks." },
  blanks: { zh: "公司要填的空白", en: "Blanks for the company to fill" },
  meaning: { zh: "含义", en: "meaning" },
  value: { zh: "现值", en: "value" },
  clause: { zh: "条款", en: "clause" },
  place: { zh: "出处", en: "place" },
  byDefault: { zh: "{value}（默认）", en: "{value} (default)" },
  empty: { zh: "未填，无默认", en: "empty, no default" },
} as const satisfies Record<string, Bilingual>;

/** 制度一览 — what a view of a policy reads of it. */
export type PolicyView = Pick<
  Policy,
  "name" | "title" | "file" | "columns" | "readings" | "blanks"
>;

/** 制度条目 — one line of `policy list`; no title when the file cannot be used. */
export interface PolicyEntry {
  readonly name: string;
  readonly title: Bilingual | undefined;
  readonly builtIn: boolean;
  readonly inUse: boolean;
}

/** 制度清单 — packs and the workspace's own policies, the one in use marked. */
export function policyListScreen(entries: readonly PolicyEntry[], screen: Screen): string {
  const { language } = screen;
  const table = tableBlock(
    {
      title: WORDS.title[language],
      columns: [{ head: WORDS.name }, { head: WORDS.heading }, { head: WORDS.origin }],
      rows: entries.map(({ name, title, builtIn, inUse }) => [
        name,
        title?.[language] ?? fill(WORDS.broken[language], { name }),
        WORDS[builtIn ? "builtIn" : "own"][language] + (inUse ? WORDS.inUse[language] : ""),
      ]),
    },
    screen,
  );
  return stacked([table], screen);
}

/** 制度全文 — every rule: clause, name, what it says, and the line of the file. */
export function policyShowScreen(policy: PolicyView, screen: Screen): string {
  const { paint } = screen;
  const sections = [...new Set(policy.columns.map(({ section }) => section))];
  const blocks = sections.map((section) => {
    const rules = policy.columns.filter((rule) => rule.section === section);
    return [paint.bold(section), ...rules.flatMap((rule) => ruleLines(rule, screen))].join("\n");
  });
  return stacked([policyHead(policy, screen), ...blocks], screen);
}

/** 读法 — each disputed clause: what was chosen, what else it could mean, and why. */
export function readingsScreen(policy: PolicyView, screen: Screen): string {
  const blocks = policy.readings.map((reading) => readingLines(reading, screen).join("\n"));
  const none = WORDS.noReadings[screen.language];
  return stacked([policyHead(policy, screen), ...(blocks.length > 0 ? blocks : [none])], screen);
}

/** 空白 — what the company must fill, and what holds until it does. */
export function blanksScreen(policy: PolicyView, screen: Screen): string {
  const table = tableBlock(
    {
      title: WORDS.blanks[screen.language],
      columns: [
        { head: WORDS.name },
        { head: WORDS.meaning },
        { head: WORDS.value },
        { head: WORDS.clause },
        { head: WORDS.place },
      ],
      rows: policy.blanks.map((blank) => [
        blank.name,
        blank.title[screen.language],
        blankValue(blank, screen),
        blank.clause,
        rowReference(blank.place),
      ]),
    },
    screen,
  );
  const none = WORDS.noBlanks[screen.language];
  return stacked([policyHead(policy, screen), table === "" ? none : table], screen);
}

function policyHead({ name, title, file }: PolicyView, { language, paint }: Screen): string {
  return paint.bold(`${title[language]} (${name})  ${file}`);
}

function ruleLines(rule: ColumnSummary, { language, paint, width }: Screen): readonly string[] {
  const head = `  ${rule.clause} ${rule.heading[language]}: ${rule.title[language]} (${rule.name})`;
  const says = wrapCells(safeText(rule.says[language]), width - 6).map((line) => `      ${line}`);
  return [head, ...says, paint.dim(`      ${rowReference(rule.place)}`)];
}

function readingLines(reading: Reading, { language, paint, width }: Screen): readonly string[] {
  const { name, chosen, clause, place } = reading;
  const head = `${paint.bold(`${name} = ${chosen}`)}  [${clause}]  ${rowReference(place)}`;
  const instead = fill(WORDS.instead[language], { values: reading.instead.join(", ") });
  const why = fill(WORDS.why[language], { why: reading.why[language] });
  const lines = [instead, why].flatMap((text) => wrapCells(safeText(text), width - 2));
  return [head, ...lines.map((line) => `  ${line}`)];
}

function blankValue({ value, filled }: Blank, { language }: Screen): string {
  if (value === undefined) return WORDS.empty[language];
  return filled ? value : fill(WORDS.byDefault[language], { value });
}
