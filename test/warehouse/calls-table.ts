import { writeFileSync } from "node:fs";
import path from "node:path";
import { EXAMPLES } from "../../fixtures/generate/examples.ts";
import { type Sheet, sheetBytes } from "../../fixtures/generate/dialect.ts";
import type { ExampleFiles } from "../../fixtures/generate/workspace-files.ts";
import { kindOfFile } from "../../src/inputs/index.ts";
import { calls } from "../../src/inputs/kinds/calls.ts";

/** 表的列 — what a warehouse keeps of a call. */
export const TABLE_COLUMNS = [
  "call_id",
  "agent_id",
  "started_at",
  "answered",
  "direction",
  "ring_seconds",
  "talk_seconds",
  "hold_seconds",
  "after_call_seconds",
  "resolved",
  "satisfaction",
];

/** Cells as exports leave them: blanks and words for blank, outbound calls, calls without an id. */
const UNUSUAL: Sheet = {
  header: TABLE_COLUMNS,
  rows: [
    "U1|8014|2024-05-20 09:00:00|已接通|呼入|15|60.5|4|10|已解决|未评价",
    "U2|8014|2024-05-20 09:05:00|TRUE|in|15.001|60.125||-||4.5",
    "U2|8014|2024-05-20 09:05:00|Y|来电|15.001|60.125|||null|4.5",
    "U3|8014|2024-05-20 09:10:00|Y|呼出|3|90||5|Y|5",
    "U4|8013|2024-05-20 09:15:00|0||40|||||",
    "|8013|2024-05-21 09:20:00|1|inbound|2|30||6|N|0",
    "|8013|2024-05-21 09:20:00|1|inbound|2|30||6|N|0",
    "n/a|8013|2024-05-31 23:59:59|yes|--|0|12|1|0|是|1",
  ].map((row) => row.split("|")),
};

/** 原始工作区 — the telecom example with its overlapping call exports and an unusual one. */
export function rawWorkspace(): ExampleFiles {
  const files = new Map(EXAMPLES["telecom-support"]?.());
  return files.set("2024-05/calls-unusual.csv", { sheet: UNUSUAL, dialect: {} });
}

/** 汇总工作区 — the same with the agent days of a warehouse in place of the calls. */
export function addedUpWorkspace(agentdays: string): ExampleFiles {
  const files = [...rawWorkspace()].filter(([name]) => kindOfFile(name)?.kind !== "calls");
  return new Map(files).set("2024-05/agentdays.csv", { text: agentdays });
}

/** 写成一张表 — every call of these files, cells as they stand, under our own column names. */
export function writeCallsTable(folder: string, files: ExampleFiles): string {
  const rows = [...files].flatMap(([name, file]) =>
    kindOfFile(name)?.kind === "calls" && "sheet" in file ? tableRows(file.sheet) : [],
  );
  const target = path.join(folder, "calls-table.csv");
  writeFileSync(target, sheetBytes({ header: TABLE_COLUMNS, rows }));
  return target;
}

function tableRows({ header, rows }: Sheet): string[][] {
  const names = header.map(
    (written) =>
      Object.entries<{ headers: readonly string[] }>(calls.columns).find(
        ([name, { headers }]) => name === written || headers.includes(written),
      )?.[0],
  );
  return rows.map((row) => TABLE_COLUMNS.map((name) => row[names.indexOf(name)] ?? ""));
}
