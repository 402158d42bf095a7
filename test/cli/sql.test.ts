import { describe, expect, it } from "vitest";
import { DIALECT_NAMES } from "../../src/warehouse/dialects.ts";
import { csPay } from "./one-command.ts";

describe("cs-pay sql", () => {
  it.each(DIALECT_NAMES)("prints one query for %s and needs no workspace", async (dialect) => {
    const asked = ["sql", "calls", "--dialect", dialect, "--month", "202405"];
    const { code, stdout, stderr } = await csPay([...asked, "--table", "cc.通话"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/;/g)?.length).toBeGreaterThan(0);
    expect(stdout).toContain("FROM cc.通话\n");
    expect(stdout).toContain("2024-06-01 00:00:00");
  });

  it("asks for every month when none is named", async () => {
    const { stdout } = await csPay(["sql", "agentdays", "--dialect", "spark", "--lang", "en"]);
    expect(stdout).toContain("every month");
    expect(stdout).not.toContain("WHERE");
  });

  it("gives the query in one JSON document", async () => {
    const { stdout } = await csPay(["sql", "calls", "--dialect", "duckdb", "--json"]);
    const { dialect, sql } = JSON.parse(stdout) as { dialect: string; sql: string };
    expect(dialect).toBe("duckdb");
    expect(sql).toContain("GROUP BY");
  });

  it.each([
    [["sql", "sales", "--dialect", "duckdb"], "calls, agentdays"],
    [["sql", "calls"], "duckdb, postgres, spark, clickhouse"],
    [["sql", "calls", "--dialect", "oracle"], "clickhouse"],
    [["sql", "calls", "--dialect", "duckdb", "--table", "a; DROP TABLE b"], "schema.calls"],
    [["sql", "calls", "--dialect", "duckdb", "--month", "2024-13"], "2024-13"],
  ])("%j is refused with what there is", async (argv, known) => {
    const { code, stdout, stderr } = await csPay(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(known);
  });
});
