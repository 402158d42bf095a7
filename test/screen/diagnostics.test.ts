import { describe, expect, it } from "vitest";
import type { Language } from "../../src/kernel/bilingual.ts";
import type { Diagnostic } from "../../src/kernel/diagnostic.ts";
import { diagnosticsScreen } from "../../src/cli/screen/diagnostics.ts";
import { cellWidth } from "../../src/io/cell-width.ts";
import { paintFor } from "../../src/io/colour.ts";
import { place } from "../support/month-result.ts";

const NOTHING_WRITTEN = { zh: "没有写出报表。", en: "No reports were written." };

function text(diagnostics: readonly Diagnostic[], language: Language = "en", width = 100): string {
  const screen = { language, paint: paintFor(false), width, ascii: false };
  return diagnosticsScreen(diagnostics, screen, NOTHING_WRITTEN);
}

function badDate(line: number, row: string, value: string): Diagnostic {
  const before = row.slice(0, row.indexOf(value));
  return {
    code: "CSP102",
    place: place("2024-05/leave.csv", line, [...before].length + 1),
    facts: { value },
    excerpt: { text: row, length: [...value].length },
  };
}

describe("findings on a terminal", () => {
  it("stand with place, code, a mark under the cell and the remedy", () => {
    expect(text([badDate(14, "1001,2024-06-31,事假", "2024-06-31")])).toBe(
      [
        '2024-05/leave.csv:14:6: error CSP102: "2024-06-31" is not a date that exists',
        "   14 | 1001,2024-06-31,事假",
        "      |      ^^^^^^^^^^",
        "  hint: write a date that exists, as YYYY-MM-DD",
        "",
        "1 error, 0 warnings in 1 file. No reports were written.",
        "",
      ].join("\n"),
    );
  });

  it("are Chinese in Chinese, and the mark stands under wide characters", () => {
    expect(text([badDate(3, "欧阳娜娜,五月三十二日", "五月三十二日")], "zh")).toBe(
      [
        "2024-05/leave.csv:3:6: 错误 CSP102：“五月三十二日”不是存在的日期",
        "    3 | 欧阳娜娜,五月三十二日",
        "      |          ^^^^^^^^^^^^",
        "  办法：写一个存在的日期，格式为 YYYY-MM-DD",
        "",
        "1 个错误，0 个警告，涉及 1 个文件。没有写出报表。",
        "",
      ].join("\n"),
    );
  });

  it("stand in the order of the files, those without a place last", () => {
    const nowhere: Diagnostic = { code: "CSP501", facts: { pid: "7" } };
    const heads = text([nowhere, badDate(9, "9", "9"), badDate(2, "2", "2")])
      .split("\n")
      .filter((line) => line.includes("CSP"))
      .map((line) => line.slice(0, line.indexOf(" CSP")));
    expect(heads).toEqual([
      "2024-05/leave.csv:2:1: error",
      "2024-05/leave.csv:9:1: error",
      "error",
    ]);
  });

  it("of one kind in one file are shown twenty times, then counted", () => {
    const many = Array.from({ length: 23 }, (_, at) => badDate(at + 2, `x${at}`, `x${at}`));
    const printed = text(many);
    expect(printed.match(/^2024-05\/leave\.csv:\d+:1: error CSP102/gm)).toHaveLength(20);
    expect(printed).toContain("\n2024-05/leave.csv: 3 more of CSP102\n");
    expect(printed).toContain("23 errors, 0 warnings in 1 file.");
    expect(text(many, "zh")).toContain("\n2024-05/leave.csv: CSP102 还有 3 处\n");
  });

  it("that say the same in one file stand once, with the rows of the others", () => {
    const same = Array.from({ length: 12 }, (_, at) => badDate(at + 2, "x", "x"));
    const elsewhere = { ...badDate(5, "x", "x"), place: place("2024-05/duties.csv", 5, 1) };
    const printed = text([...same, elsewhere]);
    expect(printed.match(/error CSP102/g)).toHaveLength(2);
    expect(printed).toContain("  the same 11 times more, in lines 3, 4, 5, 6, 7, 8, 9, 10 …\n");
    expect(printed).toContain("13 errors, 0 warnings in 2 files.");
    expect(text(same.slice(0, 2))).toContain("  the same once more, in line 3\n");
    expect(text(same.slice(0, 2), "zh")).toContain("  同样的还有 1 处，第 3 行\n");
  });

  it("begin with the roster, which makes much else wrong", () => {
    const roster = { ...badDate(9, "x", "x"), place: place("employees.csv", 9, 1) };
    const printed = text([badDate(2, "y", "y"), roster]);
    expect(printed.indexOf("employees.csv:9")).toBe(0);
  });

  it("name the second place of a finding between two files", () => {
    const printed = text([{ ...badDate(2, "x", "x"), see: place("employees.csv", 4, 2) }]);
    expect(printed).toContain("\n  see: employees.csv:4:2\n");
  });

  it("show only what stands around the mark of a long row, on one line", () => {
    const row = `${"前".repeat(60)},2024-06-31,${"后".repeat(60)}`;
    const [, excerpt = "", mark = ""] = text([badDate(2, row, "2024-06-31")], "zh", 80).split("\n");
    expect(cellWidth(excerpt)).toBeLessThanOrEqual(80);
    expect(excerpt).toContain("前,2024-06-31,后");
    const start = mark.indexOf("^");
    expect(mark.slice(start)).toBe("^".repeat(10));
    expect(cellWidth(excerpt.slice(0, excerpt.indexOf("2024-06-31")))).toBe(start);
  });

  it("never print a bank or identity number, nor anything that drives the terminal", () => {
    const escape = String.fromCodePoint(27);
    const row = `1001,6222021234567890123,11010119900307123X,${escape}[2J,坏日期`;
    const printed = text([badDate(2, row, "坏日期")]);
    expect(printed).toContain("1001,***************0123,**************123X, [2J,坏日期");
    expect(printed).not.toContain(escape);
    expect(text([badDate(2, "x", "x")])).toContain('"x"');
    const spelt = { ...badDate(2, "x", "x"), facts: { value: "6222021234567890123" } };
    expect(text([spelt])).toContain('"***************0123" is not a date');
  });

  it("print nothing at all when there are none", () => {
    expect(text([])).toBe("");
  });
});
