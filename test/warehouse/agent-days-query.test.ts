import { DuckDBInstance } from "@duckdb/node-api";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentDaysQuery } from "../../src/warehouse/agent-days-query.ts";
import { DIALECT_NAMES, dialectNamed } from "../../src/warehouse/dialects.ts";
import { type ExampleRun, runExample } from "../support/example-run.ts";
import { addedUpWorkspace, rawWorkspace, TABLE_COLUMNS, writeCallsTable } from "./calls-table.ts";
import { clickHouse, type ClickHouseSession } from "./clickhouse.ts";
import { postgresPrograms, temporaryPostgres } from "./temporary-postgres.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cs-pay-warehouse-"));
const programs = postgresPrograms();
const warehouse = clickHouse();
let table = "";
let raw: ExampleRun;

beforeAll(async () => {
  table = writeCallsTable(folder, rawWorkspace());
  raw = await runExample(rawWorkspace());
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function queryFor(name: string, table = "calls"): string {
  const dialect = dialectNamed(name);
  if (!dialect) throw new RangeError(`no dialect ${name}`);
  return agentDaysQuery({ dialect, table, month: "2024-05", language: "en" });
}

/** The query's result as the file a warehouse writes. */
async function fromDuckDb(source = table): Promise<string> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const target = path.join(folder, "duckdb.csv");
  await connection.run(
    `CREATE TABLE calls AS FROM read_csv('${source}', header = true, all_varchar = true)`,
  );
  const query = queryFor("duckdb").replace(/;\s*$/, "");
  await connection.run(`COPY (${query}) TO '${target}' (HEADER)`);
  connection.closeSync();
  return readFileSync(target, "utf8");
}

function fromPostgres(found: string): string {
  const server = temporaryPostgres(found);
  try {
    const columns = TABLE_COLUMNS.map((name) => `${name} TEXT`).join(", ");
    return server.run(
      `CREATE TABLE calls (${columns});\n\\copy calls FROM '${table}' CSV HEADER\n` +
        queryFor("postgres"),
    );
  } finally {
    server.stop();
  }
}

function fromClickHouse(session: ClickHouseSession): string {
  const columns = TABLE_COLUMNS.map((name) => `${name} Nullable(String)`).join(", ");
  session.query(`CREATE TABLE calls (${columns}) ENGINE = Memory`);
  session.query(`INSERT INTO calls SELECT * FROM file('${table}', 'CSVWithNames', '${columns}')`);
  const query = queryFor("clickhouse").replace(/;\s*$/, "");
  const blank = "SETTINGS format_csv_null_representation = ''";
  return session.query(`${query}\n${blank}`, "CSVWithNames");
}

/** These count the rows that were read, or name those a figure comes from, which are others. */
const SAY_WHAT_WAS_READ = [
  "manifest.json",
  "summary.json",
  "payslip-lines.csv",
  "appraisal-lines.csv",
];

function reportsOf({ reports }: ExampleRun): Record<string, string> {
  const kept = [...reports].filter(([name]) => !SAY_WHAT_WAS_READ.includes(name));
  return Object.fromEntries(kept.map(([name, bytes]) => [name, bytes.toString("utf8")]));
}

describe("a month of agent days equals the month of their calls, byte for byte", () => {
  it("every call of the example can be read", () => {
    expect(raw.reports.get("payslips.csv")).toBeDefined();
    expect(raw.reports.get("rejects.csv")?.toString("utf8")).not.toMatch(/calls|通话/);
  });

  it("added up by DuckDB", async () => {
    const added = await runExample(addedUpWorkspace(await fromDuckDb()));
    expect(added.answer.code).toBe(raw.answer.code);
    expect(reportsOf(added)).toEqual(reportsOf(raw));
  });

  if (!programs) {
    process.stderr.write("no PostgreSQL server here: apt-get install postgresql\n");
  }
  it.skipIf(!programs)("added up by PostgreSQL", { timeout: 60_000 }, async () => {
    const added = await runExample(addedUpWorkspace(fromPostgres(programs ?? "")));
    expect(added.answer.code).toBe(raw.answer.code);
    expect(reportsOf(added)).toEqual(reportsOf(raw));
  });

  if (!warehouse) process.stderr.write("no ClickHouse here: npm install --no-save chdb@3.4.0\n");
  it.skipIf(!warehouse)("added up by ClickHouse", { timeout: 60_000 }, async () => {
    const session = warehouse?.();
    if (!session) throw new RangeError("no ClickHouse");
    const added = await runExample(addedUpWorkspace(fromClickHouse(session)));
    session.cleanup();
    expect(added.answer.code).toBe(raw.answer.code);
    expect(reportsOf(added)).toEqual(reportsOf(raw));
  });
});

describe("what the reader of calls would refuse", () => {
  const one = (cells: string) =>
    new Map([
      [
        "2024-05/calls.csv",
        {
          sheet: {
            header: TABLE_COLUMNS,
            rows: [
              ["A", "8014", "2024-05-20 09:00:00", "Y", "", "1", "2", "", "3", "", ""],
              cells.split("|"),
            ],
          },
          dialect: {},
        },
      ],
    ]);
  it.each([
    ["an answer that is no word for yes or no", "B|8014|2024-05-20 10:00:00|maybe||||||| "],
    ["no answer", "B|8014|2024-05-20 10:00:00|||||||| "],
    ["a direction nobody knows", "B|8014|2024-05-20 10:00:00|Y|up|1|2||3|| "],
    ["seconds that are no number", "B|8014|2024-05-20 10:00:00|Y||1:00|2||3|| "],
    ["a rating above the scale", "B|8014|2024-05-20 10:00:00|Y||1|2||3||6"],
    ["one id with two contents", "A|8014|2024-05-20 10:00:00|Y||1|2||3|| "],
  ])("leaves `answered` of that day blank: %s", async (_case, cells) => {
    const [, day = ""] = (await fromDuckDb(writeCallsTable(folder, one(cells)))).split("\n");
    expect(day.split(",").slice(0, 4)).toEqual(["8014", "2024-05-20", "2", ""]);
  });
});

describe("the query of each dialect", () => {
  it.each(DIALECT_NAMES)("%s is as reviewed", async (name) => {
    const shape = path.join(import.meta.dirname, "queries", `${name}.sql`);
    await expect(queryFor(name, "cc.calls")).toMatchFileSnapshot(shape);
  });
});
