import { type Command, Option } from "commander";
import { globalOptions, type Invocation } from "../invocation.ts";

/** Known here too, so that `--help` loads nothing that makes queries. */
const DIALECTS = ["duckdb", "postgres", "spark", "clickhouse"];

/** 仓库查询 — prints the query that adds calls up in a warehouse, for agentdays.csv. */
export function addTo(program: Command, call: Invocation): void {
  const { texts } = call;
  program
    .command("sql")
    .description(texts.sqlAbout)
    .argument("<kind>", texts.sqlKind)
    .addOption(new Option("--dialect <name>", texts.sqlDialect).choices(DIALECTS))
    .option("--table <name>", texts.sqlTable)
    .option("--month <month>", texts.argumentMonth)
    .addHelpText("after", texts.sqlExamples)
    .action(
      async (
        kind: string,
        asked: { dialect?: string; table?: string; month?: string },
        command: Command,
      ) => {
        const { showSql } = await import("../show/show-sql.ts");
        call.exitCode = showSql({ kind, ...asked }, globalOptions(command), call);
      },
    );
}
