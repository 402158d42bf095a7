import { describe, expect, it } from "vitest";
import { INPUT_KINDS } from "../../src/inputs/index.ts";
import type { InputKind } from "../../src/inputs/input-kind.ts";
import { readHeader } from "../../src/intake/headers.ts";
import { rowsOf } from "../support/source-file.ts";
import { readTexts } from "../support/reading.ts";

describe("headers are understood as exports write them", () => {
  it.each([
    "employee_id,score",
    "工号,分数",
    "Employee ID,SCORE",
    "employeeId,Score",
    "*工号,*绩效分数",
    " 员工编号 ,得分（分）",
    "工 号,分数(必填)",
    "﻿工号,分数,,",
    '="工号",\'分数',
  ])("%j", async (header) => {
    const { rows, told } = await readTexts("scores", `${header}\nE001,88\n`);
    expect(rows.map(({ employee_id }) => employee_id)).toEqual(["E001"]);
    expect(told).toEqual([]);
  });

  const kinds: readonly InputKind[] = INPUT_KINDS;
  it.each(kinds.map((kind) => [kind.kind, kind] as const))(
    "%s: every alias leads to its column",
    (_, kind) => {
      const columns = Object.entries(kind.columns);
      const most = Math.max(...columns.map(([, column]) => column.headers.length));
      for (let alias = -1; alias < most; alias++) {
        const headers = columns.map(([name, column]) => column.headers[alias] ?? name);
        const [row] = rowsOf(headers.join(","));
        if (!row) throw new Error("no header row");
        const header = readHeader(row, kind);
        expect([...header.at.keys()]).toEqual(columns.map(([name]) => name));
        expect(header.findings).toEqual([]);
      }
    },
  );
});

describe("the header is found below title rows", () => {
  it("title and blank rows above it are ignored and counted", async () => {
    const text = "五月绩效分数表,\n制表：人事部,\n,\n工号,分数\nE001,88\n";
    const { rows, lines, tallies } = await readTexts("scores", text);
    expect(rows).toHaveLength(1);
    expect(lines).toEqual(["scores.csv:5"]);
    expect(tallies).toEqual([
      { path: "scores.csv", kind: "scores", rows: 4, ignored: { title: 2, blank: 1 }, rejected: 0 },
    ]);
  });

  it("without a header in the first ten rows every row is listed as rejected", async () => {
    const { records, told, rejected, tallies, unreadable } = await readTexts(
      "scores",
      "E001,88\n\nE002,90\n",
    );
    expect(records).toEqual([]);
    expect(told).toEqual(["scores.csv:1:1 CSP110"]);
    expect(rejected).toEqual(["1 CSP110", "3 CSP110"]);
    expect(tallies[0]).toMatchObject({ rows: 3, ignored: { blank: 1 }, rejected: 2 });
    expect(unreadable).toEqual(["scores.csv"]);
  });

  it("an empty file has no header either", async () => {
    const { told, tallies, unreadable } = await readTexts("scores", "");
    expect(told).toEqual(["scores.csv:1:1 CSP110"]);
    expect(tallies[0]).toMatchObject({ rows: 0, rejected: 0 });
    expect(unreadable).toEqual(["scores.csv"]);
  });

  it("a header alone is a readable file without rows", async () => {
    const { told, tallies, unreadable } = await readTexts("scores", "工号,分数\n");
    expect([told, unreadable, tallies[0]?.rows]).toEqual([[], [], 0]);
  });
});

describe("columns that are missing, misspelt, double or unknown", () => {
  it("a misspelt required column names the header that was meant", async () => {
    const { told, hints, marks, rejected } = await readTexts(
      "scores",
      "employe_id,score\nE001,88\nE002,90\n",
    );
    expect(told).toEqual(["scores.csv:1:1 CSP111"]);
    expect(marks).toEqual(["employe_id"]);
    expect(hints).toEqual(['rename the column "employe_id" to employee_id 工号']);
    expect(rejected).toEqual(["2 CSP111", "3 CSP111"]);
  });

  it("every missing column is told, the rows are listed once", async () => {
    const { told, rejected } = await readTexts("calls", "talk_seconds,queue\n12,A\n");
    expect(told.map((one) => one.split(" ")[1])).toEqual(["CSP111", "CSP111", "CSP111"]);
    expect(rejected).toEqual(["2 CSP111"]);
  });

  it("a sales file must have paid_at although its cells may be blank", async () => {
    const without = await readTexts("sales", "employee_id,amount\nE001,50\n");
    expect(without.told).toEqual(["sales.csv:1:1 CSP111"]);
    const blank = await readTexts("sales", "employee_id,paid_at,amount\nE001,,50\n");
    expect(blank.rows[0]?.paid_at).toBeUndefined();
  });

  it("a misspelt optional column is warned of, other columns are named in one notice", async () => {
    const { told, messages, hints, rows } = await readTexts(
      "sales",
      "employee_id,paid_at,amount,statu,买家留言,备注信息\nE001,2024-05-01 10:00,50,closed,好,x\n",
    );
    expect(told).toEqual(["sales.csv:1:28 CSP113", "sales.csv:1:34 CSP114"]);
    expect(hints[0]).toBe("rename it if status 订单状态 is meant");
    expect(messages[1]).toBe("these columns were not read: 买家留言, 备注信息");
    expect(rows).toHaveLength(1);
  });

  it("the same column twice makes the file unusable", async () => {
    const { told, rejected } = await readTexts("scores", "工号,分数,employee_id\nE001,88,E002\n");
    expect(told).toEqual(["scores.csv:1:7 CSP112"]);
    expect(rejected).toEqual(["2 CSP112"]);
  });

  it("beside the main name an alias is not read, with a warning", async () => {
    const { told, rows } = await readTexts("scores", "员工编号,工号,分数\nx,E001,88\n");
    expect(told).toEqual(["scores.csv:1:1 CSP125"]);
    expect(rows[0]?.employee_id).toBe("E001");
  });

  it.each([
    ["talk_seconds(秒)", []],
    ["通话时长（秒）", []],
    ["通话时长", []],
    ["通话时长(毫秒)", ["CSP115"]],
    ["通话时长(分钟)", ["CSP115"]],
    ["talk_seconds [ms]", ["CSP115"]],
  ])("the unit of %j is checked", async (header, codes) => {
    const text = `agent_id,started_at,answered,${header}\nE001,2024-05-01 08:00,Y,60\n`;
    const { told, records } = await readTexts("calls", text);
    expect(told.map((one) => one.split(" ")[1])).toEqual(codes);
    expect(records).toHaveLength(codes.length === 0 ? 1 : 0);
  });
});
