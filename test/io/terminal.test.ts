import { spawn } from "node:child_process";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import {
  cellWidth,
  padCells,
  truncateCells,
  withoutZeroWidth,
  wrapCells,
} from "../../src/io/cell-width.ts";
import { type ColourQuestion, paintFor, wantsColour } from "../../src/io/colour.ts";
import { terminalTable } from "../../src/io/terminal-table.ts";
import { writeAll } from "../../src/io/write-stream.ts";

describe("widths on a terminal", () => {
  it.each([
    ["abc", 3],
    ["工资条", 6],
    ["Tom李", 5],
    ["，。", 4],
    ["e\u0301", 1],
    ["𠀀", 2],
    ["\u001b[31m红\u001b[39m", 2],
    ["", 0],
  ])("%j takes %i cells", (text, width) => {
    expect(cellWidth(text)).toBe(width);
  });

  it("wraps Chinese text without losing any of it", () => {
    expect(wrapCells("迟到三次累计三十六分钟扣全勤奖", 11)).toEqual([
      "迟到三次累",
      "计三十六分",
      "钟扣全勤奖",
    ]);
  });

  it("wraps at spaces where that leaves little of the line empty", () => {
    expect(wrapCells("below the minimum wage", 12)).toEqual(["below the", "minimum wage"]);
    expect(wrapCells("a verylongwordindeed", 8)).toEqual(["a verylo", "ngwordin", "deed"]);
  });

  it("truncates and pads by cells", () => {
    expect(truncateCells("欧阳娜娜", 5)).toBe("欧阳…");
    expect(truncateCells("欧阳", 4)).toBe("欧阳");
    expect(padCells("李", 4, "right")).toBe("  李");
    expect(withoutZeroWidth("王\u200b五\ufeff")).toBe("王五");
  });
});

const columns = [
  { header: "工号" },
  { header: "姓名" },
  { header: "罚款", align: "right" as const },
];

describe("tables on a terminal", () => {
  it("align Chinese text and put numbers right", () => {
    const rows = [
      ["0002", "欧阳娜娜", "1,234.50"],
      ["0003", "Tom李", "0.00"],
    ];
    expect(terminalTable(columns, rows).split("\n")).toEqual([
      "┌──────┬──────────┬──────────┐",
      "│ 工号 │ 姓名     │     罚款 │",
      "├──────┼──────────┼──────────┤",
      "│ 0002 │ 欧阳娜娜 │ 1,234.50 │",
      "│ 0003 │ Tom李    │     0.00 │",
      "└──────┴──────────┴──────────┘",
    ]);
  });

  it("wrap their widest text to the width of the terminal, never their numbers", () => {
    const text = terminalTable(columns, [["1", "迟到三次累计三十六分钟扣全勤奖", "1,234.50"]], {
      width: 34,
      ascii: true,
    });
    const lines = text.split("\n");
    expect(Math.max(...lines.map(cellWidth))).toBeLessThanOrEqual(34);
    expect(lines).toContain("| 1    | 迟到三次累计 | 1,234.50 |");
    expect(text).not.toMatch(/[^\p{L}\p{N}\s|+\-.,]/u);
    expect(text.replace(/[^\p{Script=Han}]/gu, "")).toContain("迟到三次累计三十六分钟扣全勤奖");
  });

  it("colour cells after they were wrapped, and carry no colour of their own", () => {
    const paint = (text: string) => `\u001b[31m${text}\u001b[39m`;
    const painted = terminalTable([{ header: "a" }], [[{ text: "x\ny", paint }]]);
    expect(painted).toContain("│ \u001b[31mx\u001b[39m │");
    expect(painted).toContain("│ \u001b[31my\u001b[39m │");
    expect(terminalTable([{ header: "a" }], [["x"]])).not.toContain("\u001b");
  });
});

describe("colour", () => {
  const ask = (question: Partial<ColourQuestion>) =>
    wantsColour({ noColour: false, env: {}, isTTY: true, ...question });

  it("is for people at a terminal who did not refuse it", () => {
    expect(ask({})).toBe(true);
    expect(ask({ isTTY: false })).toBe(false);
    expect(ask({ noColour: true, env: { FORCE_COLOR: "1" } })).toBe(false);
    expect(ask({ env: { NO_COLOR: "1", FORCE_COLOR: "1" } })).toBe(false);
    expect(ask({ env: { NO_COLOR: "" } })).toBe(true);
    expect(ask({ env: { TERM: "dumb" } })).toBe(false);
    expect(ask({ env: { FORCE_COLOR: "1", TERM: "dumb" }, isTTY: false })).toBe(true);
    expect(ask({ env: { FORCE_COLOR: "0" } })).toBe(false);
  });

  it("leaves text alone when it is off", () => {
    expect(paintFor(false).red("留")).toBe("留");
    expect(paintFor(true).red("留")).toBe("\u001b[31m留\u001b[39m");
  });
});

describe("writing to a stream", () => {
  it("waits until the text is handed on", async () => {
    const got: string[] = [];
    const slow = new Writable({
      write: (chunk: Buffer, _, done) => {
        got.push(String(chunk));
        setTimeout(done, 10);
      },
    });
    expect(await writeAll(slow, "工资")).toBe(true);
    expect(got).toEqual(["工资"]);
  });

  it("takes a reader that goes away as its choice", async () => {
    const run = spawn("head", ["-c", "1"]);
    const ended = new Promise((resolve) => run.once("exit", resolve));
    let isTaken = await writeAll(run.stdin, "a\n");
    await ended;
    for (let tries = 0; isTaken && tries < 50; tries++) {
      isTaken = await writeAll(run.stdin, "b".repeat(100_000));
    }
    expect(isTaken).toBe(false);
    expect(await writeAll(run.stdin, "c")).toBe(false);
  });
});
