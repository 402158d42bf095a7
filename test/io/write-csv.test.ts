import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvOptions, csvBytes, encodeCsv, guardFormula } from "../../src/io/write-csv.ts";
import { bytesOf, ofPieces } from "../../src/io/text-bytes.ts";
import type { ReportTable } from "../../src/reports/report.ts";
import { readAll } from "./support/read-all.ts";
import { scratchFile, scratchFolder } from "./support/scratch.ts";

const folder = scratchFolder();
const plain: CsvOptions = { language: "en", excelIds: false };

const columns: ReportTable["columns"] = [
  { name: "employee_id", zh: "工号", cells: "id" },
  { name: "note", zh: "备注", cells: "text" },
  { name: "amount", zh: "金额", cells: "amount" },
];
const csv = (row: readonly string[], options = plain) =>
  encodeCsv({ columns, rows: [row] }, options);

describe("report files", () => {
  it("begin with a byte order mark and end every line with CRLF", () => {
    expect(csv(["001", "迟到", "-20.00"])).toBe(
      "\ufeffemployee_id,note,amount\r\n001,迟到,-20.00\r\n",
    );
  });

  it("have Chinese headers unless English is asked for", () => {
    const text = csv(["1", "", "0.00"], { language: "zh", excelIds: false });
    expect(text.split("\r\n")[0]).toBe("\ufeff工号,备注,金额");
  });

  it("have a header also without rows", () => {
    expect(encodeCsv({ columns, rows: [] }, plain)).toBe("\ufeffemployee_id,note,amount\r\n");
  });

  it("quote line breaks of either kind", () => {
    expect(csv(["1", "a\nb\rc", "0.00"])).toContain('1,"a\nb\rc",0.00');
  });
});

describe("cells that a table program would calculate", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+86 138", "'+86 138"],
    ["-5天", "'-5天"],
    ["@sum", "'@sum"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠a", "'＠a"],
    [" =1", "' =1"],
    ["\n=1", "'\n'=1"],
    ["\t=1", "'\t'=1"],
    ["\tx", "'\tx"],
    ["说明\n=1", "说明\n'=1"],
    ["a\t@b", "a\t'@b"],
    ["a=b", "a=b"],
    ["2024-05-01", "2024-05-01"],
  ])("of %j make %j", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
  });

  it("are guarded in text and ids, never in amounts", () => {
    expect(csv(["-1", "-1", "-1.00"])).toContain("'-1,'-1,-1.00");
  });

  it("start no formula wherever they stand", () => {
    const alphabet = fc.constantFrom("=", "+", "-", "@", "＝", "a", " ", "\n", "\r", "\t", "'");
    const texts = fc.array(alphabet, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(guardFormula(text)).not.toMatch(/(?:^|[\r\n\t])\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});

describe("files for Excel", () => {
  const excel: CsvOptions = { language: "en", excelIds: true };

  it("keep the zeros of ids and the digits of long numbers", () => {
    expect(csv(["00123", "6222021234567890123", "1.00"], excel)).toContain(
      '"=""00123""","=""6222021234567890123""",1.00',
    );
  });

  it("leave short numbers in text and empty ids alone", () => {
    expect(csv(["", "12", "1.00"], excel)).toContain("\r\n,12,1.00");
  });

  it("wrap no id that could close the wrapping", () => {
    expect(csv(['a"&B1&"', "", "1.00"], excel)).toContain('"a""&B1&""",,1.00');
  });
});

describe("the bytes of a report", () => {
  const piece = fc.constantFrom(
    "a",
    "7",
    "中",
    "，",
    ",",
    '"',
    "\n",
    "\r",
    "\t",
    " ",
    "=",
    "-",
    "　",
  );
  const cell = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(""));
  const row = fc.tuple(cell, cell, fc.constantFrom("0.00", "-12.50", ""));

  it("are those of the CSV library for every row, quoted or not", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const header = columns.map(({ name }) => name);
        const guarded = rows.map(([id, note, amount]) => [
          guardFormula(id),
          guardFormula(note),
          amount,
        ]);
        const theirs = stringify([header, ...guarded], {
          bom: true,
          record_delimiter: "windows",
          quote_record_delimiter: true,
        });
        expect(encodeCsv({ columns, rows }, plain)).toBe(theirs);
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same when the file is made in pieces", () => {
    const rows = Array.from({ length: 2500 }, (_, at) => [String(at), `第${at}行`, "1.00"]);
    const bytes = Buffer.from(csvBytes({ columns, rows }, plain));
    expect(bytes.toString()).toBe(encodeCsv({ columns, rows }, plain));
    expect(bytes.toString().split("\r\n")).toHaveLength(2502);
  });
});

describe("a report whose rows are handed on one by one", () => {
  it("is the same as one of a list of rows, though they all stand in the same cells", () => {
    const rows = [
      ["1", "a,b", "0.00"],
      ["1", "=1", "0.00"],
      ["1", "=1", "-1.00"],
      ["2", "a", ""],
    ];
    const eachRow = (take: (row: readonly string[]) => void) => {
      const cells = ["", "", ""];
      for (const row of rows) {
        cells.splice(0, cells.length, ...row);
        take(cells);
      }
    };
    expect(encodeCsv({ columns, rows: [], eachRow }, plain)).toBe(
      encodeCsv({ columns, rows }, plain),
    );
    expect(encodeCsv({ columns, rows }, plain)).toContain(`1,"a,b",0.00\r\n1,'=1,0.00\r\n`);
  });

  it("ends a line that fills all room to the last byte", () => {
    const note = "中".repeat(200_000);
    const one = { columns: columns.slice(1, 2), rows: [[note], ["b"]] };
    expect(encodeCsv(one, plain)).toBe(`\ufeffnote\r\n${note}\r\nb\r\n`);
  });
});

describe("texts as bytes", () => {
  it("are UTF-8 whatever stands in them, halves of pairs included", () => {
    const unit = fc.constantFrom("a", "é", "中", "𠮷", "\ud842", "\udfb7", ",", "\n");
    const text = fc.array(unit, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (pieces) => {
        const expected = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
        expect(Buffer.from(bytesOf(ofPieces(pieces))).equals(expected)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("may be longer than the room that waits for them", () => {
    const pieces = ["工资".repeat(10), "条".repeat(200_000), "a".repeat(300_000), "完"];
    const bytes = Buffer.from(bytesOf(ofPieces(pieces)));
    expect(bytes.toString()).toBe(pieces.join(""));
  });
});

describe("a report read back", () => {
  it("has the cells that were written, guarded text aside", async () => {
    const piece = fc.constantFrom("a", "0", "中", ",", ";", '"', "\n", "\r\n", "\r", " ", "=", "'");
    const cell = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(""));
    const row = fc.tuple(cell, cell, fc.constantFrom("0.00", "-12.50", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const text = encodeCsv({ columns, rows }, plain);
        const { cells, file } = await readAll(scratchFile(folder, text));
        expect(file.fault).toBeUndefined();
        expect(cells.slice(1)).toEqual(
          rows.map(([id, note, amount]) => [guardFormula(id), guardFormula(note), amount]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
