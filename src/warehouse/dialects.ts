import type { Bilingual } from "../kernel/bilingual.ts";

/**
 * 方言 — how one SQL dialect says what the query needs; all else is the same in every one.
 *
 * Columns may be of any type: they are taken as text first, as an export would show them.
 */
export interface Dialect {
  /** Expression of any type → text. */
  readonly text: (expression: string) => string;
  /** Text → moment; text that is no moment stops the query or gives NULL. */
  readonly moment: (text: string) => string;
  /** `2024-05-01 00:00:00` as a constant. */
  readonly constant: (moment: string) => string;
  readonly day: (moment: string) => string;
  /** Text that is known to be a number → decimal with so many places. */
  readonly decimal: (text: string, places: number) => string;
  readonly matches: (text: string, pattern: string) => string;
  /** The command that runs the query and writes the file. */
  readonly run: string;
}

const cast = (type: string) => (expression: string) => `CAST(${expression} AS ${type})`;
const standard = {
  moment: cast("TIMESTAMP"),
  constant: (moment: string) => `TIMESTAMP '${moment}'`,
  day: cast("DATE"),
  decimal: (text: string, places: number) => `CAST(${text} AS DECIMAL(18, ${places}))`,
};

/** By the name that `--dialect` takes. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  duckdb: {
    ...standard,
    text: cast("VARCHAR"),
    matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
    run: `duckdb -csv -nullvalue "" calls.duckdb < agentdays.sql > agentdays.csv`,
  },
  postgres: {
    ...standard,
    text: cast("TEXT"),
    matches: (text, pattern) => `${text} ~ '${pattern}'`,
    run: "psql --no-psqlrc --csv -f agentdays.sql > agentdays.csv",
  },
  spark: {
    ...standard,
    text: cast("STRING"),
    matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
    run: "spark-sql --hiveconf hive.cli.print.header=true -f agentdays.sql > agentdays.tsv",
  },
  clickhouse: {
    text: cast("Nullable(String)"),
    moment: (text) => `parseDateTimeBestEffortOrNull(${text})`,
    constant: (moment) => `toDateTime('${moment}')`,
    day: (moment) => `toDate(${moment})`,
    decimal: (text, places) => `toDecimal64OrNull(${text}, ${places})`,
    matches: (text, pattern) => `match(${text}, '${pattern}')`,
    run:
      "clickhouse-client --format CSVWithNames --format_csv_null_representation '' " +
      "--queries-file agentdays.sql > agentdays.csv",
  },
};

/** 方言之名 — in the order the help names them. */
export const DIALECT_NAMES: readonly string[] = Object.keys(DIALECTS);

/** 按名取方言 — undefined for a name that no dialect has. */
export function dialectNamed(name: string): Dialect | undefined {
  return new Map(Object.entries(DIALECTS)).get(name);
}

/** 查询说明 — what stands above the query, in both languages. */
export const ABOUT_QUERY: Readonly<Record<"what" | "table" | "refused" | "run", Bilingual>> = {
  what: {
    zh: "cs-pay 坐席日汇总 agentdays.csv：{month}",
    en: "agentdays.csv for cs-pay: {month}",
  },
  table: {
    zh: "表 {table} 要有以下各列，缺的用视图补成 NULL：",
    en: "{table} has these columns; where one is lacking, a view gives NULL:",
  },
  refused: {
    zh: "有读不懂的通话时，该坐席当日的 answered 为空，cs-pay 会拒收该行并说明",
    en: "a call that cannot be read leaves `answered` blank, and cs-pay refuses that row",
  },
  run: { zh: "运行：{run}", en: "run: {run}" },
};
