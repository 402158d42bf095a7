import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromIso, isoDay, isoMoment } from "../../src/kernel/calendar.ts";
import { Decimal, plain } from "../../src/kernel/decimal.ts";
import type { CellType, Column } from "../../src/inputs/input-kind.ts";
import { bareText, isBlank, isFormulaError } from "../../src/intake/cell/bare-text.ts";
import { CELL_READERS } from "../../src/intake/cell/index.ts";
import { Remark } from "../../src/intake/cell/remark.ts";
import { words } from "../../src/inputs/words.ts";

/** What a cell of the type means, written out; a code where it is refused; `~` before a warning. */
function reading(type: CellType, cell: string, rest: Partial<Column> = {}): string | undefined {
  const column: Column = { type, headers: ["列"], required: true, ...rest };
  const text = bareText(cell);
  if (isBlank(text)) return undefined;
  const value = CELL_READERS[type](column, "column")(text);
  if (value === undefined) return undefined;
  if (value instanceof Remark) {
    return value.keeps ? `~${value.code} ${value.keeps.value ?? ""}` : value.code;
  }
  if (value instanceof Decimal) return plain(value);
  if (type === "date" && typeof value === "number") return isoDay(value);
  if (type === "moment" && typeof value === "number") return isoMoment(value);
  return String(value);
}

describe("an id is text that keeps its zeros", () => {
  it.each([
    ["00123", "00123"],
    ['="00123"', "00123"],
    ["'00123", "00123"],
    ["  00123\t", "00123"],
    ["００１２３", "00123"],
    ["123.0", "123"],
    ["0.0", undefined],
    ["E001", "E001"],
    ["1E3", "1E3"],
    ["123.50", "123.50"],
    ["-", undefined],
    ["--", undefined],
    ["无", undefined],
    ["N/A", undefined],
    ["n/a", undefined],
    ["1.23E+11", "CSP105"],
    ["1.23e+11", "CSP105"],
    ["1.5E11", "CSP105"],
    ["2E+05", "CSP105"],
    ["E0\u000001", "~CSP117 E001"],
    ["6222020000000000000", "6222020000000000000"],
  ])("%j is %j", (cell, meaning) => {
    expect(reading("id", cell)).toBe(meaning);
  });
});

describe("figures are read as people and spreadsheets write them", () => {
  it.each([
    ["1234.5", "1234.5"],
    ["1,234.00", "1234"],
    ["12,345,678.9", "12345678.9"],
    ["¥1,234.00", "1234"],
    ["￥ 1,234.00", "1234"],
    ["1234元", "1234"],
    ["1,234.00 元", "1234"],
    ["RMB 50", "50"],
    ["(1,234.00)", "-1234"],
    ["（¥1,234.00）", "-1234"],
    ["-50", "-50"],
    ["-¥50", "-50"],
    ["−50", "-50"],
    ["１２３．５", "123.5"],
    ["+5", "5"],
    ["0.10 ", "0.1"],
    ['="12"', "12"],
    ["12345678901234567890.12", "12345678901234567890.12"],
    ["1.2.3", "CSP101"],
    ["1,23", "CSP101"],
    ["12,34.5", "CSP101"],
    ["1,2345", "CSP101"],
    ["(-5)", "CSP101"],
    ["5-", "CSP101"],
    ["abc", "CSP101"],
    ["元", "CSP101"],
    ["¥", "CSP101"],
    ["12%", "CSP101"],
    ["0x10", "CSP101"],
    ["Infinity", "CSP101"],
    ["NaN", "CSP101"],
    ["1.2E+05", "CSP105"],
    ["1e5", "CSP105"],
    ["--", undefined],
    ["", undefined],
  ])("%j yuan is %j", (cell, meaning) => {
    expect(reading("yuan", cell)).toBe(meaning);
  });

  it("only amounts of money carry a currency", () => {
    expect(reading("points", "¥5")).toBe("CSP101");
    expect(reading("hours", "5元")).toBe("CSP101");
  });

  it.each([
    ["0", "0"],
    ["100", "100"],
    ["59.5", "59.5"],
    ["100.01", "CSP109"],
    ["-1", "CSP109"],
    ["101", "CSP109"],
  ])("a score of %j is %j", (cell, meaning) => {
    expect(reading("points", cell, { min: "0", max: "100" })).toBe(meaning);
  });

  it.each([
    ["3", "3"],
    ["3.0", "3"],
    ["3.5", "CSP122"],
    ["-3", "CSP109"],
  ])("a count of %j is %j", (cell, meaning) => {
    expect(reading("count", cell)).toBe(meaning);
  });

  it.each(["days", "hours", "minutes"] as const)("%s are never negative", (type) => {
    expect(reading(type, "1.5")).toBe("1.5");
    expect(reading(type, "-0.5")).toBe("CSP109");
  });

  it.each([
    ["12.3%", "0.123"],
    ["12％", "0.12"],
    ["0.12", "0.12"],
    ["0", "0"],
    ["100%", "1"],
    ["12", "CSP123"],
    ["1", "CSP123"],
    ["%", "CSP101"],
  ])("a percentage %j is %j", (cell, meaning) => {
    expect(reading("percent", cell)).toBe(meaning);
  });

  it.each([
    ["143", "143"],
    ["0", "0"],
    ["143.0", "143"],
    ["2.5", "2.5"],
    ["0:02:23", "143"],
    ["1,234", "1234"],
    ["１４３", "143"],
    ["12345678901", "12345678901"],
    ["-5", "CSP109"],
    ["0:75:00", "CSP101"],
    ["2m", "CSP101"],
  ])("%j seconds are %j", (cell, meaning) => {
    expect(reading("seconds", cell)).toBe(meaning);
  });
});

describe("yes and no", () => {
  it.each([
    ["Y", "true"],
    ["y", "true"],
    ["是", "true"],
    ["true", "true"],
    ["TRUE", "true"],
    ["1", "true"],
    ["Ｙ", "true"],
    ["N", "false"],
    ["否", "false"],
    ["False", "false"],
    ["0", "false"],
    ["无", undefined],
    ["maybe", "CSP106"],
    ["2", "CSP106"],
    ["是否", "CSP106"],
  ])("%j is %j", (cell, meaning) => {
    expect(reading("yes_no", cell)).toBe(meaning);
  });

  it("a column may add words of its own", () => {
    const rest = { words: words({ Y: ["已接通"], N: ["未接通"] }) };
    expect(reading("yes_no", "已接通", rest)).toBe("true");
    expect(reading("yes_no", "未接通", rest)).toBe("false");
    expect(reading("yes_no", "1", rest)).toBe("true");
  });
});

describe("dates are read year first", () => {
  it.each([
    ["2024-05-01", "2024-05-01"],
    ["2024/5/1", "2024-05-01"],
    ["2024.5.1", "2024-05-01"],
    ["20240501", "2024-05-01"],
    ["2024年5月1日", "2024-05-01"],
    ["２０２４－０５－０１", "2024-05-01"],
    ["2024-05-01 星期三", "2024-05-01"],
    ["2024-05-01 (周三)", "2024-05-01"],
    ["2024/5/1 Wed", "2024-05-01"],
    ["2020/3/1 0:00", "2020-03-01"],
    ["2024-05-01 08:27:15", "2024-05-01"],
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", "CSP102"],
    ["2024-06-31", "CSP102"],
    ["2024年6月31日", "CSP102"],
    ["20240631", "CSP102"],
    ["2024-13-01", "CSP102"],
    ["2024-00-10", "CSP102"],
    ["1.2.3", "CSP103"],
    ["05/01/2024", "CSP103"],
    ["24/08/17", "CSP103"],
    ["21-09-01 星期三", "CSP103"],
    ["1-Jan-24", "CSP103"],
    ["2024-05/01", "CSP103"],
    ["yesterday", "CSP103"],
    ["1714492800000", "CSP103"],
    ["45413", "CSP118"],
    ["45413.3521", "CSP118"],
    ["1971--10--29", "CSP103"],
    ["-", undefined],
  ])("%j is %j", (cell, meaning) => {
    expect(reading("date", cell)).toBe(meaning);
  });

  it("a spreadsheet's day number is refused with the day it stands for", () => {
    const remark = CELL_READERS.date({ type: "date", headers: [], required: true }, "")("45413");
    expect(remark instanceof Remark && remark.facts["meaning"]).toBe("2024-05-01");
  });
});

describe("moments are wall-clock times", () => {
  it.each([
    ["2024-05-01 08:27", "2024-05-01 08:27"],
    ["2024-05-01 08:27:15", "2024-05-01 08:27:15"],
    ["2024/5/1 8:27", "2024-05-01 08:27"],
    ["2024/05/01  8:27:15", "2024-05-01 08:27:15"],
    ["2024-05-01T08:27:15", "2024-05-01 08:27:15"],
    ["2024-05-01T08:27:15+08:00", "2024-05-01 08:27:15"],
    ["2024-05-01T08:27:15.250+0800", "2024-05-01 08:27:15"],
    ["2024-05-01T08:27-05:00", "2024-05-01 08:27"],
    ["2024年5月1日 8:27", "2024-05-01 08:27"],
    ["2024年5月1日08:27", "2024-05-01 08:27"],
    ["20240501 0:05", "2024-05-01 00:05"],
    ["2024-05-01 星期三 08:27", "2024-05-01 08:27"],
    ["2024-05-01", "2024-05-01 00:00"],
    ["2024-05-31 24:00", "2024-06-01 00:00"],
    ["2024-05-31 24:00:00", "2024-06-01 00:00"],
    ["2024-05-01 23:59:59", "2024-05-01 23:59:59"],
    ["２０２４-０５-０１　０８：２７", "2024-05-01 08:27"],
    ["2024-05-02 25:61", "CSP104"],
    ["2024-05-02 24:01", "CSP104"],
    ["2024-05-02 08:60", "CSP104"],
    ["2024-05-02 8", "CSP104"],
    ["2024-05-02 08:27 PM", "CSP104"],
    ["2024-05-02 -08:27", "CSP104"],
    ["2024-06-31 08:00", "CSP102"],
    ["08:27", "CSP103"],
    ["1971--10--29 -23:-59:-53", "CSP103"],
    ["2024-05-01T08:27:15Z", "CSP124"],
    ["2024-05-01T08:27:15+00:00", "CSP124"],
    ["45413.3521", "CSP118"],
  ])("%j is %j", (cell, meaning) => {
    expect(reading("moment", cell)).toBe(meaning);
  });

  it("the fault names only the part that is wrong", () => {
    const read = CELL_READERS.moment({ type: "moment", headers: [], required: true }, "");
    const remark = read("2024-05-02 25:61");
    expect(remark instanceof Remark && remark.part).toBe("25:61");
  });

  it("every minute of 2024 comes back as written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 1440 - 1 }), (minute) => {
        const first = dayFromIso("2024-01-01") ?? 0;
        const written = isoMoment((first * 1440 + minute) * 60);
        expect(reading("moment", written)).toBe(written);
        expect(reading("moment", `${written}:00`)).toBe(written);
      }),
    );
  });
});

describe("months", () => {
  it.each([
    ["2024-05", "2024-05"],
    ["2024/5", "2024-05"],
    ["202405", "2024-05"],
    ["2024年5月", "2024-05"],
    ["2024-05-01", "2024-05"],
    ["2024-13", "CSP120"],
    ["2024-00", "CSP120"],
    ["May-24", "CSP120"],
    ["5", "CSP120"],
  ])("%j is %j", (cell, meaning) => {
    expect(reading("month", cell)).toBe(meaning);
  });
});

describe("texts and words", () => {
  const status = {
    words: words({ closed: ["交易关闭"], paid: ["已付款", "买家已付款…", "卖家已发货…"] }),
  };
  it.each([
    ["交易关闭", "closed"],
    ["CLOSED", "closed"],
    ["买家已付款，等待卖家发货", "paid"],
    ["买家已付款,等待卖家发货", "paid"],
    ["卖家已发货", "paid"],
    ["已付款", "paid"],
    ["已付款啦", "CSP107"],
    ["退货中", "CSP107"],
  ])("the status %j is %j", (cell, meaning) => {
    expect(reading("text", cell, status)).toBe(meaning);
  });

  it("an open list keeps other words: with a warning, or quietly", () => {
    const kind = { words: words({ off_seat: ["离席"] }) };
    expect(reading("text", "睡觉", { ...kind, open: true })).toBe("~CSP121 睡觉");
    expect(reading("text", "睡觉", { ...kind, open: "quiet" })).toBe("睡觉");
    expect(reading("text", "离席", { ...kind, open: true })).toBe("off_seat");
  });

  it.each([
    ["张三", "张三"],
    ["张三\u3000", "张三"],
    ["北门\n二楼", "北门 二楼"],
    ["张\u0000三", "~CSP117 张三"],
    ["张\u200b三", "~CSP117 张三"],
    ["\u001b[31m红", "~CSP117 [31m红"],
    ["\u0000\u0001", "~CSP117 "],
    ["=1+1", "=1+1"],
  ])("the text %j is %j", (cell, meaning) => {
    expect(reading("text", cell)).toBe(meaning);
  });

  it("the error of a formula is no text", () => {
    expect(isFormulaError("#N/A")).toBe(true);
    expect(isFormulaError("#REF!")).toBe(true);
    expect(isFormulaError("#1001")).toBe(false);
  });
});

it("any text in a cell gives a value or a remark, never a throw", () => {
  const types = Object.keys(CELL_READERS) as CellType[];
  const filth = fc.stringMatching(/^[0-9,.:\-/¥元%()年月日TZeE+ 　“'="#]{0,30}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.oneof(fc.string({ unit: "binary" }), filth),
      (type, text) => {
        reading(type, text, { min: "0", max: "100", yearBy: "year" });
        reading(type, text, { words: { 词: "word" } });
      },
    ),
    { numRuns: 1000 },
  );
});

it("a hostile cell of a megabyte is refused at once", () => {
  for (const text of ["1T".repeat(500_000), "(".repeat(1_000_000), " 1".repeat(500_000) + "\n"]) {
    for (const type of Object.keys(CELL_READERS) as CellType[]) reading(type, text);
  }
}, 5000);
