import { fill, type Language } from "../kernel/bilingual.ts";
import { firstDay, isoDay, lastDay, type Month } from "../kernel/calendar.ts";
import { calls } from "../inputs/kinds/calls.ts";
import { NULL_WORDS } from "../intake/cell/bare-text.ts";
import { NO, YES } from "../intake/cell/yes-no.ts";
import { WITHIN_SECONDS } from "../measures/agent-day.ts";
import { ABOUT_QUERY, type Dialect } from "./dialects.ts";

/** 查询要求 — whose dialect, which table, and the month it is for; without one, every month. */
export interface QueryRequest {
  readonly dialect: Dialect;
  readonly table: string;
  readonly month: Month | undefined;
  readonly language: Language;
}

/** The columns the table must have, under the names of our own calls.csv. */
const IDS = ["call_id", "agent_id"];
const WORDS = ["answered", "direction", "resolved"];
const SECONDS = ["ring_seconds", "talk_seconds", "hold_seconds", "after_call_seconds"];
const TABLE_COLUMNS = [...IDS, "started_at", ...WORDS, ...SECONDS, "satisfaction"];

const SECONDS_PLACES = 3;
const RATING_PLACES = 6;
const NUMBER = "^[0-9]+([.][0-9]+)?$";

/**
 * 坐席日查询 — one query that adds a table of calls up by agent and day, as the reader of
 * calls.csv does: blank and yes/no words, a call that stands twice, inbound calls only, times and
 * ratings of answered calls.
 *
 * Where that reader would refuse a row, a query can say nothing; it leaves the required cell
 * `answered` of the agent's day blank, so that the row is refused when the file is read. No name
 * is used for two things, because ClickHouse lets an alias stand for the column of its name.
 */
export function agentDaysQuery(request: QueryRequest): string {
  const parts = [
    `WITH written AS (\n${select(textColumns(request.dialect))}\n  FROM ${request.table}\n)`,
    `understood AS (\n${understood(request)}\n)`,
    `once AS (\n${ONCE}\n)`,
    `checked AS (\n${CHECKED}\n)`,
  ];
  return `${heading(request)}\n${parts.join(",\n")}\n${ADDED_UP};\n`;
}

function heading({ dialect, table, month, language }: QueryRequest): string {
  const said = (about: keyof typeof ABOUT_QUERY, facts: Readonly<Record<string, string>> = {}) =>
    `-- ${fill(ABOUT_QUERY[about][language], facts)}`;
  return [
    said("what", { month: month ?? { zh: "所有月份", en: "every month" }[language] }),
    said("table", { table }),
    `--   ${TABLE_COLUMNS.join(", ")}`,
    said("refused"),
    said("run", { run: dialect.run }),
  ].join("\n");
}

function understood(request: QueryRequest): string {
  return `${select(readColumns(request.dialect))}\n  FROM written${whereInMonth(request)}`;
}

function select(columns: readonly string[]): string {
  return `  SELECT\n    ${columns.join(",\n    ")}`;
}

function textColumns(dialect: Dialect): readonly string[] {
  const named = [...IDS, ...WORDS, ...SECONDS, "satisfaction"];
  return [
    ...named.map((name) => `trim(${dialect.text(name)}) AS ${name}_text`),
    `${dialect.moment(dialect.text("started_at"))} AS started`,
  ];
}

/** What stands in every cell where nothing is known; `IN` never holds for NULL. */
const BLANK = ["", ...NULL_WORDS];
const RATING_BLANK = [...BLANK, ...calls.columns.satisfaction.blankWords];

function readColumns(dialect: Dialect): readonly string[] {
  const { answered, direction, resolved } = calls.columns;
  const outbound = meaning(direction.words, "out");
  const id = (name: string) =>
    `CASE WHEN ${isOneOf(name, BLANK)} THEN NULL ELSE ${name}_text END AS ${name}_read`;
  const seconds = (name: string) => {
    const value = dialect.decimal(`${name}_text`, SECONDS_PLACES);
    return `CASE WHEN ${isNumber(dialect, name)} THEN ${value} END AS ${name}_read`;
  };
  return [
    ...IDS.map(id),
    "started",
    `${dialect.day("started")} AS day_of_call`,
    `${choice("answered", yes(answered.words), no(answered.words))} AS is_answered`,
    `${choice("resolved", yes(resolved.words), no(resolved.words))} AS is_resolved`,
    `CASE WHEN ${isOneOf("direction", outbound)} THEN 1 ELSE 0 END AS is_out`,
    ...SECONDS.map(seconds),
    `${rating(dialect)} AS rating_read`,
    `CASE WHEN ${unreadable(dialect)} THEN 1 ELSE 0 END AS is_unreadable`,
  ];
}

/** Where our own reader refuses the row. */
function unreadable(dialect: Dialect): string {
  const { answered, direction, resolved, satisfaction } = calls.columns;
  const isNone = (name: string, words: readonly string[]) => `NOT ${isOneOf(name, words)}`;
  const odd = (name: string, blank: readonly string[]) =>
    `${isNone(name, blank)} AND NOT ${isNumber(dialect, name)}`;
  const inOrOut = [...meaning(direction.words, "in"), ...meaning(direction.words, "out")];
  return [
    "answered_text IS NULL",
    isNone("answered", [...yes(answered.words), ...no(answered.words)]),
    isNone("resolved", [...BLANK, ...yes(resolved.words), ...no(resolved.words)]),
    isNone("direction", [...BLANK, ...inOrOut]),
    ...SECONDS.map((name) => odd(name, BLANK)),
    odd("satisfaction", RATING_BLANK),
    `${rating(dialect)} NOT BETWEEN ${satisfaction.min} AND ${satisfaction.max}`,
  ].join("\n      OR ");
}

function rating(dialect: Dialect): string {
  const value = dialect.decimal("satisfaction_text", RATING_PLACES);
  const isBlank = isOneOf("satisfaction", RATING_BLANK);
  return `CASE WHEN NOT ${isBlank} AND ${isNumber(dialect, "satisfaction")} THEN ${value} END`;
}

function isNumber(dialect: Dialect, name: string): string {
  return `(${dialect.matches(`${name}_text`, NUMBER)})`;
}

function isOneOf(name: string, words: readonly string[]): string {
  const list = new Set(words.map((word) => `'${word.toLowerCase()}'`));
  return `(lower(${name}_text) IN (${[...list].join(", ")}))`;
}

function choice(name: string, one: readonly string[], none: readonly string[]): string {
  return `CASE WHEN ${isOneOf(name, one)} THEN 1 WHEN ${isOneOf(name, none)} THEN 0 END`;
}

type Words = Readonly<Record<string, string>>;
const meaning = (words: Words, wanted: string): readonly string[] =>
  Object.keys(words).filter((word) => words[word] === wanted);
const yes = (words: Words): readonly string[] => [...YES, ...meaning(words, "Y")];
const no = (words: Words): readonly string[] => [...NO, ...meaning(words, "N")];

/** A call without a time is kept: its row has no date and is refused. */
function whereInMonth({ dialect, month }: QueryRequest): string {
  if (month === undefined) return "";
  const from = dialect.constant(`${isoDay(firstDay(month))} 00:00:00`);
  const end = dialect.constant(`${isoDay(lastDay(month) + 1)} 00:00:00`);
  return `\n  WHERE started IS NULL OR (started >= ${from} AND started < ${end})`;
}

const RECORD = [
  ...IDS.map((name) => `${name}_read`),
  "started",
  "day_of_call",
  "is_answered",
  "is_resolved",
  "is_out",
  ...SECONDS.map((name) => `${name}_read`),
  "rating_read",
  "is_unreadable",
].join(", ");

/** The same call in two exports counts once; equal rows without an id are calls of their own. */
const ONCE = `  SELECT
    ${RECORD},
    CASE WHEN call_id_read IS NULL THEN COUNT(*) ELSE 1 END AS times
  FROM understood
  GROUP BY ${RECORD}`;

/** One id with two contents: which of them is right, nobody here can say. */
const CHECKED = `  SELECT
    *,
    CASE WHEN call_id_read IS NOT NULL AND COUNT(*) OVER (PARTITION BY call_id_read) > 1
      THEN 1 ELSE is_unreadable END AS is_refused
  FROM once`;

const TAKEN = "is_out = 0 AND is_answered = 1";
const count = (condition: string) => `SUM(CASE WHEN ${condition} THEN times ELSE 0 END)`;
const sum = (figure: string) => `SUM(CASE WHEN ${TAKEN} THEN ${figure} * times END)`;
const known = (figure: string) => count(`${TAKEN} AND ${figure} IS NOT NULL`);

const ADDED_UP = `SELECT
  ${[
    "agent_id_read AS agent_id",
    "day_of_call AS date",
    `${count("is_out = 0")} AS offered`,
    `CASE WHEN MAX(is_refused) = 0 THEN ${count(TAKEN)} END AS answered`,
    `${count(`${TAKEN} AND ring_seconds_read <= ${WITHIN_SECONDS}`)} AS answered_within_15s`,
    ...SECONDS.map((name) => `${sum(`${name}_read`)} AS ${name}`),
    `${count(`${TAKEN} AND is_resolved = 1`)} AS resolved`,
    `${known("rating_read")} AS rated`,
    `${sum("rating_read")} AS satisfaction_sum`,
    `${known("ring_seconds_read")} AS ring_known`,
    `${known("talk_seconds_read")} AS talk_known`,
    `${known("hold_seconds_read")} AS hold_known`,
    `${known("after_call_seconds_read")} AS after_call_known`,
    `${known("is_resolved")} AS resolved_known`,
    `${count("is_out = 1")} AS outbound`,
  ].join(",\n  ")}
FROM checked
GROUP BY agent_id_read, day_of_call
ORDER BY agent_id, date`;
